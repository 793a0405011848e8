// Four processes at once: the atomic calls lose nothing, the naive ones do.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import tsBlankSpace from 'ts-blank-space';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ownRedis } from '../services/own-redis.js';
import { flush } from '../services/redis.js';
import { emit, removeEmitted, wholeNeed } from './emitted.js';
import { idioms, storesIn, type Task } from './races.js';

const PROCESSES = 4;
/** Of each process. The naive form needs fewer to lose some. */
const OPERATIONS = { atomic: 1000, naive: 200 };

let redis: string;
let stores: ReturnType<typeof storesIn>;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  redis = await ownRedis();
  const client = { package: 'redis', major: 6 } as const;
  const folder = await emit(wholeNeed('ordered'), client, { language: 'js', modules: 'require' });
  process.env.REDIS_URL = redis;
  stores = storesIn(folder);
  const worker = await compiled(folder);
  for (let number = 0; number < PROCESSES; number++) workers.push(fork(worker, [folder]));
});
afterAll(async () => {
  const ends = workers.map((worker) => once(worker, 'exit'));
  for (const worker of workers) worker.kill();
  await Promise.all(ends);
  await stores.redisClient.quit();
  await removeEmitted();
});

/** The worker as JavaScript: processes that compile it themselves take seconds to start. */
async function compiled(folder: string): Promise<string> {
  for (const name of ['races', 'races-worker']) {
    const source = await readFile(new URL(`./${name}.ts`, import.meta.url), 'utf8');
    await writeFile(join(folder, `${name}.mjs`), tsBlankSpace(source).replace('./races.js', './races.mjs'));
  }
  return join(folder, 'races-worker.mjs');
}

/** Lets all processes do their part of an idiom at the same time. */
async function race(idiom: string, form: 'atomic' | 'naive'): Promise<unknown> {
  await flush(redis);
  const operations = OPERATIONS[form];
  await idioms[idiom]?.prepare?.(stores, operations * PROCESSES);
  const answers = workers.map(async (worker, process) => {
    worker.send({ idiom, form, process, operations } satisfies Task);
    const [message] = (await once(worker, 'message')) as [{ answers?: unknown[]; error?: string }];
    if (!message.answers) throw new Error(message.error);
    return message.answers;
  });
  return idioms[idiom]?.outcome(stores, (await Promise.all(answers)).flat());
}

describe.each(Object.entries(idioms))('%s', (name, idiom) => {
  test('atomic: nothing is lost', async () => {
    expect(await race(name, 'atomic')).toEqual(idiom.wanted(PROCESSES, OPERATIONS.atomic * PROCESSES));
  });
  // Races are chance: where one process is done before the next gets the processor, nothing meets.
  test('naive: some is lost', async () => {
    const wanted = idiom.wanted(PROCESSES, OPERATIONS.naive * PROCESSES);
    await vi.waitFor(async () => expect(await race(name, 'naive')).not.toEqual(wanted), { timeout: 50_000 });
  });
});
