// Apps of __testfixtures__/verify/_races/<kind>/ keep all in Redis, so any process answers as one would. `naive/` reads,
// thinks and writes: many requests at once lose what others wrote. `atomic/`, its twin, does not.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { parseTrace, replay, type ReplayResult } from '../../src/verify/index.js';
import { layApp, removeApps, startOf } from '../behaviour/app.js';
import { ownRedis } from '../services/own-redis.js';
import { flush } from '../services/redis.js';

const FIXTURES = new URL('../../__testfixtures__/verify/_races/', import.meta.url);
const RACE = 8;

let redis: string;
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(removeApps);

async function verify(kind: string, twin: string, abort: AbortSignal): Promise<ReplayResult> {
  const app = await layApp({ program: `../verify/_races/${kind}/${twin}` });
  const text = await readFile(new URL(`${kind}/trace.json`, FIXTURES), 'utf8');
  return replay({
    ...startOf(app, { REDIS_URL: redis }),
    trace: parseTrace(text, 'trace.json').steps,
    ...{ replicas: 3, race: RACE, pauseMs: 0, reset: () => flush(redis), abort },
  });
}

/** Which write of each kind loses something, and the step that shows it. */
const KINDS: [kind: string, race: object][] = [
  [
    'counter',
    {
      step: 2,
      method: 'POST',
      path: '/visits',
      times: RACE,
      seenIn: 3,
      difference: { where: 'body.visits', baseline: String(RACE) },
    },
  ],
  [
    'coupon',
    {
      step: 2,
      method: 'POST',
      path: '/coupon/redeem',
      seenIn: 2,
      difference: { where: 'status', baseline: `1 × 200, ${RACE - 1} × 410` },
    },
  ],
  [
    'list',
    { step: 1, method: 'POST', path: '/todos', seenIn: 2, difference: { where: 'body (in any order)' } },
  ],
  [
    'login',
    {
      step: 1,
      method: 'POST',
      path: '/users',
      seenIn: 1,
      difference: { where: 'status', baseline: `1 × 201, ${RACE - 1} × 409` },
    },
  ],
];

describe.for(KINDS)('%s', ([kind, race]) => {
  test('loses what was written at once, though any process can answer', async ({ signal }) => {
    const result = await verify(kind, 'naive', signal);
    expect(result.steps.flatMap(({ summary }) => summary ?? [])).toEqual([]);
    expect(result.races).toMatchObject([race]);
    expect(result.interchangeable).toBe(false);
  });

  test('its atomic twin loses nothing', async ({ signal }) => {
    for (let round = 0; round < 2; round++) {
      const result = await verify(kind, 'atomic', signal);
      expect(result.races).toEqual([]);
      expect(result.interchangeable).toBe(true);
    }
  });
});

test('one request at once is no race', async () => {
  const options = { app: '.', start: 'node server.js', env: {}, trace: [{ path: '/' }], replicas: 2 };
  await expect(replay({ ...options, race: 1 })).rejects.toThrow(
    new Failure('verify: race: expected a number of requests from 2, got 1'),
  );
});
