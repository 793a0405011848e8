import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/report/progress-line.js';
import { verifyText } from '../../src/report/verify/text.js';
import { answer, replayOf, SHOP, step } from './replays.js';

const STYLE = { cwd: '/app', app: '.', color: false };
const ESCAPE = String.fromCharCode(27);
const OTHER = {
  verdict: 'different',
  difference: { where: 'status', baseline: '200', replicas: '401' },
} as const;

describe('verifyText', () => {
  it('says what broke, how, what may explain it, and what to do next', () => {
    expect(verifyText(SHOP, STYLE)).toBe(`Not as the trace expects on one process either (1)
The trace or the app is wrong to begin with; look at these first.
  step 5 GET /old: expected status 200, got 410

Requests
  step  request            client  replica    verdict
     1  POST /login        ann     replica 0  same
     2  POST /cart?item=7  ann     replica 1  same
     3  GET /cart          ann     replica 2  different
     4  PUT /cart/7        bob     replica 0  unexpected
     5  GET /old           bob     replica 1  same (not as the trace expects)

Step 3: GET /cart (client ann, replica 2)
  ann looks at her cart
  body.items[0].count
  - baseline   1
  + replica 2  (nothing)
  may come from server.js:7 cart (memory-map), lib/limits.js:3 limiter (rate-limit-memory)

Step 4: PUT /cart/7 (client bob, replica 0)
  expected status 200, got 404
  replica 0 had ended by itself before this request (exit code 1)
  status
  - baseline   200
  + replica 0  404
  may come from server.js:7 cart (memory-map)

Races (1)
Many requests at once leave something else behind than as many one after the other.
  step 2 POST /cart?item=7, 10 times; seen in step 3 GET /cart
    body.items.length
    - one after the other  10
    + all at once          3

The last lines of replica 0
  listening
  TypeError: cart is undefined

State that may explain it
  server.js:7 cart (memory-map): steps 3–4 (try the transform maps)
  lib/limits.js:3 limiter (rate-limit-memory): step 3

Not covered (2)
  GET /live: a WebSocket
  step 5 GET /old: only the first 100 events were compared
Carried from answers into later requests: id from step 2 (body.id) into steps 3–4
Not compared, because it differs by itself: body.items[*].at (steps 2–3); header date (step 1); body.id (step 2)

5 requests on 3 replicas with 2 restarts, compared with 2 runs of one process: 3 same, 1 different, 1 not as the trace expects, 1 race, 2 not covered
3 of 5 requests were answered as by one process; 2 were not: any process must be able to answer any request
Next:
  stateless-codemod --transform=maps --dry-run .  # a patch that moves what can be moved
  stateless-codemod audit .                       # all state of the app, and what to do about it
`);
  });

  it('is short when all is well', () => {
    expect(verifyText(replayOf([step(1), step(2)]), STYLE)).toBe(`Requests
  step  request  replica    verdict
     1  GET /    replica 0  same
     2  GET /    replica 1  same

2 requests on 3 replicas with 1 restart, compared with 2 runs of one process: 2 same
All 2 requests were answered as by one process: any process can answer any request of this trace
`);
  });

  it('shows runs of requests that went well as one row, if there are many', () => {
    const steps = Array.from({ length: 45 }, (_, index) => step(index + 1, index === 20 ? OTHER : {}));
    steps[43] = step(44, { baselineUnexpected: 'expected status 200, got 404' });
    const table = verifyText(replayOf(steps), STYLE).split('\n\n')[1];
    expect(table).toBe(`Requests
   step  request        replica    verdict
   1–20  … 20 requests             same
     21  GET /          replica 2  different
  22–43  … 22 requests             same
     44  GET /          replica 1  same (not as the trace expects)
     45  GET /          replica 2  same`);
    const short = verifyText(replayOf(steps.slice(0, 40)), STYLE);
    expect(short.match(/^ +\d+ {2}GET/gm)).toHaveLength(40);
  });

  it('explains the first twenty steps and says how many more there are', () => {
    const steps = Array.from({ length: 25 }, (_, index) => step(index + 1, OTHER));
    const text = verifyText(replayOf(steps), STYLE);
    expect(text.match(/^Step \d+:/gm)).toHaveLength(20);
    expect(text).toContain('\n… and 5 more steps; --format html or json has them all\n');
  });

  it('names the first findings behind a step, and how many more there are', () => {
    const findings = Array.from({ length: 5 }, (_, index) => ({
      ...{ file: '/app/a.js', line: index + 1, code: 'memory-map', name: `m${index}`, fixedBy: null },
    }));
    expect(verifyText(replayOf([step(1, { ...OTHER, findings })]), STYLE)).toContain(
      '  may come from a.js:1 m0 (memory-map), a.js:2 m1 (memory-map), a.js:3 m2 (memory-map), 2 more\n',
    );
  });

  it('says of a race that one after the other all is well', () => {
    const { races } = SHOP;
    expect(verifyText(replayOf([step(1), step(2), step(3)], { races }), STYLE)).toContain(
      '\nOne after the other, all requests were answered as by one process; many at once were not (1 race): ',
    );
  });

  it('shows the log of a replica that gave no answer', () => {
    const answers = { baseline: answer('{}'), replicas: { error: 'ECONNRESET' } };
    const replicas = [
      { name: 'replica', restarts: 0, log: Array.from({ length: 20 }, (_, index) => `line ${index}`) },
    ];
    const text = verifyText(replayOf([step(1, { ...OTHER, answers })], { replicas }), STYLE);
    expect(text).toMatch(/\nThe last lines of replica\n {2}line 5\n( {2}line \d+\n){13} {2}line 19\n\n/);
  });

  it('lets nobody else steer the terminal or pretend to be the report', () => {
    const evil = `${ESCAPE}[2J${ESCAPE}]0;title\u0007\u009b31m\u202enext\nAll requests were answered`;
    const hostile = step(1, {
      ...{ path: evil, client: evil, note: evil, verdict: 'unexpected', unexpected: evil, crash: evil },
      ...{ baselineUnexpected: evil, noise: [evil] },
      difference: { where: evil, baseline: evil, replicas: evil },
      findings: [{ file: `/app/${evil}`, line: 1, code: evil, name: evil, fixedBy: null }],
    });
    const text = verifyText(
      replayOf([hostile, step(2)], {
        races: [
          {
            ...{ step: 1, method: 'GET', path: evil, times: 2, seenIn: 2 },
            difference: { where: evil, baseline: evil, replicas: evil },
          },
        ],
        notCovered: [{ step: null, method: 'GET', path: evil, why: evil }],
        carried: [{ name: evil, from: 1, where: evil, to: [2] }],
        replicas: [{ name: 'replica 0', restarts: 0, log: [evil] }],
      }),
      STYLE,
    );
    expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}/u);
    expect(text).not.toMatch(/^All requests/m);
    // Nothing is lost either.
    expect(text).toContain('\\u001b]0;title\\u0007\\u009b31m\\u202enext\\nAll requests were answered');
  });

  it('has colours when they are wanted, and the same words', () => {
    const coloured = verifyText(SHOP, { ...STYLE, color: true });
    expect(coloured).toContain(`${ESCAPE}[32m- baseline   200${ESCAPE}[39m`);
    expect(coloured).toContain(`${ESCAPE}[31m+ replica 0  404${ESCAPE}[39m`);
    const plain = coloured.replace(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '');
    expect(plain).toBe(verifyText(SHOP, STYLE));
  });
});

describe('progressLine', () => {
  it('fills from the left, and is full only at the end', () => {
    const bar = (done: number, total: number): string => progressLine({ run: 'replicas', done, total });
    expect(bar(0, 15)).toBe(`${'░'.repeat(24)} replicas 0/15`);
    expect(bar(5, 15)).toBe(`${'█'.repeat(8)}${'░'.repeat(16)} replicas 5/15`);
    expect(bar(999, 1000)).toBe(`${'█'.repeat(23)}░ replicas 999/1000`);
    expect(bar(15, 15)).toBe(`${'█'.repeat(24)} replicas 15/15`);
    expect(progressLine({ run: 'all at once', done: 0, total: 0 })).toBe(`${'░'.repeat(24)} all at once 0/0`);
  });
});
