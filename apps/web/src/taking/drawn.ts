/** The figures that are drawn, and so can be had as a picture and stand alone in a page of someone else's, by the name of the table that gives their numbers. */
export const drawnNames = [
  'drawdown',
  'pace',
  'groups',
  'contingents',
  'sites',
  'spells',
  'statistics',
  'map',
] as const;

export type DrawnName = (typeof drawnNames)[number];

/** The figure that is drawn at a path without language and ending; null for what is a list or a table alone. */
export function drawnAt(path: string): DrawnName | null {
  const [noun, slug, part, ...more] = path.split('/').slice(1);
  if (more.length > 0) return null;
  if (noun === 'statistics' && slug === undefined) return 'statistics';
  if (slug === undefined || slug === '') return null;
  const name = drawnNames.find((known) => known === part) ?? null;
  if (noun === 'missions') return name === 'map' ? null : name;
  return noun === 'places' && (name === 'map' || name === 'spells') ? name : null;
}

/** Whether something is drawn of a view: figures of one metric are, those of all sorts are not. */
export function isDrawn(path: string, query: Readonly<Record<string, string | null | undefined>>): boolean {
  const name = drawnAt(path);
  return name !== null && (name !== 'statistics' || (query['metric'] ?? '') !== '');
}
