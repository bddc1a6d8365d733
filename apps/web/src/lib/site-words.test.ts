import { describe, expect, it } from 'vitest';
import {
  closingInWords,
  shortNames,
  sitesFinding as sitesFindingOn,
  sitesInWords,
  spanInShort,
  statusBeforeDays,
  summaryOf as summaryAsOf,
  whyUnsure,
} from './site-words.ts';

type Status = 'OPEN' | 'CLOSED' | 'DISPUTED' | 'UNKNOWN';
const sites = (closed: number, disputed: number, open: number): { status: Status }[] => [
  ...Array.from({ length: closed }, () => ({ status: 'CLOSED' as const })),
  ...Array.from({ length: disputed }, () => ({ status: 'DISPUTED' as const })),
  ...Array.from({ length: open }, () => ({ status: 'OPEN' as const })),
];

const today = '2026-11-28';
const sitesFinding = (lang: 'en' | 'fr', of: { status: Status }[], on: string | null, knownOn: string | null) =>
  sitesFindingOn(lang, of, { on, knownOn, today });
const summaryOf = (lang: 'en' | 'fr', of: { status: Status }[], on: string | null) => summaryAsOf(lang, of, on, today);

describe('the ledger in words', () => {
  it('counts the camps of each status, and none that there is not', () => {
    expect(sitesInWords('en', sites(5, 2, 6))).toBe('five given up, two disputed, six open');
    expect(sitesInWords('fr', sites(5, 2, 6))).toBe('cinq quittés, deux contestés, six ouverts');
    expect(sitesInWords('fr', sites(1, 0, 1))).toBe('un quitté, un ouvert');
    expect(sitesInWords('en', sites(10, 0, 3))).toBe('ten given up, three open');
  });

  it('calls the closing of a camp that is open an announced one', () => {
    expect([statusBeforeDays('en', 'CLOSED'), statusBeforeDays('fr', 'DISPUTED')]).toEqual(['given up', 'contesté']);
    expect(statusBeforeDays('en', 'OPEN')).toBe('open, closing announced:');
    expect(statusBeforeDays('fr', 'OPEN')).toBe('ouvert, fermeture annoncée\u00a0:');
  });

  it('tells for when the closing of a camp is announced that is open on the last day known, and else when it was', () => {
    const closed = { label: '15\u00a0December 2026', inferred: false, earliest: '2026-12-15' };
    expect(closingInWords('en', closed, '2026-12-14')).toBe('announced: 15\u00a0December 2026');
    expect(closingInWords('fr', closed, '2026-12-14')).toMatch(/^annoncé\u00a0: /u);
    expect(closingInWords('en', closed, '2026-12-15')).toBe('15\u00a0December 2026');
    expect(closingInWords('en', { ...closed, earliest: null }, '2026-12-14')).toBe('15\u00a0December 2026');
    expect(closingInWords('en', closed, null)).toBe('15\u00a0December 2026');
    expect(closingInWords('en', null, '2026-12-14')).toBe('no closing known');
  });

  it('says on which day, with a French colon after a no-break space', () => {
    expect(summaryOf('en', sites(5, 2, 6), '2023-10-22')).toBe(
      'On 22\u00a0October 2023: five given up, two disputed, six open.',
    );
    expect(summaryOf('fr', sites(10, 0, 3), '2023-12-01')).toBe(
      'Le 1er\u00a0décembre 2023\u00a0: dix quittés, trois ouverts.',
    );
    expect(summaryOf('en', sites(13, 0, 0), null)).toBe('At the end of the record: thirteen given up.');
  });

  it('tells of a day to come as such, with what is known of it today', () => {
    const day = '2026-12-31';
    expect([sitesFinding('en', sites(5, 2, 6), day, null), summaryOf('en', sites(5, 2, 6), day)]).toEqual([
      '31\u00a0December 2026 lies ahead',
      'On 31\u00a0December 2026, as far as is known today: five given up, two disputed, six open.',
    ]);
    expect([sitesFinding('fr', sites(0, 0, 6), day, day), summaryOf('fr', sites(0, 0, 6), day)]).toEqual([
      'Le 31\u00a0décembre 2026 est à venir',
      'Le 31\u00a0décembre 2026, d’après ce qu’on sait aujourd’hui\u00a0: six ouverts.',
    ]);
    expect(sitesFinding('en', sites(5, 2, 6), today, null)).toContain('By 28\u00a0November 2026, five of');
  });

  it('counts a disputed camp in no headline as given up', () => {
    expect(sitesFinding('en', sites(5, 2, 6), '2023-10-22', null)).toBe(
      'By 22\u00a0October 2023, five of thirteen camps had been given up',
    );
    expect(sitesFinding('fr', sites(5, 2, 6), '2023-10-22', null)).toBe(
      'Au 22\u00a0octobre 2023, cinq camps sur treize avaient été quittés',
    );
    expect(sitesFinding('fr', sites(1, 0, 12), '2023-08-03', null)).toBe(
      'Au 3\u00a0août 2023, un camp sur treize avait été quitté',
    );
  });

  it('has words for none, all, one and no camp at all', () => {
    expect(sitesFinding('en', sites(0, 0, 13), '2023-07-01', null)).toBe(
      'By 1\u00a0July 2023, none of the thirteen camps had been given up',
    );
    expect(sitesFinding('en', sites(13, 0, 0), null, null)).toBe(
      'By the end of the record, all thirteen camps had been given up',
    );
    expect(sitesFinding('fr', sites(13, 0, 0), null, null)).toBe(
      'À la fin du dossier, les treize camps avaient tous été quittés',
    );
    expect(sitesFinding('en', [], null, null)).toBe('No camp is on record');
  });

  it.each([
    [
      'DISPUTED',
      6,
      null,
      'none of the six camps had been given up for certain',
      'aucun des six camps n’avait été quitté avec certitude',
    ],
    [
      'UNKNOWN',
      6,
      null,
      'none of the six camps had been given up for certain',
      'aucun des six camps n’avait été quitté avec certitude',
    ],
    ['OPEN', 6, null, 'none of the six camps had been given up', 'aucun des six camps n’avait été quitté'],
    ['UNKNOWN', 1, null, 'the camp had not been given up for certain', 'le camp n’avait pas été quitté avec certitude'],
    ['OPEN', 1, null, 'the camp had not been given up', 'le camp n’avait pas été quitté'],
    [
      'DISPUTED',
      3,
      '2023-10-20',
      'none of the three camps then on record had been given up for certain',
      'aucun des trois camps alors connus n’avait été quitté avec certitude',
    ],
    [
      'DISPUTED',
      1,
      '2023-10-20',
      'the one camp then on record had not been given up for certain',
      'le seul camp alors connu n’avait pas été quitté avec certitude',
    ],
    [
      'OPEN',
      1,
      '2023-10-20',
      'the one camp then on record had not been given up',
      'le seul camp alors connu n’avait pas été quitté',
    ],
  ] as const)(
    'denies of a camp %s, one of %i, as known on %s, only what no source says',
    (status, all, knownOn, en, fr) => {
      const told = [{ status }, ...sites(0, 0, all - 1)];
      expect(sitesFinding('en', told, '2023-10-20', knownOn)).toBe(`By 20\u00a0October 2023, ${en}`);
      expect(sitesFinding('fr', told, '2023-10-20', knownOn)).toBe(`Au 20\u00a0octobre 2023, ${fr}`);
    },
  );
});

describe('the headline of the ledger as known on a day', () => {
  const day = '2023-10-25';

  it('counts only the camps that a source had named by then, and says so', () => {
    expect(sitesFinding('en', sites(7, 0, 2), day, day)).toBe(
      'By 25\u00a0October 2023, seven of the nine camps then on record had been given up',
    );
    expect(sitesFinding('fr', sites(7, 0, 2), day, day)).toBe(
      'Au 25\u00a0octobre 2023, sept des neuf camps alors connus avaient été quittés',
    );
    expect(sitesFinding('fr', sites(1, 0, 2), day, day)).toMatch(/, un des trois camps alors connus avait été quitté$/);
  });

  it('says so of none, of all and of the only one too', () => {
    expect(sitesFinding('en', sites(0, 0, 3), day, day)).toMatch(/none of the three camps then on record had been/);
    expect(sitesFinding('fr', sites(0, 0, 3), day, day)).toMatch(/aucun des trois camps alors connus n’avait été/);
    expect(sitesFinding('en', sites(3, 0, 0), day, day)).toMatch(/all three camps then on record had been/);
    expect(sitesFinding('fr', sites(3, 0, 0), day, day)).toMatch(/les trois camps alors connus avaient tous été/);
    expect(sitesFinding('en', sites(1, 0, 0), day, day)).toMatch(/the one camp then on record had been given up$/);
    expect(sitesFinding('fr', sites(0, 0, 1), day, day)).toMatch(/le seul camp alors connu n’avait pas été quitté$/);
  });
});

describe('a closing in short', () => {
  const span = (earliest: string | null, latest: string | null) => ({ earliest, latest, label: 'as the API says it' });
  const short = { month: 'short', year: '2023' } as const;

  it('is a day, days of one month, days of two, or a year', () => {
    expect(spanInShort('en', span('2023-10-31', '2023-10-31'), short)).toBe('31\u00a0Oct');
    expect(spanInShort('en', span('2023-10-21', '2023-10-23'), short)).toBe('21–23\u00a0Oct');
    expect(spanInShort('en', span('2023-10-31', '2023-11-02'), short)).toBe('31\u00a0Oct – 2\u00a0Nov');
    expect(spanInShort('en', span('2024-01-01', '2024-12-31'), short)).toBe('2024');
  });

  it('names the year where it is not the withdrawal’s', () => {
    expect(spanInShort('fr', span('2024-11-15', '2024-11-15'), short)).toBe('15\u00a0nov. 2024');
  });

  it('keeps the API’s words where a side is open', () => {
    expect(spanInShort('en', span('2024-09-22', null), short)).toBe('as the API says it');
  });
});

describe('the name of a camp on a map', () => {
  const places = (...names: string[]) => names.map((name) => ({ id: name, name, untranslated: [] }));

  it('is that of the place where it stands', () => {
    const camps = places('MINUSMA camp in Kidal', 'MINUSMA temporary base in Ogossagou', 'Camp Castor');
    expect(camps.map(shortNames('en', camps))).toEqual(['Kidal', 'Ogossagou', 'Camp Castor']);
    const french = places('Camp de la MINUSMA à Tombouctou', 'Site de la MINUSMA à Gao');
    expect(french.map(shortNames('fr', french))).toEqual(['Tombouctou', 'Gao']);
  });

  it('is cut as the language it is in has it, and says which that is where it is not the reader’s', () => {
    const camps = [{ id: 'kidal', name: 'MINUSMA camp in Kidal', untranslated: ['name'] }];
    expect(camps.map(shortNames('fr', camps))).toEqual(['Kidal (en)']);
  });

  it('is whole where two camps stand in one place', () => {
    const camps = places('Headquarters in Bamako', 'Logistics base in Bamako', 'Camp in Gao');
    expect(camps.map(shortNames('en', camps))).toEqual(['Headquarters in Bamako', 'Logistics base in Bamako', 'Gao']);
  });
});

describe('why a camp’s status is not sure', () => {
  const by = { span: { label: 'on or before 30\u00a0April 2024', inferred: false } };
  const day = { span: { label: '2\u00a0May 2024', inferred: false } };
  const why = (accounts: readonly (typeof by | { span: null })[], ...statuses: Status[]) =>
    whyUnsure('en', { spells: statuses.map((status) => ({ status })), accounts });

  it('is that sources contradict one another, where any do', () => {
    expect(why([by, day], 'OPEN', 'UNKNOWN', 'DISPUTED', 'CLOSED')).toBe(
      'Disputed between: sources say on or before 30\u00a0April 2024 and 2\u00a0May 2024.',
    );
  });

  it('is else that no source gives the day, or any', () => {
    expect(why([by], 'OPEN', 'UNKNOWN', 'CLOSED')).toBe(
      'Not known between: no source is more precise than on or before 30\u00a0April 2024.',
    );
    expect(why([{ span: null }], 'UNKNOWN')).toBe('No source gives a day.');
    expect(why([day], 'OPEN', 'CLOSED')).toBeNull();
  });
});
