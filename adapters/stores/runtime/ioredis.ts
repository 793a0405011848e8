import { once } from 'node:events';
import { inTime } from './in-time.js';
import { redisClient } from './redis.js';

let connecting: Promise<unknown> | undefined;

/**
 * Sends a command, but only over a connection that is there: one that waits in the client's queue could run after its
 * caller gave up.
 */
export async function request<Reply>(store: string, [command = '', ...args]: string[]): Promise<Reply> {
  if (redisClient.status !== 'ready') await inTime(store, connection());
  return inTime(store, redisClient.call(command, ...args) as Promise<Reply>);
}

/** Resolves when the client is ready, rejects with its next error; shared by all who wait. */
function connection(): Promise<unknown> {
  connecting ??= once(redisClient, 'ready').finally(() => {
    connecting = undefined;
  });
  // A client with `lazyConnect` waits for its first command.
  if (redisClient.status === 'wait') redisClient.connect().catch(() => {});
  return connecting;
}
