import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { backend } from './backend.js';

export interface LockOptions {
  /** The lock is free again after this time, though its holder may still be at work: longer than the work takes. */
  leaseMs?: number | undefined;
  /** How long to wait for it: longer than a lease, since a process that is killed frees nothing. */
  waitMs?: number | undefined;
}

interface Hold {
  isOver: boolean;
  /** The last of those that took the lock again while it was held. */
  last: Promise<unknown>;
}

/** The locks that the running code works under. */
const held = new AsyncLocalStorage<ReadonlyMap<string, Hold>>();

/**
 * Runs work that no other process may do at the same time under this name. Work may call functions that take the same
 * lock: they run in it, one after the other.
 */
export async function withLock<T>(
  name: string,
  work: () => Promise<T>,
  { leaseMs = 10_000, waitMs = 15_000 }: LockOptions = {},
): Promise<T> {
  const hold = held.getStore()?.get(name);
  if (hold && !hold.isOver) {
    const next = hold.last.then(() => holding(name, work));
    hold.last = next.catch(() => undefined);
    return next;
  }
  const lock = `lock:${name}`;
  const token = randomUUID();
  const end = Date.now() + waitMs;
  while (!(await backend.lock(lock, token, leaseMs))) {
    if (Date.now() > end) throw new Error(`lock "${name}" is not free within ${waitMs} ms`);
    await sleep(5 + Math.random() * 20);
  }
  try {
    return await holding(name, work);
  } finally {
    await backend.unlock(lock, token);
  }
}

async function holding<T>(name: string, work: () => Promise<T>): Promise<T> {
  const hold: Hold = { isOver: false, last: Promise.resolve() };
  try {
    return await held.run(new Map(held.getStore()).set(name, hold), work);
  } finally {
    hold.isOver = true;
  }
}
