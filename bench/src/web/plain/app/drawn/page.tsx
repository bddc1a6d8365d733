import { Paragraphs } from '../paragraphs';

// Drawn for everyone who asks.
export const dynamic = 'force-dynamic';

export default Paragraphs;
