// The same for the profile `scale`: the passwords of the replica and of the shared counts, and the reader's as the pooler and those behind it need it.
import path from 'node:path';
import { kept, read, write } from './kept.mjs';

const [home = '/secrets'] = process.argv.slice(2);
const at = (folder, file) => path.join(home, folder, file);

kept(at('replica', 'password'));

const counts = kept(at('counts', 'password'));
write(at('counts', 'redis.conf'), `requirepass ${counts}\n`);
write(at('counts', 'url'), `redis://:${counts}@redis:6379`);

const reader = read(at('reader', 'password'));
if (!reader) throw new Error('the reader has no password yet: the one-shot `secrets` makes it first');
write(at('pooler', 'userlist.txt'), `"drawdown_reader" "${reader}"\n`);
write(at('pooler', 'url'), `postgresql://drawdown_reader:${encodeURIComponent(reader)}@pooler:6432/drawdown`);
