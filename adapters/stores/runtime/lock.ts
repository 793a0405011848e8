import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { backend } from './backend.js';

export interface LockOptions {
  /** The lock is free again after this time, though its holder may still be at work: longer than the work takes. */
  leaseMs?: number | undefined;
  /** How long to wait for it. */
  waitMs?: number | undefined;
}

/** Runs work that no other process may do at the same time under this name. */
export async function withLock<T>(
  name: string,
  work: () => Promise<T>,
  { leaseMs = 10_000, waitMs = 5_000 }: LockOptions = {},
): Promise<T> {
  const lock = `lock:${name}`;
  const token = randomUUID();
  const end = Date.now() + waitMs;
  while (!(await backend.lock(lock, token, leaseMs))) {
    if (Date.now() > end) throw new Error(`lock "${name}" is not free within ${waitMs} ms`);
    await sleep(5 + Math.random() * 20);
  }
  try {
    return await work();
  } finally {
    await backend.unlock(lock, token);
  }
}
