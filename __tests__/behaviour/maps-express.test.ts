// Express apps with state in memory: after the transform, any process answers as the one process did.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownRedis } from '../services/own-redis.js';
import { removeApps } from './app.js';
import { expectMoved, type Moved, moveApp, outcomesOf } from './maps.js';

/** Program, and what becomes of the state in it. */
const rows: [program: string, outcomes: Record<string, string>][] = [
  ['maps-cart', { carts: 'transformed' }],
  ['maps-todos', { todos: 'transformed', nextId: 'transformed' }],
  [
    'maps-counters',
    { pageViews: 'transformed', stats: 'transformed', visitors: 'transformed', lastPage: 'transformed' },
  ],
  ['maps-shortener', { links: 'transformed', clicks: 'transformed' }],
  ['maps-tokens', { passwords: 'transformed', tokens: 'transformed' }],
  ['maps-accounts', { sessions: 'transformed', users: 'transformed' }],
  ['maps-rate-limit', { hits: 'transformed', failures: 'transformed' }],
  ['maps-chat', { messages: 'transformed', rooms: 'transformed', messageId: 'transformed' }],
  ['maps-polls', { polls: 'transformed', created: 'transformed' }],
  [
    'maps-flags',
    { maintenance: 'transformed', banner: 'transformed', config: 'transformed', flags: 'transformed' },
  ],
  ['maps-cache', { cache: 'transformed', misses: 'transformed' }],
  ['maps-webhooks', { seen: 'transformed', balances: 'transformed', failed: 'transformed' }],
];

let redis: string;
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(removeApps);

describe.for(rows)('%s', ([program, outcomes]) => {
  let moved: Moved;
  beforeAll(async () => {
    moved = await moveApp(program);
  });

  test('what becomes of its state', () => {
    expect(outcomesOf(moved)).toEqual(outcomes);
  });

  test('any process answers as the one process did', async ({ signal: abort }) => {
    await expectMoved(moved, { redis, abort });
  });
});
