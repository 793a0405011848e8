import { createClient } from 'redis-5';
import { expect, vi } from 'vitest';
import { replicaAt } from '../../src/verify/replicas/group.js';
import {
  CookieJar,
  type Progress,
  replay,
  startGroup,
  type ReplayOptions,
  type TraceStep,
} from '../../src/verify/index.js';
import { flush } from '../services/redis.js';
import { type App, startOf } from './app.js';
import { makeGate } from './gate.js';

/** What an app of `_programs/sessions-*` promises its users, before as after. */
export interface Promises {
  /** How POST /login takes its fields (default `json`). */
  login?: 'json' | 'form';
  /** What its keys in Redis begin with. */
  prefix: string;
  /** How long a session lives after its last use, in milliseconds. */
  lives: number;
  /** Where its answers differ from those that it gave before, by the step's number; signed values as `s%3A…`. */
  differences?: Record<number, string>;
}

/** Where tests run. */
export interface Scene {
  /** URL of a database. */
  redis: string;
  /** Ends all that was started, when a test takes too long. */
  abort: AbortSignal;
}

/** Two people log in, come back, and one logs out. With two replicas every request goes to another one than before. */
function traceOf({ login = 'json' }: Promises): TraceStep[] {
  const logIn = (client: string): TraceStep => ({
    ...{ client, method: 'POST', path: '/login', expectStatus: 200, expectBody: `^{"user":"${client}"}$` },
    ...(login === 'json'
      ? { body: { user: client } }
      : { body: `user=${client}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  });
  const isKnown = (client: string, views: number): TraceStep => ({
    ...{ client, path: '/me', expectStatus: 200, expectBody: `^{"user":"${client}","views":${views}[,}]` },
  });
  const isStranger = (client: string): TraceStep => ({ client, path: '/me', expectStatus: 401 });
  return [
    logIn('ann'),
    isKnown('ann', 1),
    isKnown('ann', 2),
    logIn('bob'),
    isKnown('bob', 1),
    isKnown('ann', 3),
    isKnown('ann', 4),
    { client: 'ann', method: 'POST', path: '/logout', expectStatus: 204 },
    isStranger('ann'),
    isStranger('eve'),
    isKnown('bob', 2),
  ];
}

function environment(redis: string): Record<string, string> {
  return { REDIS_URL: redis, SESSION_SECRET: 'nobody should ever know this secret', NODE_ENV: 'production' };
}

function replaySessions(
  app: App,
  { redis, abort }: Scene,
  options: Pick<ReplayOptions, 'trace' | 'baseline' | 'restartEvery' | 'onProgress' | 'reset'>,
): ReturnType<typeof replay> {
  return replay({
    ...startOf(app, environment(redis)),
    reset: () => flush(redis),
    ...options,
    replicas: 2,
    signal: 'alternate',
    pauseMs: 0,
    abort,
  });
}

/** Passes if the first read after the login is where two replicas fail, while one process serves the whole trace. */
export async function expectBoundToProcess(app: App, scene: Scene, promises: Promises): Promise<void> {
  const { steps } = await replaySessions(app, scene, { trace: traceOf(promises) });
  expect(steps.map(({ baselineUnexpected }) => baselineUnexpected)).toEqual(steps.map(() => null));
  const failed = steps.find(({ verdict }) => verdict !== 'same');
  expect(failed).toMatchObject({ step: 2, path: '/me', unexpected: 'expected status 200, got 401' });
}

/**
 * Passes if two replicas, one of which is ended after every second request, answer as one process of the original
 * did, and Redis holds what it should then: the session of the one who is still logged in, for as long as it should.
 */
export async function expectInterchangeable(
  app: App,
  original: App,
  scene: Scene,
  promises: Promises,
): Promise<void> {
  const { prefix, lives, differences = {} } = promises;
  const baseline = { app: original.folder };
  const left = keysLeft(scene.redis, `${prefix}*`);
  const trace = traceOf(promises);
  const result = await replaySessions(app, scene, { trace, baseline, restartEvery: 2, ...left.options });
  const found = result.steps.filter(({ summary }) => summary !== null);
  const summaries = found.map(({ step, summary }) => [step, summary?.replace(/"s%3A[^"]*"/g, '"s%3A…"')]);
  expect(Object.fromEntries(summaries)).toEqual(differences);
  expect(result.steps.map(({ crash }) => crash)).toEqual(result.steps.map(() => null));
  expect(result.replicas.map(({ restarts }) => restarts)).toEqual([3, 2]);
  for (const lifetimes of await left.afterReplicas()) {
    expect(lifetimes).toHaveLength(1);
    expect(lifetimes[0]).toBeLessThanOrEqual(lives);
    expect(lifetimes[0]).toBeGreaterThan(lives - 60_000);
  }
}

/** Looks at the keys in Redis after each run of the replicas: a run of the baseline may come behind it. */
function keysLeft(redis: string, pattern: string) {
  const found: number[][] = [];
  let last: Progress['run'] | undefined;
  const look = async () => {
    if (last === 'replicas') found.push(await lifetimes(redis, pattern));
    last = undefined;
  };
  return {
    options: {
      onProgress: ({ run }: Progress) => void (last = run),
      reset: () => look().then(() => flush(redis)),
    },
    /** How long they lived yet, in milliseconds, for each run. */
    async afterReplicas(): Promise<number[][]> {
      await look();
      expect(found.length).toBeGreaterThan(0);
      return found;
    },
  };
}

/** How many milliseconds the keys that match a pattern have left. */
async function lifetimes(redis: string, pattern: string): Promise<number[]> {
  const client = await createClient({ url: redis }).connect();
  try {
    return await Promise.all((await client.keys(pattern)).map((key) => client.pTTL(key)));
  } finally {
    client.destroy();
  }
}

/**
 * Starts an app while Redis is down, lets Redis come, break down and come again, and asks the process to end. Passes
 * if the app complains in its log meanwhile, answers each request as soon as Redis is there, and lives through it.
 * @returns how the process ended (`exit code 0`); `signal SIGKILL` if it did not by itself
 */
export async function endAfterOutage(
  app: App,
  { redis, abort }: Scene,
  promises: Promises,
): Promise<string | undefined> {
  const gate = await makeGate(redis);
  const group = await startGroup({ ...startOf(app, environment(gate.url)), replicas: 1, abort });
  const { log, container } = replicaAt(group.replicas, 0);
  const complaints = () => log.lines.filter((line) => line.startsWith('Redis:')).length;
  const jar = new CookieJar();
  try {
    for (const step of traceOf(promises).slice(0, 2)) {
      const before = complaints();
      await gate.shut();
      await vi.waitFor(() => expect(complaints(), log.lines.join('\n')).toBeGreaterThan(before), {
        timeout: 20_000,
      });
      // Sent before the gate opens: the request waits for Redis.
      const answer = group.request(0, step, jar);
      await gate.open();
      expect(await answer).toMatchObject({ status: 200 });
    }
    expect(container.process.end).toBeUndefined();
  } finally {
    await group.stop();
    await gate.shut();
  }
  return container.process.end;
}
