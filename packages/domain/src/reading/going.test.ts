import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { read } from '../testing/readings.ts';

const refused = (text: string, unit = 'persons') => expect(() => readQuantity(text, unit));

describe('the going of those who are counted', () => {
  it.each<[string, string[]]>([
    ['rapatriement', ['quelque 850 soldats attendent leur rapatriement']],
    ['attendent', ['500 soldats attendent', '500 soldats attendent un vol']],
    [
      'départ',
      [
        '850 Casques bleus attendent encore leur départ',
        '500 soldats attendant leur départ',
        "500 soldats dans l'attente de leur départ",
        '500 soldats préparent leur départ',
        '500 soldats volontaires au départ',
        '500 soldats interdits de départ',
        '500 soldats prêts pour le départ',
        '500 soldats dont le départ est proche',
        '500 soldats volontaires au départ après une mission achevée',
      ],
    ],
    [
      'retrait',
      [
        '500 soldats ont commencé leur retrait',
        '500 soldats en vue de leur retrait',
        '500 soldats opposés au retrait',
        '500 soldats préparent le retrait de Kidal',
        '500 manifestants réclament le retrait, loin de la base',
      ],
    ],
    [
      'repatriation',
      [
        '500 soldiers facing repatriation',
        '500 soldiers hoping for repatriation',
        '500 soldiers facing repatriation when talks were completed',
      ],
    ],
    [
      'departure',
      ['500 soldiers ready for departure', '500 soldiers nearing departure', '500 soldiers whose departure is near'],
    ],
    [
      'withdrawal',
      [
        '500 soldiers set for withdrawal',
        '500 soldiers began their withdrawal',
        '500 soldiers to complete their withdrawal',
        '500 people waiting for the withdrawal',
        '500 people demanding withdrawal of MINUSMA',
      ],
    ],
    ['retour', ['500 soldats attendent leur retour']],
    ['separation', ['500 staff facing separation', '500 staff awaiting their separation']],
    ['redundancy', ['500 staff facing redundancy', '500 staff at risk of redundancy']],
    ['layoffs', ['500 staff facing layoffs']],
    ['job losses', ['500 staff threatened with job losses']],
    ['licenciement', ['500 agents menacés de licenciement', "500 agents sous le coup d'un licenciement"]],
    ['return', ['500 soldiers ready for return', '500 soldiers eyeing a return', '500 soldiers whose return is near']],
    [
      'de partir',
      ['500 soldats incapables de partir', '500 soldats libres de partir', "500 soldats ont reçu l'ordre de partir"],
    ],
  ])('is refused where nothing says that it was done: %s', (word, phrases) => {
    for (const phrase of phrases)
      refused(phrase).toThrow(`${word.split(' ').at(-1)!}" behind the number makes no count of it`);
  });
  it('is so of a share of them', () => {
    refused('24 % attendent leur départ', 'ratio').toThrow('"départ" behind the number makes no count of it');
    refused('24 % facing repatriation', 'ratio').toThrow('"repatriation" behind the number makes no count of it');
    expect(read('24 % of the withdrawal', 'ratio').slice(1)).toEqual(['EXACT', 0.24, 0.24]);
  });
  it.each([
    '500 soldiers completed their withdrawal',
    '500 soldats ont achevé leur retrait',
    '500 soldiers whose repatriation was completed',
    '500 soldats dont le rapatriement est terminé',
    '500 soldiers whose repatriation has been completed',
    "500 soldats dont l'évacuation est achevée",
    "500 soldats dont l'évacuation est terminée",
    '500 soldats dont le retrait est achevé',
    '500 soldats dont le rapatriement a été effectué',
    '500 soldats dont la relève a été effectuée',
    '500 soldats dont la relève a été confirmée',
    '500 soldats dont le départ est confirmé',
    '500 soldats rentrés après leur départ',
    '500 soldats tués lors du retrait de Kidal',
    "500 soldats tués pendant l'évacuation",
    '500 soldats le jour du départ',
    '500 au début du retrait',
    '500 killed since the withdrawal',
    "500 soldiers left after the French force's withdrawal",
    '500 at the start of the withdrawal',
    '500 personnel present when the withdrawal began',
    '500 soldiers supervising the withdrawal',
    '500 staff affected by the withdrawal',
    '500 repatriated by evacuation flights',
    '500 soldats de retour au pays',
    '500 soldiers return home',
    '500 soldats viennent de partir',
    '500 soldats qui venaient de partir',
    '500 soldats venant de partir',
    '500 soldats, dont le contingent venait de partir',
    '500 soldats, dont le contingent vient de quitter Gao',
    '500 soldats tués avant de partir',
    '500 departures',
    '500 staff left after separation',
    '500 soldiers in the area of separation',
    '500 soldats sur le chemin du retour',
    '500 soldats ont fait leur retour au pays',
    '500 soldats partis en évacuation sanitaire',
    '500 personnel in charge of the withdrawal',
    '500 people demanding the withdrawal of MINUSMA',
    '500 manifestants réclament le retrait de la MINUSMA',
    '500 manifestants réclament le retrait immédiat de la MINUSMA',
    '500 manifestants exigeant le retrait de la MINUSMA',
    '500 people celebrating the withdrawal of MINUSMA',
    '500 personnes célébrant le retrait de la mission',
    '500 people welcoming the departure of the French',
    '500 personnes saluant le départ de la force',
    '500 people demanding the immediate withdrawal of MINUSMA',
    '500 for the withdrawal of MINUSMA',
    '500 people protested against the withdrawal',
    '500, according to a report on the withdrawal',
  ])('may stand behind what says that it was done, or when: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 500, 500]);
  });
});

describe('departures', () => {
  it.each([
    'cancelled|delayed|postponed|suspended|blocked|outstanding|announced',
    'annulés|retardés|annoncés|restants',
  ])('are none yet where they were put off, or remain: %s', (words) => {
    for (const word of words.split('|'))
      refused(word.endsWith('s') ? `3 000 départs ${word}` : `3,000 ${word} departures`).toThrow(
        `"${word}" behind the number`,
      );
  });
  it.each(['remaining', 'left', 'ahead'])('are none yet where they are %s', (word) => {
    refused(`3,000 departures ${word}`).toThrow(`"${word}" behind the number`);
  });
  it.each([
    '500 departures so far',
    '500 confirmed departures',
    '500 Chadian departures',
    '500 départs enregistrés',
    '500 départs',
  ])('are as many as went: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 500, 500]);
  });
});
