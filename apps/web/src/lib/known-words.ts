import { graphql } from '@drawdown/schema/client';
import type { ParameterName } from './address.ts';
import { valuesAt } from './address.ts';
import { ask } from './ask.ts';

const MetricKeysQuery = graphql(`
  query MetricKeys {
    metrics {
      key
    }
  }
`);

/** The words that a parameter can be at a path without its language, those of the record included; none where it is no word of a list. */
export async function knownWords(path: string, parameter: ParameterName | null): Promise<readonly string[]> {
  if (parameter === 'metric') return (await ask(MetricKeysQuery, {})).metrics.map(({ key }) => key);
  return parameter === null ? [] : (valuesAt(path, parameter) ?? []);
}
