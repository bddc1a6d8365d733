import { disagreements } from '../../../packages/domain/src/disagreements.ts';
import { drawdown } from '../../../packages/domain/src/drawdown.ts';
import {
  datedEventsRecords,
  drawdownRecords,
  figureRecords,
  sitesRecords,
} from '../../../packages/domain/src/queries/record.ts';
import { reconciliations } from '../../../packages/domain/src/reconciliations.ts';
import { sitesOn } from '../../../packages/domain/src/sites.ts';
import { openDb } from '../../../prisma/client.ts';

const WEIGHTS = ['UNBALANCED', 'INCOMPLETE', 'BALANCED'];

/** What is computed of a mission as known on a day: the domain's own functions on its own records. */
export function computedBy(url: string): (mission: string, knownOn: string) => Promise<string> {
  const db = openDb(url, { readOnly: true });
  return async (mission, knownOn) => {
    const [ofDrawdown, ofFigures, ofSites, ofEvents] = await Promise.all(
      [drawdownRecords, figureRecords, sitesRecords, datedEventsRecords].map((batch) =>
        batch(db, [mission], { knownOn }),
      ),
    );
    const record = ofDrawdown!.get(mission) as never as Parameters<typeof drawdown>[0];
    const { figures, started } = ofFigures!.get(mission) as never as {
      figures: typeof record.figures;
      started: { earliest: string | null; latest: string | null } | null;
    };
    const { sites } = ofSites!.get(mission) as never as { sites: Parameters<typeof sitesOn>[0] };
    const { events } = ofEvents!.get(mission) as never as { events: Parameters<typeof disagreements>[0]['events'] };
    const { points } = drawdown({ ...record, knownOn, scope: 'ALL_PERSONNEL', base: null });
    const differing = disagreements({
      figures,
      events,
      sites: sitesOn(sites, knownOn, knownOn),
      started: started?.earliest ?? started?.latest ?? null,
    });
    const sums = reconciliations(figures).sort(
      (a, b) => WEIGHTS.indexOf(a.status) - WEIGHTS.indexOf(b.status) || (a.key < b.key ? -1 : 1),
    );
    return JSON.stringify({
      points: points.map(({ asOf, departed, bounded }) => [
        asOf.edtf,
        departed.low,
        departed.high,
        bounded.low,
        bounded.high,
      ]),
      disagreements: [differing.length, differing.slice(0, 100).map(({ key, kind }) => [key, kind])],
      reconciliations: [sums.length, sums.slice(0, 100).map(({ key, status }) => [key, status])],
    });
  };
}
