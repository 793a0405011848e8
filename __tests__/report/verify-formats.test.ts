import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { ReplayResult } from '../../src/model/replay.js';
import { verifyJson } from '../../src/report/verify/json.js';
import { verifyJunit } from '../../src/report/verify/junit.js';
import { violations } from '../audit/schema.js';
import { answer, replayOf, SHOP, step } from './replays.js';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schema/verify-report.schema.json', import.meta.url), 'utf8'),
) as object;

const CONTROL = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
const EVIL = `${CONTROL}\u007f\u0085\ud800\uffff]]><!-- & "'</failure><script>😀`;

const HOSTILE = replayOf(
  [
    step(1, {
      ...{ path: `/${EVIL}`, client: EVIL, note: EVIL, verdict: 'unexpected', unexpected: EVIL, crash: EVIL },
      ...{ baselineUnexpected: EVIL, noise: [EVIL], summary: EVIL },
      difference: { where: EVIL, baseline: EVIL, replicas: EVIL },
      findings: [{ file: `/app/${EVIL}`, line: 1, code: 'memory-map', name: EVIL, fixedBy: null }],
      answers: {
        baseline: answer(EVIL.repeat(1000), { headers: { 'set-cookie': [EVIL] } }),
        replicas: { error: EVIL },
      },
    }),
  ],
  {
    races: [
      {
        ...{ step: 1, method: 'GET', path: EVIL, times: 2, seenIn: 1 },
        difference: { where: EVIL, baseline: EVIL, replicas: EVIL },
      },
    ],
    notCovered: [
      { step: null, method: 'GET', path: EVIL, why: EVIL },
      { step: 1, method: 'GET', path: EVIL, why: EVIL },
    ],
    carried: [{ name: EVIL, from: 1, where: EVIL, to: [2] }],
    replicas: [{ name: 'replica', restarts: 0, log: [EVIL] }],
  },
);

const RESULTS: [string, ReplayResult][] = [
  ['a shop', SHOP],
  ['all well', replayOf([step(1), step(2)])],
  ['hostile answers', HOSTILE],
  [
    'binary answers',
    replayOf([
      step(1, {
        verdict: 'different',
        answers: {
          baseline: answer('sha256 0a1b (70000 bytes)', { encoding: 'sha256' }),
          replicas: answer('AAEC', { encoding: 'base64' }),
        },
      }),
    ]),
  ],
];

describe('verifyJson', () => {
  it.each(RESULTS)('is as its schema says: %s', (_, result) => {
    expect(violations(SCHEMA, JSON.parse(verifyJson(result, '/app')))).toEqual([]);
  });

  it('has a schema that refuses what is no report', () => {
    const report = JSON.parse(verifyJson(SHOP, '/app')) as Record<string, unknown> & { steps: object[] };
    expect(violations(SCHEMA, { ...report, schemaVersion: 2 })).not.toEqual([]);
    expect(violations(SCHEMA, { ...report, more: 1 })).not.toEqual([]);
    expect(violations(SCHEMA, { ...report, steps: [{ ...report.steps[0], verdict: 'fine' }] })).not.toEqual(
      [],
    );
    for (const key of Object.keys(report))
      expect(violations(SCHEMA, { ...report, [key]: undefined }), key).not.toEqual([]);
  });

  it('holds all that is known', () => {
    const report = JSON.parse(verifyJson(SHOP, '/')) as { steps: object[] };
    const { steps, races, notCovered, carried, replicas, baseline } = SHOP;
    const file = (one: { file: string }): object => ({ ...one, file: one.file.slice(1) });
    expect(report).toEqual({
      schemaVersion: 1,
      interchangeable: false,
      summary: { requests: 5, same: 3, different: 1, unexpected: 1, races: 1, notCovered: 2, restarts: 2 },
      steps: steps.map((one) => ({
        ...one,
        replica: `replica ${one.replica}`,
        findings: one.findings.map(file),
        answers: one.verdict === 'same' ? null : (expect.anything() as unknown),
      })),
      ...{ races, notCovered, carried, baselineRuns: 2, replicas, baseline },
    });
    expect(report.steps[2]).toMatchObject({
      answers: {
        baseline: {
          ...{ status: 200, headers: { etag: 'W/"1"', 'set-cookie': ['a=1', 'b=2'] }, encoding: 'utf8' },
          ...{ body: '{"items":[{"count":1}]}', length: 23 },
        },
        replicas: { status: 200, body: '{"items":[]}', length: 12 },
      },
    });
  });

  it('cuts long bodies, and says how long they are', () => {
    const answers = { baseline: answer('x'.repeat(50_000)), replicas: { error: 'ECONNRESET' } };
    const report = JSON.parse(verifyJson(replayOf([step(1, { verdict: 'different', answers })]), '/app')) as {
      steps: { answers: unknown }[];
    };
    expect(report.steps[0]?.answers).toEqual({
      baseline: { ...answers.baseline, body: 'x'.repeat(20_000), length: 50_000 },
      replicas: { error: 'ECONNRESET' },
    });
  });
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  inner: Element[];
}

/** Throws for what is not well-formed. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', inner: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '', inner: [] };
    open.at(-1)?.inner.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const at = open.at(-1);
    if (at) at.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [element] = root.inner;
  if (!element) throw new Error('nothing in it');
  return element;
}

describe('verifyJunit', () => {
  it('has a test case for each request and each race', () => {
    const { attributes, inner } = parseXml(verifyJunit(SHOP, '/app'));
    expect(attributes).toEqual({ name: 'stateless-codemod verify', tests: '7', failures: '3', errors: '0' });
    const [requests, races] = inner;
    expect(requests?.attributes).toEqual({
      ...{ name: 'requests', tests: '6', failures: '2', errors: '0', skipped: '1' },
    });
    expect(requests?.inner.map(({ attributes: { name }, inner: [first] }) => [name, first?.name])).toEqual([
      ['1 POST /login (ann)', undefined],
      ['2 POST /cart?item=7 (ann)', undefined],
      ['3 GET /cart (ann)', 'failure'],
      ['4 PUT /cart/7 (bob)', 'failure'],
      ['5 GET /old (bob)', 'system-out'],
      ['GET /live', 'skipped'],
      [undefined, undefined],
    ]);
    expect(requests?.inner[3]?.inner[0]).toEqual({
      name: 'failure',
      attributes: { type: 'unexpected', message: 'expected status 200, got 404' },
      text: `expected status 200, got 404
replica 0 had ended by itself before this request (exit code 1)
status
- baseline: 200
+ replica 0: 404
what may explain it:
server.js:7 cart (memory-map)`,
      inner: [],
    });
    expect(requests?.inner[4]?.inner[0]?.text).toBe(
      'not as the trace expects on one process either: expected status 200, got 410\n' +
        'not covered: only the first 100 events were compared',
    );
    expect(requests?.inner[6]).toEqual({
      name: 'system-out',
      ...{
        attributes: {},
        text: 'The last lines of replica 0:\nlistening\nTypeError: cart is undefined',
        inner: [],
      },
    });
    expect(races?.inner.map(({ attributes: { name } }) => name)).toEqual([
      '2 POST /cart?item=7, 10 times at once',
    ]);
  });

  it('has no failures when all is well', () => {
    const { attributes, inner } = parseXml(verifyJunit(replayOf([step(1), step(2)]), '/app'));
    expect(attributes['failures']).toBe('0');
    expect(inner.map(({ inner: cases }) => cases.map((one) => one.inner))).toEqual([[[], []]]);
  });

  it('is well-formed whatever the answers hold', () => {
    const { inner } = parseXml(verifyJunit(HOSTILE, '/app'));
    const message = inner[0]?.inner[0]?.inner[0]?.attributes['message'] ?? '';
    // Written out, or as it is: nothing is lost.
    expect(message.slice(0, 26)).toBe('\\u0000\\u0001\\u0002\\u0003\\u0'.slice(0, 26));
    expect(message).toContain('\\u0008\t\n\\u000b\\u000c\r\\u000e');
    expect(message).toContain(`\\u007f\\u0085\\ud800\\uffff]]><!-- & "'</failure><script>😀`);
  });
});
