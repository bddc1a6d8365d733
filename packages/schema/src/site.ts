import { accountsById } from '@drawdown/domain/queries/accounts';
import type { Vintage } from '@drawdown/domain/queries/batch';
import { evidenceById } from '@drawdown/domain/queries/evidence';
import { endsOfRecords } from '@drawdown/domain/queries/missions';
import { placesById } from '@drawdown/domain/queries/places';
import { sitesRecords } from '@drawdown/domain/queries/record';
import type { Site as Computed, SiteSpell as Spell } from '@drawdown/domain/sites';
import { sitesOn } from '@drawdown/domain/sites';
import { knownOnArg, vintageFrom } from './arguments.ts';
import { builder } from './builder.ts';

const SiteStatus = builder.enumType('SiteStatus', {
  description: 'Whether a camp or base was still the mission’s on a day.',
  values: {
    OPEN: { description: 'Not given up before or on that day by any account.' },
    CLOSED: { description: 'Given up by that day, by all accounts.' },
    DISPUTED: { description: 'Given up by some accounts, not yet by others.' },
    UNKNOWN: { description: 'The day lies within the span that the accounts give, no more precisely.' },
  } as const,
});

const SiteSpell = builder.objectRef<Spell>('SiteSpell').implement({
  description: 'Days on which the status of a camp or base is the same.',
  fields: (t) => ({
    status: t.field({ type: SiteStatus, description: 'Its status on each of them.', resolve: (spell) => spell.status }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First of them; null where it was so from the start.',
      resolve: (spell) => spell.from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last of them; null where it stays so.',
      resolve: (spell) => spell.to,
    }),
  }),
});

/** A site on a day, in the vintage in which it was asked. */
type SiteRow = Computed & Vintage;

const Site = builder.objectRef<SiteRow>('Site').implement({
  description: 'A camp or base of the mission on a given day.',
  fields: (t) => ({
    place: t.field({
      type: 'Place',
      description: 'Where it is.',
      resolve: ({ place, knownOn }, _args, { load }) => load(placesById, place, { knownOn }),
    }),
    status: t.field({
      type: SiteStatus,
      description: 'Whether it was still the mission’s on that day.',
      resolve: (site) => site.status,
    }),
    closed: t.field({
      type: 'DateSpan',
      nullable: true,
      description:
        'When it was given up, or is announced to be, by all accounts together; null where none tells of it.',
      resolve: (site) => site.closed,
    }),
    spells: t.field({
      type: [SiteSpell],
      description: 'Its status over all of time by the same accounts, in order and without gaps; never empty.',
      resolve: (site) => site.spells,
    }),
    accounts: t.field({
      type: ['Account'],
      description: 'What each source says of its closing, with the date that it gives.',
      resolve: ({ accounts, knownOn }, _args, { load }) => load.all(accountsById, accounts, { knownOn }),
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'The passages that tell of its closing.',
      resolve: async ({ accounts, knownOn }, _args, { load }) => {
        const told = await load.all(accountsById, accounts, { knownOn });
        return load.all(
          evidenceById,
          told.map((account) => account.evidenceId),
          { knownOn },
        );
      },
    }),
  }),
});

builder.prismaObjectField('Mission', 'sites', (t) =>
  t.field({
    type: [Site],
    description:
      "Its camps and bases on a day, by slug. Without `on`: on `knownOn`, else at the record's end, the last of `vintages`.",
    args: { on: t.arg({ type: 'Date', description: 'The day to tell of.' }), ...knownOnArg },
    resolve: async (mission, { on, knownOn }, { load }) => {
      const vintage = vintageFrom(knownOn, mission);
      const [{ sites }, day] = await Promise.all([
        Promise.resolve(load(sitesRecords, mission.id, vintage)),
        on ?? load(endsOfRecords, mission.id, vintage),
      ]);
      return sitesOn(sites, day, vintage.knownOn).map((site) => ({ ...site, ...vintage }));
    },
  }),
);
