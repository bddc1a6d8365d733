import { graphql } from '@drawdown/schema/client';
import type { ParameterName, SearchParams } from './address.ts';
import { choiceFrom, valuesAt } from './address.ts';
import { ask } from './ask.ts';

const MetricKeysQuery = graphql(`
  query MetricKeys {
    metrics {
      key
    }
  }
`);

const BaseIdsQuery = graphql(`
  query BaseIds($slug: String!, $knownOn: Date, $scope: Scope) {
    mission(slug: $slug, knownOn: $knownOn) {
      drawdown(scope: $scope) {
        bases {
          id
        }
      }
    }
  }
`);

/**
 * The words that a parameter can be at a path without its language, those of the record included; none where it is no word of a list. The
 * bases that there are depend on what else the address chooses.
 */
export async function knownWords(
  path: string,
  parameter: ParameterName | null,
  params: SearchParams,
): Promise<readonly string[]> {
  if (parameter === 'metric') return (await ask(MetricKeysQuery, {})).metrics.map(({ key }) => key);
  if (parameter === 'base') return baseIds(path, params);
  return parameter === null ? [] : (valuesAt(path, parameter) ?? []);
}

async function baseIds(path: string, params: SearchParams): Promise<readonly string[]> {
  const [noun, slug] = path
    .replace(/^\/embed\//, '/')
    .split('/')
    .slice(1);
  if (noun !== 'missions' || slug === undefined) return [];
  const { knownOn, scope } = choiceFrom(params).choice;
  const { mission } = await ask(BaseIdsQuery, { slug, knownOn, scope: scope ?? 'ALL_PERSONNEL' });
  return mission?.drawdown.bases.map(({ id }) => id) ?? [];
}
