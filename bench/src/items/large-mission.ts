import type pg from 'pg';
import { floorPost, graphqlPost, type Item, type Json } from './item.ts';

const OURS = `query Large($slug: String!, $knownOn: Date) {
  mission(slug: $slug) {
    drawdown(knownOn: $knownOn) { points { asOf { edtf } departed { low high } bounded { low high } } }
    disagreements(knownOn: $knownOn, first: 100) { totalCount nodes { key kind } }
    reconciliations(knownOn: $knownOn, first: 100) { totalCount nodes { key status } }
  }
}`;

const SLUG = 'gen-001';

/** C: all that is computed of the large mission, as known on a day. The floor computes it by the same functions, with nothing around them. */
export async function largeMissionItem(db: pg.Client): Promise<Item> {
  const { rows } = await db.query<{ id: string; day: string }>(`
    select distinct m.id, s.known_from::text as day from statistic s join mission m on m.id = s.mission_id
    where m.slug = '${SLUG}' order by day desc limit 100`);
  return {
    name: 'C',
    what: 'drawdown, disagreements and reconciliations of the large mission, as known on a hundred days',
    isComputed: true,
    asked: {
      drawdown: {
        questions: rows.map(({ day }) => graphqlPost(OURS, { slug: SLUG, knownOn: day })),
        read: ({ data: { mission } }) => ({
          points: mission.drawdown.points.map((p: Json) => [
            p.asOf.edtf,
            p.departed.low,
            p.departed.high,
            p.bounded.low,
            p.bounded.high,
          ]),
          disagreements: [
            mission.disagreements.totalCount,
            mission.disagreements.nodes.map((d: Json) => [d.key, d.kind]),
          ],
          reconciliations: [
            mission.reconciliations.totalCount,
            mission.reconciliations.nodes.map((r: Json) => [r.key, r.status]),
          ],
        }),
      },
      floor: { questions: rows.map(({ id, day }) => floorPost('computed', [id, day])), read: (answer) => answer },
    },
  };
}
