// Results of replays as the reports get them.
import type { Answer, ReplayResult, StepResult } from '../../src/model/replay.js';

export function answer(body: string, more: Partial<Answer> = {}): Answer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body, encoding: 'utf8', ...more };
}

/** A step that went well on a replica, but for what is given. */
export function step(number: number, more: Partial<StepResult> = {}): StepResult {
  return {
    ...{ step: number, method: 'GET', path: '/', client: 'default', note: null },
    ...{ replica: (number - 1) % 3, verdict: 'same', summary: null, difference: null },
    ...{ unexpected: null, baselineUnexpected: null, crash: null, noise: [], findings: [] },
    answers: { baseline: answer('{}'), replicas: answer('{}') },
    ...more,
  };
}

/** A result on three replicas, with counts that suit its steps. */
export function replayOf(steps: StepResult[], more: Partial<ReplayResult> = {}): ReplayResult {
  const counts = { same: 0, different: 0, unexpected: 0 };
  for (const { verdict } of steps) counts[verdict]++;
  return {
    interchangeable: counts.same === steps.length && !more.races?.length,
    ...{ counts, steps, races: [], notCovered: [], carried: [], baselineRuns: 2 },
    replicas: [0, 1, 2].map((index) => ({
      name: `replica ${index}`,
      restarts: index === 0 ? 1 : 0,
      log: [],
    })),
    baseline: [{ name: 'baseline', restarts: 0, log: [] }],
    ...more,
  };
}

const CART = {
  ...{ file: '/app/server.js', line: 7, code: 'memory-map', name: 'cart', fixedBy: 'maps' },
};
const LIMITER = {
  ...{ file: '/app/lib/limits.js', line: 3, code: 'rate-limit-memory', name: 'limiter', fixedBy: null },
};

/** A shop that keeps its carts in memory: two clients, a difference, a crash, a race, and all else that there is. */
export const SHOP = replayOf(
  [
    step(1, { method: 'POST', path: '/login', client: 'ann', noise: ['header date'] }),
    step(2, { method: 'POST', path: '/cart?item=7', client: 'ann', noise: ['body.id', 'body.items[0].at'] }),
    step(3, {
      ...{ path: '/cart', client: 'ann', note: 'ann looks at her cart', verdict: 'different' },
      difference: { where: 'body.items[0].count', baseline: '1', replicas: '(nothing)' },
      summary: 'body.items[0].count: 1 on the baseline, (nothing) on replica 2',
      noise: ['body.items[0].at', 'body.items[1].at'],
      answers: {
        baseline: answer('{"items":[{"count":1}]}', {
          headers: { etag: 'W/"1"', 'set-cookie': ['a=1', 'b=2'] },
        }),
        replicas: answer('{"items":[]}'),
      },
      findings: [CART, LIMITER],
    }),
    step(4, {
      ...{ method: 'PUT', path: '/cart/7', client: 'bob', verdict: 'unexpected', crash: 'exit code 1' },
      difference: { where: 'status', baseline: '200', replicas: '404' },
      unexpected: 'expected status 200, got 404',
      summary: 'replica 0: expected status 200, got 404',
      answers: { baseline: answer('{}'), replicas: answer('{}', { status: 404 }) },
      findings: [CART],
    }),
    step(5, { path: '/old', client: 'bob', baselineUnexpected: 'expected status 200, got 410' }),
  ],
  {
    races: [
      {
        ...{ step: 2, method: 'POST', path: '/cart?item=7', times: 10, seenIn: 3 },
        difference: { where: 'body.items.length', baseline: '10', replicas: '3' },
      },
    ],
    notCovered: [
      { step: null, method: 'GET', path: '/live', why: 'a WebSocket' },
      { step: 5, method: 'GET', path: '/old', why: 'only the first 100 events were compared' },
    ],
    carried: [{ name: 'id', from: 2, where: 'body.id', to: [3, 4] }],
    replicas: [
      { name: 'replica 0', restarts: 2, log: ['listening', 'TypeError: cart is undefined'] },
      { name: 'replica 1', restarts: 0, log: ['listening'] },
      { name: 'replica 2', restarts: 0, log: [] },
    ],
  },
);
