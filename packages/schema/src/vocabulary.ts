import type { Enums } from '@drawdown/domain/vocabulary';
import { builder } from './builder.ts';

type Described<Value extends string> = Record<Value, string>;

/** The values of an enum as Pothos takes them, from what each means. */
const valuesOf = <Value extends string>(meanings: Described<Value>) =>
  Object.fromEntries(
    Object.entries<string>(meanings).map(([value, description]) => [value, { value, description }]),
  ) as {
    [V in Value]: { value: V; description: string };
  };

builder.enumType('Language', {
  description: 'Languages the data itself is written in for readers.',
  values: valuesOf({ EN: 'English.', FR: 'French.' }),
});

builder.enumType('DatePrecision', {
  description: 'How closely a date is known.',
  values: valuesOf({
    DAY: 'One day.',
    WEEK: 'One week.',
    MONTH: 'One month.',
    YEAR: 'One year.',
    RANGE: 'Between two days, both named.',
    OPEN: 'Open on one side or on both.',
  }),
});

builder.enumType('Qualifier', {
  description: 'How the source words the figure.',
  values: valuesOf<Enums['Qualifier']>({
    EXACT: 'Just the number: `3,367`.',
    APPROXIMATE:
      'Around the number: `about 180`. Read as half of its last significant place to either side, a tenth at most.',
    AT_LEAST: 'The number or more: `at least 5,802`.',
    MORE_THAN: 'More than the number: `more than 10,500` is 10,501 or more.',
    AT_MOST: 'The number or less: `up to 300`.',
    LESS_THAN: 'Less than the number: `under 80` is 79 or less.',
    NEARLY: 'Just below the number: `nearly 80`.',
    BETWEEN: 'Between two numbers, both included.',
    VAGUE:
      'A word of size alone: `dozens`, `several hundred`. The low end is the least the word can mean, the high end is open.',
  }),
});

builder.enumType('Scope', {
  description: 'Whom a figure counts. Figures of different scope are never put in one series without saying so.',
  values: valuesOf<Enums['Scope']>({
    ALL_PERSONNEL: 'Everyone: uniformed and civilian.',
    UNIFORMED: 'Military and police.',
    MILITARY: 'Contingent troops and staff officers.',
    CONTINGENT_TROOPS: 'Soldiers in the contingents of states.',
    STAFF_OFFICERS: 'Officers on the staff of the mission.',
    POLICE: 'Individual police officers and formed police units.',
    INDIVIDUAL_POLICE: 'Police officers deployed one by one.',
    FORMED_POLICE: 'Police deployed as whole units.',
    CIVILIAN: 'International and national civilians, and UN Volunteers.',
    INTERNATIONAL_CIVILIAN: 'Civilians from other countries, who leave with the mission.',
    NATIONAL_CIVILIAN: 'Civilians of the host country, who do not leave it.',
    UN_VOLUNTEERS: 'UN Volunteers.',
    PEACEKEEPERS: 'What journalists call any of them: whom exactly it counts is not said.',
    CIVILIANS_OF_HOST_COUNTRY: 'People of the host country outside the mission.',
    ATTACK_VICTIMS: 'The victims of an attack, whoever they were.',
    NOT_APPLICABLE: 'Counts no people: countries, sites, years.',
  }),
});

builder.enumType('MetricKind', {
  description: 'What kind of quantity a metric is, which decides how its figures may be compared over time.',
  values: valuesOf<Enums['MetricKind']>({
    STOCK: 'How many there are on a day.',
    CUMULATIVE: 'How many so far, since counting began: it never falls.',
    FLOW: 'How many within a span or in one movement.',
    CEILING: 'How many are allowed: never a head count.',
    COUNT: 'How many there are of something, whenever.',
    SHARE: 'A part of a whole, from 0 to 1.',
    DURATION: 'A length of time.',
    RANK: 'A place in an order.',
  }),
});

builder.enumType('Rank', {
  description: "Wikidata's ranks: PREFERRED is ours to use, DEPRECATED is known to be wrong and kept to show it.",
  values: valuesOf<Enums['Rank']>({
    PREFERRED: 'The figure to use where several are given.',
    NORMAL: 'A figure like any other.',
    DEPRECATED: 'Known to be wrong, and kept to show it.',
  }),
});

builder.enumType('ActorKind', {
  description: 'What sort of actor someone or something is.',
  values: valuesOf<Enums['ActorKind']>({
    PERSON: 'A person.',
    STATE: 'A state.',
    GOVERNMENT: 'A government, junta, ministry or other organ of a state.',
    ARMED_FORCES: 'The army, police or other forces of a state.',
    ARMED_GROUP: 'An armed group that is no force of a state.',
    PRIVATE_MILITARY_COMPANY: 'A private military company.',
    INTERGOVERNMENTAL: 'An organisation of states.',
    PEACE_OPERATION: 'A peace operation.',
    MEDIA: 'A newspaper, agency, broadcaster or site.',
    RESEARCH: 'A university, institute or think tank.',
    PUBLIC: 'A population or a part of it.',
    OTHER: 'Anything else.',
  }),
});

builder.enumType('PlaceKind', {
  description: 'What sort of place it is.',
  values: valuesOf<Enums['PlaceKind']>({
    COUNTRY: 'A country.',
    REGION: 'A region of a country.',
    CITY: 'A city, town or village.',
    SITE: 'A camp or base of a mission.',
    AREA: 'Any other stretch of land.',
  }),
});

builder.enumType('EventKind', {
  description: 'What sort of event it is.',
  values: valuesOf<Enums['EventKind']>({
    UPRISING: 'A rebellion or insurgency.',
    COUP: 'A seizure of power.',
    MANDATE: 'A mandate given, changed, renewed or ended.',
    DEPLOYMENT: 'People sent or brought in.',
    INTERVENTION: 'A military intervention.',
    SANCTIONS: 'Sanctions imposed or lifted.',
    PROTEST: 'A protest.',
    DEMAND: 'A demand made in public, such as that a mission leave.',
    VOTE: 'A vote.',
    STATEMENT: 'Something said or announced that is an event of its own.',
    REPATRIATION: 'People brought home.',
    SITE_CLOSURE: 'A camp or base given up.',
    CEREMONY: 'A ceremony; it alone closes nothing.',
    WITHDRAWAL: 'A withdrawal begun, going on or completed.',
    LIQUIDATION: 'What is left to wind up once the people are gone.',
    ATTACK: 'An attack.',
    OTHER: 'Anything else.',
  }),
});

builder.enumType('Stance', {
  description: 'Where a speaker stands towards the withdrawal, as we read the statement.',
  values: valuesOf<Enums['Stance']>({
    SUPPORTS: 'For the withdrawal.',
    OPPOSES: 'Against the withdrawal.',
    WARNS: 'Warns of what may follow from it.',
    DEFENDS: 'Defends the mission or its record.',
    MIXED: 'Both sides in one statement.',
    NEUTRAL: 'Reports, and takes no side.',
  }),
});
