import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { chanceFrom } from '../../../tests/support/fuzz.ts';
import { checkFolders } from './check.ts';
import { exampleFolder } from './testing-folder.ts';

/** What may stand where something else should: of every kind that YAML can tell, and some that look like others. */
const VALUES: readonly unknown[] = [
  null, '', 0, -1, 1e308, 1.5, Infinity, true, [], {}, [[]], [null], { a: 1 }, ['x', 'x'], { en: '' }, { en: null, fr: [] }, { source: null },
  { date: [] }, 'x', '-', '../..', '../2023', '0000-00-00', '2023-99', '2023-01-01/2022-01-01', '9999999999999999999', 'NaN', '1e999',
  '__proto__', 'constructor', 'half', 'between 1 and', '٣٤', '\u0000', '\ud800', 'x'.repeat(5_000),
]; // prettier-ignore

/** What may stand anywhere in a text, and means something in YAML. */
const PIECES = [
  '\t', '{', '}', '[', ']', ':', '- ', '? ', '&a ', '*a', '&a [*a]', '!!binary ', '!!js/function x', '<<: *a\n', '"', "'", '|\n', '>\n', '#', '\u0000',
  '---\n', '...\n', '%YAML 9\n', '\r', '\ufeff', '{{{{', 'constructor:\n  toString: 1\n', '__proto__: {x: 1}\n',
]; // prettier-ignore

type Holder = Record<string, unknown>;

/** Every place in what was read at which something stands. */
function places(value: unknown, found: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Holder, key]);
    places((value as Holder)[key], found);
  }
  return found;
}

function broken(text: string, chance: ReturnType<typeof chanceFrom>): string {
  if (chance.percent(35)) {
    const at = chance.whole(text.length);
    return chance.percent(50)
      ? text.slice(0, at) + chance.one(PIECES) + text.slice(at)
      : text.slice(0, at) + text.slice(at + chance.whole(30));
  }
  const rows: unknown = parse(text);
  for (let times = 0; times <= chance.whole(3); times += 1) {
    const all = places(rows);
    if (all.length === 0) break;
    const [holder, key] = chance.one(all);
    if (chance.percent(70)) holder[key] = chance.one(VALUES);
    else if (chance.percent(35)) Reflect.deleteProperty(holder, key);
    else {
      const [other, its] = chance.one(all);
      holder[key] = structuredClone(other[its]);
    }
  }
  return stringify(rows);
}

it.each([1, 2, 3])(
  'what a broken dossier lacks is told, whatever is broken in it, seed %i',
  { timeout: 60_000 },
  (seed) => {
    const chance = chanceFrom(seed);
    const example = exampleFolder();
    const files = readdirSync(example.folder).filter((name) => name.endsWith('.yaml'));
    let told = 0;
    try {
      for (let run = 0; run < 150; run += 1) {
        const file = chance.one(files);
        const whole = readFileSync(path.join(example.folder, file), 'utf8');
        const text = broken(whole, chance);
        example.write(file, text);
        const { errors } = checkFolders([example.folder]);
        for (const { file: named, message } of errors) {
          expect(named, text).toMatch(/\.yaml$/);
          expect(message, text).not.toMatch(/^$|undefined|\[object|TypeError|Maximum call stack/);
        }
        if (errors.length > 0) told += 1;
        example.write(file, whole);
      }
    } finally {
      example.remove();
    }
    // Some breaks leave a dossier that is right.
    expect(told).toBeGreaterThan(75);
  },
);
