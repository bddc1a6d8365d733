import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Ends of the paths of the files that take longest, the longest first. What is named wrongly is only started later. */
const LONGEST = [
  'dossier/src/round-trip.properties.test.ts',
  'domain/src/drawdown.properties.test.ts',
  'domain/src/echoes.properties.test.ts',
  'domain/src/reconciliations/sums.properties.test.ts',
  'tests/hindsight.db.test.ts',
  'dossier/src/killed.db.test.ts',
  'tests/access-fr.page.test.ts',
  'tests/access-en.page.test.ts',
  'tests/taking.page.test.ts',
  'tests/equality.page.test.ts',
  'tests/keyboard.page.test.ts',
  'tests/figures.page.test.ts',
  'tests/newcomer.page.test.ts',
  'tests/faults.page.test.ts',
  'tests/reading.page.test.ts',
  'tests/other-language.page.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = LONGEST.findIndex((end) => moduleId.endsWith(`/${end}`));
  return place === -1 ? LONGEST.length : place;
};

/**
 * Starts the files that take longest first within their project, so that no worker idles while another has two minutes left. A clone
 * has no timings of its own yet, and the size of a file says little of its time.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    return projects.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).sort((a, b) => placeOf(a) - placeOf(b)),
    );
  }
}
