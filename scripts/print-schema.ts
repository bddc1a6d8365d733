// Writes packages/schema/schema.graphql from the code.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedSchema } from '@drawdown/schema/print';

const file = fileURLToPath(new URL('../packages/schema/schema.graphql', import.meta.url));
writeFileSync(file, printedSchema());
