// The first one-shot of the containers: makes the passwords of the database and the secret of the pages, each in the volume of those who need it.
// What is there stays, so that a restart finds its data; POSTGRES_PASSWORD from the environment wins.
import path from 'node:path';
import { kept, read, write } from './kept.mjs';

const [home = '/secrets'] = process.argv.slice(2);
const DATABASE = 'drawdown';
const HOST = 'postgres:5432';

/** Keeps the password of `role` in its folder, with the address it makes; where another was given, the former one beside it. */
function keep(folder, role, given) {
  const file = path.join(home, folder, 'password');
  const before = read(file);
  if (given && before !== null && before !== given) write(path.join(home, folder, 'former-password'), before);
  if (given) write(file, given);
  const password = kept(file);
  write(path.join(home, folder, 'url'), `postgresql://${role}:${encodeURIComponent(password)}@${HOST}/${DATABASE}`);
}

// What the server of the pages proves to the API with that it is that.
kept(path.join(home, 'dashboard', 'secret'));
keep('owner', 'drawdown', process.env.POSTGRES_PASSWORD);
keep('reader', 'drawdown_reader', null);
