import { once } from 'node:events';
import { inTime } from './in-time.js';
import { redisClient } from './redis.js';

let connecting: Promise<unknown> | undefined;

/**
 * Sends a command, but only over a connection that is there: one that waits in the client's queue could run after its
 * caller gave up.
 */
export async function request<Reply>(store: string, command: string[]): Promise<Reply> {
  if (!redisClient.isReady) await inTime(store, connection());
  return inTime(store, redisClient.sendCommand<Reply>(command));
}

/** Resolves when the client is ready, rejects with its next error; shared by all who wait. */
function connection(): Promise<unknown> {
  connecting ??= once(redisClient, 'ready').finally(() => {
    connecting = undefined;
  });
  return connecting;
}
