import { inject, describe, expect, it } from 'vitest';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();
const path = '/missions/minusma/sites';

interface ApiSite {
  status: string;
  place: { slug: string };
}

/** The sites as the API gives them for a day. */
async function sitesOn(on: string): Promise<ApiSite[]> {
  const answer = await fetch(inject('apiUrl'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query($on: Date) { mission(slug: "minusma") { sites(on: $on) { status place { slug } } } }',
      variables: { on },
    }),
  });
  const { data } = (await answer.json()) as { data: { mission: { sites: ApiSite[] } } };
  return data.mission.sites;
}

describe('the camps of MINUSMA on a day', () => {
  it('were on 22 October 2023 five given up, Tessalit and Aguelhok disputed, six open', async () => {
    const { page, close } = await visit(`/en${path}?on=2023-10-22`);
    expect(await page.locator('h1').textContent()).toMatch(/^By 22\sOctober 2023, five of thirteen camps/u);
    expect(await page.locator('.standfirst').textContent()).toMatch(
      /^On 22\sOctober 2023: five given up, two disputed, six open\.$/u,
    );
    expect(await page.locator('.ledger tr.disputed th').allTextContents()).toEqual([
      expect.stringContaining('Aguelhok'),
      expect.stringContaining('Tessalit'),
    ]);
    expect(await page.locator('.ledger tr.closed').count()).toBe(5);
    expect(await page.locator('.ledger tr.open').count()).toBe(6);
    await close();
  });

  it('were on 11 December 2023 ten given up and three open, said in French too', async () => {
    const { page, close } = await visit(`/fr${path}?on=2023-12-11`);
    expect(await page.locator('.standfirst').textContent()).toMatch(
      /^Le 11\sdécembre 2023\u00a0: dix quittés, trois ouverts\.$/u,
    );
    expect(await page.locator('.ledger tr.closed').count()).toBe(10);
    expect(await page.locator('.ledger tr.open').count()).toBe(3);
    expect(await page.locator('.site-map .chart-wide').getAttribute('aria-label')).toContain('Carte des camps');
    await close();
  });

  it('are on the map, in the ledger and in the API the same on each day asked for', async () => {
    for (const day of ['2023-07-01', '2023-08-20', '2023-10-22', '2023-12-05', '2024-06-01']) {
      const said = new Map((await sitesOn(day)).map(({ place, status }) => [place.slug, status.toLowerCase()]));
      const { page, close } = await visit(`/en${path}?on=${day}`);
      for (const [slug, status] of said)
        expect(await page.locator(`#camp-${slug}`).getAttribute('class'), `${slug} on ${day}`).toBe(status);
      const drawn = page.locator('.site-map .chart-wide a.spot');
      expect(await drawn.count()).toBe(12);
      for (const mark of await drawn.all()) {
        const slug = /\/places\/([\w-]+)/.exec((await mark.getAttribute('href')) ?? '')?.[1] ?? '';
        expect(await mark.getAttribute('class'), `${slug} on ${day}`).toBe(`spot ${said.get(slug)}`);
      }
      await close();
    }
  });

  it('name the camp that no source places beside the map', async () => {
    const { page, close } = await visit(`/en${path}`);
    expect(await page.locator('.unplaced').textContent()).toMatch(/Ogossagou.*No source gives its coordinates/u);
    await close();
  });

  it('say whose outlines the map shows, and on what terms', async () => {
    const { page, close } = await visit(`/en${path}`);
    expect(await page.locator('.map-note').textContent()).toMatch(/Natural Earth.*public domain.*BSD.*United Nations/u);
    await close();
  });

  it('are told apart by shape, not by colour alone', async () => {
    const { page, close } = await visit(`/en${path}?on=2023-10-22`);
    const shapes = new Set<string>();
    for (const status of ['open', 'closed', 'disputed'])
      shapes.add(
        await page
          .locator(`.site-map .chart-wide a.spot.${status}`)
          .first()
          .evaluate((mark) =>
            [...mark.querySelectorAll('[class^="mark-"], [class^="mark-"] *')]
              .map((part) => `${part.tagName} ${(part.getAttribute('d') ?? '').replace(/[-\d.]+/g, '')}`)
              .join(),
          ),
      );
    expect(shapes.size).toBe(3);
    await close();
  });

  it('lead from a mark to the page of the camp, and from a row of the strip to what its sources say', async () => {
    const { page, close } = await visit(`/en${path}?on=2023-10-22`);
    await page.locator('.site-strip a.row:visible').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#camp-ogossagou-base$/);
    expect(await page.locator(':target .accounts a[href*="/sources/"]').count()).toBeGreaterThan(0);
    await page.locator('.site-map a.spot.disputed:visible').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/places\/(tessalit|aguelhok)-camp/);
    expect(await page.locator('.accounts li').count()).toBeGreaterThan(1);
    await close();
  });
});

describe('the day of the camps', () => {
  it('is chosen without scripts by a form, by steps, and from the list of days', async () => {
    const { page, close } = await visit(`/en${path}`, { javaScriptEnabled: false });
    await page.locator('.site-days details summary').click();
    await page.fill('#on', '2023-10-22');
    await page.locator('.site-days form button').click();
    await page.waitForURL(/on=2023-10-22/);
    expect(await page.locator('.standfirst').textContent()).toContain('two disputed');
    await page.locator('.site-days a[rel=next]').click();
    await page.waitForURL(/on=2023-10-23/);
    expect(await page.locator('.standfirst').textContent()).toContain('seven given up, six open');
    await page.locator('.site-days a[rel=prev]').click();
    await page.waitForURL(/on=2023-10-21/);
    expect(await page.locator('.site-days input[type=range]').count()).toBe(0);
    await close();
  });

  it('moves by arrow keys on the slider, and keeps what else is chosen', async () => {
    const { page, close } = await visit(`/en${path}?on=2023-10-31&kind=OPEN`);
    const slider = page.locator('.site-days input[type=range]');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/on=2023-11-18/);
    expect(page.url()).toContain('kind=OPEN');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('18\u00a0November'));
    await close();
  });

  it('is held apart from the day of knowledge: what was told later is left out', async () => {
    // That Tessalit was left on the 23rd was told on the 31st: before, the 21st stood alone.
    const { page, close } = await visit(`/en${path}?on=2023-10-22&knownOn=2023-10-24`);
    expect(await page.locator('#camp-tessalit-camp').getAttribute('class')).toBe('closed');
    expect(await page.locator('.vintage-notice').textContent()).toContain('As known on');
    expect(await page.locator('#ledger').count()).toBe(1);
    expect(await page.locator('.ledger').textContent()).not.toContain('31 October');
    await close();
  });

  it('is no other day where the address names one that is none', async () => {
    for (const query of ['on=2023-02-30', 'on=yesterday', 'kind=LOST', 'on=2023-10-22&on=2023-10-23']) {
      const { page, status, close } = await visit(`/en${path}?${query}`);
      expect(status, query).toBe(400);
      expect(await page.locator('.ledger').count(), query).toBe(0);
      await close();
    }
  });

  it('narrows the ledger to one status by a link, and says of how many', async () => {
    const { page, close } = await visit(`/en${path}?on=2023-10-22`, { javaScriptEnabled: false });
    await page.locator('.site-figure .site-key a', { hasText: 'disputed' }).click();
    await page.waitForURL(/kind=DISPUTED/);
    expect(await page.locator('.ledger tbody tr').count()).toBe(2);
    expect(await page.locator('section[aria-labelledby=ledger] .rail-note').textContent()).toContain('2 of 13');
    expect(await page.locator('.site-map .chart-wide a.spot').count()).toBe(12);
    await close();
  });
});

describe('what others counted', () => {
  it('sets 13 positions beside the ten of thirteen in the ledger of that day, and says why they do not fit', async () => {
    const { page, close } = await visit(`/en${path}`);
    const counts = page.locator('section[aria-labelledby=counts]');
    const row = counts.locator('tr', { hasText: '11 December 2023' });
    expect(await row.textContent()).toMatch(/13.*10 of 13/u);
    expect(await counts.locator('.misfits').textContent()).toContain('10 of 13');
    await close();
  });
});

describe('the page of a place', () => {
  it('shows a camp on a map of its country, its status over time, and each account with its own date', async () => {
    const { page, close } = await visit('/en/places/tessalit-camp');
    expect(await page.locator('.place-map .mark-here').count()).toBe(1);
    expect(await page.locator('.site-strip .bar.disputed').count()).toBeGreaterThan(0);
    const accounts = (await page.locator('.place-accounts').textContent()) ?? '';
    expect(accounts).toMatch(/21\sOctober 2023.*23\sOctober 2023/u);
    expect(await page.locator('a[href="/en/missions/minusma/sites"]').count()).toBeGreaterThan(0);
    await close();
  });

  it('shows the camps within a country that no source places, and no map of what lies in none', async () => {
    const mali = await visit('/fr/places/mali');
    expect(await mali.page.locator('.place-map a.spot').count()).toBe(12);
    expect(await mali.page.locator('.place-map .host-name').textContent()).toBe('MALI');
    await mali.close();
    const africa = await visit('/en/places/africa');
    expect(await africa.page.locator('.place-map').count()).toBe(0);
    await africa.close();
  });

  it('is found in the list narrowed to camps', async () => {
    const { page, close } = await visit('/en/places?kind=SITE');
    expect(await page.locator('.entries > li').count()).toBe(13);
    const wrong = await visit('/en/places?kind=PALACE');
    expect(wrong.status).toBe(400);
    await wrong.close();
    await close();
  });
});
