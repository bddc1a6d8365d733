import { actorsOfEvidence } from '@drawdown/domain/queries/actors';
import { evidenceById } from '@drawdown/domain/queries/evidence';
import type { EvidenceRow } from '@drawdown/domain/queries/rows';
import { eventsOfEvidence } from '@drawdown/domain/queries/events';
import { placesOfEvidence } from '@drawdown/domain/queries/places';
import { sourcesById } from '@drawdown/domain/queries/sources';
import { statementsOfEvidence } from '@drawdown/domain/queries/statements';
import { statisticsOfEvidence } from '@drawdown/domain/queries/statistics';
import { vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { langArg, textsOf } from './language.ts';
import { findNodesBy } from './nodes.ts';

const texts = textsOf({ note: (passage: EvidenceRow) => ({ en: passage.noteEn, fr: passage.noteFr }) });

export const Evidence = builder.prismaNode('Evidence', {
  id: { field: 'id', description: 'Derives from source, paragraph, phrase and note: the same in every database.' },
  fields: (t) => ({
    source: t.field({
      type: 'Source',
      description: 'The document.',
      resolve: (evidence, _args, { load }) => load(sourcesById, evidence.sourceId, vintageOf(evidence)),
    }),
    paragraph: t.exposeInt('paragraph', { nullable: true }),
    phrase: t.exposeString('phrase', {
      nullable: true,
      description: 'The words of the figure as printed, a few words at most, e.g. `more than 10,500`.',
    }),
    note: t.string({
      nullable: true,
      description: 'What an editor has to say about the passage.',
      args: langArg,
      resolve: texts.ifAny('note'),
    }),
    untranslated: t.stringList(texts.untranslated),
    statistics: t.field({
      type: ['Statistic'],
      description:
        'The figures that stand there, by the day they describe. Superseded readings are in no list; they are reached by `supersedes`.',
      resolve: (evidence, _args, { load }) => load(statisticsOfEvidence, evidence.id, vintageOf(evidence)),
    }),
    events: t.field({
      type: ['Event'],
      description: 'The events that it tells of, by date.',
      resolve: (evidence, _args, { load }) => load(eventsOfEvidence, evidence.id, vintageOf(evidence)),
    }),
    statements: t.field({
      type: ['Statement'],
      description: 'The statements that it quotes or reports, by date.',
      resolve: (evidence, _args, { load }) => load(statementsOfEvidence, evidence.id, vintageOf(evidence)),
    }),
    actors: t.field({
      type: ['Actor'],
      description: 'The actors that the record knows from it, by slug.',
      resolve: (evidence, _args, { load }) => load(actorsOfEvidence, evidence.id, vintageOf(evidence)),
    }),
    places: t.field({
      type: ['Place'],
      description: 'The places that the record knows from it, by slug.',
      resolve: (evidence, _args, { load }) => load(placesOfEvidence, evidence.id, vintageOf(evidence)),
    }),
  }),
});

findNodesBy('Evidence', evidenceById);
connectionType('Evidence', Evidence, 'passages');
