import { redisBackend } from './plain-backend.js';

export type Backend = typeof redisBackend;

export let backend: Backend = redisBackend;

/** Puts another backend in place of Redis, for tests; returns the one before. */
export function useBackend(next: Backend): Backend {
  const last = backend;
  backend = next;
  return last;
}
