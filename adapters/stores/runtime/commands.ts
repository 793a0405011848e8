import { createHash } from 'node:crypto';
import { PREFIX } from './in-time.js';
import { request } from './node-redis.js';

/** The braces keep all keys of a store together in a cluster. */
export function keyOf(store: string): string {
  return `${PREFIX}:{${store}}`;
}

/** The key that is there once a store has been seeded. */
export function markerOf(store: string): string {
  return `${keyOf(store)}:seeded`;
}

/** Runs a command on the key of a store. */
export function send<Reply = unknown>(command: string, store: string, ...args: string[]): Promise<Reply> {
  return request<Reply>(store, [command, keyOf(store), ...args]);
}

/** A program that Redis runs in one go: no other command comes in between. */
export interface Script {
  lua: string;
  sha1: string;
}

export function script(lua: string): Script {
  return { lua, sha1: createHash('sha1').update(lua).digest('hex') };
}

/** Runs a script by its hash; a Redis that does not know it yet gets the text. */
export async function run<Reply>(
  { lua, sha1 }: Script,
  store: string,
  keys: string[],
  args: string[],
): Promise<Reply> {
  const rest = [String(keys.length), ...keys, ...args];
  try {
    return await request<Reply>(store, ['EVALSHA', sha1, ...rest]);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return request<Reply>(store, ['EVAL', lua, ...rest]);
  }
}
