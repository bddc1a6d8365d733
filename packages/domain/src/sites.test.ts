import { describe, expect, it } from 'vitest';
import type { DatedAccount } from './disagreements.ts';
import { sitesOn } from './sites.ts';
import type { SiteStatus } from './sites.ts';
import { anAccount, RECORD_END, siteRecords } from './testing/record-fixture.ts';

const placesBy = (on: string, knownOn: string | null = null) => {
  const sites = sitesOn(siteRecords(), on, knownOn);
  const of = (status: SiteStatus) => sites.filter((site) => site.status === status).map(({ place }) => place);
  return { open: of('OPEN'), closed: of('CLOSED'), disputed: of('DISPUTED'), unknown: of('UNKNOWN') };
};

describe('the thirteen sites', () => {
  it('on 22 October 2023: five closed, Tessalit and Aguelhok disputed, six open', () => {
    expect(placesBy('2023-10-22')).toEqual({
      closed: ['ogossagou', 'ber', 'goundam', 'menaka', 'douentza'],
      disputed: ['tessalit', 'aguelhok'],
      open: ['kidal', 'ansongo', 'mopti', 'timbuktu', 'gao', 'bamako'],
      unknown: [],
    });
  });
  it('on 11 December 2023: ten closed, three open', () => {
    expect(placesBy('2023-12-11')).toMatchObject({ open: ['timbuktu', 'gao', 'bamako'], disputed: [], unknown: [] });
  });
  it('are not known to be closed inside an imprecise account', () => {
    expect(placesBy('2024-05-01').unknown).toEqual(['gao']);
  });
  it('are all closed at the end of the record', () => {
    expect(placesBy(RECORD_END).closed).toHaveLength(13);
  });
  it('are on the day of a vintage as that tells', () => {
    expect(placesBy('2023-10-24', '2023-10-24')).toMatchObject({
      closed: { length: 7 },
      disputed: [],
      open: { length: 6 },
    });
  });
  it('show nothing that was told later', () => {
    // Known from the last day told: before 23 October nobody had told of the other date.
    expect(placesBy('2023-10-22', '2023-10-22').disputed).toEqual([]);
    expect(sitesOn(siteRecords(), '2023-12-11', '2023-11-01').find(({ place }) => place === 'mopti')).toEqual({
      place: 'mopti',
      status: 'OPEN',
      closed: null,
      spells: [{ status: 'OPEN', from: null, to: null }],
      accounts: [],
    });
  });
});

describe('a site', () => {
  const on = (day: string, ...dates: (string | null)[]) =>
    sitesOn([{ place: 'camp', accounts: dates.map((date, index) => anAccount(`a${index}`, date)) }], day, null)[0];
  it('that is announced to close is open until then, whether that is a day or some day before one', () => {
    const announced = (date: string, day: string) =>
      sitesOn([{ place: 'camp', accounts: [anAccount('a', date, { published: '2026-11-10' })] }], day, null)[0]?.status;
    expect([announced('2026-12-15', '2026-11-28'), announced('2026-12-15', '2026-12-15')]).toEqual(['OPEN', 'CLOSED']);
    expect(announced('2026-12', '2026-11-28')).toBe('OPEN');
    expect(announced('../2026-12-15', '2026-11-28')).toBe('UNKNOWN');
  });
  it('is closed from the day told, that day included', () => {
    expect([on('2023-10-20', '2023-10-21'), on('2023-10-21', '2023-10-21')].map((site) => site?.status)).toEqual([
      'OPEN',
      'CLOSED',
    ]);
  });
  it('is disputed from the first contradicting day until the last, with both in its span', () => {
    const days = ['2023-10-20', '2023-10-21', '2023-10-22', '2023-10-23'];
    expect(days.map((day) => on(day, '2023-10-21', '2023-10-23')?.status)).toEqual([
      'OPEN',
      'DISPUTED',
      'DISPUTED',
      'CLOSED',
    ]);
    expect(on('2023-10-22', '2023-10-21', '2023-10-23')?.closed?.edtf).toBe('2023-10-21/2023-10-23');
  });
  it('is not disputed by a copy that misprints the day of what it copies', () => {
    const [original, copy] = [
      anAccount('a', '2023-06-01', { source: 'first' }),
      anAccount('b', '2023-06-05', { source: 'second', echoes: 'first' }),
    ];
    const [site] = sitesOn([{ place: 'camp', accounts: [copy, original] }], '2023-06-03', null);
    expect(site).toMatchObject({ status: 'CLOSED', closed: { edtf: '2023-06-01' }, accounts: ['b', 'a'] });
    // Where what it copies gives no day, the copy's is all there is.
    const silent = anAccount('a', null, { source: 'first' });
    expect(sitesOn([{ place: 'camp', accounts: [copy, silent] }], '2023-06-05', null)[0]?.status).toBe('CLOSED');
  });
  it('is closed on the day that a copy gives within a wider span of all that it goes back to', () => {
    const closed = (...dates: string[]) =>
      sitesOn(
        [
          {
            place: 'camp',
            accounts: dates.reduce<DatedAccount[]>(
              (told, date, index) => [
                ...told,
                anAccount(`${index}`, date, { source: `${index}`, echoes: told.at(-1)?.source ?? null }),
              ],
              [],
            ),
          },
        ],
        '2023-09-13',
        null,
      )[0];
    expect(closed('2023-09', '2023-09-12')).toMatchObject({ status: 'CLOSED', closed: { edtf: '2023-09-12' } });
    expect(closed('../2023-09-15', '2023-09-12')?.closed?.edtf).toBe('2023-09-12');
    expect(closed('2023-09', '2023-10-12')?.closed?.edtf).toBe('2023-09');
    expect(closed('2023-09', '2023')?.closed?.edtf).toBe('2023-09');
    expect(closed('2023-09', '2023-09')?.closed?.edtf).toBe('2023-09');
    expect(closed('2023-09-14', '2023-09-14', '2023-09-12')?.closed?.edtf, 'within none').toBe('2023-09-14');
    expect(closed('2023', '2023-09', '2023-09-12')?.closed?.edtf).toBe('2023-09-12');
  });
  it('follows the precise account where an imprecise one contains it', () => {
    expect(['2024-11-14', '2024-11-15'].map((day) => on(day, '2024', '2024-11-15')?.status)).toEqual([
      'OPEN',
      'CLOSED',
    ]);
  });
  it('is open while nobody tells of a closing, and unknown where nobody tells when', () => {
    expect(on('2023-10-21')?.status).toBe('OPEN');
    expect(on('2023-10-21', null)?.status).toBe('UNKNOWN');
  });
  const told = (date: string, published: string) => anAccount(`${date} ${published}`, date, { published });
  const spellsOf = (accounts: ReturnType<typeof told>[], knownOn: string | null = null) =>
    sitesOn([{ place: 'camp', accounts }], RECORD_END, knownOn)[0]?.spells.map(({ status, from }) => [status, from]);
  it('was closed, where no end is told, by the day on which that was published', () => {
    const since = told('2025-04-01/..', '2025-05-02');
    expect(spellsOf([since])).toEqual([
      ['OPEN', null],
      ['UNKNOWN', '2025-04-01'],
      ['CLOSED', '2025-05-02'],
    ]);
    const [site] = sitesOn([{ place: 'camp', accounts: [since] }], '2025-05-02', null);
    expect(site).toMatchObject({ status: 'CLOSED', closed: { edtf: '2025-04-01/2025-05-02', inferred: true } });
    expect(site?.closed?.note?.en).toBe('its end follows from when the source was published');
    // The first that is not before the last day told, which a later account may move.
    const later = told('2025-06-01/..', '2025-06-10');
    expect(spellsOf([since, later, told('2025-06-20/..', '2025-07-01')])?.at(-1)).toEqual(['CLOSED', '2025-07-01']);
    expect(spellsOf([since, later, told('2025-04-03/..', '2025-07-01')])?.at(-1)).toEqual(['CLOSED', '2025-06-10']);
    expect(spellsOf([since, told('2025-04-20', '2025-06-01')])?.at(-1)).toEqual(['CLOSED', '2025-04-20']);
    expect(spellsOf([since, told('2025-03-12', '2025-03-13')])).toEqual([
      ['OPEN', null],
      ['DISPUTED', '2025-03-12'],
      ['CLOSED', '2025-05-02'],
    ]);
  });
  it('stays unknown where the source may have been published on any day, whichever is asked for, or only announces', () => {
    const anyDay = [told('2025-04-01/..', '2025-04-20/..')];
    expect(spellsOf(anyDay, '2025-05-02')?.at(-1)).toEqual(['UNKNOWN', '2025-04-01']);
    expect(spellsOf(anyDay)?.at(-1)).toEqual(['UNKNOWN', '2025-04-01']);
    expect(spellsOf([told('2025-04-01/..', '2025-03-20')])?.at(-1)).toEqual(['UNKNOWN', '2025-04-01']);
  });
  it('is in no dispute before the first day that is told', () => {
    const by = told('../2021-04-30', '2021-05-03');
    expect(spellsOf([by])).toEqual([
      ['UNKNOWN', null],
      ['CLOSED', '2021-04-30'],
    ]);
    expect(spellsOf([by, told('2021-05-02', '2021-06-02')])).toEqual([
      ['UNKNOWN', null],
      ['DISPUTED', '2021-04-30'],
      ['CLOSED', '2021-05-02'],
    ]);
    // Open on either side, and yet each tells a day.
    const since = told('2021-06-10/..', '2021-07-02');
    expect(spellsOf([by, since])).toEqual([
      ['UNKNOWN', null],
      ['DISPUTED', '2021-04-30'],
      ['CLOSED', '2021-07-02'],
    ]);
    expect(spellsOf([told('../..', '2021-05-03')])).toEqual([['UNKNOWN', null]]);
  });
  it('has a status on every day, one after the other', () => {
    expect(on('2023-10-21', '2023-10-21', '2023-10-23')?.spells).toEqual([
      { status: 'OPEN', from: null, to: '2023-10-20' },
      { status: 'DISPUTED', from: '2023-10-21', to: '2023-10-22' },
      { status: 'CLOSED', from: '2023-10-23', to: null },
    ]);
    expect(on('2023-10-21', '2023-10-21')?.spells.map(({ status }) => status)).toEqual(['OPEN', 'CLOSED']);
    expect(on('2023-10-21', '../2023-10-29')?.spells).toEqual([
      { status: 'UNKNOWN', from: null, to: '2023-10-28' },
      { status: 'CLOSED', from: '2023-10-29', to: null },
    ]);
    expect(on('2023-10-21', null)?.spells).toEqual([{ status: 'UNKNOWN', from: null, to: null }]);
  });
});
