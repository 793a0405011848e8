// What a browser does with an app through the proxy, and what it records of it itself, plays on the app with other
// secrets.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/replay.js';
import { parseTrace, recordTrace, replay, startGroup, type Trace } from '../../src/verify/index.js';
import { SKIPPED, startChromium } from '../browser/chromium.js';
import { type TestApp, writeApp } from './apps.js';

/** Keeps nothing; takes only values that it signed with this key. Its script uses them as scripts of pages do. */
const APP = `
import { createServer } from 'node:http';
import { createHash, createHmac, randomBytes } from 'node:crypto';
const sign = (text) => createHmac('sha256', process.env.KEY).update(text).digest('hex').slice(0, 12);
const make = () => { const text = randomBytes(6).toString('hex'); return text + '-' + sign(text); };
const isOurs = (made) => { const [text, signature] = String(made).split('-'); return signature === sign(text); };
const SCRIPT = \`<script>
window.use = async () => {
  const headers = { 'x-xsrf': /xsrf=([^;]+)/.exec(document.cookie)[1], 'content-type': 'application/json' };
  const made = await fetch('/items', { method: 'POST', headers, body: '{"title":"T"}' });
  const { item } = await made.json();
  const read = await fetch('/items/' + item.id, { headers });
  document.cookie = 'seen=' + item.id + '; path=/';
  return [made.status, read.status, (await fetch('/seen')).status];
};
</script>\`;
createServer(async (req, res) => {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const host = 'http://' + req.headers.host;
  const cookie = (name) => new RegExp(name + '=([^;]+)').exec(req.headers.cookie ?? '')?.[1];
  const html = (text) => res.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><link rel=icon href="data:,">' + text);
  const json = (status, value = {}) => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const [, first, second] = req.url.split('/');
  if (req.url === '/login' && req.method === 'GET')
    return html('<form method="post"><input type="hidden" name="_csrf" value="' + make() + '"><input name="user"><button>in</button></form>');
  if (req.url === '/login') {
    if (!isOurs(new URLSearchParams(String(body)).get('_csrf')) || req.headers.origin !== host) return json(403);
    return res.writeHead(303, { location: host + '/home/' + make(), 'set-cookie': ['sid=' + make() + '; Path=/; HttpOnly; Secure', 'xsrf=' + make() + '; Path=/'] }).end();
  }
  if (!isOurs(cookie('sid'))) return json(401);
  if (first === 'home') return isOurs(second) ? html('<a href="' + host + '/login">out</a><form enctype="multipart/form-data" method="post" action="/upload"><input type="hidden" name="token" value="' + make() + '"><input type="file" name="file"><button>up</button></form>' + SCRIPT) : json(404);
  if (first === 'seen') return json(isOurs(cookie('seen')) ? 200 : 403);
  if (first === 'upload') {
    const text = body.toString('latin1');
    if (!isOurs(/name="token"\\r\\n\\r\\n([^\\r]+)/.exec(text)?.[1])) return json(403);
    const file = body.subarray(text.indexOf('\\r\\n\\r\\n', text.indexOf('filename=')) + 4, text.lastIndexOf('\\r\\n--'));
    return html('<p>' + createHash('sha256').update(file).digest('hex') + '</p>');
  }
  if (!isOurs(req.headers['x-xsrf'])) return json(403);
  if (second === undefined) return json(201, { item: { id: make() } });
  json(isOurs(second) ? 200 : 404);
}).listen(process.env.PORT);
`;

/** SHA-256 of the file that is uploaded. */
const HASH = '0060d563716e68aeae90145885aaba1448963dac00334026fb73b55fc8661ea1';
const FILE = {
  name: 'a.bin',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from([255, 254, 0, 13, 10, 128, 65]),
};
const PLAYED = [
  ...[
    'GET /login 200',
    'POST /login 303',
    'GET /home/* 200',
    'POST /items 201',
    'GET /items/* 200',
    'GET /seen 200',
  ],
  'POST /upload 200',
];

describe.skipIf(SKIPPED)(`in Chromium${SKIPPED ? ` (${SKIPPED})` : ''}`, () => {
  let browser: Browser | undefined;
  let app: TestApp;
  beforeAll(async () => {
    browser = await startChromium();
    app = await writeApp(APP);
  });
  afterAll(async () => {
    await browser?.close();
    await app.expectNothingLeft();
    await app.remove();
  });

  const withKey = (KEY: string) => ({ ...app.options, env: { ...app.options.env, KEY } });

  async function browse(base: string, recordHar?: { path: string; content: 'embed' }): Promise<void> {
    if (!browser) throw new Error('no browser');
    const context = await browser.newContext(recordHar && { recordHar });
    const page = await context.newPage();
    await page.goto(`${base}/login`);
    await page.fill('[name=user]', 'ann');
    await page.click('button');
    await page.waitForURL(`${base}/home/*`);
    expect(await page.getAttribute('a', 'href')).toBe(`${base}/login`);
    expect(await page.evaluate('use()')).toEqual([201, 200, 200]);
    await page.setInputFiles('[name=file]', FILE);
    await page.click('button');
    expect(await page.textContent('p')).toBe(HASH);
    await context.close();
  }

  async function withRunning(use: (url: string) => Promise<void>): Promise<void> {
    const group = await startGroup({ ...withKey('one'), replicas: 1 });
    await use(`http://localhost:${group.replicas[0]?.container.port}`).finally(() => group.stop());
  }

  async function play({ steps, notCovered }: Trace) {
    const { steps: played, ...result } = await replay({
      ...withKey('two'),
      trace: steps,
      notCovered,
      replicas: 3,
      restartEvery: 2,
    });
    expect(played.map((step) => step.summary)).toEqual(steps.map(() => null));
    const answers = played.map(({ answers: { replicas } }) => replicas as Answer);
    const lines = played.map(({ method, path }, index) => {
      const shown = path.replace(/[0-9a-f]{12}-[0-9a-f]{12}/, '*');
      return `${method} ${shown} ${answers[index]?.status}`;
    });
    return { ...result, lines, answers };
  }

  test('through the proxy', async () => {
    let har = '';
    await withRunning(async (to) => {
      const end = new AbortController();
      let ready: (url: string) => void = () => undefined;
      const url = new Promise<string>((resolve) => (ready = resolve));
      const recording = recordTrace({ to, port: 0, signal: end.signal, onReady: ready });
      await browse(await url);
      end.abort();
      har = await recording;
    });
    const { lines, answers, notCovered } = await play(parseTrace(har, 'trace.har'));
    expect(lines).toEqual(PLAYED);
    expect(answers.at(-1)?.body).toContain(`<p>${HASH}</p>`);
    expect(notCovered).toEqual([]);
  });

  test('as the browser itself records it, which leaves out the file', async () => {
    const path = join(app.options.scratch, '../browser.har');
    await withRunning((url) => browse(url, { path, content: 'embed' }));
    const { lines, notCovered } = await play(parseTrace(await readFile(path, 'utf8'), 'browser.har'));
    expect(lines).toEqual([...PLAYED.slice(0, -1), 'POST /upload 403']);
    expect(notCovered.map(({ step, why }) => [step, why.replace(/\d+ bytes/, 'N bytes')])).toEqual([
      [7, 'N bytes of its body are not in the recording, and are not sent (browsers leave out files)'],
      [7, 'was answered with 200 when it was recorded, by one process now with 403'],
    ]);
  });
});
