// Drawn once, by the build.
export { Paragraphs as default } from '../paragraphs';
