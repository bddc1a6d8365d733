import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dictionaryOf, dictionaryPage } from './dictionary.ts';

const SCHEMA = `
generator client {
  provider = "prisma-client"
}

/// How sure it is.
enum Doubt {
  NONE
  SOME

  @@map("doubt")
}

/// A ship.
/// Of any size.
model Ship {
  /// Its number.
  id       String   @id @db.Uuid
  /// First day at sea.
  launched DateTime? @map("launched_on") @db.Date
  names    String[]
  doubt    Doubt
  portId   String   @map("port_id") @db.Uuid
  /// Where it is at home.
  port     Port     @relation(fields: [portId], references: [id])

  @@index([portId])
  @@map("ship")
}

model Port {
  id    String @id
  ships Ship[]
}
`;

describe('the data dictionary', () => {
  it('tells of every column what the model says of it, and of a reference what it refers to', () => {
    const { tables, vocabularies } = dictionaryOf(SCHEMA);
    expect(tables[0]).toEqual({
      name: 'ship',
      description: 'A ship. Of any size.',
      columns: [
        { name: 'id', type: 'uuid', isNullable: false, refersTo: null, description: 'Its number.' },
        { name: 'launched_on', type: 'day', isNullable: true, refersTo: null, description: 'First day at sea.' },
        { name: 'names', type: 'list of text', isNullable: false, refersTo: null, description: '' },
        { name: 'doubt', type: 'doubt', isNullable: false, refersTo: null, description: '' },
        { name: 'port_id', type: 'uuid', isNullable: false, refersTo: 'Port', description: 'Where it is at home.' },
      ],
    });
    expect(tables[1]?.columns.map(({ name }) => name)).toEqual(['id']);
    expect(vocabularies).toEqual([{ name: 'doubt', description: 'How sure it is.', values: ['NONE', 'SOME'] }]);
  });

  it('refuses a model it cannot read, instead of leaving something out', () => {
    expect(() => dictionaryOf('view Ship {\n}')).toThrow(/unknown kind/);
    expect(() => dictionaryOf('model Ship {\n  id Tonnage\n}')).toThrow('Tonnage is no type of a column');
  });

  const model = dictionaryOf(fs.readFileSync(new URL('../prisma/schema.prisma', import.meta.url), 'utf8'));

  it('describes every table, column and vocabulary of our model', () => {
    const silent = [
      ...[...model.tables, ...model.vocabularies].filter(({ description }) => !description).map(({ name }) => name),
      ...model.tables.flatMap((table) =>
        table.columns.filter(({ description }) => !description).map(({ name }) => `${table.name}.${name}`),
      ),
    ];
    expect(silent).toEqual([]);
  });

  it('is committed as it is generated: otherwise `npm run generate` makes it so', () => {
    const committed = fs.readFileSync(new URL('../docs/data-dictionary.md', import.meta.url), 'utf8');
    expect(committed).toBe(dictionaryPage(model));
  });
});
