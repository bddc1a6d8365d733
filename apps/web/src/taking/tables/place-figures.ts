import type { DrawnSite } from '../../charts/site-map-geometry.ts';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { inWords } from '../../lib/other-language.ts';
import { aroundPlace, placeOf } from '../../lib/place-answers.ts';
import type { AroundPlace } from '../../lib/place-answers.ts';
import { PlaceExistsQuery, PlaceNameQuery } from '../../lib/place-document.ts';
import type { PlaceData } from '../../lib/place-document.ts';
import { placeMapOf } from '../../lib/place-map.ts';
import type { PlaceMapData } from '../../lib/place-map.ts';
import { titled } from '../citation.ts';
import type { Said } from '../column.ts';
import { column, joined } from '../column.ts';
import { atOnce } from '../paging.ts';
import { documentsOf } from '../passages.ts';
import type { SourceName, Table } from '../table.ts';
import { NoSuchThing, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { knownOnOf, nameOf } from '../view.ts';
import { spells } from './sites.ts';

/** The place of a view and the camps around it; null before it was known of. Throws `NoSuchThing`. */
export async function placeOfView(
  view: View,
): Promise<{ place: PlaceData; around: AroundPlace; map: PlaceMapData | null } | null> {
  const slug = nameOf(view);
  const knownOn = knownOnOf(view);
  const answer = await placeOf(view.lang, slug, knownOn);
  if (answer?.place == null) {
    if ((await ask(PlaceExistsQuery, { slug, knownOn: null })).place === null) throw new NoSuchThing(view.path);
    return null;
  }
  const { place, places } = answer;
  const around = await aroundPlace(view.lang, place, places.nodes, knownOn);
  return { place, around, map: placeMapOf(view.lang, place, around, knownOn) };
}

/** A title of what is told of the place of a view, its name before it. */
const ofPlace =
  (title: Said) =>
  async (view: View): Promise<string> => {
    const { place } = await ask(PlaceNameQuery, { slug: nameOf(view), lang: apiLanguage(view.lang) });
    if (place === null) throw new NoSuchThing(view.path);
    return titled(view.lang, inWords(view.lang, place, 'name'), title[view.lang]);
  };

const page = (view: View): string => `/places/${nameOf(view)}`;

type Spot = DrawnSite & { slug: string; sources: readonly SourceName[] };

function spotsOf(lang: Lang, found: Awaited<ReturnType<typeof placeOfView>>): Spot[] {
  if (found === null || found.map === null) return [];
  const { place, around, map } = found;
  const evidence = new Map([
    ...around.camps.map((camp) => [camp.place.id, camp.accounts.map((account) => account.evidence)] as const),
    [place.id, place.evidence] as const,
  ]);
  const slugs = new Map([...around.camps.map((camp) => camp.place), place].map(({ id, slug }) => [id, slug]));
  return map.drawing.sites.map((spot) => ({
    ...spot,
    slug: slugs.get(spot.id) ?? '',
    sources: documentsOf(lang, evidence.get(spot.id) ?? []),
  }));
}

const whereItLies = { en: 'Where it lies', fr: 'Où il se trouve' };

/** What the map of a place marks. */
export const placeMap = tableOf<Spot>({
  name: 'map',
  title: whereItLies,
  titleOf: ofPlace(whereItLies),
  description: {
    en: 'One row for each mark on the map of a place: itself, the camps within it, and those around it.',
    fr: 'Une ligne par marque sur la carte d’un lieu\u00a0: lui-même, les camps à l’intérieur et ceux d’alentour.',
  },
  key: ['place'],
  references: { place: { table: 'places', column: 'slug' } },
  parameters: ['knownOn'],
  page,
  rows: (view) => atOnce(placeOfView(view).then((found) => spotsOf(view.lang, found))),
  sources: (row) => row.sources,
  columns: (view) => [
    column('place', 'text', ['Place', 'Lieu'], ['Its slug.', 'Sa clé.'], (row) => row.slug, { isRequired: true }),
    column('name', 'text', ['Name', 'Nom'], ['As on the map.', 'Comme sur la carte.'], (row) => row.name, {
      isRequired: true,
      isTranslated: true,
    }),
    column(
      'mark',
      'text',
      ['Mark', 'Marque'],
      [
        'HERE: the place itself. TOWN: a camp around it. Else what a camp within it was: OPEN, CLOSED, DISPUTED, UNKNOWN.',
        'HERE\u00a0: le lieu lui-même. TOWN\u00a0: un camp d’alentour. Sinon, ce qu’était un camp à l’intérieur\u00a0: OPEN, CLOSED, DISPUTED, UNKNOWN.',
      ],
      (row) => row.mark,
      { isRequired: true },
    ),
    column('latitude', 'number', ['Latitude', 'Latitude'], ['WGS 84.', 'WGS 84.'], (row) => row.latitude, {
      unit: 'degrees',
      isRequired: true,
    }),
    column('longitude', 'number', ['Longitude', 'Longitude'], ['WGS 84.', 'WGS 84.'], (row) => row.longitude, {
      unit: 'degrees',
      isRequired: true,
    }),
    column(
      'sources',
      'text',
      ['Sources', 'Sources'],
      [
        'Keys of the documents that name it or tell of its closing, parted by “ | ”.',
        'Clés des documents qui le nomment ou disent sa fermeture, séparées par «\u00a0|\u00a0».',
      ],
      (row) => joined(row.sources.map((source) => source.slug)),
    ),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => `${view.publicUrl}${row.href}`,
      { isRequired: true },
    ),
  ],
});

const howLongKept = { en: 'How long the camp was kept', fr: 'Combien de temps le camp a été gardé' };

/** A camp over time, on its own page: the rows of its mission’s table that are of it. */
export const placeSpells: Table = {
  ...spells,
  title: howLongKept,
  titleOf: ofPlace(howLongKept),
  parameters: ['knownOn'],
  page: (view) => `${page(view)}#status`,
  async *records(view) {
    const mission = (await placeOfView(view))?.place.mission?.slug ?? null;
    if (mission === null) return;
    const at = spells.columns.findIndex(({ name }) => name === 'place');
    for await (const batch of spells.records({ ...view, mission }))
      yield batch.filter((row) => row.cells[at] === nameOf(view));
  },
};
