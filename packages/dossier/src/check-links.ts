import { exceeds } from '@drawdown/domain/quantity';
import { UnreadableFigure } from '@drawdown/domain/read-quantity';
import { countsMoreThan } from '@drawdown/domain/scope';
import { mayBeWhole } from '@drawdown/domain/wholes';
import { knownFrom } from './check-meaning.ts';
import { rowsToCheck, type Dossier, type SketchRow } from './dossier.ts';
import type { Problems, Step } from './problems.ts';
import { quantityOf } from './reading.ts';
import type { RecordSketch } from './record.ts';
import type { Content } from './row-schemas.ts';

// Links that lead somewhere and hardly can be meant. Sources print odd things, so these are warnings: look again.

type Figure = SketchRow<'statistics'>;
type Warn = (path: readonly Step[], message: string) => void;

/** What the linked figures are figures of, as far as the record says. */
interface Linked {
  own: Figure['content'];
  other: Figure['content'];
  name: string;
  metric: Content['metrics'];
  otherMetric: Content['metrics'];
}

/** Tells links between figures and scopes that have the right form and probably are a slip. */
export function checkLinks(dossier: Dossier, record: RecordSketch, problems: Problems): void {
  const metricOf = ({ metric }: Figure['content']) =>
    (metric === undefined ? undefined : record.metrics.get(metric)?.content) as Content['metrics'] | undefined;
  for (const row of rowsToCheck(dossier, 'metrics')) {
    const { kind, unit } = row.content;
    if (kind === 'SHARE' && unit !== undefined && unit !== 'ratio')
      problems.warning(row.at, row.key, ['unit'], `a SHARE is counted in \`ratio\`, from 0 to 1, not in ${unit}`);
  }
  for (const row of rowsToCheck(dossier, 'statistics')) {
    const warn: Warn = (path, message) => {
      problems.warning(row.at, row.key, path, message);
    };
    const metric = metricOf(row.content);
    if (!metric?.unit) continue;
    checkScope(row, metric, warn);
    for (const [field, check] of checks) {
      const name = row.content[field];
      const other = name === undefined ? undefined : record.statistics.get(name)?.content;
      const otherMetric = other && metricOf(other);
      if (name === undefined || !other || !otherMetric?.unit) continue;
      check({ own: row.content, other, name, metric, otherMetric }, (message) => {
        warn([field], message);
      });
    }
    checkCorrection(row, record, warn);
  }
}

const checks = [
  ['partOf', checkPart],
  ['outOf', checkCount],
] as const;

/** Scopes say which people; what is counted in sites or years is no people. */
function checkScope({ content: { scope, metric } }: Figure, { unit }: Content['metrics'], warn: Warn): void {
  if (scope === undefined || unit === 'ratio') return;
  if (scope !== 'NOT_APPLICABLE' && !unit.startsWith('persons'))
    warn(
      ['scope'],
      `${unit} are no people; the scope is NOT_APPLICABLE, or the figure is compared with no other of them`,
    );
  if (scope === 'NOT_APPLICABLE' && metric?.startsWith('personnel-'))
    warn(['scope'], 'people are counted, and the scope does not say whom; ALL_PERSONNEL, UNIFORMED … PEACEKEEPERS');
}

/** Whether the first surely is more than the second. */
function isMore({ own, other, metric, otherMetric }: Linked): boolean {
  if (own.value === undefined || other.value === undefined) return false;
  try {
    return exceeds(quantityOf(own.value, metric), quantityOf(other.value, otherMetric));
  } catch (error) {
    if (error instanceof UnreadableFigure) return false;
    throw error;
  }
}

function checkPart(linked: Linked, warn: (message: string) => void): void {
  const { own, other, name, metric, otherMetric } = linked;
  if (metric.unit !== otherMetric.unit || (otherMetric.kind === 'STOCK' && metric.kind !== 'STOCK')) {
    warn(
      `names ${name}, a figure of ${other.metric}; parts add up to their sum, and a count against its whole goes into \`outOf\``,
    );
  } else if (own.scope && other.scope && own.scope !== other.scope && countsMoreThan(own.scope, other.scope)) {
    warn(`${own.scope} counts more people than ${other.scope}, that of ${name}; a part counts some of its sum`);
  } else if (isMore(linked)) warn(`${own.value} is more than ${other.value}, the sum in ${name} that it is a part of`);
}

function checkCount(linked: Linked, warn: (message: string) => void): void {
  const { own, other, name, metric, otherMetric } = linked;
  if (otherMetric.kind === 'CEILING') {
    warn(`names ${name}, a ceiling, which is no headcount: nothing is measured against it`);
  } else if (other.metric !== undefined && !mayBeWhole({ metric: { key: other.metric } })) {
    warn(
      `names ${name}, a figure of ${other.metric}, which counts those gone or left on a day; departures are counted out of those there were at the start`,
    );
  } else if (metric.unit !== 'ratio' && metric.unit !== otherMetric.unit) {
    warn(`${metric.unit} are counted out of ${metric.unit}; ${name} counts ${otherMetric.unit}`);
  } else if (metric.unit !== 'ratio' && isMore(linked))
    warn(`${own.value} is more than ${other.value}, the whole in ${name} that it is counted out of`);
}

/** A correction says another number of the same people, later. */
function checkCorrection({ content }: Figure, record: RecordSketch, warn: Warn): void {
  const other = content.supersedes === undefined ? undefined : record.statistics.get(content.supersedes)?.content;
  if (!other) return;
  const differs = (['metric', 'scope', 'subject', 'place', 'event', 'mission'] as const).find(
    (field) => content[field] !== other[field],
  );
  if (differs !== undefined)
    warn(
      ['supersedes'],
      `corrects ${content.supersedes}, which has another \`${differs}\` (${other[differs] ?? 'none'}); a correction counts the same`,
    );
  const [known, before] = [content, other].map(({ evidence }) =>
    knownFrom(evidence?.source === undefined ? undefined : record.sources.get(evidence.source)?.content),
  );
  if (known && before && known < before)
    warn(
      ['supersedes'],
      `was known on ${known}, before ${content.supersedes}, on ${before}; the later corrects the earlier`,
    );
}
