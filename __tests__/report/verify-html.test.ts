import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReplayResult } from '../../src/model/replay.js';
import { markup } from '../../src/report/markup.js';
import { verifyHtml } from '../../src/report/verify/html.js';
import { SKIPPED, startChromium } from '../browser/chromium.js';
import { answer, replayOf, SHOP, step } from './replays.js';

const STYLE = { cwd: '/app', app: '.' };

describe('markup', () => {
  it('shows text as text, and takes markup as it is', () => {
    const inner = markup`<b title="${'"\'<&>'}">${'</b><script>'}</b>`;
    expect(markup`<p>${inner}${['a', markup`<i>${1}</i>`]}${false}</p>`.text).toBe(
      '<p><b title="&quot;&#39;&lt;&amp;&gt;">&lt;/b&gt;&lt;script&gt;</b>a<i>1</i></p>',
    );
  });

  it('writes out what turns the direction of text, and keeps lines', () => {
    expect(markup`${'a\u202eb\u0000\r\nc\td'}`.text).toBe('a\\u202eb\\u0000\nc\td');
  });
});

const LONG = 'x'.repeat(3000);
const EVIL = `</pre></title></style><script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">"'><svg onload=alert(1)> javascript:alert(1) ${LONG}`;

const difference = { where: EVIL, baseline: EVIL, replicas: EVIL };
const HOSTILE = replayOf(
  [
    step(1, {
      ...{
        method: EVIL,
        path: `/${EVIL}`,
        client: EVIL,
        note: EVIL,
        verdict: 'unexpected',
        unexpected: EVIL,
      },
      ...{ crash: EVIL, baselineUnexpected: EVIL, noise: [EVIL], summary: EVIL, difference },
      findings: [{ file: `/app/${EVIL}`, line: 1, code: EVIL, name: EVIL, fixedBy: EVIL }],
      answers: { baseline: answer(EVIL, { headers: { [EVIL]: EVIL } }), replicas: { error: EVIL } },
    }),
    step(2, {
      verdict: 'different',
      difference,
      answers: { baseline: answer(''), replicas: answer('AAA=', { encoding: 'base64' }) },
    }),
  ],
  {
    races: [{ step: 1, method: EVIL, path: EVIL, times: 2, seenIn: 2, difference }],
    notCovered: [{ step: null, method: EVIL, path: EVIL, why: EVIL }],
    carried: [{ name: EVIL, from: 1, where: EVIL, to: [2] }],
    replicas: [{ name: EVIL, restarts: 0, log: [EVIL, LONG] }],
  },
);

// What is asked of a page, in the browser.
const WIDE = `({
  over: document.documentElement.scrollWidth - innerWidth,
  boxes: [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map(({ outerHTML }) => outerHTML.slice(0, 100)),
})`;
const VIOLATIONS = `axe.run().then(({ violations }) =>
  violations.map(({ id, nodes: [first] }) => [id, first.html, first.failureSummary].join(': ')))`;
const HANDLERS = `[...document.querySelectorAll('*')].flatMap(({ attributes }) =>
  [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')))`;

const PAGES: [string, ReplayResult][] = [
  ['a shop', SHOP],
  ['all well, many requests', replayOf(Array.from({ length: 120 }, (_, index) => step(index + 1)))],
  ['hostile answers', HOSTILE],
];

it('says what broke, and what may explain it', () => {
  const html = verifyHtml(SHOP, STYLE);
  expect(html).toContain('<h1 class="bad">Not every process can answer every request</h1>');
  expect(html).toContain('<li class="good"><strong>3</strong> same</li>');
  expect(html).toContain('<h3>Step 3: <code>GET /cart</code></h3>');
  expect(html).toContain(
    '<pre class="diff"><span class="good">- baseline: 1</span>\n<span class="bad">+ replica 2: (nothing)</span></pre>',
  );
  expect(html).toContain('<li><code>server.js:7 cart (memory-map)</code></li>');
  expect(html).toContain(
    '<li><code>server.js:7 cart (memory-map)</code>: steps 3–4 (try the transform maps)</li>',
  );
  expect(html).toContain('<dt><code>stateless-codemod --transform=maps --dry-run .</code></dt>');
  expect(verifyHtml(replayOf([step(1)]), STYLE)).toContain(
    '<h1 class="good">Any process can answer any request</h1>',
  );
});

it('says how long a binary answer is', () => {
  const answers = {
    baseline: answer('sha256 0a1b (70000 bytes)', { encoding: 'sha256' }),
    replicas: answer('AAE=', { encoding: 'base64' }),
  };
  const html = verifyHtml(replayOf([step(1, { verdict: 'different', answers })]), STYLE);
  expect(html).toContain('>sha256 0a1b (70000 bytes)</pre>');
  expect(html).toContain('>(binary, 2 bytes)</pre>');
});

describe.skipIf(SKIPPED)(`in Chromium${SKIPPED ? ` (${SKIPPED})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    if (!browser) throw new Error('the browser did not start');
    return browser.newPage(options);
  }

  /** Opens a report, all of it unfolded if nothing else is said. */
  async function open(
    result: ReplayResult,
    size: { width: number; height: number },
    more: { colorScheme?: 'dark' | 'light'; javaScriptEnabled?: boolean; folded?: true } = {},
  ): Promise<{ page: Page; asked: string[] }> {
    const { folded, ...options } = more;
    const html = verifyHtml(result, STYLE);
    const file = join(folder, 'report.html');
    writeFileSync(file, folded ? html : html.replaceAll('<details>', '<details open>'));
    const page = await newPage({ viewport: size, ...options });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, asked };
  }

  const PHONE = { width: 360, height: 640 };
  const DESK = { width: 1280, height: 800 };

  describe.each(PAGES)('%s', (_, result) => {
    it.each([PHONE, DESK])('fits a screen of $width pixels', async (size) => {
      const { page } = await open(result, size);
      const wide = await page.evaluate(WIDE);
      expect(wide).toEqual({ over: 0, boxes: [] });
      await page.close();
    });

    it.each(['light', 'dark'] as const)('can be read by everybody: %s', async (colorScheme) => {
      for (const size of [PHONE, DESK]) {
        const { page } = await open(result, size, { colorScheme });
        await page.evaluate(axe.source);
        const violations = await page.evaluate(VIOLATIONS);
        expect(violations).toEqual([]);
        await page.close();
      }
    });

    it('loads nothing', async () => {
      const { page, asked } = await open(result, DESK);
      expect(asked).toEqual([page.url()]);
      await page.close();
    });
  });

  it('has the colours of the system', async () => {
    const colours = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(SHOP, DESK, { colorScheme });
      colours.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      await page.close();
    }
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(20, 23, 27)']);
  });

  it('shows hostile text as text, and runs none of it', async () => {
    const { page } = await open(HOSTILE, DESK);
    expect(await page.evaluate('"hacked" in globalThis')).toBe(false);
    expect(await page.locator('script, img, svg, iframe, object, link, form').count()).toBe(0);
    expect(await page.evaluate(HANDLERS)).toEqual([]);
    const links = await page.locator('a').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual(['#step-1', '#step-2']);
    expect(await page.title()).toBe('Not every process can answer every request');
    const article = page.locator('#step-1');
    expect(await article.locator('p > code').textContent()).toBe(EVIL);
    expect(await article.getByRole('region').allTextContents()).toEqual([`${EVIL}: ${EVIL}`, EVIL]);
    await page.close();
  });

  it('would not run a script either if there were one', async () => {
    const file = join(folder, 'script.html');
    writeFileSync(
      file,
      verifyHtml(SHOP, STYLE).replace('</main>', '<script>window.hacked = 1</script></main>'),
    );
    const page = await newPage();
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate('[document.scripts.length, "hacked" in globalThis]')).toEqual([1, false]);
    await page.close();
  });

  it('unfolds by keyboard, without JavaScript', async () => {
    const { page } = await open(SHOP, PHONE, { javaScriptEnabled: false, folded: true });
    const details = page.locator('#step-3 details');
    const body = page.getByText('{"items":[{"count":1}]}');
    expect(await body.isVisible()).toBe(false);
    for (let tabs = 0; tabs < 20 && !(await focused(page)).includes('step 3'); tabs++)
      await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('The answers to step 3');
    await page.keyboard.press('Enter');
    expect(await details.getAttribute('open')).toBe('');
    expect(await body.isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await details.getAttribute('open')).toBe(null);
    await page.close();
  });

  async function focused(page: Page): Promise<string> {
    return (await page.locator(':focus').allTextContents()).join();
  }
});
