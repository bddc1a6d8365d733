import { describe, expect, it } from 'vitest';
import { untranslatedColumn } from './column.ts';

interface Row {
  untranslated: readonly string[];
  roles: readonly { untranslated: readonly string[] }[];
  retraction: { untranslated: readonly string[] } | null;
}

const told = untranslatedColumn<Row>([
  ['name', (row) => [row], 'name'],
  ['affiliations', (row) => row.roles, 'role'],
  ['retracted_reason', (row) => [row.retraction], 'reason'],
]);

describe('which cells are in the other language', () => {
  it('is told by the names of their columns', () => {
    const roles = [{ untranslated: [] }, { untranslated: ['role'] }];
    expect(told.read({ untranslated: ['name', 'description'], roles, retraction: null })).toBe('name | affiliations');
  });

  it('is empty where all is written in that of the file', () => {
    expect(told.read({ untranslated: [], roles: [], retraction: { untranslated: [] } })).toBeNull();
  });
});
