import type { Lang } from './language.ts';
import { say } from './words.ts';

/** Whom a scope counts, in the words of its parts; empty for one without parts. */
export function madeOf(lang: Lang, scope: string): string {
  switch (scope) {
    case 'ALL_PERSONNEL':
      return say(lang, 'uniformed and civilian', 'en uniforme et civil');
    case 'UNIFORMED':
      return say(lang, 'military and police', 'militaires et police');
    case 'MILITARY':
      return say(lang, 'contingent troops and staff officers', 'contingents et officiers d’état-major');
    case 'POLICE':
      return say(lang, 'individual officers and formed units', 'policiers hors unités et unités constituées');
    case 'CIVILIAN':
      return say(lang, 'international, national and volunteers', 'internationaux, nationaux et volontaires');
    case 'PEACEKEEPERS':
      return say(
        lang,
        'as the press says; may be any of them',
        'mot de la presse\u202f; peut désigner n’importe lesquels',
      );
    default:
      return '';
  }
}
