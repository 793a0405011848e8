// Four clients at once, each with a process of its own: nothing that they do to one key is lost.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Group } from '../../src/verify/replicas/group.js';
import type { TraceStep } from '../../src/verify/index.js';
import { ownRedis } from '../services/own-redis.js';
import { flush } from '../services/redis.js';
import { build, removeApps, rewriteApp } from './app.js';
import { startMany } from './maps.js';

const REPLICAS = 4;
const EACH = 250;
/** Requests of one client that are under way at the same time. */
const AT_ONCE = 25;

let redis: string;
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(removeApps);

async function withReplicas(
  program: string,
  abort: AbortSignal,
  use: (group: Group) => Promise<void>,
): Promise<void> {
  await flush(redis);
  const app = await build(await rewriteApp({ program }, 'maps'));
  const group = await startMany(app, { redis, abort }, REPLICAS);
  try {
    await use(group);
  } finally {
    await group.stop();
  }
}

/** Asks every replica 250 times; bodies of all answers, by status. */
async function fire(group: Group, step: (n: number) => TraceStep): Promise<Map<number, string[]>> {
  const answers = new Map<number, string[]>();
  const client = async (replica: number, first: number): Promise<void> => {
    for (let n = first; n < EACH; n += AT_ONCE) {
      const { status, body } = await ask(group, replica, step(replica * EACH + n));
      answers.set(status, [...(answers.get(status) ?? []), body]);
    }
  };
  const clients = Array.from({ length: REPLICAS * AT_ONCE }, (_, i) =>
    client(i % REPLICAS, Math.floor(i / REPLICAS)),
  );
  await Promise.all(clients);
  return answers;
}

async function ask(
  group: Group,
  replica: number,
  step: TraceStep,
): Promise<{ status: number; body: string }> {
  const outcome = await group.request(replica, step);
  if ('error' in outcome) throw new Error(JSON.stringify(outcome));
  return { status: outcome.status, body: String(outcome.body) };
}

function countsOf(answers: Map<number, string[]>): Record<number, number> {
  return Object.fromEntries([...answers].map(([status, bodies]) => [status, bodies.length]));
}

describe('1,000 requests over four processes', { timeout: 180_000 }, () => {
  test('a counter counts each', async ({ signal }) => {
    await withReplicas('maps-counters', signal, async (group) => {
      const answers = await fire(group, () => ({ method: 'POST', path: '/visit' }));
      expect(new Set(answers.get(200)).size).toBe(1000);
      expect((await ask(group, 0, { path: '/visitors' })).body).toMatch(/^1000 /);
    });
  });

  test('stock is sold once', async ({ signal }) => {
    await withReplicas('maps-inventory-ts', signal, async (group) => {
      await ask(group, 0, { method: 'PUT', path: '/products/tea', body: { name: 'Tea', stock: 300 } });
      const path = '/products/tea/reservations';
      const answers = await fire(group, () => ({ method: 'POST', path, body: { quantity: 1 } }));
      expect(countsOf(answers)).toEqual({ 201: 300, 409: 700 });
      expect((await ask(group, 1, { path: '/products/tea' })).body).toContain('"stock":0');
    });
  });

  test('a token works once', async ({ signal }) => {
    await withReplicas('maps-tokens', signal, async (group) => {
      const email = 'ann@example.com';
      const { body } = await ask(group, 0, { method: 'POST', path: '/forgot', body: { email } });
      const { token } = JSON.parse(body) as { token: string };
      const answers = await fire(group, (n) => ({
        ...{ method: 'POST', path: '/reset' },
        body: { token, password: `p${n}` },
      }));
      expect(countsOf(answers)).toEqual({ 200: 1, 410: 999 });
    });
  });

  test('what is made at first use is made once', async ({ signal }) => {
    await withReplicas('maps-chat', signal, async (group) => {
      const answers = await fire(group, (n) => ({ method: 'PUT', path: `/rooms/lobby/members/m${n % 100}` }));
      expect(countsOf(answers)).toEqual({ 200: 1000 });
      const { body } = await ask(group, 2, { path: '/rooms/lobby' });
      expect(new Set(JSON.parse(body) as string[]).size).toBe(100);
      expect(JSON.parse(body)).toHaveLength(100);
    });
  });

  test('a list keeps each item, and every id is another', async ({ signal }) => {
    await withReplicas('maps-todos', signal, async (group) => {
      const answers = await fire(group, (n) => ({
        method: 'POST',
        path: '/todos',
        body: { title: `t${n}` },
      }));
      expect(countsOf(answers)).toEqual({ 201: 1000 });
      const todos = JSON.parse((await ask(group, 3, { path: '/todos' })).body) as { id: number }[];
      expect(new Set(todos.map(({ id }) => id)).size).toBe(1000);
    });
  });

  test('what is set as a whole keeps each change', async ({ signal }) => {
    await withReplicas('maps-club', signal, async (group) => {
      const answers = await fire(group, (n) => ({
        ...{ method: 'POST', path: '/members' },
        body: { name: `m${n % 500}` },
      }));
      expect(countsOf(answers)).toEqual({ 201: 500, 409: 500 });
      const { body } = await ask(group, 1, { path: '/members' });
      const { members, visits } = JSON.parse(body) as { members: { id: number }[]; visits: number };
      expect(visits).toBe(500);
      expect(new Set(members.map(({ id }) => id)).size).toBe(500);
    });
  });

  test('what is put back here and there keeps each change', async ({ signal }) => {
    await withReplicas('maps-club', signal, async (group) => {
      await ask(group, 0, { method: 'PUT', path: '/tables/oak', body: { size: 100 } });
      const answers = await fire(group, (n) => ({
        ...{ method: 'POST', path: '/tables/oak/seats' },
        body: { guest: `g${n % 100}` },
      }));
      expect(countsOf(answers)).toEqual({ 201: 100, 200: 900 });
      const { body } = await ask(group, 3, { path: '/tables/oak' });
      const { open, seats } = JSON.parse(body) as { open: boolean; seats: { visits: number }[] };
      expect({ open, visits: seats.map(({ visits }) => visits) }).toEqual({
        open: false,
        visits: Array<number>(100).fill(10),
      });
    });
  });
});
