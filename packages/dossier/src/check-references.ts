import path from 'node:path';
import { keyedRows, rowsToCheck, withFoundations, type Dossier } from './dossier.ts';
import { dossiersAround, placesToLook } from './find.ts';
import { formerSlugsOf } from './first-keys.ts';
import { nouns, type Noun } from './identity.ts';
import { partsOf } from './parts.ts';
import { didYouMean, type Problems, type Step, type Whereabouts } from './problems.ts';

/** Tells every name that leads nowhere, of rows as of dossiers. `others` are at hand but not to be checked. */
export function checkReferences(
  dossiers: readonly Dossier[],
  all: ReadonlyMap<string, Dossier>,
  problems: Problems,
): void {
  for (const dossier of dossiers) {
    (dossier.meta['builds-on'] ?? []).forEach((name, i) => {
      if (name === dossier.name)
        problems.error(dossier.at, null, ['builds-on', i], 'a dossier does not build on itself; leave that line out');
      else if (!all.has(name)) {
        const folder = path.dirname(dossier.at.file);
        const looked = placesToLook(folder).join(', ');
        problems.error(
          dossier.at,
          null,
          ['builds-on', i],
          `builds on ${name}, which was not found${didYouMean(name, [...all.keys(), ...dossiersAround(folder)])}; looked for its folder in ${looked}`,
        );
      }
    });
    if (dossier.foundationsUnknown) continue;
    const visible = withFoundations(dossier, all);
    const known = Object.fromEntries(
      nouns.map((noun) => [noun, new Set(visible.flatMap((one) => keyedRows(one, noun).map(({ key }) => key)))]),
    ) as Record<Noun, Set<string>>;
    const renamed = (noun: Noun, key: string) =>
      visible.flatMap((one) => keyedRows(one, noun)).find((row) => formerSlugsOf(row.content).includes(key))?.key;
    const lacksStandard = !visible.some(({ name }) => name === 'standard');
    const elsewhere = (noun: Noun, key: string) => [...all.values()].find((one) => one.rows[noun].has(key))?.name;
    for (const noun of nouns) {
      for (const row of rowsToCheck(dossier, noun)) {
        for (const { path, noun: to, key } of partsOf(noun, row.content).references) {
          if (known[to].has(key)) continue;
          const further = to === 'metrics' && lacksStandard ? STANDARD : '';
          unknown(row.at, row.key, path, to, key, known[to], renamed(to, key), elsewhere(to, key), further, problems);
        }
      }
    }
  }
}

const STANDARD = '; the common ones are in `standard`: name it in `builds-on` of dossier.yaml';

function unknown(
  at: Whereabouts,
  row: string,
  path: readonly Step[],
  noun: Noun,
  key: string,
  known: Set<string>,
  renamed: string | undefined,
  elsewhere: string | undefined,
  further: string,
  problems: Problems,
): void {
  const hint = renamed
    ? `; it is called ${renamed} by now`
    : elsewhere
      ? `; dossier ${elsewhere} has it: name ${elsewhere} in \`builds-on\` of dossier.yaml`
      : didYouMean(key, known);
  const none = known.size === 0 && !elsewhere ? `; there are no ${noun} at all yet: write ${noun}.yaml` : '';
  problems.error(
    at,
    row,
    path,
    `\`${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.')}\` names ${key}, which is not in ${noun}.yaml${hint}${none}${elsewhere ? '' : further}`,
  );
}

/** Tells every circle that the links of a noun make: a source that at last echoes itself, a place within itself. */
export function checkCircles(
  dossiers: readonly Dossier[],
  all: ReadonlyMap<string, Dossier>,
  problems: Problems,
): void {
  const links: [Noun, string, string][] = [
    ['sources', 'echoes', 'repeats'],
    ['places', 'within', 'lies within'],
    ['metrics', 'narrowerThan', 'is narrower than'],
    ['statistics', 'partOf', 'is part of'],
    ['statistics', 'outOf', 'is counted out of'],
    ['statistics', 'supersedes', 'supersedes'],
  ];
  for (const [noun, field, verb] of links) {
    const next = new Map<string, string>();
    for (const dossier of all.values()) {
      for (const row of keyedRows(dossier, noun)) {
        const to = (row.content as Record<string, unknown>)[field];
        if (typeof to === 'string') next.set(row.key, to);
      }
    }
    const settled = new Set<string>();
    for (const dossier of dossiers) {
      for (const row of keyedRows(dossier, noun)) {
        const circle = circleFrom(row.key, next, settled);
        if (circle)
          problems.error(
            row.at,
            row.key,
            [field],
            `\`${field}\` leads back to itself: ${circle.join(` ${verb} `)}; one of these is wrong`,
          );
      }
    }
  }
}

/** The circle that one runs into from here; null where the way ends. All on the way are settled, so that each is told once. */
function circleFrom(start: string, next: ReadonlyMap<string, string>, settled: Set<string>): string[] | null {
  const way: string[] = [];
  const onWay = new Set<string>();
  let at: string | undefined = start;
  while (at !== undefined && !settled.has(at)) {
    if (onWay.has(at)) {
      way.forEach((key) => settled.add(key));
      return [...way.slice(way.indexOf(at)), at];
    }
    onWay.add(at);
    way.push(at);
    at = next.get(at);
  }
  way.forEach((key) => settled.add(key));
  return null;
}
