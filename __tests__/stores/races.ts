// The idioms of apps that must lose nothing when several processes use them at once: as one atomic call, and as the
// naive pair of calls that they would be if every access just got an `await`.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Stores } from './contract-types.js';

/** One operation of one process. */
export interface Turn {
  /** Counts the operations of a process, from 0. */
  index: number;
  /** Different for all operations of all processes. */
  id: number;
}

export interface Idiom {
  /** Before all operations; `count` is the number of operations in all. */
  prepare?(stores: Stores, count: number): Promise<void>;
  atomic(stores: Stores, turn: Turn): Promise<unknown>;
  naive(stores: Stores, turn: Turn): Promise<unknown>;
  /** What is left or was answered: equal to `wanted` only if nothing was lost. */
  outcome(stores: Stores, answers: unknown[]): Promise<unknown>;
  wanted(processes: number, count: number): unknown;
}

/** Operations that come one after the other in a process have different groups; all processes go through the groups in step. */
const GROUPS = 20;
const groupOf = ({ index }: Turn) => `group-${index % GROUPS}`;
const groups = Array.from({ length: GROUPS }, (_, index) => `group-${index}`);
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const distinct = (answers: unknown[]) => new Set(answers).size;
const wins = (answers: unknown[]) => answers.filter(Boolean).length;

interface Cart {
  changes: number;
  items: number[];
}

export const idioms: Record<string, Idiom> = {
  increment: {
    atomic: (s) => s.sharedMap<string, number>('hits').increment('page'),
    async naive(s) {
      const hits = s.sharedMap<string, number>('hits');
      await hits.set('page', ((await hits.get('page')) ?? 0) + 1);
    },
    outcome: (s) => s.sharedMap('hits').get('page'),
    wanted: (_, count) => count,
  },
  ids: {
    atomic: (s) => s.sharedCounter('next-id').increment(),
    async naive(s) {
      const next = s.sharedCounter('next-id');
      return next.set((await next.get()) + 1);
    },
    outcome: (_, ids) => Promise.resolve(distinct(ids)),
    wanted: (_, count) => count,
  },
  'check-then-set': {
    atomic: (s, { index }) => s.sharedMap<number, boolean>('names').setIfAbsent(index, true),
    async naive(s, { index }) {
      const names = s.sharedMap<number, boolean>('names');
      if (await names.has(index)) return false;
      await names.set(index, true);
      return true;
    },
    outcome: (_, answers) => Promise.resolve(wins(answers)),
    wanted: (processes, count) => count / processes,
  },
  'get-or-create': {
    atomic: async (s, { index, id }) => [
      index,
      await s.sharedMap<number, number>('rooms').getOrInsert(index, id),
    ],
    async naive(s, { index, id }) {
      const rooms = s.sharedMap<number, number>('rooms');
      const room = await rooms.get(index);
      if (room !== undefined) return [index, room];
      await rooms.set(index, id);
      return [index, id];
    },
    async outcome(s, answers) {
      const rooms = s.sharedMap<number, number>('rooms');
      const same = (answers as [number, number][]).map(
        async ([index, room]) => (await rooms.get(index)) === room,
      );
      return wins(await Promise.all(same));
    },
    wanted: (_, count) => count,
  },
  take: {
    async prepare(s, count) {
      const tokens = s.sharedMap<number, number>('tokens');
      await Promise.all(Array.from({ length: count }, (_, index) => tokens.set(index, 1)));
    },
    atomic: (s, { index }) => s.sharedMap<number, number>('tokens').take(index),
    async naive(s, { index }) {
      const tokens = s.sharedMap<number, number>('tokens');
      const token = await tokens.get(index);
      await tokens.delete(index);
      return token;
    },
    outcome: (_, answers) => Promise.resolve(wins(answers)),
    wanted: (processes, count) => count / processes,
  },
  'mutate-after-get': {
    atomic: (s, turn) =>
      s.sharedMap<string, Cart>('carts').update(groupOf(turn), (cart = { changes: 0, items: [] }) => {
        cart.changes++;
        cart.items.push(turn.id);
        return cart;
      }),
    async naive(s, turn) {
      const carts = s.sharedMap<string, Cart>('carts');
      const cart = (await carts.get(groupOf(turn))) ?? { changes: 0, items: [] };
      cart.changes++;
      cart.items.push(turn.id);
      await carts.set(groupOf(turn), cart);
    },
    async outcome(s) {
      const carts = await Promise.all(groups.map((group) => s.sharedMap<string, Cart>('carts').get(group)));
      return [
        sum(carts.map((cart) => cart?.changes ?? 0)),
        distinct(carts.flatMap((cart) => cart?.items ?? [])),
      ];
    },
    wanted: (_, count) => [count, count],
  },
  'nested push': {
    atomic: (s, turn) =>
      s.sharedMap<string, number[]>('members').update(groupOf(turn), (ids = []) => [...ids, turn.id]),
    async naive(s, turn) {
      const members = s.sharedMap<string, number[]>('members');
      await members.set(groupOf(turn), [...((await members.get(groupOf(turn))) ?? []), turn.id]);
    },
    async outcome(s) {
      const all = groups.map((group) => s.sharedMap<string, number[]>('members').get(group));
      return distinct((await Promise.all(all)).flatMap((ids) => ids ?? []));
    },
    wanted: (_, count) => count,
  },
  'list push': {
    atomic: (s, turn) => s.sharedList<number>(`log-${groupOf(turn)}`).push(turn.id),
    async naive(s, turn) {
      const log = s.sharedList<number>(`log-${groupOf(turn)}`);
      const ids = await log.toArray();
      await log.update(() => [...ids, turn.id]);
    },
    async outcome(s) {
      const logs = groups.map((group) => s.sharedList<number>(`log-${group}`).toArray());
      return distinct((await Promise.all(logs)).flat());
    },
    wanted: (_, count) => count,
  },
  'findIndex and splice': {
    async prepare(s, count) {
      for (const [index, group] of groups.entries()) {
        const ids = Array.from({ length: count }, (_, id) => id).filter((id) => id % GROUPS === index);
        await s.sharedList<number>(`todo-${group}`).push(...ids);
      }
    },
    atomic: (s, turn) =>
      s.sharedList<number>(`todo-${groupOf(turn)}`).update((ids) => {
        const at = ids.findIndex((id) => id === turn.id);
        if (at !== -1) ids.splice(at, 1);
      }),
    async naive(s, turn) {
      const todo = s.sharedList<number>(`todo-${groupOf(turn)}`);
      const ids = await todo.toArray();
      const at = ids.findIndex((id) => id === turn.id);
      if (at !== -1) ids.splice(at, 1);
      await todo.update(() => ids);
    },
    async outcome(s) {
      return sum(await Promise.all(groups.map((group) => s.sharedList(`todo-${group}`).length())));
    },
    wanted: () => 0,
  },
  'at most 10': {
    atomic: (s, { id }) =>
      s
        .sharedMap<number, number>('recent', { max: 10 })
        .set(id, id)
        .then(() => {}),
    async naive(s, { id }) {
      const recent = s.sharedMap<number, number>('recent');
      const [oldest] = await recent.keys();
      if ((await recent.size()) >= 10 && oldest !== undefined) await recent.delete(oldest);
      await recent.set(id, id);
    },
    outcome: (s) => s.sharedMap('recent').size(),
    wanted: () => 10,
  },
  'rate limit': {
    atomic: async (s) => (await s.sharedMap<string, number>('requests').increment('ip')) <= 100,
    async naive(s) {
      const requests = s.sharedMap<string, number>('requests');
      const count = (await requests.get('ip')) ?? 0;
      if (count >= 100) return false;
      await requests.set('ip', count + 1);
      return true;
    },
    outcome: (_, answers) => Promise.resolve(wins(answers)),
    wanted: () => 100,
  },
  transfer: {
    async atomic(s) {
      const balances = s.sharedMap<string, number>('balances');
      await balances.increment('from', -1);
      await balances.increment('to', 1);
    },
    async naive(s) {
      const balances = s.sharedMap<string, number>('balances');
      await balances.set('from', ((await balances.get('from')) ?? 0) - 1);
      await balances.set('to', ((await balances.get('to')) ?? 0) + 1);
    },
    async outcome(s) {
      const balances = s.sharedMap<string, number>('balances');
      return [await balances.get('from'), await balances.get('to')];
    },
    wanted: (_, count) => [-count, count],
  },
  'move under a lock': {
    atomic: (s, turn) => s.withLock(groupOf(turn), () => move(s, groupOf(turn)), { waitMs: 30_000 }),
    naive: (s, turn) => move(s, groupOf(turn)),
    async outcome(s) {
      const [left, right] = await Promise.all(
        ['left', 'right'].map((side) =>
          Promise.all(groups.map((group) => s.sharedMap<string, number>(side).get(group))),
        ),
      );
      return [sum((left ?? []).map((n) => n ?? 0)), sum((right ?? []).map((n) => n ?? 0))];
    },
    wanted: (_, count) => [-count, count],
  },
};

async function move(s: Stores, group: string): Promise<void> {
  const [left, right] = [s.sharedMap<string, number>('left'), s.sharedMap<string, number>('right')];
  const [from = 0, to = 0] = [await left.get(group), await right.get(group)];
  await left.set(group, from - 1);
  await right.set(group, to + 1);
}

/** What one process does. */
export interface Task {
  idiom: string;
  form: 'atomic' | 'naive';
  process: number;
  operations: number;
}

/** Does the operations of one process, a few at a time, as a server would. */
export async function play(stores: Stores, { idiom, form, process, operations }: Task): Promise<unknown[]> {
  const answers: unknown[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < operations; index = next++)
      answers[index] = await idioms[idiom]?.[form](stores, { index, id: process * operations + index });
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return answers;
}

/** The stores in a folder; the process must have REDIS_URL. */
export function storesIn(folder: string): Stores & { redisClient: { quit(): Promise<unknown> } } {
  const require = createRequire(join(folder, 'index.js'));
  return { ...(require('./stores.js') as Stores), ...(require('./redis.js') as { redisClient: never }) };
}
