import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { read } from '../testing/readings.ts';

const refused = (text: string, unit = 'persons') =>
  expect(() => readQuantity(text, unit)).toThrow(`cannot be read as a figure in ${unit}`);

describe('the days behind a number', () => {
  it.each([
    '300 deaths since 2007',
    '300 since 1 July',
    '300 since July 1, 2023',
    '300 since July',
    '300 since early 2013',
    '300 depuis le 1er juillet',
    '300 depuis le 1er juillet 2023',
    '300 soldats tués en opération depuis 2013',
    '300 in 2023',
    '300 soldiers in July 2023',
    '300 soldiers in early 2023',
    '300 left, in 2023',
    '300, since 2013',
    '300 in the last decades',
    '300 en 2023',
    '300 en juillet 2023',
    '300 deaths in ten years',
    '300 deaths in the last 10 years',
    '300 tués en dix ans',
    '300 tués depuis dix ans',
    '300 this year',
    '300 deaths so far this year',
    '300 cette année',
    '300 (as of 30 June)',
    '300 personnel as of 31 August 2023',
    '300 as of 30 June 2023',
    '300 as of June 2023',
    '300 as at 30 June',
    '300 at 30 June 2023',
    '300 on 30 June',
    '300 on Friday, 30 June 2023',
    '300 on the 2nd December',
    '300 au 30 juin 2023',
    '300 soldats au 30 juin 2023',
    '300 (au 30 juin)',
    '300 partis le 30 juin',
    '300 had left by 27 September',
    '300 were handed over on 16 October',
    '300 soldiers handed over in 2023',
    '300 brought in by 16 October',
    '300 gone by 31 December',
    '300 dead before 2010',
    '300 rapatriés avant le 30 juin',
    '300 of 1,200 as of 30 June',
    '300 deaths over ten years',
    '300 peacekeepers killed over the past 13 years',
    '300 in the ten years of war',
    '300 Casques bleus tués en treize ans de présence',
    "300 Casques bleus tués en treize ans d'opération",
    '300 Casques bleus tués au cours des treize années de la mission',
    '300 tués du 1er au 30 juin',
    '300 du 3 au 5 octobre',
    '300 tués pendant dix ans',
    '300 tués au cours de dix années',
    '300 soldiers withdrawn between January and June 2024',
    '300 soldiers withdrawn from January to June 2024',
    '300 soldats retirés de janvier à juin 2024',
    '300 soldats retirés entre le 1er janvier et le 30 juin 2024 au Mali',
    '300 killed from 2013 to 2023',
  ])('are no other number: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 300, 300]);
  });
  it('leave a qualifier before it as it is', () => {
    expect(read('more than 300 since 2013').slice(1)).toEqual(['MORE_THAN', 301, null]);
    expect(read('plus de 300 depuis 2013').slice(1)).toEqual(['MORE_THAN', 301, null]);
    expect(read('plus de 300 tués en dix ans').slice(1)).toEqual(['MORE_THAN', 301, null]);
    expect(read('300 or so since 2013').slice(1)).toEqual(['APPROXIMATE', 270, 330]);
    expect(read('between 300 and 400 in 2023').slice(1)).toEqual(['BETWEEN', 300, 400]);
    expect(read('300 to 400 on 30 June').slice(1)).toEqual(['BETWEEN', 300, 400]);
    expect(read('13 bases in 2023', 'sites').slice(1)).toEqual(['EXACT', 13, 13]);
    expect(read('12 soldats au 30 juin').slice(1)).toEqual(['EXACT', 12, 12]);
    expect(read('12 le 30 juin').slice(1)).toEqual(['EXACT', 12, 12]);
    expect(read('12 soldats du 3 au 5 octobre').slice(1)).toEqual(['EXACT', 12, 12]);
    expect(read('12, au 30 juin').slice(1)).toEqual(['EXACT', 12, 12]);
    expect(read('12 (au 30 juin)').slice(1)).toEqual(['EXACT', 12, 12]);
    expect(read('13 871 au 30 juin').slice(1)).toEqual(['EXACT', 13_871, 13_871]);
    expect(read('13 bases (as of 30 June)', 'sites').slice(1)).toEqual(['EXACT', 13, 13]);
  });
  it.each([
    '300 in 2000',
    '300 in 1,200',
    '300 in 2013, 400 in 2014',
    '300 in 2013 to 400 in 2014',
    '300 in July to 400 in August',
    'from 300 in 2013 to 400',
    'at least 300 in 2013 and at most 400 in 2014',
    '300 in 2013-2014',
    '300 since 2013 or so',
    '300 tués en dix ans environ',
    '300 soldiers in ten camps',
    '300 since 20 soldiers left',
    'one in 2023',
    'three in ten',
    '11 juillet 2023',
    '300 on 30',
    '300 au 30',
    '3 au 5 octobre',
    '13 au 15 décembre 2023',
    '31 au 30 juin',
    '300 on 24 bases',
    '300 as of 30 soldiers',
    '300 in 1 July 2023',
    '300 en 1er juillet 2023',
    '300 on 2023',
    '300 au 2023',
    '300 au juillet 2023',
    '300 le juillet',
    '300 this year in all',
    '300 in ten hard years',
    '12 au 30 juin',
    '300 as of 31',
    '300 (on 30 June',
    '300 by 31 December',
    '300 until 31 December',
    '300 on 30 June, 400 on 31 July',
    'from 300 on 30 June to 400',
    '300 as of 30 June or so',
    '300 planned in 2023',
    '300 children over ten years',
    '300 in ten years of 400 deaths',
    '300 soldiers from 13 to 15',
    '300 soldiers from 13 to 2015',
    '300 soldiers, from 2010 to 1950',
    '300 killed from 2010 to 2012 soldiers',
    '300 soldiers between 1 and 30',
    '12 du 3 au 5 octobre',
  ])('are refused where another number could be meant: %s', (text) => {
    refused(text);
  });
});

describe('the days of what those counted were killed in', () => {
  it.each([
    '59 peacekeepers died in the 2010 earthquake',
    '59 peacekeepers died in the January 2010 earthquake in Haiti',
    '59 killed by the 12 January 2010 earthquake',
    "59 peacekeepers died in Haiti's 2010 earthquake",
    '59 killed on 7 December 2017 in Semuliki',
    '59 Casques bleus tués le 7 décembre 2017 à Semuliki',
    '59 UN staff killed in the earthquake of 12 January 2010',
    '59 Casques bleus tués dans le séisme du 12 janvier 2010',
    '59 peacekeepers killed in the attack of 7 December 2017',
    '59 peacekeepers killed in the attack of 7 December 2017 in Semuliki',
    "59 Casques bleus tués lors de l'attaque du 7 décembre 2017",
    "59 Casques bleus tués lors d'une attaque du 7 décembre",
    '59 killed in the 2022 protests',
    '59 morts lors des manifestations de juillet 2022',
    '59 morts dans les combats du 7 au 9 décembre 2017',
    '59 morts dans le séisme de 2010',
    '59 lives lost in the earthquake of 2010',
    '59 victimes du séisme de 2010',
    '59 casualties in the 2010 earthquake',
    '59 killed in the 2022 attacks',
    '59 Casques bleus tués du 7 au 9 décembre',
    '59 tués, dont la plupart dans le séisme de 2010',
  ])('are no other number: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 59, 59]);
  });
  it.each([
    '13 killed in the attack of 7 gunmen',
    '13 killed in the attack of 7',
    '13 killed in the attack of 2017 gunmen',
    '13 killed in the attack of 7 December 2017 and 15 wounded',
    "13 tués dans l'attaque de sept hommes",
    '300 in the 2010 bases',
    '300 soldiers in the 2010 earthquake',
    '13 killed by the 2010 soldiers',
    '13 killed in the 2010 camps',
    '13 killed in the 2023 budget',
    '13 killed in the plan of 2010',
    '13 killed in the 2010 50',
    '300 soldiers in the 2024 budget',
    '300 soldiers included in the budget of 2024',
    '300 soldiers at the 2022 ceiling',
    '300 soldiers by the deadline of 31 December 2023',
    '12 killed on 3 May in 5 attacks',
    '300 soldiers due on 30 June in Gao',
    '300 by the 2023 soldiers',
    '300 soldiers by the 2023 deadline',
    '300 soldats du 7 décembre',
  ])('are refused where they count others, or say not when it was: %s', (text) => {
    refused(text);
  });
});

describe('the share or the part behind a number', () => {
  it.each([
    ['9,176 (66 per cent)', 9_176],
    ['9 176 (66 %)', 9_176],
    ['9,176 (66%)', 9_176],
    ['9,176 (66.25 %)', 9_176],
    ['9 176 (soit 66,5 % du contingent)', 9_176],
    ['9,176 soldiers (about 66.2 % of the force)', 9_176],
    ['9,176 (66 %) have left', 9_176],
    ['3,367 personnel, or 24 per cent, have left', 3_367],
    ['3,367, or about 24 per cent of the force, had left by 27 September', 3_367],
    ['3 367 personnels, soit 24 %, sont partis', 3_367],
    ['64 people, including 49 civilians', 64],
    ['64 personnes, dont 49 civils', 64],
    ['64 personnes, dont au moins 49 civils', 64],
    ['64 people since 2013, including 49 civilians', 64],
    ['64 people including 49 civilians', 64],
    ['64 people (including 49 civilians)', 64],
    ['64 people, of whom 49 are civilians', 64],
    ['64 people, 49 of them civilians', 64],
    ['1 786 civils dont 902 nationaux', 1_786],
    ['300 soldats (dont 50 femmes)', 300],
    ["300 soldats, 50 d'entre eux blessés", 300],
  ])('is its own figure: %s', (text, value) => {
    expect(read(text)).toEqual([text, 'EXACT', value, value]);
  });
  it.each([
    '3,367 personnel, or 24 per cent, at most',
    '3,367 personnel, or 24 per cent, will leave',
    '3,367 personnel, or 24 per cent, 300 of the police',
    '300 (+10 %)',
    '300 (10 % error)',
    '300 (plus or minus 10 %)',
    '300 10 %',
    '64 people, including 49 civilians, and 20 soldiers',
    '64 people, including 49 civilians, two of them missing',
    '64 people, including 49 expected',
    '64 people, including 49 civilians each',
    '64 people, including one in three civilians',
    '64 people, 49 civilians',
    '64 people (including 49 civilians',
    '64 people, 49 of them civilians, 20 soldiers',
    '64 soldats dont 49 partiront',
    '64 people, including 30-40 civilians',
    '64 people, including 30 civilians to 80',
    '64 personnes, dont 49 civils environ',
    '300 soldats, dont le départ est prévu',
  ])('is refused where it may be said otherwise: %s', (text) => {
    refused(text);
  });
});

describe('from how many countries they are', () => {
  it.each([
    '300 peacekeepers from 53 countries',
    '300 personnel from more than 50 countries',
    '300 personnel from some 50 different countries have left',
    '300 from African countries',
    '300 from 53 nations in Mali',
    '300 soldats originaires de pays africains',
    '300 femmes issues de 53 pays',
    '300 soldats venus de 53 pays',
    '300 soldats en provenance de 53 pays',
    '300 soldats de 53 pays',
    '300 soldats de plus de 50 pays',
    "300 soldats de l'ONU de plus de 50 pays",
    "300 soldats issus d'une cinquantaine de pays",
    "300 soldats originaires d'environ 50 nations",
  ])('is no other number: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 300, 300]);
  });
  it.each(['300 from more than 50 camps', '300 from 50 countries and 20 more', '300 from 53 countries at most'])(
    'is refused where it may be said otherwise: %s',
    (text) => {
      refused(text);
    },
  );
});

describe('who said a number', () => {
  it.each<[string, string, number]>([
    ["300 selon l'ONU", 'persons', 300],
    ["300 soldats, selon l'ONU", 'persons', 300],
    ['300 (selon un porte-parole)', 'persons', 300],
    ['300 soldiers according to the U.N. mission', 'persons', 300],
    ["13 camps d'après la MINUSMA", 'sites', 13],
    ['none, according to the un', 'persons', 0],
    ['one soldier, according to one official', 'persons', 1],
    ['24 %, according to one report', 'ratio', 0.24],
    ['300, according to the army', 'persons', 300],
    ['300 according to MINUSMA', 'persons', 300],
    ['300 according to a UN report', 'persons', 300],
    ['300 according to UN figures', 'persons', 300],
    ['300 according to Reuters', 'persons', 300],
    ["300 according to Mali's foreign minister", 'persons', 300],
    ['300 according to El-Ghassim Wane', 'persons', 300],
    ['300 according to the army in Gao', 'persons', 300],
    ['300 according to army officials', 'persons', 300],
    ['300 according to police', 'persons', 300],
    ['300 according to him', 'persons', 300],
    ['300 selon le Mali', 'persons', 300],
    ["300 selon l'armée malienne", 'persons', 300],
    ['300 selon une source militaire', 'persons', 300],
    ['300 selon plusieurs responsables', 'persons', 300],
    ['300 selon Le Monde', 'persons', 300],
    ["300 selon l'état-major", 'persons', 300],
    ['300 selon un porte-parole militaire', 'persons', 300],
    ['300 SELON LE GOUVERNEMENT', 'persons', 300],
    ['third-largest, according to the UN', 'rank', 3],
  ])('is no other number: %s, in %s', (text, unit, value) => {
    expect(read(text, unit)).toEqual([text, 'EXACT', value, value]);
  });
  it('leaves how it is meant, and a range', () => {
    expect(read("environ 300 selon l'ONU").slice(1)).toEqual(['APPROXIMATE', 270, 330]);
    expect(read("300 selon l'ONU ou plus").slice(1)).toEqual(['AT_LEAST', 300, null]);
    expect(read('300 according to the UN at most').slice(1)).toEqual(['AT_MOST', null, 300]);
    expect(read('300 à 400 selon les sources').slice(1)).toEqual(['BETWEEN', 300, 400]);
  });
  it.each([
    "selon l'ONU",
    '300 selon deux sources',
    "300 selon l'ONU, 400 selon le Mali",
    "300 selon l'ONU partiront",
    "300 selon l'ONU par jour",
    "300 selon l'ONU n'ont pas quitté le camp",
    '300 selon le plan',
    '300, according to the schedule',
    '300 selon les estimations',
    '300 according to the drawdown plan',
    "300 according to the UN's withdrawal plan",
    '300 according to the phased withdrawal plan',
    '300 according to the initial timetable',
    '300 according to the approved budget',
    '300 according to planning documents',
    '300 according to the drawdown roadmap',
    '300 according to a UN target',
    '300 according to the authorised strength',
    '300 according to the authorised force',
    '300 according to the ceiling',
    '300 according to the mandate',
    '300 ACCORDING TO THE MANDATE',
    '300 according to the Strategic Plan',
    '300 selon le Plan',
    "300 selon l'état des routes",
    '300 according to the army and several wounded',
    '300 selon la feuille de route',
    "300 selon l'objectif fixé",
    '300 selon le mandat',
    '300 selon les jours',
    '300 selon les cas',
    '300 selon le grade',
    '300 according to nationality',
    '300 according to need',
    '300 according to mission',
    '300 à 400 selon la période',
    '300 according to rumours',
    '300 according to unverified claims',
    '300 according to unverified reports',
    '300 according to UN planning figures',
    '300 according to the army more according to rebels',
    '300 according to the plan at most',
    '300 according to the UN vehicles',
    '300 according to the UN km',
    "300 selon l'ONU véhicules",
    '300 (according to the UN',
    '300 according to the UN)',
  ])('is refused where it says more: %s', (text) => {
    refused(text);
  });
});
