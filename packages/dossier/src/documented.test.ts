import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ActorKind, EventKind, MetricKind, PlaceKind, Rank, Scope, Stance } from '@drawdown/db/enums';
import { readQuantity } from '@drawdown/domain/read-quantity';
import { describe, expect, it } from 'vitest';
import { nouns } from './identity.ts';
import { Problems } from './problems.ts';
import { readFolder } from './read.ts';
import { fields } from './row-schemas.ts';
import { fieldNames } from './schema-walk.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(`${root}/docs/dossier.md`, 'utf8');
const section = (name: string) => page.split(/^## /m).find((part) => part.startsWith(name)) ?? '';

describe('the page on writing a dossier', () => {
  it.each(nouns.map((noun) => [noun]))('tells every field of %s', (noun) => {
    const told = section(`${noun}.yaml`);
    expect(fieldNames(fields[noun]).filter((field) => !told.includes(field) && field !== 'retracted')).toEqual([]);
  });

  it('tells every word to choose from, and every common metric', () => {
    const told = new Set(section('Words to choose from').match(/[A-Z_]{4,}|[A-Z]{2,}|[a-z-]+/g));
    const words = [ActorKind, EventKind, MetricKind, PlaceKind, Rank, Scope, Stance].flatMap((of) => Object.values(of));
    const metrics = readFolder(`${root}/prisma/dossiers/standard`, new Problems())!.rows.metrics.map(({ key }) => key);
    expect([...words, ...metrics].filter((word) => !told.has(word))).toEqual([]);
  });

  it('gives ways to write a value that are all read', () => {
    const [, written = ''] = /A \*\*value\*\* is written([\s\S]*?)A word for/.exec(page) ?? [];
    const values = [...written.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value);
    expect(values.length).toBeGreaterThan(20);
    const reads = (value: string) =>
      [
        ['persons', 'STOCK'],
        ['ratio', 'SHARE'],
        ['years', 'DURATION'],
        ['sites', 'CUMULATIVE'],
      ].some(([unit = '', kind]) => {
        try {
          readQuantity(value, unit, kind as keyof typeof MetricKind);
          return true;
        } catch {
          return false;
        }
      });
    expect(values.filter((value) => !reads(value))).toEqual([]);
  });
});
