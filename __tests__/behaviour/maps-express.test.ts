// Express apps with state in memory: after the transform, any process answers as the one process did.
import { afterAll, beforeAll, describe, test } from 'vitest';
import { ownRedis } from '../services/own-redis.js';
import { removeApps } from './app.js';
import { expectAllMoved, expectInterchangeable, type Moved, moveApp } from './maps.js';

const PROGRAMS = [
  'maps-cart',
  'maps-todos',
  'maps-counters',
  'maps-tokens',
  'maps-rate-limit',
  'maps-chat',
  'maps-polls',
  'maps-flags',
  'maps-cache',
  'maps-webhooks',
  'maps-club',
];

let redis: string;
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(removeApps);

describe.for(PROGRAMS)('%s', (program) => {
  let moved: Moved;
  beforeAll(async () => {
    moved = await moveApp(program);
  });

  test('all of its state is moved', () => {
    expectAllMoved(moved);
  });

  test('any process answers as the one process did', { timeout: 180_000 }, async ({ signal: abort }) => {
    await expectInterchangeable(moved, { redis, abort });
  });
});
