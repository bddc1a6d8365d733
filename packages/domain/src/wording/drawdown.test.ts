import { describe, expect, it } from 'vitest';
import type { ExclusionCode } from '../drawdown.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';
import {
  exclusionReason,
  joined,
  nationalStaffNote,
  otherScopeNote,
  refutedNote,
  wholeUnknownReason,
} from './drawdown.ts';

/** French as typed, with the spaces that do not break before its signs. */
const fr = (text: string) => text.replace(/ (?=[;:])/g, '\u00a0');

describe('a note to a base', () => {
  it.each<[Scope, string, string]>([
    ['UNIFORMED', 'uniformed personnel', 'le personnel en uniforme'],
    ['MILITARY', 'the military', 'les militaires'],
    ['CONTINGENT_TROOPS', 'contingent troops', 'les troupes des contingents'],
    ['STAFF_OFFICERS', 'staff officers', 'les officiers d’état-major'],
    ['POLICE', 'the police', 'les policiers'],
    ['INDIVIDUAL_POLICE', 'individual police officers', 'les policiers hors unités constituées'],
    ['FORMED_POLICE', 'formed police units', 'les unités de police constituées'],
    ['CIVILIAN', 'civilian personnel', 'le personnel civil'],
    ['INTERNATIONAL_CIVILIAN', 'international civilian staff', 'le personnel civil international'],
    ['NATIONAL_CIVILIAN', 'national civilian staff', 'le personnel civil national'],
    ['UN_VOLUNTEERS', 'UN Volunteers', 'les Volontaires des Nations Unies'],
    ['PEACEKEEPERS', 'peacekeepers (not said which)', 'les Casques bleus (sans préciser lesquels)'],
    ['CIVILIANS_OF_HOST_COUNTRY', 'civilians of the host country', 'les civils du pays hôte'],
    ['ATTACK_VICTIMS', 'the victims of an attack', 'les victimes d’une attaque'],
    ['NOT_APPLICABLE', 'no group of people', 'aucun groupe de personnes'],
  ])('says whom it counts: %s', (scope, english, french) => {
    const not = scope === 'NOT_APPLICABLE' ? 'ne ' : '';
    expect(otherScopeNote(scope, 'ALL_PERSONNEL')).toEqual({
      en: `It counts ${english}, the departures all personnel.`,
      fr: `Il ${not}compte ${french}, les départs comptent l’ensemble du personnel.`,
    });
    expect(otherScopeNote('ALL_PERSONNEL', scope)).toEqual({
      en: `It counts all personnel, the departures ${english}.`,
      fr: `Il compte l’ensemble du personnel, les départs ${not}comptent ${french}.`,
    });
  });

  it('says that national staff may be in it', () => {
    expect(nationalStaffNote).toEqual({
      en: 'It may count national staff, who do not leave the country and are in no count of departures; the remaining would then be too many and the share too small.',
      fr: fr(
        'Il peut compter le personnel national, qui ne quitte pas le pays et ne figure dans aucun décompte des départs ; le nombre restant serait alors trop élevé et la part trop faible.',
      ),
    });
  });

  it('says that more have left than it counts', () => {
    expect(refutedNote(10_501)).toEqual({
      en: 'It cannot be the base: at least 10,501 are known to have left, more than it counts. Nothing is measured against it.',
      fr: fr(
        'Il ne peut servir de base : on sait qu’au moins 10\u202f501 personnes sont parties, plus qu’il n’en compte. Rien n’est mesuré par rapport à lui.',
      ),
    });
  });

  it('says of one that he or she has left', () => {
    expect(refutedNote(1).fr).toContain('qu’au moins 1 personne est partie');
    expect(refutedNote(2).fr).toContain('qu’au moins 2 personnes sont parties');
  });

  it('is one of several, or none', () => {
    expect(joined([])).toBeNull();
    expect(joined([null, null])).toBeNull();
    expect(joined([{ en: 'One.', fr: 'Un.' }, null, { en: 'Two.', fr: 'Deux.' }])).toEqual({
      en: 'One. Two.',
      fr: 'Un. Deux.',
    });
  });
});

describe('why a figure is not in the series', () => {
  const reason = (code: ExclusionCode, { asOf = '2023-08-25', ...extras }: FigureExtras & { asOf?: string } = {}) =>
    exclusionReason(
      aFigure('f', aSource('s', '2023-09-27'), 'personnel-departed', 'MILITARY', '675', asOf, extras),
      code,
      'ALL_PERSONNEL',
    );

  it.each<[ExclusionCode, string, string]>([
    [
      'SCOPE',
      'It counts the military; the series counts all personnel.',
      'Il compte les militaires ; la série compte l’ensemble du personnel.',
    ],
    [
      'SUBJECT',
      'It counts one group, place or event, not the whole mission.',
      'Il compte un groupe, un lieu ou un événement, non l’ensemble de la mission.',
    ],
    ['DEPRECATED', 'Known to be wrong, and kept to show it.', 'Reconnu comme erroné, et conservé pour le montrer.'],
    ['RETRACTED', 'Withdrawn from the record.', 'Retiré du registre.'],
    ['SUPERSEDED', 'Corrected by another figure.', 'Corrigé par un autre chiffre.'],
    [
      'OVERLAPS',
      'It describes a span that overlaps a narrower one in the series.',
      'Il décrit une période qui en recoupe une plus courte de la série.',
    ],
  ])('%s', (code, english, french) => {
    expect(reason(code)).toEqual({ en: english, fr: fr(french) });
  });

  it('SCOPE, in French with its negation where nobody is counted', () => {
    const figure = aFigure('f', aSource('s', '2023-09-27'), 'personnel-departed', 'MILITARY', '675', '2023-08-25');
    expect(exclusionReason(figure, 'SCOPE', 'NOT_APPLICABLE')).toEqual({
      en: 'It counts the military; the series counts no group of people.',
      fr: fr('Il compte les militaires ; la série ne compte aucun groupe de personnes.'),
    });
  });

  it('UNDATED, where it has no date at all, or one that is open on one side', () => {
    expect(reason('UNDATED', { asOf: '../..' })).toEqual({
      en: 'Nothing tells which day it describes.',
      fr: fr('Rien n’indique le jour qu’il décrit.'),
    });
    expect(reason('UNDATED', { asOf: '../2023-03-10' })).toEqual({
      en: 'Its date is open on one side (on or before 10\u00a0March 2023), and nothing tells which of those days it describes.',
      fr: fr(
        'Sa date est ouverte d’un côté (le 10\u00a0mars 2023 ou avant), et rien n’indique lequel de ces jours il décrit.',
      ),
    });
  });

  it('is told in the words of those who ranked it or took it back', () => {
    const why = { en: 'The page prints another number.', fr: 'La page donne un autre nombre.' };
    expect(reason('DEPRECATED', { rankReason: why })).toEqual({
      en: 'Known to be wrong, and kept to show it. The page prints another number.',
      fr: fr('Reconnu comme erroné, et conservé pour le montrer. La page donne un autre nombre.'),
    });
    const bare = { en: 'a nought too many', fr: 'un zéro de trop' };
    expect(reason('DEPRECATED', { rankReason: bare }).en).toBe(
      'Known to be wrong, and kept to show it. A nought too many.',
    );
    expect(reason('RETRACTED', { retractionReason: why, rankReason: null })).toEqual({
      en: 'Withdrawn from the record. The page prints another number.',
      fr: fr('Retiré du registre. La page donne un autre nombre.'),
    });
  });

  it('is, of a share, that nobody gives the whole', () => {
    expect(wholeUnknownReason).toEqual({
      en: 'A share of a whole that no source gives: it cannot be turned into a number of people.',
      fr: fr('Une part d’un total qu’aucune source ne donne : elle ne peut être convertie en nombre de personnes.'),
    });
  });
});
