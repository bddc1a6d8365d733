// Writes docs/data-dictionary.md anew from the model.
import fs from 'node:fs';
import { dictionaryOf, dictionaryPage } from './dictionary.ts';

const schema = fs.readFileSync(new URL('../prisma/schema.prisma', import.meta.url), 'utf8');
fs.writeFileSync(new URL('../docs/data-dictionary.md', import.meta.url), dictionaryPage(dictionaryOf(schema)));
