import type { Lang } from './language.ts';
import { say } from './words.ts';

/** A way that every page shows: the page it leads to, without its language, and what it is called. */
interface Way {
  target: string;
  name: string;
}

/** The ways into the record, which stand at the top of every page. */
export function waysIn(lang: Lang): Way[] {
  return [
    { target: '/events', name: say(lang, 'Events', 'Événements') },
    { target: '/statistics', name: say(lang, 'Figures', 'Chiffres') },
    { target: '/statements', name: say(lang, 'Statements', 'Déclarations') },
    { target: '/actors', name: say(lang, 'Who is who', 'Qui est qui') },
    { target: '/places', name: say(lang, 'Places', 'Lieux') },
    { target: '/sources', name: 'Sources' },
  ];
}

/** What stands behind the record: how it is read, and the ways to take it along. */
export function waysBehind(lang: Lang): Way[] {
  return [
    { target: '/', name: 'Missions' },
    { target: '/methodology', name: say(lang, 'How the figures are read', 'Comment les chiffres sont lus') },
    { target: '/data', name: say(lang, 'Data', 'Données') },
    { target: '/releases', name: say(lang, 'Releases', 'Éditions') },
    { target: '/corrections', name: say(lang, 'Corrections', 'Corrections') },
    { target: '/api', name: 'API' },
    { target: '/style', name: say(lang, 'Style', 'Style') },
  ];
}
