import type { Day } from '../day.ts';
import { readDate } from '../date-span.ts';
import type { DatedAccount } from '../disagreements.ts';
import type { Decision } from '../drawdown.ts';
import type { Figure, FigureSource } from '../figure.ts';
import type { SiteRecord } from '../sites.ts';
import { aFigure, aSource, type Original } from './figures.ts';

// MINUSMA's withdrawal as the public record has it: facts only, each with the source and the speaker it goes back to. Read when the
// first test asks for it: mutation testing tries what is run outside of tests with every test there is.

const DEPARTED = 'personnel-departed';
const REMAINING = 'personnel-remaining';
const STRENGTH = 'personnel-strength';
const MOVED = 'personnel-moved';

const mission = { attributedTo: 'minusma', belongsTo: 'united-nations' };
const unitedNations = { attributedTo: 'united-nations' };
const wane = { attributedTo: 'wane', speaksFor: 'minusma', belongsTo: 'united-nations' };
const kaba = { attributedTo: 'kaba', speaksFor: 'minusma', belongsTo: 'united-nations' };
const dujarric = { attributedTo: 'dujarric', speaksFor: 'united-nations' };

/** The value, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

export const START = '2023-07-01';

export const decisions = once((): readonly Decision[] => [
  {
    started: readDate(START, {
      inferred: true,
      note: { en: 'the day after the decision', fr: 'le lendemain de la décision' },
    }),
    deadline: '2023-12-31',
    knownFrom: '2023-06-30',
  },
]);

// ------------------------------------------------------------------------------------------ the five articles

const undatedReport = () => aSource('five-000', '2024-09-17/..');
const diplomaticTimes = () => aSource('five-001', '2023-12-31/2024-01-06');
/** On its own, bounded only by what it tells. */
const bnnAlone = () => aSource('five-002', '2023-09-20/..');
const afp = () => aSource('five-003', '2023-12-11');
const dw = () => aSource('five-004', '2023-07-04');

const fiveArticleFigures = (bnn: FigureSource): Figure[] => [
  aFigure('000-13000', undatedReport(), STRENGTH, 'ALL_PERSONNEL', '13,000', '../..'),
  aFigure('000-15000-strong', undatedReport(), STRENGTH, 'PEACEKEEPERS', '15,000-strong', '../..'),
  aFigure('000-11-year', undatedReport(), 'mission-duration', 'NOT_APPLICABLE', '11-year', '2024-09-17/..'),
  aFigure('000-53-countries', undatedReport(), 'contributing-countries', 'NOT_APPLICABLE', '53', '../..'),
  aFigure('000-19-african', undatedReport(), 'contributing-countries', 'NOT_APPLICABLE', '19', '../..', {
    partOf: '000-53-countries',
    subject: 'africa',
  }),
  aFigure('000-nearly-80', undatedReport(), 'fatalities', 'ATTACK_VICTIMS', 'nearly 80', '2024-09-17', {
    event: 'police-academy-attack',
  }),
  aFigure('001-decade', diplomaticTimes(), 'mission-duration', 'NOT_APPLICABLE', 'a decade', '2023-12-31', {
    inferred: true,
  }),
  aFigure('001-13000', diplomaticTimes(), STRENGTH, 'PEACEKEEPERS', '13,000', '../..'),
  aFigure('001-300', diplomaticTimes(), 'fatalities', 'PEACEKEEPERS', 'more than 300', '../2023-12-31', {
    inferred: true,
    since: '2013-07-01',
  }),
  aFigure('001-11000', diplomaticTimes(), STRENGTH, 'PEACEKEEPERS', '11,000', '2013'),
  aFigure('002-3367', bnn, DEPARTED, 'ALL_PERSONNEL', '3,367', '2023-09-20/..'),
  aFigure('002-116', bnn, MOVED, 'CONTINGENT_TROOPS', '116', '2023-09-20', { subject: 'senegal', partOf: '002-3367' }),
  aFigure('002-15200', bnn, STRENGTH, 'PEACEKEEPERS', 'at least 15,200', '2013'),
  aFigure('002-third', bnn, 'deployment-rank', 'NOT_APPLICABLE', 'third-largest', '2013'),
  aFigure('003-10-year', afp(), 'mission-duration', 'NOT_APPLICABLE', '10-year', '2023-12-11'),
  aFigure('003-15000', afp(), STRENGTH, 'UNIFORMED', 'around 15,000', '2013/2023-12-11', { inferred: true }),
  aFigure('003-180', afp(), 'fatalities-hostile', 'ALL_PERSONNEL', 'about 180', '2023-12-11'),
  aFigure('003-13800', afp(), STRENGTH, 'ALL_PERSONNEL', 'around 13,800', START, { inferred: true, ...mission }),
  aFigure('003-10500', afp(), DEPARTED, 'ALL_PERSONNEL', 'more than 10,500', '2023-12-08', {
    inferred: true,
    outOf: '003-13800',
    ...mission,
  }),
  aFigure('003-13-positions', afp(), 'sites-vacated', 'NOT_APPLICABLE', '13', '2023-12-11'),
  aFigure('004-13000', dw(), STRENGTH, 'PEACEKEEPERS', 'approximately 13,000', '2023-06-30', { inferred: true }),
  aFigure('004-more-13000', dw(), STRENGTH, 'UNIFORMED', 'more than 13,000', '2023-07-04'),
  aFigure('004-1100', dw(), STRENGTH, 'CONTINGENT_TROOPS', 'around 1,100', '2023-07-04', { subject: 'germany' }),
  aFigure('004-300', dw(), 'fatalities', 'PEACEKEEPERS', 'over 300', '2023-07-04', { since: '2023' }),
];

/** The five articles alone. */
export const fiveArticles = once((): readonly Figure[] => fiveArticleFigures(bnnAlone()));

// ------------------------------------------------------------------------------------------ the public record

const mandate = () => aSource('resolution-2640', '2022-06-29');
const rtp = () => aSource('rtp', '2023-06-30');
const dakaractu = () => aSource('dakaractu', '2023-07');
const pressOffice = () => aSource('un-press-office', '2023-08-28');
const webTv = () => aSource('un-web-tv', '2023-08-28');
const nouvelleAfrik = () => aSource('nouvelle-afrik', '2023-11');
const sputnikAugust = () => aSource('sputnik-08-05', '2023-08-05');
const urduPoint = () => aSource('urdupoint', '2023-08-05');
const sputnikLateAugust = () => aSource('sputnik-08-29', '2023-08-29');
const unPage = () => aSource('un-page', '2023-09-27');
const ouestaf = () => aSource('ouestaf', '2023-10');
const lExpression = () => aSource('l-expression', '2023-10');
const sputnikNovember = () => aSource('sputnik-11-01', '2023-11-01');
const ap = () => aSource('ap', '2023-11-08');
const jurist = () => aSource('jurist', '2023-12-12');
const naanoo = () => aSource('naanoo', '2023-12');
const unNewsCopy = () => aSource('populationjournal', '2023-08-28');
const maliactuDecember = () => aSource('maliactu-2023', '2023-12');
const zawya = () => aSource('zawya', '2023-12-31');
const maliactuJanuary = () => aSource('maliactu-2024', '2024-01');
/** A copy, which cannot have been known before the page that it repeats. */
const bnn = () => aSource('five-002', '2023-09-27/..', { echoes: 'un-page' });

const september = '2023-09-27';
const part = (of: string) => ({ ...mission, partOf: of });

/** The second layer: figures, with every whole and every remaining that is stated as a figure of its own. */
export const recordFigures = once((): readonly Figure[] => [
  ...fiveArticleFigures(bnn()),
  aFigure('b01', mandate(), 'personnel-authorised', 'MILITARY', '13,289', '2022-06-29'),
  aFigure('b02', mandate(), 'personnel-authorised', 'POLICE', '1,920', '2022-06-29'),
  aFigure('b03', rtp(), STRENGTH, 'ALL_PERSONNEL', 'more than 17,000', '2023-06-30'),
  aFigure('b04', dakaractu(), STRENGTH, 'UNIFORMED', '13,211', '../2023-07-01', unitedNations),
  aFigure('b05', pressOffice(), STRENGTH, 'UNIFORMED', '12,947', '2023-08-28', wane),
  aFigure('b06', webTv(), STRENGTH, 'CIVILIAN', '1,786', '2023-08-28', wane),
  aFigure('b06b', webTv(), STRENGTH, 'UNIFORMED', '12,947', '2023-08-28', wane),
  aFigure('b07', nouvelleAfrik(), STRENGTH, 'ALL_PERSONNEL', '13,871', '2023-11-24', mission),
  aFigure('b08', nouvelleAfrik(), STRENGTH, 'UNIFORMED', '12,944', '2023-11-24', mission),
  aFigure('b09', nouvelleAfrik(), STRENGTH, 'CIVILIAN', '927', '2023-11-24', mission),
  aFigure('d01', sputnikAugust(), MOVED, 'MILITARY', 'more than 460', '2023-07-28', { ...mission, subject: 'egypt' }),
  aFigure('d02', urduPoint(), DEPARTED, 'MILITARY', '675', '2023-08-04', mission),
  aFigure('d03', sputnikLateAugust(), DEPARTED, 'PEACEKEEPERS', '1,096', '2023-08-28', unitedNations),
  aFigure('d04', unPage(), MOVED, 'CONTINGENT_TROOPS', '116', '2023-09-20', { ...mission, subject: 'senegal' }),
  aFigure('d05', unPage(), DEPARTED, 'ALL_PERSONNEL', '3,367', september, mission),
  aFigure('d05a', unPage(), DEPARTED, 'STAFF_OFFICERS', '97', september, part('d05e')),
  aFigure('d05b', unPage(), DEPARTED, 'CONTINGENT_TROOPS', '2,583', september, part('d05e')),
  aFigure('d05c', unPage(), DEPARTED, 'INDIVIDUAL_POLICE', '184', september, part('d05f')),
  aFigure('d05d', unPage(), DEPARTED, 'FORMED_POLICE', '412', september, part('d05f')),
  aFigure('d05e', unPage(), DEPARTED, 'MILITARY', '2,680', september, part('d05g')),
  aFigure('d05f', unPage(), DEPARTED, 'POLICE', '596', september, part('d05g')),
  aFigure('d05g', unPage(), DEPARTED, 'UNIFORMED', '3,276', september, part('d05')),
  aFigure('d05h', unPage(), DEPARTED, 'INTERNATIONAL_CIVILIAN', '81', september, part('d05j')),
  aFigure('d05i', unPage(), DEPARTED, 'UN_VOLUNTEERS', '10', september, part('d05j')),
  aFigure('d05j', unPage(), DEPARTED, 'CIVILIAN', '91', september, part('d05')),
  aFigure('d06', ouestaf(), DEPARTED, 'ALL_PERSONNEL', 'au moins 5 802', '2023-10-24', kaba),
  aFigure('d06b', lExpression(), DEPARTED, 'ALL_PERSONNEL', '5.802', '2023-10-24', kaba),
  aFigure('d07', sputnikNovember(), DEPARTED, 'ALL_PERSONNEL', 'près de 6 000', '2023-10-31', mission),
  aFigure('d08', ap(), 'share-departed', 'ALL_PERSONNEL', 'about half', '2023-11-08', {
    ...dujarric,
    outOf: 'd08-whole',
  }),
  aFigure('d08-whole', ap(), STRENGTH, 'ALL_PERSONNEL', '13,871', '2023-11-08', dujarric),
  aFigure('d09', nouvelleAfrik(), DEPARTED, 'UNIFORMED', '8,858', '2023-11-24', { ...mission, outOf: 'd09-whole' }),
  aFigure('d09-whole', nouvelleAfrik(), STRENGTH, 'UNIFORMED', '12,944', '2023-11-24', mission),
  aFigure('d10', nouvelleAfrik(), DEPARTED, 'CIVILIAN', '318', '2023-11-24', { ...mission, outOf: 'd10-whole' }),
  aFigure('d10-whole', nouvelleAfrik(), STRENGTH, 'CIVILIAN', '927', '2023-11-24', mission),
  aFigure('d11', nouvelleAfrik(), DEPARTED, 'ALL_PERSONNEL', '9,176', '2023-11-24', { ...mission, outOf: 'd11-whole' }),
  aFigure('d11-whole', nouvelleAfrik(), STRENGTH, 'ALL_PERSONNEL', '13,871', '2023-11-24', mission),
  aFigure('d11-remaining', nouvelleAfrik(), REMAINING, 'ALL_PERSONNEL', '4,695', '2023-11-24', mission),
  aFigure('d12', jurist(), DEPARTED, 'UNIFORMED', '9,680', '2023-12-01', { ...mission, outOf: 'd12-whole' }),
  aFigure('d12-whole', jurist(), STRENGTH, 'UNIFORMED', '12,944', '2023-12-01', mission),
  aFigure('d13', jurist(), DEPARTED, 'CIVILIAN', '360', '2023-12-01', { ...mission, outOf: 'd13-whole' }),
  aFigure('d13-whole', jurist(), STRENGTH, 'CIVILIAN', '927', '2023-12-01', mission),
  aFigure('d14', jurist(), REMAINING, 'ALL_PERSONNEL', '10,040', '2023-12-01', {
    ...mission,
    rank: 'DEPRECATED',
    rankReason: {
      en: 'The page prints the number departed as the number remaining.',
      fr: 'La page donne le nombre des partants pour celui des restants.',
    },
    rankKnownFrom: '2023-12-12',
  }),
  aFigure('c01', naanoo(), MOVED, 'CONTINGENT_TROOPS', '142', '2023-12-12', { subject: 'germany', place: 'gao' }),
  aFigure('c02', naanoo(), STRENGTH, 'CONTINGENT_TROOPS', 'about 1,100', '2023', { subject: 'germany' }),
  aFigure('f01', unNewsCopy(), 'fatalities', 'ALL_PERSONNEL', 'over 303', '2023-08-28', unitedNations),
  aFigure('f02', maliactuDecember(), 'fatalities', 'ALL_PERSONNEL', '310', '2023-12-11', wane),
  aFigure('f03', zawya(), 'fatalities', 'ALL_PERSONNEL', '311', '2023-12-31', unitedNations),
  aFigure('f06', nouvelleAfrik(), 'fatalities', 'ALL_PERSONNEL', '82', '2023-11-24', { subject: 'chad' }),
  aFigure('f07', maliactuJanuary(), 'fatalities-hostile', 'ALL_PERSONNEL', 'more than 300', '2024-01', {
    rank: 'DEPRECATED',
    rankReason: {
      en: 'The page prints the deaths of all causes as hostile.',
      fr: 'La page donne les décès de toutes causes pour des actes hostiles.',
    },
  }),
  aFigure('s10', maliactuDecember(), 'sites-vacated', 'NOT_APPLICABLE', 'dix de ses treize bases', '2023-12-08'),
]);

// ------------------------------------------------------------------------------------------ the sites

/** An account of a closing: its source is known from the day it tells of. */
export function anAccount(
  id: string,
  date: string | null,
  {
    source = `${id}-source`,
    published,
    echoes = null,
  }: { source?: string; published?: string; echoes?: Original } = {},
): DatedAccount {
  const span = date === null ? null : readDate(date);
  return { id, span, source: aSource(source, published ?? span?.latest ?? '2023-12-31', { echoes }) };
}

const site = (place: string, ...dates: string[]): SiteRecord => ({
  place,
  accounts: dates.map((date, index) => anAccount(`${place}-${index + 1}`, date)),
});

/** The day of the last account of a closing. */
export const RECORD_END: Day = '2024-12-31';

/** Thirteen sites: the headquarters and the operational base in Bamako are one, Camp Castor is part of Gao. */
export const siteRecords = once((): readonly SiteRecord[] => [
  site('ogossagou', '2023-08-03'),
  site('ber', '2023-08-13'),
  site('goundam', '2023-08-16', '2023-08-30'),
  site('menaka', '2023-08-25'),
  site('douentza', '2023-10-21'),
  site('tessalit', '2023-10-21', '2023-10-23'),
  site('aguelhok', '2023-10-23', '2023-10-21'),
  site('kidal', '2023-10-31'),
  site('ansongo', '2023-11-18'),
  site('mopti', '2023-12-08', '2023-12-09'),
  site('timbuktu', '2023-12-28'),
  site('gao', '2024'),
  site('bamako', '2024-11-15'),
]);
