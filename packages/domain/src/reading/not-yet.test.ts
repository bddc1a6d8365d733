import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';

const read = (text: string) => {
  const { qualifier, low, high } = readQuantity(text, 'persons');
  return [text, qualifier, low, high];
};
const refused = (text: string) => expect(() => readQuantity(text, 'persons'));

describe('what began or goes on', () => {
  it.each([
    '300 soldiers began leaving',
    '850 soldiers have begun leaving Mali',
    '300 soldiers started withdrawing from Gao',
    '300 soldiers began returning home',
    '300 troops commenced gradually departing',
    '300 soldiers continue leaving',
    '300 soldiers kept leaving',
    '300 soldiers resumed handing over the camp',
  ])('is not over, and counts nobody as gone: %s', (text) => {
    refused(text).toThrow('behind the number makes no count of it');
  });
  it.each([
    '300 soldiers killed after the mission began leaving',
    '300 soldiers began training',
    '300 soldiers finished leaving',
  ])('is told from what was done, from when it was and from what they do: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 300, 300]);
  });
  it('is no count of sites either', () => {
    expect(() => readQuantity('13 bases began closing', 'sites')).toThrow('"began closing" behind the number');
  });
});

describe('behind a number', () => {
  it.each([
    '500 soldats partiront',
    '500 soldats vont partir',
    '500 soldats vont bientôt se retirer',
    '500 soldats vont être rapatriés',
    '500 soldats seront rapatriés',
    '500 soldats doivent partir',
    '500 soldats devront partir',
    '500 soldats devraient partir',
    '500 soldats devaient partir',
    '500 soldats devant partir',
    '500 soldats pourraient partir',
    '500 soldats auraient quitté le camp',
    '500 soldats quitteront le Mali',
    '500 soldats se rendront à Gao',
    'un soldat partira',
    'un soldat sera rapatrié',
    'quelque 2 000 Casques bleus seront retirés',
    'les 2 000 Casques bleus qui partiront',
    '500 soldats qui doivent partir',
    '500 soldats sommés de partir',
    '500 soldats priés de quitter le pays',
    '500 soldats tenus de partir',
    '500 soldats obligés de se retirer',
    '500 soldats contraints à partir',
    '500 soldats censés partir',
    '500 soldats invités à rentrer',
    '500 soldats non encore partis',
    '500 soldats non rapatriés',
    '500 back home by 31 December',
    '300 troops home by 31 December',
    '500 troops home by Christmas',
    '500 troops home by Friday',
    '500 soldiers must leave',
    '500 soldiers may leave',
    '500 soldiers can leave',
    '500 must go',
    '500 soldiers shall leave',
    '500 soldiers ordered out',
    '500 soldiers ordered home',
    '500 soldiers forced to evacuate',
    '500 soldiers are to return home',
    '500 troops due to return home',
    '500 troops deployed due to return',
    '500 troops due for repatriation',
    '500 troops due in December',
    '500 soldiers due out',
    '500 soldats retirés dans les prochains jours',
    '500 repatriated in the coming days',
    '500 repatriated over the next weeks',
    '500 au cours des prochaines semaines',
    '500 soldats le mois prochain',
    '500 soldats vendredi prochain',
    '500 next Friday',
    '500 are leaving next week',
    '500 troops are leaving',
    '500 leaving soon',
    '500 bientôt rapatriés',
    '500 candidats au départ',
    '500 refused to leave',
    '500 soldiers refusing to leave',
    '500 soldiers trying to leave',
    '500 soldats refusent de partir',
    '500 soldats refusant leur rapatriement',
    '500 soldats espèrent bientôt partir',
    '500 soldats qui attendent de rentrer',
    '500 soldats tentaient de quitter le pays',
    '500 soldiers prevented from leaving',
    '500 soldiers barred from leaving',
    '500 soldats empêchés de partir',
    '500 employés risquent de perdre leur emploi',
    '500 staff at risk of losing their jobs',
    '500 staff risked losing their jobs',
    '500 staff stand to lose their jobs',
    '500 employés au risque de perdre leur emploi',
    '500 non-repatriated',
    '500 non-evacuated soldiers',
    '500 unrepatriated',
    '500 being repatriated',
    '500 soldiers being flown home',
    '500 in the process of leaving',
    '500 en cours de rapatriement',
    "500 soldats en voie d'évacuation",
    '500 soldats en train de partir',
    '500 partially withdrawn',
    '500 soldats partis en partie',
    '500 partiellement retirés',
  ])('is refused what is still to be done: %s', (text) => {
    refused(text).toThrow(/behind the number (?:makes no count of it|would change it)/);
  });
  it.each([
    "500 haven't left",
    '500 hadn’t left',
    "500 weren't evacuated",
    '500 never left',
    '500 were never deployed',
    '500 jamais rentrés',
    "500 n'étaient toujours point partis",
    '500 ne sont toujours point partis',
  ])('is refused what was not so: %s', (text) => {
    refused(text).toThrow('behind the number makes no count of it');
  });
  it.each([
    '500 troop reduction',
    '500-troop reduction',
    '500 troops cut',
    'a 500 troop shortfall',
    '500 missing soldiers',
    '500 soldats manquants',
    '500 soldats manquent',
    "500 soldats manquent à l'appel",
    "500 soldats qui manquaient à l'appel",
    '500 soldats font défaut',
    '500 soldiers are lacking',
    '500 soldiers are still lacking',
    '500 soldiers unaccounted for',
    '500 soldiers remain unaccounted for',
    'one soldier is unaccounted for',
    '500 Casques bleus manquants',
    '300 further troops',
    '300 further',
    '500 réductions',
  ])('is refused what counts a change, or who is wanting: %s', (text) => {
    refused(text).toThrow(/behind the number counts a change, or who is wanting|no word for what is counted/);
  });
  it.each([
    '500 feared dead',
    '500 believed dead',
    '500 suspected deaths',
    '500 décès suspectés',
    '500 soldats donnés pour morts',
    '500 soldats tenus pour morts',
    '500 soldiers given up for dead',
  ])('is refused what is only feared or believed: %s', (text) => {
    refused(text).toThrow('behind the number makes no count of it');
  });
  it.each([
    'all 850 soldiers but one',
    'all 850 soldiers but a handful',
    'all 850 soldiers but the engineers',
    'all 850 soldiers except one',
    'all 850 soldiers (except one)',
    'all 850 soldiers save one',
    'all 850 soldiers bar one',
    'all 850 soldiers barring one',
    'all 850 soldiers except Chadians',
    '850 soldiers with one exception',
    '850 soldiers, with the exception of engineers',
    '850 soldiers excluding engineers',
    '850 soldiers apart from one',
    '850 soldiers aside from one',
    '850 soldiers other than engineers',
    '850 soldiers, not counting engineers',
    'les 850 soldats sauf un',
    'les 850 Allemands sauf quelques-uns',
    'les 850 soldats, sauf les Tchadiens',
    'les 850 soldats hormis un',
    'les 850 soldats excepté un',
    "les 850 soldats à l'exception d'un",
    "les 850 soldats à l'exclusion des Tchadiens",
    'les 850 soldats à part un',
    'les 850 soldats, un seul mis à part',
    'les 850 soldats hors ingénieurs',
    'les 850 soldats à un près',
    'les 850 soldats à une exception près',
    '850 of the 1,000 except one',
    "850 soldats, selon l'ONU sauf un",
    'more than 850 soldiers but one',
  ])('is refused what some are an exception to: %s', (text) => {
    refused(text).toThrow('cannot be read as a figure in persons');
  });
  it.each(['except one', 'except Gao', 'but Gao', 'save one', 'bar one', 'sauf une', 'sauf Gao', 'hormis une'])(
    'is refused of sites, too: all 13 bases %s',
    (exception) => {
      expect(() => readQuantity(`all 13 bases ${exception}`, 'sites')).toThrow('makes no count of it');
      expect(() => readQuantity(`10 of its 13 bases ${exception}`, 'sites')).toThrow('makes no count of it');
    },
  );
  it.each([
    '500 soldiers (monthly average)',
    '500 deaths (annual average)',
    '500 (average)',
    '500 (moyenne)',
    '500 soldats, moyenne annuelle',
    '500 soldiers, upper bound',
    '500 soldiers (lower bound)',
    '500 soldats, fourchette haute',
    '500 (target)',
    '500 soldiers (target)',
    '500 killed (claim)',
    '500 dead, a claim',
    '500 soldiers, the target',
    '500 soldats (plafond)',
    '500 soldiers over',
    '500 soldiers, about',
    '500 soldiers (about) left',
    '500 soldiers upwards',
    '500 soldiers, revised upwards',
    'more than 500 soldiers (about)',
    '500 soldiers (rounded)',
    '500, rounded up',
    '500 soldats (arrondi)',
  ])('is refused what bounds, rounds or evens it out, and says not how: %s', (text) => {
    refused(text).toThrow(/behind the number (?:makes no count of it|would change it)/);
  });
  it.each([
    '500 returned home by 31 December',
    '500 people forced to flee their homes',
    '500 people compelled to seek refuge',
    '500 flown home by 31 December',
    '500 sent home by Friday',
    "500 soldats à N'Djamena",
    "500 soldats tués à N'Tillit",
    '500 dead due mostly to accidents',
    '500 soldats non armés',
    '500 soldats non identifiés',
    '500 soldats au front',
    '500 soldats rentrés hier',
    '500 soldats rapatriés en février',
    '500 soldats tués devant Kidal',
    '500 soldats vont à Gao',
    '500 soldats venus de Bandiagara',
    '500 soldats ont dû partir',
    '500 soldats viennent de partir',
    '500 soldats chargés de protéger le camp',
    '500 soldats qui opéraient à Gao',
    '500 soldats tués à la guerre',
    '500 soldiers of Sierra Leone',
    '500 cholera deaths',
    '500 deaths due to accidents',
    '500 soldiers absent due to illness',
    '500 soldiers next to the airport',
    '500 left the next day',
    '500 left soon after dawn',
    '500 soldiers in the north',
    '500 soldiers in NE Mali',
    '500 soldats au point de passage',
    '500 candidats',
    '500 soldiers without exception',
    '500 soldats sans exception',
    '500 soldats membres à part entière',
    '500 soldats hors du Mali',
    '500 soldats à Gao, tout près du fleuve',
    '500 soldats dont le but était la paix',
    '500 soldiers to save Gao',
    '500 killed in a bar in Gao',
    '500 soldiers over there',
    '500 soldiers in part of the north',
    '500 suspects',
    '500 soldiers killed last May in Gao',
    '500 soldiers killed in May near Gao',
    '500 soldats risquent leur vie',
    '500 staff at risk',
  ])('may stand what is done, or says who they are: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 500, 500]);
  });
});
