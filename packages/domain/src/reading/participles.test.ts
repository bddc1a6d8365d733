import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { read } from '../testing/readings.ts';

const refused = (text: string, unit = 'persons') => expect(() => readQuantity(text, unit));

describe('a participle beside what is counted', () => {
  it.each([
    ['requested', '500 troops requested|500 requested troops|500 troops (requested)|500 troops, requested by the UN'],
    ['requested', '500 troops in Mali requested by the UN|500 troops, as requested|500 troops - requested'],
    ['requested', '500 troops as requested|500 troops when requested|500 troops if requested'],
    ['requested', '500 troops that were requested|500 troops have already been requested|500 requested of 1,000'],
    ['required', '500 troops required|500 troops (required)|500 required'],
    ['approved', '500 uniformed personnel approved'],
    ['mandated', '500 personnel mandated by the Council'],
    ['pledged', '500 personnel pledged|500 pledged troops'],
    ['offered', '500 police offered by Kenya'],
    ['recommended', '500 troops recommended|500 deployed and recommended troops'],
    ['sought', '500 troops sought'],
    ['budgeted', '500 troops budgeted'],
    ['needed', '500 troops needed'],
    ['undeployed', '500 undeployed soldiers'],
    ['non déployés', '500 soldats non déployés'],
    ['reserved', '500 reserved'],
    ['réclamés', '500 soldats réclamés|500 soldats ont été réclamés'],
    ['exigés', '500 soldats exigés'],
    ['recommandés', '500 soldats recommandés'],
    ['espérés', '500 soldats espérés'],
    ['annoncés', '500 soldats annoncés|500 départs annoncés'],
    ['promis', '500 soldats promis|500 soldats déployés et promis'],
    ['requises', '500 femmes requises'],
    ['offerts', '500 soldats offerts'],
    ['voulus', '500 soldats voulus'],
    ['choisis', '500 soldats choisis'],
    ['chosen', '500 soldiers chosen'],
    ['claimed', '500 terrorists claimed killed|500 claimed dead'],
    ['disputed', '500 disputed deaths'],
    ['revendiqués', '500 morts revendiqués'],
    ['cancelled', '500 cancelled departures'],
    ['postponed', '500 postponed'],
    ['requested', '500 Requested Troops'],
    ['bid', '500 soldiers bid farewell'],
    ['bound', '500 Gao-bound soldiers|500 bound|500 bound for Gao'],
    ['contraints de partir', '500 soldats contraints de partir'],
  ])('is refused where it may not leave the number a count: %s in %s', (word, phrases) => {
    for (const phrase of phrases.split('|')) refused(phrase).toThrow(`"${word}" behind the number`);
  });
  it.each([
    ['24 % requested', 'ratio'],
    ['24 % visés', 'ratio'],
    ['12 bases promised', 'sites'],
    ['12 bases demandées et promises', 'sites'],
    ['15 planned and foiled attacks', 'events'],
  ])('is refused in any unit: %s', (text, unit) => {
    refused(text, unit).toThrow('behind the number');
  });
  it.each([
    'killed wounded deployed redeployed withdrawn repatriated evacuated relocated moved flown transferred uniformed armed trained retired combined',
    'assigned attached seconded contracted stationed based located hired recruited employed detained freed released rescued kidnapped abducted',
    'displaced registered counted verified confirmed identified ambushed captured buried unarmed unidentified infected vaccinated decorated',
    'tués blessés déployés redéployés retirés rapatriés évacués transférés armés formés affectés détachés stationnés basés recrutés employés détenus',
    'libérés enlevés déplacés enregistrés comptés vérifiés confirmés identifiés partis venus revenus disparus réunis surpris perdus vaincus issus',
    'Pakistanis Hutus élus connus inconnus',
  ])('may stand where it says what was done to them, or what they are: %s', (words) => {
    for (const word of words.split(' ')) {
      for (const phrase of [`500 soldats ${word} au Mali`, `500 ${word} soldiers in Mali`])
        expect(read(phrase)).toEqual([phrase, 'EXACT', 500, 500]);
    }
  });
  it.each([
    ['12 bases closed|12 bases handed over|12 vacated bases|12 camps transferred to Mali|12 bases fermées', 'sites'],
    ['12 bases rétrocédées|12 emprises cédées|12 bases remises aux autorités|12 bases ont été détruites', 'sites'],
    ['12 attacks claimed by jihadists|12 attaques revendiquées|12 incidents reported|12 recorded incidents', 'events'],
    ['12 deaths caused by hostile acts|12 deaths attributed to hostile acts|12 deaths ascribed to mines', 'persons'],
    ['12 décès causés par des mines|12 décès attribués à des mines|12 décès provoqués par des mines', 'persons'],
    ['12 people forced to flee their homes|12 gunned down|12 staff laid off|12 hanged|12 slain|12 struck', 'persons'],
    ['12 people deprived of water|12 malnourished children|12 undocumented migrants|12 spread across Mali', 'persons'],
    ['12 returned|12 drowned|12 concentrated in Gao|12 burnt|12 impacted|12 exposed to fumes|12 compelled', 'persons'],
    ['12 peacekeepers succumbed to their wounds|12 soldats ont succombé à leurs blessures', 'persons'],
    ['12 personnes contraintes de fuir|12 personnes forcées de se réfugier à Gao|12 fusillés|12 sinistrés', 'persons'],
    ['12 soldats atteints par des tirs|12 soldats trouvés morts|12 soldats répartis au Mali|12 congédiés', 'persons'],
    ['12 bases given back|12 camps given up|12 bases phased out|12 bases spread across Mali', 'sites'],
    ['12 militaires burkinabés ont quitté le Mali|12 Burkinabés|12 militaires burkinabé|12 recrues', 'persons'],
    ['12 expatriés évacués|12 immigrés|12 naufragés|12 handicapés|12 prévenus|12 bébés tués', 'persons'],
    ['12 Kivu-based troops|12 Mogadishu-based peacekeepers|12 US troops', 'persons'],
    ['12 UN premises handed over|12 Bukavu bases', 'sites'],
    ['12 vehicles destroyed|12 véhicules incendiés', 'vehicles'],
    ['12 soldats non armés|12 soldats non identifiés|12 non-uniformed personnel|12 Casques bleus (Sévaré)', 'persons'],
    ['12 soldiers were killed|12 soldats ont été grièvement blessés|12 soldiers, led by a colonel', 'persons'],
    ['12 soldiers have left, the UN announced', 'persons'],
  ])('may stand beside others than persons, in a sentence, or under a name: %s', (phrases, unit) => {
    for (const phrase of phrases.split('|')) expect(read(phrase, unit)).toEqual([phrase, 'EXACT', 12, 12]);
  });
});

describe('the noun of an English compound', () => {
  it.each([
    [
      'ceiling',
      '500-troop ceiling|500 personnel ceiling|500 troops ceiling|500-troop force ceiling|500 personnel ceiling set in 2013',
    ],
    ['limit', '500-troop limit|a 500 police limit'],
    ['target', 'a 500-troop target'],
    ['cap', '500-troop cap|500 personnel cap'],
    ['drawdown', '500-troop drawdown'],
    ['surge', 'a 500-troop surge'],
    ['quota', '500 police officers quota'],
  ])('is what the number is of: %s', (noun, phrases) => {
    for (const phrase of phrases.split('|'))
      refused(phrase).toThrow(`"${noun}" may be what the number is of, and not persons: write the number alone`);
  });
  it('is so of other units', () => {
    refused('13 site target', 'sites').toThrow('"target" may be what the number is of, and not sites');
    refused('13-base target', 'sites').toThrow('"target" may be what the number is of, and not sites');
    expect(read('13-base network', 'sites')).toEqual(['13-base network', 'EXACT', 13, 13]);
  });
  it.each([
    '500-troop force',
    'a 500-member contingent',
    'a 500-troop quick reaction force',
    'a 500-troop deployment',
    '500 troops home',
    '500 troops aboard',
    '500 troops Monday',
    '500 personnel overall',
    '500 personnel serving in Mali',
    '500 soldiers supervising the withdrawal',
    '500 soldiers died',
    '500 troops withdrew',
    '500 troop departures',
    '500 soldiers loyal to the junta',
    '500 officers fluent in French',
    '500 personnel responsible for logistics',
    '500 agents municipaux',
    '500 experts onusiens',
  ])('may be what they make up, and other words say where, when and what they did: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 500, 500]);
  });
});

describe('what befell or was done', () => {
  it.each([
    '500 emigrated',
    '500 swept away',
    '500 hacked to death',
    '500 orphaned',
    '500 refugees walked',
    '500 exhausted soldiers',
    '500 harassed staff',
    '500 soldiers warned',
    '500 intercepted migrants',
    '500 noyés',
    '500 soldats repoussés',
    '500 électrocutés',
    '500 aidés',
    '500 ensevelis',
    '500 soldats et armée',
    '500 personnes, communauté comprise',
    '500 étudiants, campus compris',
    '500 staff in need',
  ])('leaves a number of people as it is: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 500, 500]);
  });
  it.each(['500 vehicles exported', '500 vehicles parked', '500 weapons defused'])(
    'leaves a number of things as it is: %s',
    (text) => {
      expect(readQuantity(text, text.split(' ')[1]!).low).toBe(500);
    },
  );
});
