// Redis that is not there, goes away or does not answer: calls fail soon and for good, and nothing else breaks.
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Gate, makeGate } from '../behaviour/gate.js';
import { ownRedis } from '../services/own-redis.js';
import { CLIENTS, emit, removeEmitted, wholeNeed } from './emitted.js';

const ESM = { language: 'js', modules: 'import' } as const;
/** Short where an answer is not to be expected, so long where one is that a test would notice the waiting. */
const [SHORT, LONG] = ['500', '600000'];

/** Does what messages say, and reports how it went. Rejections that nobody handles end it. */
const SERVANT = `
  import { redisClient } from './redis.js';
  import { sharedMap } from './stores.js';
  const map = sharedMap('map');
  const warnings = [];
  process.on('warning', ({ name }) => warnings.push(name));
  const actions = {
    get: (key) => map.get(key),
    set: async (key, value) => void (await map.set(key, value)),
    flood: (count) => Promise.allSettled(Array.from({ length: count }, (_, i) => map.set('flood', i)))
      .then((all) => all.map(({ status }) => status)),
    isReady: async () => redisClient.isReady ?? redisClient.status === 'ready',
    warnings: async () => warnings,
  };
  process.on('message', ({ id, action, args }) => actions[action](...args).then(
    (value) => process.send({ id, value }),
    (error) => process.send({ id, error: String(error.message || error.errors?.[0] || error) }),
  ));
`;

let redis: string;
let gate: Gate;
let child: ChildProcess | undefined;
beforeAll(async () => {
  redis = await ownRedis();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await gate.shut();
});
afterAll(removeEmitted);

let last = 0;
async function ask<T>(action: string, ...args: unknown[]): Promise<T> {
  const id = ++last;
  child?.send({ id, action, args });
  for (;;) {
    const [answer] = (await once(child as ChildProcess, 'message')) as [
      { id: number; value: T; error?: string },
    ];
    if (answer.id !== id) continue;
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.each(CLIENTS)('$package $major', (client) => {
  test('a failed call has no effect later, and the stores work again by themselves', async () => {
    gate = await makeGate(redis);
    const folder = await emit(wholeNeed('plain'), client, ESM, `outage-${client.package}-${client.major}`);
    await writeFile(join(folder, 'servant.mjs'), SERVANT);
    child = fork(join(folder, 'servant.mjs'), {
      env: { REDIS_URL: gate.url, STATE_TIMEOUT_MS: SHORT },
      silent: true,
    });
    const exit = once(child, 'exit');

    // Not there from the start.
    expect(new Set(await ask<string[]>('flood', 50))).toEqual(new Set(['rejected']));
    await expect(ask('get', 'a')).rejects.toThrow(/ECONNREFUSED|no answer/);
    await gate.open();
    await until(() => ask('isReady'));
    expect(await ask('get', 'flood')).toBeUndefined();
    await ask('set', 'kept', 1);

    // Gone for a while.
    await gate.shut();
    await until(async () => !(await ask('isReady')));
    await expect(ask('set', 'lost', 1)).rejects.toThrow();
    await gate.open();
    await until(() => ask('isReady'));
    expect([await ask('get', 'lost'), await ask('get', 'kept')]).toEqual([undefined, 1]);

    // There, but silent.
    gate.stall();
    await expect(ask('get', 'kept')).rejects.toThrow('shared state "map": no answer within 500 ms');
    await gate.shut();
    await until(async () => !(await ask('isReady')));
    await gate.open();
    await until(() => ask('isReady'));
    expect(await ask('get', 'kept')).toBe(1);

    expect(await ask('warnings')).toEqual([]);
    child.disconnect();
    expect(await exit).toEqual([0, null]);
  });

  test('a call at the top of a program keeps it running until the answer, and no longer', async () => {
    gate = await makeGate(redis);
    await gate.open();
    const folder = await emit(wholeNeed('ordered'), client, ESM, `top-${client.package}-${client.major}`);
    await writeFile(
      join(folder, 'main.mjs'),
      `import { sharedCounter, sharedMap, withLock } from './stores.js';
       await sharedMap('map').set('a', 1);
       await new Promise((resolve) => setTimeout(resolve, 50));
       console.log(await sharedMap('map').update('a', (n) => n + 1));
       console.log(await withLock('lock', () => sharedCounter('counter', 5).increment()));`,
    );
    const run = (url: string, timeout: string) =>
      promisify(execFile)(process.execPath, ['main.mjs'], {
        cwd: folder,
        env: { REDIS_URL: url, STATE_TIMEOUT_MS: timeout },
      });
    expect((await run(gate.url, LONG)).stdout).toBe('2\n6\n');
    await gate.shut();
    await expect(run(gate.url, LONG)).rejects.toMatchObject({ code: 1 });
  });
});
