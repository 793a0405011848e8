import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until it works, with growing pauses: others change the same at the same time. */
export async function untilDone<T>(
  store: string,
  attempt: () => Promise<{ result: T } | undefined>,
): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const done = await attempt();
    if (done) return done.result;
    await sleep(Math.random() * Math.min(2 ** tries, 50));
  }
  throw new Error(`shared state "${store}": too many changes at the same time`);
}
