import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';

const low = (text: string) => {
  const { low, high } = readQuantity(text, 'persons');
  expect([text, high]).toEqual([text, 300]);
  return low;
};
const refused = (text: string) => expect(() => readQuantity(text, 'persons'), text).toThrow('cannot be read');

describe('who said a number', () => {
  it.each([
    'army military government ministry minister mission force forces authority authorities council agency agencies organisation organization',
    'official officials officer officers commander commanders general president ambassador envoy secretary chief head spokesman spokeswoman',
    'spokesperson spokespersons source sources observers witnesses residents journalists diplomats experts analysts rebels',
    'report reports statement statements communiqué press newspaper newspapers article articles figures data statistics tally count toll',
  ])('stands aside in English: the %s', (words) => {
    for (const word of words.split(' ')) expect(low(`300, according to the ${word}`)).toBe(300);
  });

  it.each([
    'armée gouvernement ministère ministre gendarmerie autorité autorités conseil agence organisation responsable responsables officiel',
    'officiels commandant président ambassadeur envoyé secrétaire chef observateurs témoins habitants journalistes diplomates',
    'rebelles rapport rapports presse journal journaux bilan décompte chiffres données statistiques',
  ])('stands aside in French: %s', (words) => {
    for (const word of words.split(' ')) expect(low(`300 selon ${/s$/.test(word) ? 'les' : 'le'} ${word}`)).toBe(300);
  });

  it('may be a name, a body of two words, or nobody by name', () => {
    for (const text of [
      '300 according to MINUSMA',
      '300 according to the U.N.',
      '300 (according to him)',
      "300 d'après eux",
      '300 selon un porte-parole',
      "300 selon l'état-major",
      '300 selon plusieurs sources concordantes',
      '300 selon une source militaire',
    ])
      expect(low(text)).toBe(300);
  });

  it('is none where the words tell what the number varies with, what was planned, or go on', () => {
    for (const text of [
      '300 according to mission',
      '300 according to the Strategic Concept',
      '300 according to a Framework',
      '300 selon le Plan',
      '300 selon les jours',
      "300 selon l'ONU véhicules",
      '300 according to the army and the police in a day',
      '300 (according to the UN',
    ])
      refused(text);
  });
});
