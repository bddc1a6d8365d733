import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at, withBrowser } from './site.ts';

const { visit } = withBrowser();

/** What somebody who has never been here wants to know, and how they go about it: from the home page, by links and fields alone. */
interface Question {
  asks: string;
  /** The links followed, by what they say; a function does what a hand does besides. */
  by?: readonly (string | RegExp | ((page: Page) => Promise<void>))[];
  /** What the page then says, to the eye. */
  finds: readonly (string | RegExp)[];
  /** The part of the page that the answer stands in: its source is one step from there. Null where the page is the source's. */
  within: string | null;
}

const mission = /^By 8 December 2023/;

const questions: Question[] = [
  {
    asks: 'which missions there are, and for each how many have left, of how many, by when, and how sure',
    finds: ['MINUSMA', 'more than 10,500 of 13,871', '0 to 3,370', '31 December 2023', /9 sources,\s+31 disagreements/],
    within: '.mission-entry',
  },
  {
    asks: 'how the withdrawal went, against which base and which deadline, and what the shading means',
    by: [mission],
    finds: ['3,367', 'more than 10,500', '13,871 at the start', 'Deadline 31 December', 'what the true number'],
    within: '#drawdown .reading',
  },
  {
    asks: 'how many are still there, how fast they left, how fast they would have had to, and since when nobody says',
    by: [mission],
    finds: ['0 to 3,370', 'at least 65.8 a day', 'up to 146.6 a day', '23 days'],
    within: '.key-figures',
  },
  {
    asks: 'what happened meanwhile, on the same days',
    by: [
      mission,
      (page) =>
        page
          .locator('#drawdown a.flag text:visible', { hasText: 'Security Council ends' })
          .click()
          .then(() => page.waitForURL(/\/events\//)),
    ],
    finds: ['Security Council ends the mission', '30 June 2023'],
    within: 'main',
  },
  {
    asks: 'what does not agree, in short',
    by: [mission],
    finds: [
      '31 disagreements',
      /Personnel strength, all personnel.*more than 17,000.*13,871\s*1\sJuly\s2023 \(our reading\) · AP, Nouvelle Afrik/s,
      'Personnel strength, civilians',
      /25\sAugust\s2023\s*Camp in Ménaka handed over/,
    ],
    within: '.in-brief',
  },
  {
    asks: 'which camps are open and which closed, in short',
    by: [mission],
    finds: [/thirteen given up/i, 'Kidal'],
    within: '.camp-lines',
  },
  {
    asks: 'what was known on a day: then no base but a sum, and nothing of what came later',
    by: [
      mission,
      async (page) => {
        await page.locator('.known-on-days > summary').click();
        await page.getByRole('link', { name: '27 Sep 2023' }).click();
        await page.waitForURL(/knownOn=2023-09-27/);
      },
    ],
    finds: ['As known on 27 September 2023', '14,733, 28 August 2023, computed', 'learnt since'],
    within: '.key-figures',
  },
  {
    asks: 'which attacks there were in 2023: the timeline by kind and span',
    by: [
      mission,
      'Timeline',
      async (page) => {
        await page.locator('select[name="kind"]').selectOption('ATTACK');
        await page.locator('input[name="from"]').fill('2023-01-01');
        await page.getByRole('button', { name: 'Show' }).click();
      },
      'Convoy from Ber attacked',
    ],
    finds: ['Convoy from Ber attacked', 'on or after 13 August 2023'],
    within: 'main',
  },
  {
    asks: 'what the figures of one metric are, as a chart and as a table',
    by: [
      mission,
      'Every figure',
      async (page) => {
        await page.locator('select[name="metric"]').selectOption('personnel-strength');
        await page.getByRole('button', { name: 'Show' }).click();
        await page.waitForURL(/metric=personnel-strength/);
      },
    ],
    finds: [/\d+ of 108 figures/, 'at least 15,200', 'around 13,800', 'CSV'],
    within: 'table.record',
  },
  {
    asks: 'which camps sources contradict one another on, on a day',
    by: [
      mission,
      'Camps',
      async (page) => {
        await page.locator('.site-days summary').click();
        await page.locator('input[name="on"]').fill('2023-10-22');
        await page.locator('.site-days').getByRole('button', { name: 'Show' }).click();
        await page.waitForURL(/on=2023-10-22/);
      },
    ],
    finds: ['five given up', 'two disputed', 'six open', 'Tessalit'],
    within: 'table.ledger',
  },
  {
    asks: 'whether 13,000 or 15,200 were deployed',
    by: ['31 disagreements'],
    finds: ['at least 15,200', '13,000', 'cannot all be right'],
    within: '.disagreements',
  },
  {
    asks: 'which printed sum does not add up, and by how much',
    by: ['31 disagreements'],
    finds: ['6,209 too many'],
    within: '.sum.unbalanced',
  },
  {
    asks: 'what each source says of one event',
    by: ['Events', 'Camp in Tessalit given up'],
    finds: ['21 October 2023', '23 October 2023', 'allAfrica', 'Maliweb'],
    within: 'main',
  },
  {
    asks: 'who somebody is, in which role, and what they said',
    by: ['Who is who', 'El Ghassim Wane'],
    finds: ['head of the mission', 'MINUSMA'],
    within: 'main',
  },
  {
    asks: 'what became of one camp',
    by: ['Places', 'MINUSMA camp in Tessalit'],
    finds: ['21 October 2023', '23 October 2023', 'MINUSMA'],
    within: 'main',
  },
  {
    asks: 'who was for the withdrawal and who against it',
    by: ['Statements'],
    finds: ['Abdoulaye Diop', 'supports the withdrawal', 'Annalena Baerbock', 'opposes the withdrawal'],
    within: '.statements',
  },
  {
    asks: 'what was taken from one document, paragraph by paragraph',
    by: ['Sources', 'UN mission in Mali officially ends after 10 years'],
    finds: ['29 paragraphs', 'around 13,800', 'Taken from it'],
    within: null,
  },
  {
    asks: 'which source only repeats another',
    by: ['Sources', 'UN Continues Phased Withdrawal from Mali'],
    finds: ['BNN Breaking', /repeats|Repeats/, 'MINUSMA continues its gradual exit'],
    within: 'main',
  },
  {
    asks: 'where the record speaks of something, in a word of the other language',
    by: [
      async (page) => {
        await page.getByRole('searchbox').fill('retrait');
        await page.getByRole('searchbox').press('Enter');
        await page.waitForURL(/q=retrait/);
      },
    ],
    finds: ['“retrait”', /\d+ entr(?:y|ies) found/],
    within: 'main',
  },
  {
    asks: 'how a printed figure is read, and a remainder computed',
    by: ['How the figures are read'],
    finds: ['around 13,800: 13,750 to 13,850', 'more than 10,500: 10,501 and up', 'Doubt'],
    within: 'main',
  },
];

/** Follows a link by what it says, as a reader does who sees it. */
async function follow(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('link', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  const address = await link.getAttribute('href');
  await link.click();
  await page.waitForURL((url) => `${url.pathname}${url.search}${url.hash}`.endsWith(address ?? ''));
}

/** One step to a source: a link to its page, or to all that sources say of the matter, in the open or behind one thing to open. */
async function stepToSource(page: Page, part: Locator): Promise<void> {
  const links = part.locator('a[href*="/sources/"], a[href*="/statistics/"], a[href*="#accounts"]');
  expect(await links.count()).toBeGreaterThan(0);
  const inTheOpen = links.filter({ visible: true });
  if ((await inTheOpen.count()) === 0)
    await part.locator('details:has(a[href*="/sources/"]) > summary').first().click();
  await links.filter({ visible: true }).first().click();
  await page.waitForURL(/\/(?:sources|statistics)\/|#accounts/);
  const isSource = page.url().includes('/sources/');
  // A source's own page says when it was published and holds the passage; any other names its sources.
  await page
    .locator(isSource ? 'main dl' : 'main a[href*="/sources/"]')
    .filter({ visible: true })
    .first()
    .waitFor();
}

describe('a newcomer, from the home page and by links alone, learns', () => {
  it.each(questions)('$asks', async ({ by = [], finds, within }) => {
    const { page, close } = await visit(at('en', '/'));
    for (const step of by) await (typeof step === 'function' ? step(page) : follow(page, step));
    await page.waitForLoadState('load');
    const said = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    for (const answer of finds) expect(said).toMatch(answer instanceof RegExp ? answer : literally(answer));
    if (within !== null) await stepToSource(page, page.locator(within).first());
    else expect(page.url()).toContain('/sources/');
    await close();
  });

  it('where to take the figures from, what their columns mean, and how programs ask for them', async () => {
    const { page, close } = await visit(at('en', '/'));
    await follow(page, 'Data');
    const data = await page.locator('main').innerText();
    for (const word of ['Everything in one ZIP', 'One row for each figure as one source gives it', 'CSV'])
      expect(data).toContain(word);
    await follow(page, 'API');
    const api = await page.locator('main').innerText();
    for (const word of ['The playground', 'How many of MINUSMA']) expect(api).toContain(word);
    await page.locator('summary', { hasText: 'How many of MINUSMA' }).click();
    expect(await page.locator('main').innerText()).toContain('curl');
    await close();
  });

  it('the same in French', async () => {
    const { page, close } = await visit(at('en', '/'));
    await follow(page, 'Français');
    await follow(page, /^Au 8 décembre 2023/);
    const said = (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ');
    for (const answer of ['plus de 10 500', '13 871 au départ', 'Échéance le 31 décembre', '23 jours'])
      expect(said).toContain(answer);
    await stepToSource(page, page.locator('.key-figures'));
    await close();
  });
});

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
}
