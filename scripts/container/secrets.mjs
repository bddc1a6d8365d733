// The first one-shot of the containers: makes the passwords of the database and the secret of the pages, each in the volume of those who need it.
// What is there stays, so that a restart finds its data; POSTGRES_PASSWORD from the environment wins.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const [home = '/secrets'] = process.argv.slice(2);
const DATABASE = 'drawdown';
const HOST = 'postgres:5432';

function write(file, text) {
  // Readable to the accounts of the containers that are given the volume, and to nobody else.
  fs.writeFileSync(`${file}.new`, text, { mode: 0o444 });
  fs.renameSync(`${file}.new`, file);
}

/** Keeps the password of `role` in its folder, with the address it makes; where another was given, the former one beside it. */
function keep(folder, role, given) {
  const file = path.join(home, folder, 'password');
  const kept = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  const password = given || kept || randomBytes(24).toString('hex');
  if (kept !== null && kept !== password) write(path.join(home, folder, 'former-password'), kept);
  write(file, password);
  write(path.join(home, folder, 'url'), `postgresql://${role}:${encodeURIComponent(password)}@${HOST}/${DATABASE}`);
}

/** Keeps what the server of the pages proves to the API with that it is that. */
function keepSecret(folder) {
  const file = path.join(home, folder, 'secret');
  if (!fs.existsSync(file)) write(file, randomBytes(24).toString('hex'));
}

keepSecret('dashboard');
keep('owner', 'drawdown', process.env.POSTGRES_PASSWORD);
keep('reader', 'drawdown_reader', null);
