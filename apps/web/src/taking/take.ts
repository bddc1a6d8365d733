import type { ParameterName } from '../lib/address.ts';
import { parameterNamed, searchParamsOf } from '../lib/address.ts';
import { ask, Refused, TooMany } from '../lib/ask.ts';
import { knownWords } from '../lib/known-words.ts';
import { apiLanguage } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { MissionNameQuery } from '../lib/mission-document.ts';
import { fileName, licence } from './about.ts';
import { chosenFrom, takenFrom } from './address.ts';
import type { Download } from './answer.ts';
import { answerWith } from './answer.ts';
import { bibtexOf } from './bibtex.ts';
import { chosenWords, namedIn } from './chosen.ts';
import type { Cited } from './citation.ts';
import { cslOf, plainCitation } from './citation.ts';
import { citedDossier, citedRelease, citedSource, citedView } from './cited.ts';
import { lastModified } from './changed.ts';
import { csvOf } from './csv.ts';
import { csvwOf } from './csvw.ts';
import type { Ending } from './endings.ts';
import { faultText } from './fault-text.ts';
import { feedOf } from './feed.ts';
import { resourceOf, resourcesOf } from './data-package.ts';
import type { ReleaseData } from './releases.ts';
import { frozenPage, hosted, releaseFile, releaseOf, releaseSums } from './releases.ts';
import { viewNow } from './now.ts';
import { packageFiles, tableMetadataOf, zipOf } from './package-files.ts';
import { jsonOf } from './json.ts';
import { svgOf } from './picture.tsx';
import { firstMission, missionOf } from './mission-pictures.tsx';
import { pictures } from './pictures.tsx';
import { drawnAt } from './drawn.ts';
import { openGraphOf } from './open-graph.tsx';
import { pngOf } from './png.ts';
import { NoSuchThing } from './table.ts';
import type { Table } from './table.ts';
import { inDark } from './stylesheet.ts';
import { acronymOf, titleOf } from './title.ts';
import { tableAt } from './tables/all.ts';
import type { View } from './view.ts';
import { takenAddress } from './view.ts';

/** What stands at a path: what may be chosen there, and how each form of it is made. */
export interface Taken {
  parameters: readonly ParameterName[];
  mission: string | null;
  /** The forms it is to be had in. */
  forms: readonly Ending[];
  /** Null where it is not to be had in that form. */
  make: (view: View, ending: Ending) => Promise<Download | null> | Download | null;
}

/** What is taken at a path without its language, ending included: the download, or why there is none, in words and a status. */
export async function take(request: Request, lang: Lang, path: string): Promise<Response> {
  try {
    return await answerAt(request, lang, path);
  } catch (error) {
    return whyNot(lang, error);
  }
}

/** What is said where there is nothing to take through no fault of the address: the reader has asked for too much, or nobody answers. */
export function whyNot(lang: Lang, error: unknown): Response {
  if (error instanceof TooMany) return faultText(lang, { status: 429, parameter: null, wait: error.wait });
  console.error(error);
  return faultText(lang, { status: 503, parameter: null });
}

async function answerAt(request: Request, lang: Lang, path: string): Promise<Response> {
  const taken = takenFrom(path);
  const found = thingAt(taken?.path ?? path.slice(0, path.indexOf('.', path.lastIndexOf('/'))));
  const nothing = (forms: readonly Ending[] = []): Response => faultText(lang, { status: 404, parameter: null, forms });
  if (taken === null || found === null) return nothing(found?.forms);
  const params = searchParamsOf(new URL(request.url).searchParams);
  const wrong = async (parameter: string | null): Promise<Response> =>
    faultText(lang, { status: 400, parameter, known: await knownWords(taken.path, parameterNamed(parameter), params) });
  const chosen = chosenFrom(taken.path, params, found.parameters);
  if ('wrong' in chosen)
    return chosen.isUnknown
      ? faultText(lang, { status: 400, parameter: chosen.wrong, allowed: found.parameters })
      : wrong(chosen.wrong);
  const view = viewNow(lang, taken.path, found.mission, chosen.query);
  try {
    const download = await found.make(view, taken.ending);
    if (download === null) return nothing(found.forms.filter((form) => form !== taken.ending));
    const changed = download.changed ?? (await lastModified(view));
    return await answerWith(request, { ...download, headers: { 'Last-Modified': changed, ...download.headers } });
  } catch (error) {
    if (error instanceof NoSuchThing) return nothing();
    if (!(error instanceof Refused)) throw error;
    return error.argument === 'where.mission' ? nothing() : wrong(parameterNamed(error.argument));
  }
}

const CITED: readonly Ending[] = ['bib', 'csl.json', 'txt'];

function thingAt(path: string): Taken | null {
  const found = tableAt(path);
  if (found !== null) return ofTable(found.table, found.mission, drawnAt(path) !== null);
  const [noun, slug, part, ...more] = path.split('/').slice(1);
  if (path === '/feed') return feed(null);
  if (path === '/og') return openGraph(null);
  if (noun === 'missions' && slug !== undefined && part === 'og' && more.length === 0) return openGraph(slug);
  if (noun === 'missions' && slug !== undefined && part === 'feed' && more.length === 0) return feed(slug);
  if (noun === 'releases' && slug !== undefined && part !== undefined && more.length === 0) return frozen(slug, part);
  if (noun === 'data' && slug !== undefined && more.length === 0) return dossier(slug, part ?? null);
  if (slug === undefined || part !== undefined) return null;
  if (noun === 'missions') return onlyCited(slug, slug, citedDossier);
  if (noun === 'sources') return onlyCited(null, slug, (view) => citedSource(view, slug));
  return null;
}

function ofTable(table: Table, mission: string | null, hasPicture: boolean): Taken {
  const pictured: readonly Ending[] = hasPicture ? ['svg', 'png'] : [];
  return {
    parameters: table.parameters,
    mission,
    forms: ['csv', 'json', 'csv-metadata.json', ...pictured, ...CITED],
    async make(view, ending) {
      switch (ending) {
        case 'csv':
          return {
            ending,
            file: fileName(table.name, view, ending),
            body: csvOf(table, view),
            headers: {
              Link: [
                `<${takenAddress(view, 'csv-metadata.json')}>; rel="describedby"; type="application/csvm+json"`,
                `<${licence.path}>; rel="license"`,
              ].join(', '),
            },
          };
        case 'json':
          return {
            ending,
            file: fileName(table.name, view, ending),
            body: jsonOf(table, view, await titleOf(table, view)),
          };
        case 'csv-metadata.json':
          return {
            ending,
            file: null,
            body: `${JSON.stringify(csvwOf(table, view, await titleOf(table, view)), null, 2)}\n`,
          };
        case 'svg':
        case 'png':
          return drawn(table, view, ending);
        case 'bib':
        case 'csl.json':
        case 'txt':
          return citation(view, ending, await citedView(table, view), table.name);
        default:
          return null;
      }
    },
  };
}

/** A citation in one of its forms. */
function citation(view: View, ending: 'bib' | 'csl.json' | 'txt', cited: Cited, name: string): Download {
  const body = {
    bib: () => bibtexOf(view.lang, cited),
    'csl.json': () => `${JSON.stringify([cslOf(cited)], null, 2)}\n`,
    txt: () => `${plainCitation(view.lang, cited)}\n`,
  }[ending]();
  return { ending, file: ending === 'txt' ? null : fileName(name, view, ending), body };
}

/** A file of a release as it was frozen, or how to cite the release. */
function frozen(version: string, file: string): Taken {
  return {
    parameters: [],
    mission: null,
    forms: file === 'citation' ? CITED : [],
    async make(view, ending) {
      const release = releaseOf(version);
      if (release === null) return null;
      if (file === 'citation' && (ending === 'bib' || ending === 'csl.json' || ending === 'txt'))
        return citation(view, ending, citedRelease(view, release), version);
      if (file === 'SHA256SUMS' && ending === 'txt') return { ending, file: null, body: releaseSums(release) };
      const name = `${file}.${ending}`;
      const isPage = ending === 'html';
      const body = isPage
        ? frozenPage(release, file, view.publicUrl)
        : ending === 'png'
          ? await frozenPicture(release, file, view.publicUrl)
          : releaseFile(release, name);
      if (body === null) return null;
      return {
        ending,
        file: ending === 'svg' || ending === 'png' || isPage ? null : `drawdown-${version}-${name}`,
        body,
        changed: new Date(release.date).toUTCString(),
        headers: {
          'Cache-Control': 'public, max-age=31536000, immutable',
          // The page of today is what a search should find.
          ...(isPage ? { 'X-Robots-Tag': 'noindex' } : {}),
        },
      };
    },
  };
}

/**
 * A frozen chart set in the pages' own type, which an SVG in a page cannot load; with `-dark` behind its name, in the colours of that
 * theme. Null where the release does not hold it.
 */
async function frozenPicture(
  release: ReleaseData,
  name: string,
  publicUrl: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const isDark = name.endsWith('-dark');
  const held = releaseFile(release, `${isDark ? name.slice(0, -'-dark'.length) : name}.svg`);
  if (held === null) return null;
  const svg = hosted(new TextDecoder().decode(held), publicUrl);
  return pngOf(isDark ? inDark(svg) : svg, 2);
}

async function packageOf(view: View, mission: string): Promise<Record<string, string>> {
  const [acronym, resources] = await Promise.all([acronymOf(mission), resourcesOf(view)]);
  return packageFiles(view, acronym, resources);
}

/** The data package of a mission: its descriptor, one of its tables, or all of it. */
function dossier(mission: string, file: string | null): Taken {
  return {
    parameters: ['knownOn'],
    mission,
    forms: file === null ? ['zip'] : file === 'datapackage' ? ['json'] : ['csv', 'csv-metadata.json'],
    async make(view, ending) {
      if (file === null && ending === 'zip') {
        const files = await packageOf(view, mission);
        return { ending, file: fileName('data-package', view, 'zip'), body: zipOf(files) };
      }
      if (file === 'datapackage' && ending === 'json')
        return { ending, file: null, body: (await packageOf(view, mission))['datapackage.json'] ?? '' };
      if (file !== null && ending === 'csv-metadata.json') {
        const { mission: known } = await ask(MissionNameQuery, {
          slug: mission,
          lang: apiLanguage(view.lang),
          knownOn: null,
        });
        const metadata = known === null ? null : tableMetadataOf(view, file);
        return metadata === null ? null : { ending, file: null, body: `${JSON.stringify(metadata, null, 2)}\n` };
      }
      const resource = file !== null && ending === 'csv' ? await resourceOf(view, file) : null;
      return resource === null ? null : { ending: 'csv', file: `${resource.name}.csv`, body: resource.csv };
    },
  };
}

/** The picture that a link to a mission, or to the whole, is shown with elsewhere. */
function openGraph(mission: string | null): Taken {
  return {
    parameters: ['knownOn', 'scope', 'base'],
    mission,
    forms: ['png'],
    async make(view, ending) {
      if (ending !== 'png') return null;
      const slug = mission ?? (await firstMission());
      const svg = await openGraphOf(
        view,
        slug === null ? null : await missionOf({ ...view, mission: slug }),
        mission === null,
      );
      return { ending, file: null, body: await pngOf(svg, 1) };
    },
  };
}

/** The feed of a mission, or of all. */
function feed(mission: string | null): Taken {
  return {
    parameters: [],
    mission,
    forms: ['atom'],
    make: async (view, ending) => (ending === 'atom' ? { ending, file: null, body: await feedOf(view) } : null),
  };
}

/** A thing that is only cited: a source, or the whole of a mission. */
function onlyCited(mission: string | null, name: string, cited: (view: View) => Promise<Cited>): Taken {
  return {
    parameters: ['knownOn'],
    mission,
    forms: CITED,
    make: async (view, ending) =>
      ending === 'bib' || ending === 'csl.json' || ending === 'txt'
        ? citation(view, ending, await cited(view), name)
        : null,
  };
}

/** The figure of a table as a picture; null where it is not drawn, or there is nothing to draw. */
async function drawn(table: Table, view: View, ending: 'svg' | 'png'): Promise<Download | null> {
  const name = drawnAt(view.path);
  const picture = name === null ? null : await pictures[name](view);
  if (picture === null) return null;
  const svg = await svgOf(view, picture, chosenWords(view, await namedIn(view)));
  return { ending, file: fileName(table.name, view, ending), body: ending === 'svg' ? svg : await pngOf(svg, 2) };
}
