import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { read } from '../testing/readings.ts';
import { isOrdinal, misspelt } from './counted.ts';

const refused = (text: string, unit = 'persons') => expect(() => readQuantity(text, unit));

describe('an article', () => {
  it.each([
    'a soldier',
    'a French soldier',
    'a police officer',
    'a peacekeeper killed by a mine',
    'a Senegalese',
    'un soldat',
    'un Casque bleu sénégalais',
    'une jeune femme',
    'un Tchadien',
    'une Chinoise',
    'un',
    'une',
    'one peacekeeper',
    '1 soldat',
  ])('counts one person where a word for one follows: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 1, 1]);
  });
  it.each([
    'one peacekeeper was killed',
    '1 peacekeeper was killed',
    'a soldier was killed',
    'an Egyptian peacekeeper was killed',
    'one police officer was wounded',
    'one soldier is missing',
    'one soldier has been killed',
    'un militaire a été tué',
    'un soldat avait été blessé',
    'une policière a déjà été évacuée',
    'un soldat est mort',
  ])('counts one person of whom something is told: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 1, 1]);
  });
  it.each(['un camp a été fermé', 'une base a été fermée', 'une emprise a été restituée', 'a base was closed'])(
    'counts one site of which something is told: %s',
    (text) => {
      expect(read(text, 'sites')).toEqual([text, 'EXACT', 1, 1]);
    },
  );
  it.each([
    ['un soldat a été annoncé', '"annoncé" behind the number'],
    ['one soldier is wanted', '"wanted" behind the number'],
    ['un bataillon a été rapatrié', '"bataillon" are not persons'],
    ['a soldier was killed and another wounded', '"and another" behind the number would change it'],
  ])('counts none where what is told makes no count of it: %s', (text, why) => {
    refused(text).toThrow(why);
  });
  it.each([
    ['une base', 'sites'],
    ['a base', 'sites'],
    ['une mission', 'missions'],
    ['a fortnight', 'days'],
  ])('counts one thing of the unit asked for: %s', (text, unit) => {
    expect(read(text, unit)).toEqual([text, 'EXACT', ...(unit === 'days' ? [14, 14] : [1, 1])]);
  });
  it.each([
    'une équipe de soldats',
    'un détachement',
    'un escadron',
    'a team of soldiers',
    'a platoon',
    'one team of soldiers',
    'un ancien bataillon tchadien',
    'une section',
    'two teams',
    'une vingtaine de bataillons',
  ])('counts no body of people: %s', (text) => {
    refused(text).toThrow('are not persons: write how many people they are');
  });
  it.each([
    'une paire',
    'un duo',
    'a pair',
    'une myriade',
    'une foule',
    'a couple',
    'a crowd of people',
    'a lot of soldiers',
  ])('makes no number of a word for many: %s', (text) => {
    refused(text).toThrow('is no number');
  });
  it('makes no number of a word for many in any unit', () => {
    refused('une myriade de bases', 'sites').toThrow('"myriade" is no number');
    refused('two pairs').toThrow('"pairs" is nothing that there are so many of');
    refused('deux couples').toThrow('"couples" is nothing that there are so many of');
  });
  it.each(['un sergent-chef ou deux', 'une autre', 'a few soldiers', 'une levée', 'a detail of soldiers'])(
    'is no number before anything else: %s',
    (text) => {
      refused(text).toThrow(/would change it|the article before "(?:autre|few|levée|detail)" is no number/);
    },
  );
});

describe('whose they are', () => {
  it.each<[string, string, string, number, number | null]>([
    ["MINUSMA's 13,000 peacekeepers", 'persons', 'EXACT', 13_000, 13_000],
    ["the mission's 13,000 peacekeepers", 'persons', 'EXACT', 13_000, 13_000],
    ['the mission’s roughly 13,800 personnel', 'persons', 'APPROXIMATE', 13_750, 13_850],
    ["the UN's 13,000 peacekeepers", 'persons', 'EXACT', 13_000, 13_000],
    ["the U.N. mission's 13,000 peacekeepers", 'persons', 'EXACT', 13_000, 13_000],
    ["all the mission's 13 bases", 'sites', 'EXACT', 13, 13],
    ["the mission's 13 bases", 'sites', 'EXACT', 13, 13],
    ["eight of the mission's 13 camps", 'sites', 'EXACT', 8, 8],
    ["eight of MINUSMA's 13 camps", 'sites', 'EXACT', 8, 8],
    ["7,000 of the mission's 13,000 troops", 'persons', 'EXACT', 7_000, 7_000],
    ["7,000 troops of the mission's 13,000", 'persons', 'EXACT', 7_000, 7_000],
    ['more than 10,500 of the roughly 13,800 personnel', 'persons', 'MORE_THAN', 10_501, null],
    ['toutes ses 13 bases', 'sites', 'EXACT', 13, 13],
    ['tous les 13 camps', 'sites', 'EXACT', 13, 13],
    ['its 13 bases', 'sites', 'EXACT', 13, 13],
  ])('may stand before a number or its whole: %s', (text, unit, ...is) => {
    expect(read(text, unit)).toEqual([text, ...is]);
  });
  it.each([
    "more than last year's 300",
    "nearly MINUSMA's 300 soldiers",
    "not MINUSMA's 300 soldiers",
    "yesterday's 300",
    "another's 300",
    "it's 300",
    "two battalions of the mission's 300 men",
  ])('makes no number of what is said otherwise: %s', (text) => {
    refused(text).toThrow('cannot be read as a figure in persons');
  });
});

describe('who or what did something to those counted', () => {
  it.each([
    ['three attacks killed peacekeepers', 'attacks'],
    ['15 attacks wounded soldiers', 'attacks'],
    ['two mines killed UN soldiers', 'mines'],
    ['five flights repatriated troops', 'flights'],
    ['three helicopters took soldiers to Gao', 'helicopters'],
    ['two convoys brought soldiers to Gao', 'convoys'],
    ['three vehicles carrying peacekeepers', 'vehicles'],
    ['12 bases housed peacekeepers', 'bases'],
    ['three attacks kill soldiers', 'attacks'],
    ['one helicopter evacuated soldiers', 'helicopter'],
  ])('is no number of people: %s', (text, word) => {
    refused(text).toThrow(`"${word}" are not persons`);
  });
  it('is no number of sites', () => {
    refused('12 soldiers guarded bases', 'sites').toThrow('"soldiers" are not sites');
    expect(read('12 guarded bases', 'sites').slice(1)).toEqual(['EXACT', 12, 12]);
  });
  it.each([
    ['300 weapons experts', 300],
    ['300 operations training officers', 300],
    ['300 mine-clearing experts', 300],
    ['one mine-clearing expert', 1],
    ['300 camp-based soldiers', 300],
  ])('is told from what only says of what they are: %s', (text, count) => {
    expect(read(text)).toEqual([text, 'EXACT', count, count]);
  });
});

describe('what is said of a number itself', () => {
  it.each(['300 is the ceiling', '300 est le plafond', '300 troops was the target', '300 a été atteint'])(
    'is no count: %s',
    (text) => {
      refused(text).toThrow('behind the number says something of the number itself');
    },
  );
  it('is no measure, where none is named', () => {
    refused('300 is the ceiling', 'km').toThrow('"is" behind the number');
    refused('300 est le plafond', 'days').toThrow('"est" behind the number');
    expect(read('300 km is the limit', 'km').slice(1)).toEqual(['EXACT', 300, 300]);
  });
  it('is told from what is said of a share of them', () => {
    expect(read('half was destroyed', 'ratio').slice(1)).toEqual(['APPROXIMATE', 0.45, 0.55]);
    refused('24 % is the target', 'ratio').toThrow('"is" behind the number');
    refused('24 % was reached', 'ratio').toThrow('"was" behind the number');
  });
});

describe('those of the UN and of others', () => {
  it.each(['300 UN and Malian soldiers', '300 UN and government forces', '300 UN and AU peacekeepers were killed'])(
    'are counted together where one number is said of both: %s',
    (text) => {
      expect(read(text)).toEqual([text, 'EXACT', 300, 300]);
    },
  );
  it('are none where they are something else, or wanted', () => {
    refused('300 UN and Malian villages').toThrow('"villages" are not persons');
    refused('300 UN and requested soldiers').toThrow('"requested" behind the number');
    refused('300 UN and').toThrow('is no word for what is counted');
  });
});

describe('what holds people or things', () => {
  it.each([
    'five waves of 200 peacekeepers',
    'deux bataillons de 850 hommes',
    'deux bataillons forts de 850 hommes',
    'four formed police units of 140 officers',
    'at least two groups of 100',
    'six groups of 20 to 30',
    'deux bataillons des cinq',
    'two of five battalions',
    '300 of the two battalions',
    'two planeloads',
    'two batches',
    'deux vagues',
    'deux colonnes de soldats',
    'des centaines de familles',
  ])('is not counted for them: %s', (text) => {
    refused(text).toThrow('are not persons: write how many people they are');
  });
  it.each([
    ['two clumps of 100', 'persons', 'the number counts "clumps", and not the persons that they hold'],
    ['300 knots of soldiers', 'persons', 'the number counts "knots", and not the persons that they hold'],
    ["deux amas d'emprises", 'sites', 'the number counts "amas", and not the sites that they hold'],
    ['12 clumps of bases', 'sites', 'the number counts "clumps", and not the sites that they hold'],
    ['300 soldiers of 1,200 each', 'persons', '"each" behind the number would change it'],
    ['deux vols de 116 soldats sénégalais', 'persons', '"vols" are not persons'],
    ['two battalions', 'sites', '"battalions" are not sites'],
    ['two of three decades', 'years', '"decades" is no measure of years'],
    ['10 of 13 soldiers', 'sites', '"soldiers" are not sites'],
  ])('is told by what stands around "of": %s', (text, unit, why) => {
    refused(text, unit).toThrow(why);
  });
  it.each([
    ['300 of 1,200', 'persons', 300],
    ['300 soldiers of 1,200', 'persons', 300],
    ['300 Tchadiens des 1 200', 'persons', 300],
    ['300 members of staff', 'persons', 300],
    ['300 agents de police', 'persons', 300],
    ['300 Turcs de la police', 'persons', 300],
    ['one crew member', 'persons', 1],
    ['10 camps of 13', 'sites', 10],
    ['two of its three years', 'years', 2],
    ['five battalions of 850 men', 'battalions', 5],
  ])('is none where it is the unit itself, or says which of them: %s', (text, unit, value) => {
    expect(read(text, unit)).toEqual([text, 'EXACT', value, value]);
  });
});

describe('an article before another unit than that of people', () => {
  it.each([
    'a few camps',
    'a few',
    'a string of bases',
    'a network of bases',
    'une série de bases',
    'un réseau de bases',
  ])('counts one only of what is a word for one of it: %s', (text) => {
    refused(text, 'sites').toThrow(/the article before "few" is no number|are not sites/);
  });
  it.each([
    ['a few countries', 'countries'],
    ['a few years', 'years'],
    ['a few decades', 'years'],
    ['a few hours', 'hours'],
    ['a few weeks', 'days'],
    ['a few kilometres', 'km'],
    ['a few widgets', 'widgets'],
    ['a country road', 'km'],
  ])('counts none of "a few": %s', (text, unit) => {
    refused(text, unit).toThrow(/is no number|is no measure of|another measure/);
  });
  it.each([
    ['une ancienne base', 'sites'],
    ['a former military camp', 'sites'],
    ['un pays contributeur', 'countries'],
    ['a kilometre', 'km'],
    ['un widget', 'widgets'],
    ['un vol', 'flights'],
  ])('counts one of it, however it is called: %s', (text, unit) => {
    expect(read(text, unit)).toEqual([text, 'EXACT', 1, 1]);
  });
});

describe('a word for what another unit counts', () => {
  it.each([
    ['persons', '300 man-days|300 person-hours|300 slots|300 contracts|300 engins'],
    ['persons', '300 weapons|300 litres|300 villages|300 attaques|300 pallets|300 households|dix avions|300 posts'],
    ['persons', '300 véhicules militaires|300 anciennes bases françaises|300 personnel carriers|300 police vehicles'],
    ['persons', '300 evacuations|300 équipements|300 communities|300 or so vehicles|dozens of attacks|one vehicle'],
    ['persons', 'dix de ses treize bases|300 men and vehicles|300 total flights|300-vehicle convoy'],
    ['persons/day', '38 flights a day'],
    [
      'sites',
      '300 soldats|100 km|13 villages|12 vehicles|13 camp workers|dozens of soldiers|13 Tchadiens|one hospital',
    ],
    ['countries', '53 soldiers|53 of 54 bases'],
    ['years', '13 soldiers|10 of the mission|ten difficult years|two light years'],
    ['km', '186 miles|300 metres|57 camps|57 square km|57 km carrés|57 km/h'],
    ['usd', '300 soldiers|300 euros|300 Canadian dollars|300 dollars canadiens'],
    ['events', '13 soldiers|13 km'],
    ['attacks', '13 events'],
    ['ballots', '300 soldiers'],
  ])('is refused in %s: %s', (unit, phrases) => {
    for (const phrase of phrases.split('|')) refused(phrase, unit).toThrow('cannot be read as a figure in');
  });
  it.each([
    [
      'persons',
      '300 Chadians|300 Turcs|300 staff|300 workers|300 personnel|300 éléments|300 other ranks|300 returnees',
    ],
    ['persons', '300 police officers|300 weapons experts|300 hommes armés|300 militaires et civils|300 fatalities'],
    [
      'persons',
      '300 soldiers last week|300 soldats la semaine dernière|300-man force last week|300 peacekeeper deaths|300 otages',
    ],
    ['persons/day', '300 soldiers a day'],
    ['sites', '300 bases militaires|300 MINUSMA camps|300 emprises|300 positions de la MINUSMA'],
    ['countries', '300 pays|300 troop-contributing countries|300 États membres'],
    ['km', '300 km north of Gao|300 kilomètres de piste'],
    ['usd', '300 US dollars|300 dollars américains'],
    ['events', '300 attacks|300 incidents|300 protests'],
    ['votes', '300 in favour|300 voix'],
    ['vehicles', '300 camions|300 armoured personnel carriers'],
  ])('is told from those for its own, and from one that nobody knows: %s, %s', (unit, phrases) => {
    for (const phrase of phrases.split('|')) expect(read(phrase, unit)).toEqual([phrase, 'EXACT', 300, 300]);
  });
});

describe('a misspelt number word behind a number', () => {
  it.each([
    ['trois millle', 'millle', 'mille'],
    ['three tousand', 'tousand', 'thousand'],
    ['3 milles', 'milles', 'mille'],
    ['5 milions', 'milions', 'millions'],
    ['5 thousnd', 'thousnd', 'thousand'],
    ['3 hunderd', 'hunderd', 'hundred'],
    ['trois cent vint soldats', 'vint', 'vingt'],
    ['trente troix', 'troix', 'trois'],
    ['three bilion people', 'bilion', 'billion'],
  ])('is refused: %s', (text, word, meant) => {
    refused(text).toThrow(`"${word}" behind the number looks like a misspelt "${meant}"`);
  });
  it.each(['3 mn', '3 bn', '3 m', 'twenty-fve'])('may be too short to tell, and is refused as no word: %s', (text) => {
    refused(text).toThrow('is no word for what is counted');
  });
  it('is told from words that are near to one', () => {
    expect(['mission', 'missions', 'tents', 'forts', 'sent', 'military', 'soldats'].map(misspelt)).toEqual(
      Array.from({ length: 7 }),
    );
    expect(read('13 missions', 'missions')).toEqual(['13 missions', 'EXACT', 13, 13]);
  });
  it.each(['trois centième', 'trois vingtièmes', 'three hundredths', 'three twentieths', 'two fifteenths'])(
    'is none where it is a part of something: %s',
    (text) => {
      refused(text).toThrow('would make a part or a place in an order of it');
    },
  );
  it('ends otherwise than words like it', () => {
    expect(['months', 'deaths', 'troisième', 'twelfth', 'eleventh'].map(isOrdinal)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('a number behind which stands how it is meant', () => {
  it.each([
    '300 (estimated)',
    '300 (est.)',
    '300 estimated soldiers',
    '300 soldats estimés',
    '300 estimés',
    '300 soldats (estimation)',
    '300 env.',
    '300 env',
    '300 ca',
    '300 (ca.)',
    '300 approx',
    '300, roughly',
    '300-ish',
    '300ish',
    '300-ish soldiers',
    'around 300 (estimated)',
  ])('is approximate: %s', (text) => {
    expect(read(text)).toEqual([text, 'APPROXIMATE', 270, 330]);
  });
  it.each([
    '300-some',
    '300-some soldiers',
    '300 et quelque',
    '300 min',
    '300 (min.)',
    '300 a minima',
    '300 à minima',
    '300 and up',
  ])('is at least: %s', (text) => {
    expect(read(text)).toEqual([text, 'AT_LEAST', 300, null]);
  });
  it.each(['300 max', '300 (max.)', '300 tops', '300 soldiers max', '300 a maxima'])('is at most: %s', (text) => {
    expect(read(text)).toEqual([text, 'AT_MOST', null, 300]);
  });
});

describe('behind a number', () => {
  it.each([
    '300 soldiers of the 2nd battalion',
    '300 soldats du 33e régiment',
    '300 Casques bleus tués par les rebelles',
    "300 hommes envoyés par l'ONU",
    '300 men, women and children',
    '300 military and police',
    '300 uniformed',
    '300 dead',
    '300 displaced',
    '300 internally displaced',
    '300 abducted',
    '300 tués',
    '300 have left',
    '300 ont quitté le camp',
    '300 remain',
    '300 restent',
    '300 in Gao',
    '300 au total',
    '300 Senegalese',
    '300 Bangladeshi',
    '300 (Senegal)',
    '300-man force',
    '300-member contingent',
    '300 so far',
    '300 gone by December',
    '300 soldats rapatriés avant décembre',
    '300 deaths before December',
    '300 deaths due to accidents',
    '300 killed by marines',
    '300 soldiers under UN command',
    '300 soldiers left the country',
    '300 left the base',
    '300 peacekeepers vacated the camp',
    '300 Senegalese left the country',
    '300 troops abandoned their bases',
    '300 rebels attacked a base',
    '300 people crossed into the country',
    '300 peacekeepers deployed across the country',
    '300 peacekeepers deployed throughout the country',
    '300 peacekeepers scattered all over the country',
    '300 civilians killed around the camp',
    '300 killed between the base and the town',
    '300 killed when gunmen stormed a village',
    '300 killed as their convoy hit a mine',
    '300 wounded while escorting a convoy',
    '300 soldats tués lorsque leur véhicule a sauté sur une mine',
    "300 soldats tués lorsqu'un véhicule a sauté sur une mine",
    '300 soldats tués alors que leur véhicule sautait sur une mine',
    '300 soldats déployés entre le camp et la ville',
    '300 soldats quittèrent le pays',
    '300 soldats gardaient le camp',
    '300 soldats évacuèrent leur base',
  ])('may stand whom it counts, where, and what befell them: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 300, 300]);
  });
  it.each([
    ['300 twice', '"twice" behind the number would change it'],
    ['300 each', '"each" behind the number would change it'],
    ['300 or so each', '"each" behind the number would change it'],
    ['300 par rotation', '"par rotation" behind the number makes a pace of it'],
    ['300 soldats par rotation', '"par rotation" behind the number makes a pace of it'],
    ['300 soldats/jour', '"/jour" behind the number makes a pace of it'],
    ['300 planned', '"planned" behind the number makes no count of it'],
    ['300 soldats prévus', '"prévus" behind the number makes no count of it'],
    ['300 hebdomadaires', '"hebdomadaires" behind the number makes a pace of it'],
    ['300 troops too few', '"too few" behind the number makes no count of it'],
    ['300 soldats en trop', '"en trop" behind the number makes no count of it'],
    ['300 soldats par', '"par" behind the number makes no count of it'],
    ['300 on average', '"on average" behind the number makes no count of it'],
    ['300 at a time', '"at a time" behind the number makes no count of it'],
    ['300 soldiers to be withdrawn', '"to be withdrawn" behind the number makes no count of it'],
    ['300 to go', '"to go" behind the number makes no count of it'],
    ['300 soldats à évacuer', '"à évacuer" behind the number makes no count of it'],
    ['300 d’ici décembre', '"d\'ici" behind the number makes no count of it'],
    ['300 by December', '"by december" behind the number makes no count of it'],
    ['300 by Friday', '"by friday" behind the number makes no count of it'],
    ['300 soldiers by next week', '"by next week" behind the number makes no count of it'],
    ['300 before December', '"before december" behind the number makes no count of it'],
    ['300 avant décembre', '"avant décembre" behind the number makes no count of it'],
    ['300 until Friday', '"until friday" behind the number makes no count of it'],
    ['300 soldats sur le départ', '"sur le départ" behind the number makes no count of it'],
    ['300 en attente', '"en attente" behind the number makes no count of it'],
    ['300 soldiers awaiting repatriation', '"repatriation" behind the number makes no count of it'],
    ['300 ready to leave', '"ready to" behind the number makes no count of it'],
    ['300 soldiers short', '"short" behind the number would change it'],
    ['300 soldiers below the ceiling', '"below" behind the number would change it'],
    ['300 police vehicles left the country', '"vehicles" are not persons'],
    ['300 weapons left the base', '"weapons" are not persons'],
    ['300 soldiers deployed a base', '"base" are not persons'],
    ['300 around', '"around" behind the number makes no count of it'],
    ['300 around the camp', '"camp" are not persons'],
    ['300 soldiers against the target', '"against the target" behind the number makes no count of it'],
    ['300 soldiers wanted the camp', '"wanted" behind the number may say'],
    ['300 under the ceiling', '"under the ceiling" behind the number makes no count of it'],
    ['300 sous le plafond', '"sous le plafond" behind the number makes no count of it'],
    ['300 à peine', '"peine" behind the number would change it'],
    ['300 barely', '"barely" behind the number would change it'],
    ['300 on top of the 400', '"on top" behind the number makes no count of it'],
    ['300 en sus', '"en sus" behind the number makes no count of it'],
    ['300 in excess', '"in excess" behind the number makes no count of it'],
    ['300 de trop', '"de trop" behind the number makes no count of it'],
    ['300 non confirmés', '"non confirmés" behind the number makes no count of it'],
    ['300 demandés', '"demandés" behind the number makes no count of it'],
    ['300 soldats autorisés', '"autorisés" behind the number makes no count of it'],
    ['300 présumés', '"présumés" behind the number makes no count of it'],
    ['300 others', '"others" behind the number would change it'],
    ['300 autres', '"autres" behind the number would change it'],
    ['300 (tbc)', '"tbc" behind the number makes no count of it'],
    ['300 of 500 expected', '"of 500 expected" behind the number is not understood'],
    ['more than 300 (estimated)', '"estimated" behind the number makes no count of it'],
    ['300 will leave', '"will" behind the number would change it'],
    ['300 à la louche', '"louche" behind the number would change it'],
    ['300 $', '"$" behind the number is not understood'],
    ['300 *', '"*" behind the number is not understood'],
    ['300 [sic]', '"[sic]" behind the number is not understood'],
    ['300 on 24 bases', '"on 24 bases" behind the number is not understood'],
    ['300 as of 30 soldiers', '"as of 30 soldiers" behind the number is not understood'],
    ['300 UN wagtail', '"UN wagtail" behind the number is no word'],
    ['300 wagtail', '"wagtail" behind the number is no word for what is counted'],
    ['une vingtaine de véhicules', '"véhicules" are not persons'],
  ])('is refused what makes another figure of it, or is no word for it: %s', (text, why) => {
    refused(text).toThrow(why);
  });
  it.each([
    ['300 soldats et un civil', 'et un'],
    ["300 soldats ainsi qu'un civil", "ainsi qu'un"],
    ['300 soldats et des policiers', 'et des'],
    ['300 soldats ainsi que des policiers', 'ainsi que des'],
    ['300 soldats et quelques civils', 'et quelques'],
    ['300 soldiers and several police officers', 'and several'],
    ['300 soldiers, along with various civilians', 'along with various'],
    ['300 soldiers as well as a civilian', 'as well as a'],
    ['300 soldats et plusieurs blessés', 'et plusieurs'],
    ['300 killed and several soldiers', 'and several'],
    ['300 killed and several wounded and some dead', 'and some'],
  ])('is refused that there are more than it counts: %s', (text, words) => {
    refused(text).toThrow(`"${words}" behind the number would change it`);
  });
  it.each([
    '300 soldats du Mali et des pays voisins',
    '300 men and women',
    '300 soldats tués par des tirs et des mines',
  ])('may stand two things that say of whom: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 300, 300]);
  });
  it.each([
    '300 tués et plusieurs blessés',
    '300 soldats tués et quelques disparus',
    '300 killed and several wounded',
    '300 killed in Gao and some wounded',
    '300 deaths and several injured',
  ])('may stand, behind the dead, others that do not count among them: %s', (text) => {
    expect(read(text)).toEqual([text, 'EXACT', 300, 300]);
  });
  it('may stand that they are displaced', () => {
    expect(read('1.4 million displaced').slice(1)).toEqual(['EXACT', 1_400_000, 1_400_000]);
    expect(read('more than 375,000 displaced').slice(1)).toEqual(['MORE_THAN', 375_001, null]);
  });
  it('may stand the rate that is asked for', () => {
    expect(read('38 each day', 'persons/day')).toEqual(['38 each day', 'EXACT', 38, 38]);
    expect(read('38 soldats/jour', 'persons/day')).toEqual(['38 soldats/jour', 'EXACT', 38, 38]);
  });
});

describe('what is next to a number', () => {
  it.each<[string, string, number]>([
    ['500 left in the second quarter', 'persons', 500],
    ['500 soldiers in their quarters', 'persons', 500],
    ['500 soldiers in the second camp', 'persons', 500],
    ['500 right wingers', 'persons', 500],
    ['500 marins tués', 'persons', 500],
    ['300 match officials', 'persons', 300],
    ['300 UN and Malian soldiers', 'persons', 300],
    ['24 km is the limit', 'km', 24],
    ['500 soldats par la MINUSMA', 'persons', 500],
    ['500 rapatriés par vol spécial', 'persons', 500],
    ['500 rapatriés par un vol', 'persons', 500],
    ['500 rapatriés par des avions', 'persons', 500],
    ['500 killed between the camp and the vehicles', 'persons', 500],
    ['5 us km', 'km', 5],
    ['24 % of the camps', 'ratio', 0.24],
  ])('is no number: %s', (text, unit, value) => {
    expect(read(text, unit)).toEqual([text, 'EXACT', value, value]);
  });
  it.each(['half was destroyed', 'une moitié est partie', 'la moitié est sortie'])(
    'is what became of them: %s',
    (text) => {
      expect(readQuantity(text, 'ratio').stated).toBe(0.5);
    },
  );
  it.each<[string, string, string]>([
    ['12 fév', 'persons', '"fév" behind the number makes a day of it'],
    ['12 mar', 'persons', '"mar" behind the number makes a day of it'],
    ['12 sept', 'persons', '"sept" behind the number would change it'],
    ['12 sep', 'persons', '"sep" behind the number is no word for what is counted'],
    ['300 hunderd', 'persons', '"hunderd" behind the number looks like a misspelt "hundred"'],
    ['300 bundred', 'persons', '"bundred" behind the number looks like a misspelt "hundred"'],
    ['300 zwelve', 'persons', '"zwelve" behind the number looks like a misspelt "twelve"'],
    ['300 fight', 'persons', '"fight" behind the number is no word for what is counted'],
    ['300 third', 'persons', 'a share needs a metric whose unit is ratio'],
    ['3 centièmes', 'persons', 'cannot be read as a figure in persons'],
    ['5 kilomètres carrés', 'km', '"carrés" makes another measure of it'],
    ['5 km carré', 'km', '"carré" makes another measure of it'],
    ['5 cubic km', 'km', '"cubic" makes another measure of it'],
    ['5 km squared', 'km', '"squared" makes another measure of it'],
    ['300 is the ceiling', 'persons', '"is" behind the number says something of the number itself'],
    ['half is reached', 'ratio', '"is" behind the number says something of the number itself'],
    ['half was already reached', 'ratio', '"was" behind the number says something of the number itself'],
    ['la moitié est atteinte', 'ratio', '"est" behind the number says something of the number itself'],
    ['un tiers est atteint', 'ratio', '"est" behind the number says something of the number itself'],
    ['la moitié a été atteinte', 'ratio', '"a été" behind the number says something of the number itself'],
    ['24 % lower', 'ratio', '"lower" behind the share tells of a change'],
    ['24 % inférieur', 'ratio', '"inférieur" behind the share tells of a change'],
    ['24 % of an hour', 'ratio', '"hour" behind the share makes a time of it'],
    ["24 % d'une année", 'ratio', '"année" behind the share makes a time of it'],
    ['24 % des jours', 'ratio', '"jours" behind the share makes a time of it'],
    ['24 % of its years', 'ratio', '"years" behind the share makes a time of it'],
    ['500 soldiers cut', 'persons', '"cut" behind the number counts a change, or who is wanting'],
    ['500 troop shortage', 'persons', '"shortage" behind the number counts a change, or who is wanting'],
    ['500 soldats manquants', 'persons', '"manquants" behind the number counts a change, or who is wanting'],
    ['500 soldiers are still lacking', 'persons', '"lacking" behind the number counts a change, or who is wanting'],
    ['500 soldats font cruellement défaut', 'persons', '"défaut" behind the number counts a change, or who is wanting'],
    ['500 soldiers are badly wanting', 'persons', '"wanting" behind the number counts a change, or who is wanting'],
    ['500 further soldiers', 'persons', '"further" behind the number counts a change, or who is wanting'],
    ['500 vacant soldier posts', 'persons', 'cannot be read as a figure in persons'],
    ['500 soldiers up', 'persons', '"up" behind the number counts a change, or who is wanting'],
    ['500 soldiers higher than in June', 'persons', '"higher" behind the number counts a change, or who is wanting'],
    ['500 soldiers respectively', 'persons', '"respectively" behind the number would change it'],
    ['2 of 13 bases each', 'sites', '"each" behind the number would change it'],
    ['2 sur 13 bases chacune', 'sites', '"chacune" behind the number would change it'],
    ['12 novembrr', 'persons', '"novembrr" behind the number makes a day of it'],
    ['300 soldiers & vehicles', 'persons', '"vehicles" are not persons'],
    ['500 soldiers in 3 camps', 'persons', '"soldiers in 3 camps" behind the number is not understood'],
    ['500 soldats (par bataillon)', 'persons', '"(par bataillon" behind the number makes a pace of it'],
    ['500 par vol', 'persons', '"par vol" behind the number makes a pace of it'],
    ['500 soldats évacués par vol', 'persons', '"par vol" behind the number makes a pace of it'],
  ])('makes of it what is said: %s', (text, unit, why) => {
    refused(text, unit).toThrow(why);
  });
});
