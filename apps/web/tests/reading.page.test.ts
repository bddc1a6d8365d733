import { inject, describe, expect, it } from 'vitest';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

describe('the mission page', () => {
  it('says how MINUSMA shrank, from 3,367 gone to more than 10,500, as a finding', async () => {
    const { page, close } = await visit('/en/missions/minusma');
    expect(await page.locator('h1').textContent()).toMatch(
      /^By 8\sDecember 2023, at least three in four had left Mali$/,
    );
    const chart = await page.locator('.chart-wide').first().textContent();
    expect(chart).toContain('3,367');
    expect(chart).toContain('more than 10,500');
    await close();
  });

  it('says the same in French, with French numbers', async () => {
    const { page, close } = await visit('/fr/missions/minusma');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('h1').textContent()).toContain('avaient quitté le Mali');
    const chart = await page.locator('.chart-wide').first().textContent();
    expect(chart).toMatch(/3\s367/u);
    expect(chart).toMatch(/plus de 10\s500/u);
    await close();
  });

  it('leads from a point of the chart to the paragraph it rests on in one step', async () => {
    const { page, close } = await visit('/en/missions/minusma');
    const point = page.locator('.chart-wide a.point', { hasText: 'more than 10,500' }).first();
    await point.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/sources\/.+#statistic-/);
    const statistic = page.locator(':target');
    expect(await statistic.textContent()).toContain('more than 10,500');
    expect(await statistic.isVisible()).toBe(true);
    await close();
  });

  it('opens the sources of a headline figure where it stands', async () => {
    const { page, close } = await visit('/en/missions/minusma', { javaScriptEnabled: false });
    const proof = page.locator('.key-figure .proof').first();
    expect(await proof.locator('cite').first().isVisible()).toBe(false);
    await proof.locator('summary').click();
    expect(await proof.locator('cite').first().isVisible()).toBe(true);
    expect(await proof.textContent()).toMatch(/paragraph\s\d+/);
    await close();
  });

  it('has the same figures in its table as in its chart', async () => {
    const { page, close } = await visit('/en/missions/minusma');
    const drawn = await page.locator('.chart-wide a.point .value').allTextContents();
    const rows = (await page.locator('#figures tbody tr').allTextContents()).join('\n');
    expect(drawn.length).toBeGreaterThan(1);
    for (const value of drawn) expect(rows).toContain(value);
    await close();
  });

  it('leaves out what was not yet known on the day in the address', async () => {
    const { page, close } = await visit('/en/missions/minusma?knownOn=2023-10-01');
    const points = await page.locator('#drawdown .chart-wide a.point').allTextContents();
    expect(points.join()).toContain('3,367');
    expect(points.join()).not.toContain('10,500');
    const ghosts = await page.locator('#drawdown .chart-wide .ghost').allTextContents();
    expect(ghosts.join()).toMatch(/more than 10,500, [^()]* \(our reading\) \(learnt since\)/);
    expect((await page.locator('#figures').textContent()) ?? '').not.toContain('10,500');
    expect(await page.locator('.vintage-notice').textContent()).toMatch(/As known on 1\sOctober 2023/);
    await close();
  });

  it.each([
    '/missions/minusma',
    '/missions/minusma/events',
    '/missions/minusma/statistics',
    '/events/mission-ends',
    '/places/mopti-camp',
  ])('tells nothing of %s before any source did, and leads to later days', async (path) => {
    const { page, status, close } = await visit(`/en${path}?knownOn=2000-01-01`);
    expect(status).toBe(200);
    expect(await page.locator('h1').textContent()).toMatch(/^By 1\sJanuary 2000, nothing of this was known$/);
    expect(await page.title()).not.toMatch(/mission ends|Mopti/);
    const text = (await page.locator('main').innerText()).replace(/Days on which[\s\S]*/, '');
    expect(text).not.toMatch(/20(1|2)\d|paragraph/);
    expect(await page.locator(`.vintage-notice a[href="/en${path}"]`).count()).toBe(1);
    await page.fill('#knownOn', '2024-12-31');
    await page.click('.vintage button');
    await page.waitForURL(/knownOn=2024-12-31/);
    expect(await page.locator('h1').textContent()).not.toContain('nothing');
    await close();
  });

  it('knows on a day between neither the mission’s end nor a passage written later', async () => {
    const { page, close } = await visit('/en/missions/minusma?knownOn=2023-10-01');
    const mission = page.locator('section[aria-labelledby="mission"]');
    expect(await mission.textContent()).not.toMatch(/ended|2024/);
    const statistics = await mission.locator('a[href*="/statistics"]').getAttribute('href');
    expect(statistics).toBe('/en/missions/minusma/statistics?knownOn=2023-10-01');
    await close();
  });

  it('gives a share and a pace in the words of the API', async () => {
    const query = `{ mission(slug: "minusma") { drawdown { points { share { label(lang: FR) } } pace { perDay { label(lang: FR) } } } } }`;
    const answer = await fetch(inject('apiUrl'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await answer.json()) as {
      data: {
        mission: {
          drawdown: { points: { share: { label: string } | null }[]; pace: { perDay: { label: string } }[] };
        };
      };
    };
    const { points, pace } = data.mission.drawdown;
    const { page, close } = await visit('/fr/missions/minusma');
    const figures = (await page.locator('.key-figures').textContent()) ?? '';
    expect(figures).toContain(points.at(-1)?.share?.label);
    expect(figures).toContain(pace.at(-1)?.perDay.label);
    await close();
  });

  it('writes French colons after a no-break space', async () => {
    const { page, close } = await visit('/fr/missions/minusma');
    expect(await page.title()).toMatch(/^MINUSMA\u00a0: au 8\u00a0décembre 2023, /u);
    const links = (await page.content()).match(/.: vers sa source/gu) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^(\u00a0|&nbsp;|;)/u);
    await close();
  });

  it('shows disagreeing figures side by side with the reason', async () => {
    const { page, close } = await visit('/en/missions/minusma/disagreements');
    const disagreement = page.locator('.disagreement').first();
    expect(await disagreement.locator('.facing > li').count()).toBeGreaterThan(1);
    expect((await disagreement.locator('.explanation').textContent())?.length).toBeGreaterThan(20);
    await close();
  });
});

describe('finding the way', () => {
  it('sends a path without a language to the one the reader asks for', async () => {
    const french = await fetch(`${inject('siteUrl')}/missions/minusma?scope=UNIFORMED`, {
      redirect: 'manual',
      headers: { 'accept-language': 'fr-CA,fr;q=0.9' },
    });
    expect(french.status).toBe(307);
    expect(french.headers.get('location')).toMatch(/\/fr\/missions\/minusma\?scope=UNIFORMED$/);
    const other = await fetch(`${inject('siteUrl')}/`, { redirect: 'manual', headers: { 'accept-language': 'de' } });
    expect(other.headers.get('location')).toMatch(/\/en$/);
  });

  it('keeps the reader’s choices when the language changes', async () => {
    const { page, close } = await visit('/en/missions/minusma?knownOn=2023-10-01');
    expect(await page.locator('.tongue').getAttribute('href')).toBe('/fr/missions/minusma?knownOn=2023-10-01');
    await close();
  });

  it('finds a place by its name without the accent', async () => {
    const { page, close } = await visit('/en');
    await page.fill('#search', 'Bamako');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/search\?q=Bamako/);
    expect(await page.locator('main').textContent()).toContain('Bamako');
    expect(await page.locator('.found > li').count()).toBeGreaterThan(0);
    await close();
  });

  it('has no dead link on any page that a page of each kind leads to', async () => {
    const site = inject('siteUrl');
    const seen = new Map<string, string>();
    const queue = ['/en', '/fr'];
    const dead: string[] = [];
    const perNoun = new Map<string, number>();
    while (queue.length > 0) {
      const batch = queue.splice(0, 8);
      await Promise.all(
        batch.map(async (path) => {
          const answer = await fetch(`${site}${path}`);
          const html = await answer.text();
          if (answer.status !== 200) dead.push(`${path} (${answer.status}) from ${seen.get(path) ?? 'the start'}`);
          for (const [, href = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
            const target = href.replaceAll('&amp;', '&');
            if (
              seen.has(target) ||
              target.includes('?') ||
              target.startsWith('/fr/') !== path.startsWith('/fr') ||
              target === '/en' ||
              target === '/fr'
            )
              continue;
            // The French pages have the same links; one kind of each is enough there.
            if (target.startsWith('/fr/') && target.split('/').length > 3) continue;
            seen.set(target, path);
            // Some pages of each noun stand for the others; the long tests walk them all.
            const noun = target.split('/')[2] ?? '';
            perNoun.set(noun, (perNoun.get(noun) ?? 0) + 1);
            if ((perNoun.get(noun) ?? 0) <= 25) queue.push(target);
          }
        }),
      );
    }
    expect(dead).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
  }, 180_000);
});
