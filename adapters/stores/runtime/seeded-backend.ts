import { redisBackend } from './plain-backend.js';

export type Backend = typeof redisBackend;

type Seed = (backend: Backend) => Promise<unknown>;

/** What puts the first entries into a store, by its name. */
const seeds = new Map<string, Seed>();

/** Has a store seeded before anything else is done with it. */
export function beginWith(store: string, seed: Seed): void {
  seeds.set(store, oncePerBackend(seed));
}

let bare: Backend = redisBackend;
export let backend: Backend = seeded(redisBackend);

/** Puts another backend in place of Redis, for tests; returns the one before. */
export function useBackend(next: Backend): Backend {
  const last = bare;
  bare = next;
  backend = seeded(next);
  return last;
}

/** A backend whose stores are seeded before their first call. */
function seeded(next: Backend): Backend {
  const calls = Object.entries(next).map(([name, call]: [string, (...args: never[]) => unknown]) => [
    name,
    async (store: string, ...args: unknown[]) => {
      await seeds.get(store)?.(next);
      return call(...([store, ...args] as never[]));
    },
  ]);
  return Object.fromEntries(calls) as Backend;
}

/** A seed that fails is tried again by the next call. */
function oncePerBackend(seed: Seed): Seed {
  const done = new WeakMap<Backend, Promise<unknown>>();
  return async (next) => {
    const running = done.get(next) ?? seed(next);
    done.set(next, running);
    running.catch(() => done.delete(next));
    await running;
  };
}
