import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';

const read = (text: string) => {
  const { qualifier, low, high } = readQuantity(text, 'persons');
  return [text, qualifier, low, high];
};
const refused = (text: string) => expect(() => readQuantity(text, 'persons'));

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
    '500 Casques bleus manquants',
    '300 further troops',
    '300 further',
    '500 réductions',
  ])('is refused what counts a change, or who is wanting: %s', (text) => {
    refused(text).toThrow(/behind the number counts a change, or who is wanting|no word for what is counted/);
  });
  it.each([
    '500 returned home by 31 December',
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
    '500 soldiers killed last May in Gao',
    '500 soldiers killed in May near Gao',
  ])('may stand what is done, or says who they are: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 500, 500]);
  });
});
