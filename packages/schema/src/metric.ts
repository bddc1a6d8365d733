import { allMetrics, metricsById, metricsByKey, narrowerMetrics } from '@drawdown/domain/queries/metrics';
import { ROOT } from '@drawdown/domain/queries/page';
import type { MetricRow } from '@drawdown/domain/queries/rows';
import { knownOnArg, vintageFrom, vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { langArg, textsOf } from './language.ts';
import { findNodesBy } from './nodes.ts';

const texts = textsOf({
  name: (metric: MetricRow) => ({ en: metric.nameEn, fr: metric.nameFr }),
  description: (metric: MetricRow) => ({ en: metric.descriptionEn, fr: metric.descriptionFr }),
});

builder.prismaNode('Metric', {
  id: { field: 'id', description: 'Derives from the noun and the key: the same in every database.' },
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'e.g. `personnel-departed`, `personnel-strength`, `fatalities`, `fatalities-hostile`, `contributing-countries`, `sites-vacated`',
    }),
    name: t.string({
      description: 'What it is called.',
      args: langArg,
      resolve: texts.of('name'),
    }),
    kind: t.expose('kind', { type: 'MetricKind' }),
    unit: t.exposeString('unit'),
    narrowerThan: t.field({
      type: 'Metric',
      nullable: true,
      description: 'The metric that counts more than this one: hostile deaths are narrower than deaths.',
      resolve: (metric, _args, { load }) => load.maybe(metricsById, metric.narrowerId, vintageOf(metric)),
    }),
    broaderThan: t.field({
      type: ['Metric'],
      description: 'The metrics that count only a part of what this one counts, by key.',
      resolve: (metric, _args, { load }) => load(narrowerMetrics, metric.id, vintageOf(metric)),
    }),
    description: t.string({
      description: 'What exactly is counted.',
      args: langArg,
      resolve: texts.of('description'),
    }),
    untranslated: t.stringList(texts.untranslated),
  }),
});

findNodesBy('Metric', metricsById);

builder.queryFields((t) => ({
  metric: t.field({
    type: 'Metric',
    nullable: true,
    description: 'The metric with this key; null where there is none.',
    args: { key: t.arg.string({ required: true, description: 'Its key, e.g. `personnel-departed`.' }), ...knownOnArg },
    resolve: (_root, { key, knownOn }, { load }) => load.maybe(metricsByKey, key, vintageFrom(knownOn)),
  }),
  metrics: t.field({
    type: ['Metric'],
    description: 'Everything that is measured, by key.',
    resolve: (_root, _args, { load }) => load(allMetrics, ROOT, vintageFrom(null)),
  }),
}));
