// Stores that begin with entries: on every client library and in memory, in both sizes.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownRedis } from '../services/own-redis.js';
import { flush } from '../services/redis.js';
import { CLIENTS, emit, load, type Loaded, removeEmitted, seededNeed } from './emitted.js';

const CJS = { language: 'js', modules: 'require' } as const;
const run = promisify(execFile);

let redis: string;
const clients = new Set<Loaded['redisClient']>();
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(async () => {
  await Promise.all([...clients].map((client) => client.quit()));
  await removeEmitted();
});

/** Loads the files of a folder anew. */
function start(folder: string): Loaded {
  const { cache } = createRequire(join(folder, 'index.js'));
  for (const file of Object.keys(cache)) if (file.startsWith(join(folder, 's'))) delete cache[file];
  const stores = load(folder, redis);
  clients.add(stores.redisClient);
  return stores;
}

for (const size of ['plain', 'ordered'] as const) {
  for (const client of [...CLIENTS, 'memory' as const]) {
    const name = client === 'memory' ? client : `${client.package} ${client.major}`;
    describe(`${size}, ${name}`, () => {
      let stores: Loaded;
      /** As another process that begins now: with the same Redis or memory, and nothing in its variables. */
      let restart: () => Loaded;
      beforeAll(async () => {
        const library = client === 'memory' ? { package: 'redis' as const, major: 6 } : client;
        const folder = await emit(seededNeed(size), library, CJS, `seeds-${size}-${name}`);
        const memory = start(folder).memoryBackend();
        restart = () => {
          const next = start(folder);
          if (client === 'memory') next.useBackend(memory);
          return next;
        };
        stores = restart();
      });

      test('a list has its items in their order, before whatever is called first', async () => {
        const initial = [{ id: 1 }, { id: 2 }, { id: 1 }];
        expect(await stores.sharedList('read', { initial }).toArray()).toEqual(initial);
        expect(await stores.sharedList('pushed', { initial }).push({ id: 4 })).toBe(4);
        const updated = stores.sharedList('updated', { initial });
        expect(await updated.update((items) => items.filter(({ id }) => id === 2))).toEqual([{ id: 2 }]);
      });
      test('a map: the last of several values of a key', async () => {
        const map = stores.sharedMap<string | number, number>('map', {
          initial: [
            ['a', 1],
            [1, 2],
            ['a', 3],
          ],
        });
        expect([await map.get('a'), await map.get(1), await map.get('1'), await map.size()]).toEqual([
          3,
          2,
          undefined,
          2,
        ]);
        expect(await stores.sharedMap('counts', { initial: [['a', 5]] }).increment('a')).toBe(6);
        expect(await stores.sharedMap('taken', { initial: [['a', 5]] }).setIfAbsent('a', 6)).toBe(false);
      });
      test('a record, a set', async () => {
        const record = stores.sharedRecord('record', { initial: { alice: { age: 3 }, 7: { age: 4 } } });
        expect([await record.get('alice'), await record.get(7)]).toEqual([{ age: 3 }, { age: 4 }]);
        const set = stores.sharedSet('set', { initial: ['a', 'b', 'a'] });
        expect([await set.size(), await set.has('b'), await set.addIfAbsent('a')]).toEqual([2, true, false]);
      });
      test('a store that does not begin with entries is as ever', async () => {
        expect(await stores.sharedList('empty').length()).toBe(0);
        expect(await stores.sharedMap('empty map').get('a')).toBeUndefined();
        expect(await stores.sharedList('none', { initial: [] }).length()).toBe(0);
        expect(await stores.withLock('lock', () => Promise.resolve(1))).toBe(1);
      });
      test('what was deleted or changed stays so when a process starts again', async () => {
        const begin = (process: Loaded) => ({
          list: process.sharedList('users', { initial: ['ada', 'bob'] }),
          map: process.sharedMap('roles', {
            initial: [
              ['ada', 'admin'],
              ['bob', 'user'],
            ],
          }),
        });
        const first = begin(stores);
        await first.list.shift();
        await first.map.delete('ada');
        await first.map.set('bob', 'admin');
        const second = begin(restart());
        expect(await second.list.toArray()).toEqual(['bob']);
        expect([await second.map.has('ada'), await second.map.get('bob')]).toEqual([false, 'admin']);
        await second.list.clear();
        await second.map.clear();
        const third = begin(restart());
        expect([await third.list.length(), await third.map.size()]).toEqual([0, 0]);
      });
      test('what is there from before is not overwritten', async () => {
        await stores.sharedMap<string, number>('old').set('a', 1);
        const initial = [
          ['a', 2],
          ['b', 2],
        ] as const;
        const map = restart().sharedMap('old', { initial });
        expect([await map.get('a'), await map.get('b')]).toEqual([1, 2]);
      });
      test('a seed that fails is tried again by the next call', async () => {
        const initial: unknown[] = [new Map()];
        const list = stores.sharedList('retried', { initial });
        await expect(list.push(1)).rejects.toThrow('shared state cannot hold Map');
        initial[0] = 0;
        expect([await list.push(1), await list.toArray()]).toEqual([2, [0, 1]]);
      });
      if (size === 'ordered')
        test('entries keep their order, and obey the options', async () => {
          const initial = [
            ['z', 1],
            ['a', 2],
            ['m', 3],
          ] as [string, number][];
          expect(await stores.sharedMap('order', { initial }).entries()).toEqual(initial);
          expect(await stores.sharedMap('bound', { initial, max: 2 }).keys()).toEqual(['a', 'm']);
        });
    });
  }
}

test.each(CLIENTS)('$package $major: of four processes that start at once, one seeds', async (client) => {
  await flush(redis);
  const folder = await emit(seededNeed('plain'), client, CJS);
  await writeFile(
    join(folder, 'main.js'),
    `const { sharedList, sharedMap } = require('./stores.js');
     const list = sharedList('users', { initial: ['ada', 'bob'] });
     const hits = sharedMap('hits', { initial: [['page', 100]] });
     Promise.all([list.push('new'), hits.increment('page')]).then(() => process.exit(0));`,
  );
  await Promise.all(
    [1, 2, 3, 4].map(() => run(process.execPath, ['main.js'], { cwd: folder, env: { REDIS_URL: redis } })),
  );
  const stores = start(folder);
  expect(await stores.sharedList('users').toArray()).toEqual(['ada', 'bob', 'new', 'new', 'new', 'new']);
  expect(await stores.sharedMap('hits').get('page')).toBe(104);
});
