import { formerSlugsOf } from './first-keys.ts';
import { nouns } from './identity.ts';
import { whereIs, type Problems } from './problems.ts';
import type { RecordSketch } from './record.ts';

/** Tells every name that one row has and another had, or that two had: a slug that was an address stays with its row for good. */
export function checkNames(record: RecordSketch, problems: Problems): void {
  for (const noun of nouns) {
    const formerly = new Map<string, string>();
    for (const row of record[noun].values()) {
      const formers = formerSlugsOf(row.content);
      formers.forEach((former, i) => {
        const path = ['formerSlugs', i];
        if (formers.indexOf(former) < i)
          problems.error(row.at, row.key, path, `\`formerSlugs\` names ${former} twice; once is enough`);
        else if (formerly.has(former))
          problems.error(
            row.at,
            row.key,
            path,
            `\`formerSlugs\` names ${former}, as ${formerly.get(former)} does: it was one of them`,
          );
        else formerly.set(former, row.key);
        const other = former === row.key ? undefined : record[noun].get(former);
        if (other)
          problems.error(
            other.at,
            other.key,
            [],
            `is what ${row.key} was called before (${whereIs(row.at)}), and leads there; choose another key, or if it is the same call it ${row.key} here too`,
          );
      });
    }
  }
}
