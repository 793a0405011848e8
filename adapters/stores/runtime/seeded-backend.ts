import { redisBackend } from './plain-backend.js';

export type Backend = typeof redisBackend;

type Seed = (backend: Backend) => Promise<unknown>;

/** What puts the first entries into a store, by its name. */
const seeds = new Map<string, Seed>();

/** Has a store seeded before anything else is done with it. */
export function beginWith(store: string, seed: Seed): void {
  seeds.set(store, seed);
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

/** A backend whose stores are seeded before their first call. One that fails is tried again by the next call. */
function seeded(next: Backend): Backend {
  const done = new Map<string, Promise<unknown>>();
  function seedOf(store: string): Promise<unknown> {
    const running = done.get(store) ?? Promise.resolve(next).then(seeds.get(store));
    done.set(store, running);
    running.catch(() => done.delete(store));
    return running;
  }
  const calls = Object.entries(next).map(([name, call]: [string, (...args: never[]) => unknown]) => [
    name,
    async (store: string, ...args: unknown[]) => {
      await seedOf(store);
      return call(...([store, ...args] as never[]));
    },
  ]);
  return Object.fromEntries(calls) as Backend;
}
