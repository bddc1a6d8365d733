import path from 'node:path';
import { database } from './database.ts';

const [scale = 'S'] = process.argv.slice(2);
if (scale !== 'S' && scale !== 'L') throw new Error('a scale is S or L');
const opened = await database(path.resolve(import.meta.dirname, '../..'), scale, (line) => console.log(line));
await opened.close();
