#!/usr/bin/env node
// Stands in for Prisma's schema engine, a program that is fetched from elsewhere: the same engine as WebAssembly does
// the work, and this file speaks for it. Prisma asks in JSON-RPC, one message a line, or in single `cli` commands.
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datasource: { type: 'string' }, datamodels: { type: 'string', multiple: true } },
});
const datasource = options.datasource ? JSON.parse(options.datasource) : {};

let lastWords = '';
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (lastWords = message) };

function log(level, message, more = {}) {
  const entry = {
    timestamp: new Date().toISOString(),
    level,
    fields: { message, ...more },
    target: 'schema_engine::logger',
  };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}

process.on('uncaughtException', (error) => {
  log('ERROR', `${lastWords} ${error.stack}`.trim());
  process.exit(101);
});

// ---------------------------------------------------------------- the database

// Postgres keeps single letters of its catalogue in a type of their own, which the adapter cannot name; the engine reads
// them as characters. They pass the adapter as an array of characters, the nearest that it knows, and are renamed after.
const CATALOGUE_LETTER = 18;
const LETTER_ARRAY = 1002;
const COLUMN_OF = { letter: 6, letterArray: 70 };
const addFields = pg.Result.prototype.addFields;
pg.Result.prototype.addFields = function (descriptions) {
  addFields.call(this, descriptions);
  for (const field of this.fields) if (field.dataTypeID === CATALOGUE_LETTER) field.dataTypeID = LETTER_ARRAY;
};

/** The adapter with what the engine needs of it and lacks. */
function mended(adapter) {
  const { queryRaw, startTransaction } = adapter;
  adapter.queryRaw = async (query) => {
    const result = await queryRaw.call(adapter, query);
    const columnTypes = result.columnTypes.map((type) => (type === COLUMN_OF.letterArray ? COLUMN_OF.letter : type));
    return { ...result, columnTypes };
  };
  // It would cut a migration at every semicolon, also in comments, strings and function bodies.
  adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
  if (startTransaction) adapter.startTransaction = async (level) => mended(await startTransaction.call(adapter, level));
  return adapter;
}

/** The parts of an address: given whole, it would win over the name of another database. */
function partsOf(address) {
  const url = new URL(address);
  const isEncrypted = !['disable', null].includes(url.searchParams.get('sslmode'));
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(isEncrypted ? { ssl: true } : {}),
  };
}

const connected = async (config, more) => mended(await new PrismaPg(config, more).connect());

/** An empty database beside the one asked about, in which the engine replays the migrations; it goes when it is left. */
async function shadowOf(config) {
  if (datasource.shadowDatabaseUrl) return connected(partsOf(datasource.shadowDatabaseUrl));
  const database = `prisma_migrate_shadow_db_${globalThis.crypto.randomUUID()}`;
  const administrator = await new PrismaPg(config).connect();
  await administrator.executeScript(`create database "${database}"`);
  const shadow = await connected({ ...config, database });
  const leave = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await leave();
    await administrator.executeScript(`drop database if exists "${database}" with (force)`);
    await administrator.dispose();
  };
  return shadow;
}

async function asAdministrator(address, work) {
  const { database, ...config } = partsOf(address);
  const client = new pg.Client({ ...config, database: 'postgres' });
  await client.connect();
  try {
    await work(client, pg.escapeIdentifier(database));
  } finally {
    await client.end();
  }
  return database;
}

// ---------------------------------------------------------------- the engine

async function startEngine() {
  const file = new URL(
    'schema_engine_bg.wasm',
    pathToFileURL(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')),
  );
  const { instance } = await WebAssembly.instantiate(await fs.readFile(file), {
    './schema_engine_bg.js': engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  // `generate` and `format` connect to nothing, but want an address.
  const address = datasource.url || 'postgresql://nowhere.invalid/none';
  const config = partsOf(address);
  const factory = new PrismaPg(config);
  const schema = new URL(address).searchParams.get('schema') ?? undefined;
  factory.connect = () => connected(config, { schema });
  factory.connectToShadowDb = () => shadowOf(config);
  const datamodels =
    options.datamodels &&
    (await Promise.all(options.datamodels.map(async (name) => [name, await fs.readFile(name, 'utf8')])));
  return engineModule.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

let engine;
const say = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

async function answer({ method, params }) {
  if (method === 'createDatabase') {
    const databaseName = await asAdministrator(params?.datasource?.url ?? datasource.url, async (client, name) => {
      const isThere = (error) => error.code === '42P04';
      await client.query(`create database ${name}`).catch((error) => {
        if (!isThere(error)) throw error;
      });
    });
    return { databaseName };
  }
  engine ??= startEngine();
  const started = await engine;
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  if (typeof started[name] !== 'function') throw new Error(`the schema engine as WebAssembly cannot ${method}`);
  const result = await started[name](params);
  // The engine as a program prints what differs; as WebAssembly it returns it.
  if (method === 'diff' && result?.stdout != null)
    say({ id: 1_000_000, method: 'print', params: { content: result.stdout } });
  return result ?? {};
}

async function handle(message) {
  try {
    say({ id: message.id, result: await answer(message) });
  } catch (error) {
    const data = {
      is_panic: error.name === 'RuntimeError',
      message: error.message,
      error_code: error.code ?? null,
      meta: error.meta ?? null,
    };
    say({ id: message.id, error: { code: 4466, message: error.message, data } });
  }
}

function converse() {
  const pending = new Set();
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  lines.on('line', (line) => {
    const message = line.trim() ? JSON.parse(line) : {};
    // What has no method is Prisma's answer to our `print`.
    if (!message.method) return;
    const handled = handle(message).finally(() => pending.delete(handled));
    pending.add(handled);
  });
  lines.on('close', async () => {
    await Promise.allSettled(pending);
    process.exit(0);
  });
}

// ---------------------------------------------------------------- single commands

const COMMANDS = {
  'can-connect-to-database': async () => {
    const client = new pg.Client({ connectionString: datasource.url });
    await client.connect();
    await client.end();
  },
  'create-database': () => asAdministrator(datasource.url, (client, name) => client.query(`create database ${name}`)),
  'drop-database': () =>
    asAdministrator(datasource.url, (client, name) => client.query(`drop database if exists ${name} with (force)`)),
};

/** Prisma's names for what Postgres or the network answers. */
const PRISMA_CODE = { '3D000': 'P1003', ECONNREFUSED: 'P1001', '28P01': 'P1000' };

async function command(name) {
  try {
    if (!Object.hasOwn(COMMANDS, name)) throw new Error(`the schema engine has no command ${name}`);
    await COMMANDS[name]();
    process.exit(0);
  } catch (error) {
    process.stderr.write('\n');
    log('ERROR', error.message || String(error), { error_code: PRISMA_CODE[error.code] ?? 'P1017', is_panic: false });
    process.exit(1);
  }
}

if (positionals[0] === 'cli') await command(positionals[1]);
else converse();
