import { describe, expect, inject, it } from 'vitest';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

describe('what is not there', () => {
  it.each([
    ['/en/missions/nowhere', 'There is no such page'],
    ['/fr/missions/nowhere', 'Cette page n’existe pas'],
    ['/en/sources/nothing', 'There is no such page'],
    ['/fr/actors/personne', 'Cette page n’existe pas'],
    ['/en/places/nowhere', 'There is no such page'],
    ['/fr/events/rien', 'Cette page n’existe pas'],
    ['/en/statistics/no-such-figure', 'There is no such page'],
    ['/en/missions/nowhere/disagreements', 'There is no such page'],
    ['/en/no/such/thing', 'There is no such page'],
  ])('%s is said so, in its language, with status 404', async (path, words) => {
    const { page, status, close } = await visit(path);
    expect(status).toBe(404);
    expect(await page.locator('h1:visible').allTextContents()).toEqual([words]);
    await close();
  });

  it.each([
    ['knownOn=2023-02-30', 'not a day of the calendar'],
    ['knownOn=yesterday', 'not a day of the calendar'],
    ['scope=EVERYONE', 'What can be chosen: ALL_PERSONNEL, UNIFORMED, MILITARY'],
    ['base=no-such-base', 'What can be chosen: ALL_PERSONNEL_2023-07-01_13871-13871,'],
    ['base=no-such-base&scope=UNIFORMED', 'What can be chosen: UNIFORMED_'],
    ['knownOn=2023-10-01&knownOn=2023-11-01', 'address'],
  ])('an address with %s is told what is wrong with it, and shown no other data', async (query, words) => {
    const { page, status, close } = await visit(`/en/missions/minusma?${query}`);
    expect(status).toBe(400);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain(words);
    expect(text).not.toContain('10,500');
    await close();
  });
});

describe('an address that asks for what cannot be', () => {
  it.each([
    ['/en/events?kind=NOPE', 'The kind in the address'],
    ['/fr/events?kind=PERSON', 'Le genre de l’adresse'],
    ['/en/missions/minusma/events?actor=nobody', '(actor)'],
    ['/en/events?from=2023-12-01&to=2023-11-01', 'The last day in the address'],
    ['/fr/statements?speaker=personne', '(speaker)'],
    ['/en/sources?publisher=nobody&order=DATE_DESC', '(publisher)'],
    ['/en/missions/minusma/disagreements?metric=nothing', '(metric)'],
    ['/en/statistics?order=DATE_ASC', '(order)'],
    ['/en/actors?country=Mali', 'code of two letters'],
    ['/en/missions/minusma/events?knownOn=soon', 'not a day of the calendar'],
    ['/en/places?after=nowhere', 'The place in the list'],
    ['/fr/missions/minusma/statistics?before=nowhere', 'L’endroit de la liste'],
    ['/en/missions/minusma/statistics?metric=nothing', 'personnel-departed'],
    ['/en/statistics?q=many', 'one as it is printed, such as 13,871'],
    ['/fr/missions/minusma/statistics?q=beaucoup', 'tel qu’imprimé, comme 13\u202f871'],
    [`/en/events?q=${'words+'.repeat(50)}`, 'a few words'],
    ['/fr/actors?kind=HERO', 'On peut choisir\u00a0: PERSON, STATE'],
    ['/en/search?q=mali&after=nowhere', 'The place in the list'],
  ])('%s is answered with status 400 and what is wrong', async (path, words) => {
    const { page, status, close } = await visit(path);
    expect(status).toBe(400);
    expect(await page.locator('main').textContent()).toContain(words);
    expect(await page.locator('main nav a').getAttribute('href')).toBe(path.split('?')[0]);
    await close();
  });

  it.each([
    ['/en/missions/minusma?bogus=1', '“bogus” in the address means nothing here', 'knownOn, scope and base'],
    ['/fr/events?sort=zz', '« sort » dans l’adresse ne veut rien dire ici', 'order'],
    ['/en/missions/minusma/statistics?page=-1', '“page” in the address means nothing here', 'metric'],
    ['/fr/sources/afp-2023-12-11?scope=MILITARY', '« scope » dans l’adresse ne veut rien dire ici', 'knownOn'],
    ['/en/methodology?x=%3Cscript%3E&x=2', 'The address says “x”, and there is nothing to choose here', ''],
    ['/fr?%3Cb%3E=1', 'L’adresse dit « <b> », et il n’y a rien à choisir ici', ''],
  ])(
    '%s, a name that means nothing, is answered with status 400 and with what could be said',
    async (path, ...words) => {
      const { page, status, close } = await visit(path);
      expect(status).toBe(400);
      const said = ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');
      for (const each of words) expect(said).toContain(each);
      await close();
    },
  );

  it('is not one that others have marked to count who followed it', async () => {
    const { status, close } = await visit('/en/missions/minusma?utm_source=letter&utm_medium=mail&fbclid=x');
    expect(status).toBe(200);
    await close();
  });

  it.each(['/en/nowhere', '/fr/events?sort=zz'])('%s is answered in the frame of every page', async (path) => {
    const { page, complaints, close } = await visit(path);
    const lang = path.slice(1, 3);
    expect(await page.locator('header nav a').count()).toBe(6);
    expect(await page.locator('form[role=search]').getAttribute('action')).toBe(`/${lang}/search`);
    expect(await page.locator('footer nav a').count()).toBeGreaterThan(4);
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() => [...document.fonts].filter((font) => font.status === 'loaded').length);
    expect(loaded).toBeGreaterThan(1);
    // A browser's word on the status, and nothing else.
    expect(complaints.filter((each) => !each.includes('Failed to load resource'))).toEqual([]);
    await close();
  });

  it('cannot be feigned by the header that tells of it', async () => {
    const { status, close } = await visit('/en/events', { extraHTTPHeaders: { 'x-drawdown-fault': 'any' } });
    expect(status).toBe(200);
    await close();
  });

  it('is no fault where the words can only find nothing', async () => {
    const { status, close } = await visit('/en/search?q=-');
    expect(status).toBe(200);
    await close();
  });
});

describe('with the API away', () => {
  it.each([
    ['/en/missions/minusma', 'The record does not answer just now'],
    ['/fr', 'Le dossier ne répond pas pour l’instant'],
  ])('%s says so with status 503, and shows no stack', async (path, words) => {
    const { page, status, close } = await visit(path, { site: inject('strandedUrl') });
    expect(status).toBe(503);
    expect(await page.locator('h1').textContent()).toBe(words);
    expect(await page.locator('body').innerText()).not.toMatch(/ECONNREFUSED|Error|\bat .+:\d+/);
    await close();
  });
});
