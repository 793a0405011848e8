// What stores promise, on every client library that they are emitted for and in memory, in both sizes.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownRedis } from '../services/own-redis.js';
import type { Stores } from './contract-types.js';
import { CLIENTS, emit, load, type Loaded, removeEmitted, seededNeed, wholeNeed } from './emitted.js';

const CJS = { language: 'js', modules: 'require' } as const;

let redis: string;
const loaded: Loaded[] = [];
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(async () => {
  await Promise.all(loaded.map(({ redisClient }) => redisClient.quit()));
  await removeEmitted();
});

for (const size of ['plain', 'ordered'] as const) {
  for (const client of [...CLIENTS, 'memory' as const, 'seeded memory' as const]) {
    const name = typeof client === 'string' ? client : `${client.package} ${client.major}`;
    describe(`${size}, ${name}`, () => {
      const emitted: { stores?: Loaded } = {};
      beforeAll(async () => {
        const library = typeof client === 'string' ? { package: 'redis' as const, major: 6 } : client;
        const need = client === 'seeded memory' ? seededNeed(size) : wholeNeed(size);
        const stores = load(await emit(need, library, CJS, `${size}-${name}`), redis);
        loaded.push(stores);
        emitted.stores = stores;
        if (typeof client === 'string') stores.useBackend(stores.memoryBackend());
      });
      const stores = new Proxy({} as Stores, {
        get: (_, key) => Reflect.get(emitted.stores ?? {}, key) as unknown,
      });
      contract(stores, size);
      // It takes seconds, and no client makes a difference to it.
      if (client === 'memory') contended(stores);
    });
  }
}

test('an app that begins to need the order keeps what the plain size wrote', async () => {
  const client = { package: 'redis', major: 6 } as const;
  const [plain, ordered] = await Promise.all(
    (['plain', 'ordered'] as const).map(async (size) =>
      load(await emit(wholeNeed(size), client, CJS, 'upgraded'), redis),
    ),
  );
  if (!plain || !ordered) throw new Error('nothing was loaded');
  loaded.push(plain, ordered);
  await plain.sharedMap<string, number>('map').set('a', 1);
  await plain.sharedMap<string, number>('map').set('b', 2);
  const map = ordered.sharedMap<string, number>('map', { max: 3 });
  await map.set('c', 3);
  expect(await map.entries()).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  await map.set('d', 4);
  expect(await map.keys()).toEqual(['b', 'c', 'd']);
});

let names = 0;
/** Every test has stores of its own. */
const fresh = () => `store-${++names}`;
const many = <T>(count: number, call: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => call(index)));

function contract(stores: Stores, size: 'plain' | 'ordered'): void {
  const map = <K extends string | number | boolean | null | undefined, V>(...options: [object?]) =>
    stores.sharedMap<K, V>(fresh(), ...options);
  const list = <T>(...options: [object?]) => stores.sharedList<T>(fresh(), ...options);

  describe('maps', () => {
    test('what is missing is undefined', async () => {
      expect(await map().get('a')).toBeUndefined();
    });
    test('nested values and any text come back', async () => {
      const m = map<string, unknown>();
      const value = { a: [1, { b: 'ü€𝄞\u0000' }], c: null, d: { e: [[], {}] }, 2: 'two' };
      await m.set('k', value);
      expect(await m.get('k')).toEqual(value);
    });
    test('set resolves to the map', async () => {
      const m = map();
      expect(await m.set('a', 1)).toBe(m);
    });
    test('has', async () => {
      const m = map();
      await m.set('a', 0);
      expect([await m.has('a'), await m.has('b')]).toEqual([true, false]);
    });
    test('delete is true once', async () => {
      const m = map();
      await m.set('a', 1);
      expect([await m.delete('a'), await m.delete('a'), await m.has('a')]).toEqual([true, false, false]);
    });
    test('a stored undefined is there', async () => {
      const m = map<string, undefined>();
      await m.set('a', undefined);
      expect([await m.has('a'), await m.get('a'), await m.size()]).toEqual([true, undefined, 1]);
    });
    test.each([null, '', 0, false, 'null', 'undefined'])('%j is a value', async (value) => {
      const m = map<string, unknown>();
      await m.set('a', value);
      expect(await m.get('a')).toBe(value);
    });
    test("1 and '1' are two keys, true and 'true' too", async () => {
      const m = map<string | number | boolean, string>();
      await m.set(1, 'number');
      await m.set('1', 'text');
      await m.set(true, 'boolean');
      await m.set('true', 'text');
      expect([await m.get(1), await m.get('1'), await m.get(true)]).toEqual(['number', 'text', 'boolean']);
      expect(await m.size()).toBe(4);
    });
    test('-0 is 0', async () => {
      const m = map<number, string>();
      await m.set(-0, 'zero');
      expect(await m.get(0)).toBe('zero');
    });
    test('NaN, the infinite numbers and undefined are keys, as in a Map', async () => {
      const m = map<string | number | undefined, number>();
      const keys = [NaN, 'NaN', Infinity, -Infinity, undefined, 'undefined'];
      for (const key of keys)
        expect([await m.get(key), await m.has(key), await m.delete(key)]).toEqual([undefined, false, false]);
      for (const [i, key] of keys.entries()) await m.set(key, i);
      for (const [i, key] of keys.entries()) expect(await m.get(key)).toBe(i);
      expect(await m.size()).toBe(6);
      if ('keys' in m) expect(await m.keys()).toEqual(keys);
      expect(await m.delete(NaN)).toBe(true);
      expect([await m.has(NaN), await m.has('NaN')]).toEqual([false, true]);
    });
    test.each([{}, [], Symbol('s'), 1n, () => 1])('no key: %s', async (key) => {
      const m = map<string, number>();
      const bad = key as unknown as string;
      for (const call of [m.get(bad), m.set(bad, 1), m.has(bad), m.delete(bad), m.update(bad, () => 1)])
        await expect(call).rejects.toThrow(TypeError);
      expect(await m.size()).toBe(0);
    });
    test('size and clear', async () => {
      const m = map<number, number>();
      await many(5, (i) => m.set(i, i));
      expect(await m.size()).toBe(5);
      await m.clear();
      expect([await m.size(), await m.get(1)]).toEqual([0, undefined]);
    });
    test('values are copies, going in and coming out', async () => {
      const m = map<string, { n: number }>();
      const value = { n: 1 };
      await m.set('a', value);
      value.n = 2;
      const read = await m.get('a');
      expect(read).toEqual({ n: 1 });
      if (read) read.n = 3;
      expect(await m.get('a')).toEqual({ n: 1 });
    });
    test('two names are two stores, one name is one', async () => {
      const name = fresh();
      await stores.sharedMap(name).set('a', 1);
      expect(await stores.sharedMap(name).get('a')).toBe(1);
      expect(await map().get('a')).toBeUndefined();
    });
    test('a name that ends as the key of an order does not meet it', async () => {
      const name = fresh();
      const [a, b] = [stores.sharedMap(name), stores.sharedMap(`${name}:order`)];
      await a.set('k', 1);
      await b.set('k', 2);
      await a.clear();
      expect([await a.size(), await b.get('k')]).toEqual([0, 2]);
    });
    test.each(['', '\u0000', '"', "'", '\n', '😀', '{}', '{a}', ':', '__proto__', 'a b', '\\', '\ud800'])(
      'any key: %j',
      async (key) => {
        const m = map<string, string>();
        await m.set(key, key);
        expect([await m.get(key), await m.has(key), await m.delete(key)]).toEqual([key, true, true]);
      },
    );
    test('a value of a megabyte', async () => {
      const m = map<string, string>();
      const text = 'ab€d'.repeat(262_144);
      await m.set('big', text);
      expect((await m.get('big')) === text).toBe(true);
    });
    test('nested arrays stay nested', async () => {
      const m = map<string, unknown>();
      await m.set('a', [[1, [2]], []]);
      expect(await m.get('a')).toEqual([[1, [2]], []]);
    });
    test('reads of an empty store', async () => {
      const m = map();
      expect([await m.size(), await m.take('a'), await m.delete('a')]).toEqual([0, undefined, false]);
      await m.clear();
    });
  });

  describe('values that JSON cannot hold', () => {
    class Point {
      x = 1;
      distance() {
        return this.x;
      }
    }
    const bad = {
      function: () => 1,
      symbol: Symbol('s'),
      bigint: 1n,
      Date: new Date(),
      Map: new Map(),
      Set: new Set(),
      Buffer: Buffer.from('a'),
      class: new Point(),
      RegExp: /a/,
      Error: new Error('e'),
      'undefined in an array': [undefined],
      Promise: Promise.resolve(1),
    };
    test.each(Object.entries(bad))('%s is refused, and nothing is stored', async (_, value) => {
      const m = map<string, unknown>();
      for (const one of [value, { deep: [{ value }] }]) {
        await expect(m.set('a', one)).rejects.toThrow(TypeError);
        await expect(m.setIfAbsent('a', one)).rejects.toThrow(TypeError);
        await expect(m.update('a', () => ({ one }))).rejects.toThrow(TypeError);
      }
      expect(await m.size()).toBe(0);
    });
    test('a cycle is refused', async () => {
      const cycle: Record<string, unknown> = {};
      cycle['self'] = cycle;
      await expect(map<string, unknown>().set('a', cycle)).rejects.toThrow(TypeError);
    });
    test('an undefined property is left out, -0 becomes 0, an object without prototype is plain', async () => {
      const m = map<string, unknown>();
      await m.set('a', {
        gone: undefined,
        zero: -0,
        bare: Object.assign(Object.create(null) as object, { b: 1 }),
      });
      expect(await m.get('a')).toStrictEqual({ zero: 0, bare: { b: 1 } });
    });
    test('an object of a class without methods is data, one of a class below one with methods is not', async () => {
      class Base {
        x = 1;
      }
      class Below extends Base {
        y = new Base();
      }
      class Odd extends Point {}
      const m = map<string, unknown>();
      await m.set('a', new Below());
      expect(await m.get('a')).toStrictEqual({ x: 1, y: { x: 1 } });
      await expect(m.set('b', new Odd())).rejects.toThrow('shared state cannot hold Odd');
    });
    test('NaN and the infinite numbers are kept, and texts that look like them stay texts', async () => {
      const m = map<string, unknown>();
      const texts = ['number:', 'number:NaN', 'number:number:1', '"number:1'];
      const values = [
        NaN,
        [Infinity, -Infinity],
        { price: NaN, name: 'a', 'number:key': 1 },
        ...texts,
        texts,
      ];
      for (const [i, value] of values.entries()) await m.set(`k${i}`, value);
      for (const [i, value] of values.entries()) expect(await m.get(`k${i}`)).toStrictEqual(value);
      await m.update('k2', (value) => ({ ...(value as object), seen: true }));
      expect(await m.get('k2')).toStrictEqual({ price: NaN, name: 'a', 'number:key': 1, seen: true });
    });
    test('a refusal says what and where', async () => {
      await expect(map<string, unknown>().set('a', { when: new Date() })).rejects.toThrow(
        'shared state cannot hold Date (when)',
      );
      await expect(map<string, unknown>().set('a', [[new Map()]])).rejects.toThrow(
        'shared state cannot hold Map (the value itself)',
      );
    });
    test('the store is usable after a failed call', async () => {
      const m = map<string, unknown>();
      await expect(m.set('a', new Map())).rejects.toThrow();
      await m.set('a', 1);
      expect(await m.get('a')).toBe(1);
    });
  });

  describe('one of many', () => {
    test('setIfAbsent: the first stays', async () => {
      const m = map<string, number>();
      expect([await m.setIfAbsent('a', 1), await m.setIfAbsent('a', 2), await m.get('a')]).toEqual([
        true,
        false,
        1,
      ]);
    });
    test('setIfAbsent: of 100 at once, one', async () => {
      const m = map<string, number>();
      const won = await many(100, (i) => m.setIfAbsent('a', i));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await m.get('a')).toBe(won.indexOf(true));
    });
    test('getOrInsert: all get the same', async () => {
      const m = map<string, number>();
      const got = new Set(await many(20, (i) => m.getOrInsert('a', i)));
      expect([...got]).toEqual([await m.get('a')]);
    });
    test('getOrInsertComputed: computes only what is missing, one result for all', async () => {
      const m = map<string, number[]>();
      let made = 0;
      const make = async () => {
        await sleep(1);
        return [++made];
      };
      const got = await many(20, () => m.getOrInsertComputed('a', make));
      expect(new Set(got.map(String)).size).toBe(1);
      const before = made;
      expect(await m.getOrInsertComputed('a', make)).toEqual(got[0]);
      expect(made).toBe(before);
    });
    test('getOrInsertComputed passes the key, and a failure stores nothing', async () => {
      const m = map<string, string>();
      expect(await m.getOrInsertComputed('k', (key) => `made of ${key}`)).toBe('made of k');
      await expect(m.getOrInsertComputed('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await m.has('x')).toBe(false);
    });
    test('take: of 50 at once, one gets it', async () => {
      const m = map<string, string>();
      await m.set('token', 'secret');
      const got = await many(50, () => m.take('token'));
      expect(got.filter((one) => one !== undefined)).toEqual(['secret']);
      expect(await m.size()).toBe(0);
    });
    test('delete: of 50 at once, one is true', async () => {
      const m = map<string, string>();
      await m.set('a', 'b');
      expect((await many(50, () => m.delete('a'))).filter(Boolean)).toHaveLength(1);
    });
  });

  describe('increment', () => {
    test('from nothing, by more, by less, from an initial value', async () => {
      const m = map<string, number>();
      expect([
        await m.increment('a'),
        await m.increment('a', 5),
        await m.increment('a', -2),
        await m.increment('b', 1, 10),
        await m.increment('b', 1, 10),
        await m.get('a'),
      ]).toEqual([1, 6, 4, 11, 12, 4]);
    });
    test('adds as JavaScript does', async () => {
      const m = map<string, number>();
      await m.set('a', 0.1);
      expect(await m.increment('a', 0.2)).toBe(0.1 + 0.2);
      expect(await m.get('a')).toBe(0.1 + 0.2);
      expect(await m.increment('b', Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
      expect(await m.increment('c', 1e21)).toBe(1e21);
      expect(await m.increment('c', 1)).toBe(1e21 + 1);
    });
    test.each(['text', '12', null, true, { n: 1 }, [1], ''])('%j is no number and stays', async (value) => {
      const m = map<string, unknown>();
      await m.set('a', value);
      await expect(m.increment('a')).rejects.toThrow(/not a number/);
      expect(await m.get('a')).toEqual(value);
    });
    test('a sum that no number holds is refused', async () => {
      const m = map<string, number>();
      await m.set('a', Number.MAX_VALUE);
      await expect(m.increment('a', Number.MAX_VALUE)).rejects.toThrow(/out of range/);
      expect(await m.get('a')).toBe(Number.MAX_VALUE);
    });
    test.each([NaN, Infinity, -Infinity, undefined])('by %s is refused', async (by) => {
      const m = map<string, number>();
      await expect(m.increment('a', by)).rejects.toThrow(TypeError);
      expect(await m.has('a')).toBe(false);
    });
    test('200 at once are all counted', async () => {
      const m = map<string, number>();
      const sums = await many(200, () => m.increment('a'));
      expect(new Set(sums).size).toBe(200);
      expect(await m.get('a')).toBe(200);
    });
  });

  describe('update', () => {
    test('of what is missing', async () => {
      const m = map<string, number>();
      expect(await m.update('a', (value) => (value ?? 10) + 1)).toBe(11);
      expect(await m.get('a')).toBe(11);
      expect(await m.update('b', (value) => value)).toBeUndefined();
      expect(await m.has('b')).toBe(false);
    });
    test('undefined deletes', async () => {
      const m = map<string, number>();
      await m.set('a', 1);
      expect(await m.update('a', () => undefined)).toBeUndefined();
      expect(await m.has('a')).toBe(false);
    });
    test('a stored undefined can be changed and deleted', async () => {
      const m = map<string, number | undefined>();
      await m.set('a', undefined);
      expect(await m.update('a', () => 1)).toBe(1);
      await m.set('a', undefined);
      await m.update('a', (value) => value);
      expect(await m.has('a')).toBe(false);
    });
    test('what throws writes nothing', async () => {
      const m = map<string, number>();
      await m.set('a', 1);
      const error = new Error('mine');
      await expect(m.update('a', () => Promise.reject(error))).rejects.toBe(error);
      expect(await m.get('a')).toBe(1);
    });
    test('30 asynchronous ones at once lose nothing', async () => {
      const m = map<string, number[]>();
      await many(30, (i) =>
        m.update('a', async (items = []) => {
          await sleep(1);
          return [...items, i];
        }),
      );
      expect((await m.get('a'))?.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    });
    test('in place: what was got may be changed and returned', async () => {
      const m = map<string, { items: string[] }>();
      await m.set('a', { items: [] });
      await m.update('a', (cart) => {
        cart?.items.push('apple');
        return cart;
      });
      expect(await m.get('a')).toEqual({ items: ['apple'] });
    });
  });

  describe('records', () => {
    test('keys are texts', async () => {
      const r = stores.sharedRecord<string>(fresh());
      await r.set(1, 'a');
      expect([await r.get('1'), await r.has(1), await r.size()]).toEqual(['a', true, 1]);
      await expect(r.get(Symbol('s') as unknown as string)).rejects.toThrow(TypeError);
    });
    test('nothing is inherited', async () => {
      const r = stores.sharedRecord<string>(fresh());
      expect([await r.get('toString'), await r.has('constructor'), await r.get('__proto__')]).toEqual([
        undefined,
        false,
        undefined,
      ]);
      await r.set('__proto__', 'kept');
      expect(await r.get('__proto__')).toBe('kept');
    });
    test('increment and update', async () => {
      const r = stores.sharedRecord<number>(fresh());
      expect(await r.increment('hits')).toBe(1);
      expect(await r.update('hits', (hits = 0) => hits * 10)).toBe(10);
    });
  });

  describe('sets', () => {
    const set = <T extends string | number>() => stores.sharedSet<T>(fresh());
    test('add, has, delete, size, clear', async () => {
      const s = set<string | number>();
      expect(await s.add('a')).toBe(s);
      await s.add('a');
      await s.add(1);
      await s.add('1');
      expect([await s.size(), await s.has(1), await s.has('b')]).toEqual([3, true, false]);
      expect([await s.delete('a'), await s.delete('a')]).toEqual([true, false]);
      await s.clear();
      expect(await s.size()).toBe(0);
    });
    test('addIfAbsent: of 50 at once, one', async () => {
      const s = set<string>();
      expect((await many(50, () => s.addIfAbsent('event'))).filter(Boolean)).toHaveLength(1);
    });
    test('objects are refused', async () => {
      await expect(set<string>().add({} as unknown as string)).rejects.toThrow(TypeError);
    });
  });

  describe('lists', () => {
    test('push answers the length', async () => {
      const l = list<unknown>();
      expect([await l.push('a'), await l.push('b', { c: 1 }), await l.push()]).toEqual([1, 3, 3]);
      expect(await l.toArray()).toEqual(['a', 'b', { c: 1 }]);
    });
    test('pop, shift, unshift', async () => {
      const l = list<number>();
      expect(await l.unshift(2, 3)).toBe(2);
      expect(await l.unshift(0, 1)).toBe(4);
      expect(await l.unshift()).toBe(4);
      expect([await l.pop(), await l.shift(), await l.toArray()]).toEqual([3, 0, [1, 2]]);
      await l.clear();
      expect([await l.pop(), await l.shift(), await l.length(), await l.toArray()]).toEqual([
        undefined,
        undefined,
        0,
        [],
      ]);
    });
    test('at', async () => {
      const l = list<string>();
      await l.push('a', 'b', 'c');
      expect([await l.at(0), await l.at(-1), await l.at(1.9), await l.at(3), await l.at(-4)]).toEqual([
        'a',
        'c',
        'b',
        undefined,
        undefined,
      ]);
    });
    test('equal items are kept', async () => {
      const l = list<string>();
      await l.push('a', 'a');
      await l.push('a');
      expect(await l.toArray()).toEqual(['a', 'a', 'a']);
    });
    test('undefined and null are items', async () => {
      const l = list<null | undefined>();
      await l.push(undefined, null);
      expect([await l.toArray(), await l.at(1), await l.length()]).toEqual([[undefined, null], null, 2]);
    });
    test('update in place, by return, and to nothing', async () => {
      const l = list<number>();
      await l.push(3, 1, 2);
      expect(await l.update((items) => void items.sort())).toEqual([1, 2, 3]);
      expect(await l.update((items) => items.filter((item) => item > 1))).toEqual([2, 3]);
      expect(await l.toArray()).toEqual([2, 3]);
      expect(await l.update((items) => void (items.length = 0))).toEqual([]);
      expect(await l.length()).toBe(0);
      expect(await l.update((items) => [...items, 7])).toEqual([7]);
    });
    test('20 updates and 20 pushes at once lose nothing', async () => {
      const l = list<number>();
      await many(40, async (i) => {
        if (i % 2) await l.push(i);
        else await l.update((items) => void items.push(i));
      });
      expect((await l.toArray()).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    });
    test('20,000 items', async () => {
      const l = list<number>();
      const items = Array.from({ length: 20_000 }, (_, i) => i);
      await l.push(...items);
      await l.update((all) => void all.reverse());
      expect([await l.at(0), await l.length()]).toEqual([19_999, 20_000]);
    });
    test('bad items are refused, and nothing is stored', async () => {
      const l = list<unknown>();
      await expect(l.push(1, new Map())).rejects.toThrow(TypeError);
      await expect(l.update(() => [new Map()])).rejects.toThrow(TypeError);
      expect(await l.length()).toBe(0);
    });
  });

  describe('counters and values', () => {
    test('a counter begins at its initial value, which is written nowhere', async () => {
      const name = fresh();
      const c = stores.sharedCounter(name, 5);
      expect(await c.get()).toBe(5);
      expect(await stores.sharedCounter(name, 7).get()).toBe(7);
      expect([await c.increment(), await c.increment(-2), await c.increment(0.5)]).toEqual([6, 4, 4.5]);
      expect([await c.set(100), await c.get(), await c.increment()]).toEqual([100, 100, 101]);
      await expect(c.set(NaN)).rejects.toThrow(TypeError);
      await expect(c.increment(Infinity)).rejects.toThrow(TypeError);
      expect(await stores.sharedCounter(fresh()).get()).toBe(0);
    });
    test('100 at once get 100 ids', async () => {
      const c = stores.sharedCounter(fresh());
      expect(new Set(await many(100, () => c.increment())).size).toBe(100);
    });
    test('a value begins at its initial one, of which each reader has a copy', async () => {
      const v = stores.sharedValue<{ n: number }>(fresh(), { n: 1 });
      const first = await v.get();
      first.n = 2;
      expect(await v.get()).toEqual({ n: 1 });
      await v.update((value) => {
        value.n++;
        return value;
      });
      expect(await v.get()).toEqual({ n: 2 });
    });
    test('null stays, undefined brings the initial value back', async () => {
      const v = stores.sharedValue<string | null | undefined>(fresh(), 'initial');
      await v.set(null);
      expect(await v.get()).toBeNull();
      await v.set(undefined);
      expect(await v.get()).toBe('initial');
    });
    test('compareAndSet: of 50 at once, one', async () => {
      const busy = stores.sharedValue(fresh(), false);
      expect((await many(50, () => busy.compareAndSet(false, true))).filter(Boolean)).toHaveLength(1);
      expect(await busy.get()).toBe(true);
      expect([await busy.compareAndSet(true, false), await busy.get()]).toEqual([true, false]);
    });
    test('30 updates at once lose nothing', async () => {
      const v = stores.sharedValue(fresh(), 0);
      await many(30, () => v.update((n) => n + 1));
      expect(await v.get()).toBe(30);
    });
  });

  describe('locks', () => {
    test('one at a time, and the result comes back', async () => {
      const lock = fresh();
      let inside = 0;
      const results = await many(5, (i) =>
        stores.withLock(lock, async () => {
          expect(++inside).toBe(1);
          await sleep(2);
          inside--;
          return i;
        }),
      );
      expect(results).toEqual([0, 1, 2, 3, 4]);
    });
    test('free after an error', async () => {
      const lock = fresh();
      await expect(stores.withLock(lock, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
      expect(await stores.withLock(lock, () => Promise.resolve(1), { waitMs: 0 })).toBe(1);
    });
    test('whoever waits too long gets an error', async () => {
      const lock = fresh();
      const holder = stores.withLock(lock, () => sleep(300));
      await expect(stores.withLock(lock, () => Promise.resolve(), { waitMs: 20 })).rejects.toThrow(
        `lock "${lock}" is not free within 20 ms`,
      );
      await holder;
    });
    test('a lease ends, and its late holder does not free the next one', async () => {
      const lock = fresh();
      const late = stores.withLock(lock, () => sleep(300), { leaseMs: 50 });
      await sleep(150);
      const next = stores.withLock(lock, async () => {
        await late;
        await sleep(300);
      });
      await late;
      await expect(stores.withLock(lock, () => Promise.resolve(), { waitMs: 20 })).rejects.toThrow();
      await next;
    });
    test('under the lock it can be taken again, by one after the other', async () => {
      const lock = fresh();
      let inside = 0;
      const again = () =>
        stores.withLock(lock, async () => {
          expect(++inside).toBe(1);
          await stores.withLock(lock, () => sleep(2));
          inside--;
        });
      await stores.withLock(lock, async () => {
        await Promise.all([again(), again()]);
        await stores.withLock(fresh(), again);
        await expect(stores.withLock(lock, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
        await again();
      });
    });
    test('what goes on behind the lock takes it anew', async () => {
      const lock = fresh();
      let isFree = true;
      let behind: Promise<unknown> | undefined;
      await stores.withLock(lock, () => {
        behind = sleep(50).then(() =>
          stores.withLock(lock, () => Promise.resolve(expect(isFree).toBe(true))),
        );
        return Promise.resolve();
      });
      await stores.withLock(lock, async () => {
        isFree = false;
        await sleep(150);
        isFree = true;
      });
      await behind;
    });
  });

  if (size === 'ordered') orderedContract(stores);
}

function contended(stores: Stores): void {
  test('too much contention is an error', async () => {
    const m = stores.sharedMap<string, number>(fresh());
    let runs = 0;
    const call = m.update('a', async () => {
      await m.set('a', ++runs);
      return -1;
    });
    await expect(call).rejects.toThrow(/too many changes/);
    expect(runs).toBe(100);
    expect(await m.get('a')).toBe(100);
  });
}

function orderedContract(stores: Stores): void {
  const map = <K extends string | number | boolean | null | undefined, V>(...options: [object?]) =>
    stores.sharedMap<K, V>(fresh(), ...options);

  describe('order', () => {
    test('entries, keys and values in order of insertion, keys with their type', async () => {
      const m = map<string | number | boolean | null, number>();
      const keys = ['b', 'a', 1, '1', true, null];
      for (const [i, key] of keys.entries()) await m.set(key, i);
      expect(await m.keys()).toEqual(keys);
      expect(await m.values()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(await m.entries()).toEqual(keys.map((key, i) => [key, i]));
      expect(await map().entries()).toEqual([]);
    });
    test('of a thousand', async () => {
      const m = map<number, number>();
      const keys = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000);
      await Promise.all(keys.map((key) => m.set(key, key)));
      expect(await m.keys()).toEqual(keys);
    });
    test('overwriting keeps the place, deleting and setting moves to the end', async () => {
      const m = map<string, number>();
      for (const key of ['a', 'b', 'c']) await m.set(key, 1);
      await m.set('a', 2);
      expect(await m.keys()).toEqual(['a', 'b', 'c']);
      await m.delete('a');
      await m.set('a', 3);
      expect(await m.keys()).toEqual(['b', 'c', 'a']);
    });
    test('update and increment keep the place, touch moves to the end and makes nothing', async () => {
      const m = map<string, number>();
      for (const key of ['a', 'b', 'c']) await m.set(key, 1);
      await m.update('a', () => 5);
      await m.increment('b');
      expect(await m.keys()).toEqual(['a', 'b', 'c']);
      expect(await m.get('a', { touch: true })).toBe(5);
      expect(await m.get('x', { touch: true })).toBeUndefined();
      expect(await m.keys()).toEqual(['b', 'c', 'a']);
    });
    test('records list integers first, and keep __proto__', async () => {
      const r = stores.sharedRecord<number>(fresh());
      for (const [i, key] of ['b', '10', 'a', '2', '__proto__', '01'].entries()) await r.set(key, i);
      expect(await r.keys()).toEqual(['2', '10', 'b', 'a', '__proto__', '01']);
      expect(await r.values()).toEqual([3, 1, 0, 2, 4, 5]);
      expect((await r.entries())[0]).toEqual(['2', 3]);
    });
    test('sets list in order of the first insertion', async () => {
      const s = stores.sharedSet<string | number>(fresh());
      for (const member of ['b', 1, 'a', 'b', '1']) await s.add(member);
      expect(await s.values()).toEqual(['b', 1, 'a', '1']);
    });
  });

  // The pauses are several times the times to live: a busy machine is late.
  describe('time to live', () => {
    const TTL = { ttlMs: 100 };
    const pass = () => sleep(300);
    test('what has expired is gone for every call', async () => {
      const m = map<string, number>();
      await m.set('a', 1, TTL);
      await m.set('b', 2);
      await pass();
      expect([
        await m.get('a'),
        await m.has('a'),
        await m.size(),
        await m.keys(),
        await m.delete('a'),
      ]).toEqual([undefined, false, 1, ['b'], false]);
    });
    test('set without it takes it away, set with it renews', async () => {
      const m = map<string, number>();
      await m.set('a', 1, TTL);
      await m.set('a', 1);
      await m.set('b', 1, TTL);
      await m.set('b', 1, { ttlMs: 60_000 });
      await pass();
      expect(await m.keys()).toEqual(['a', 'b']);
    });
    test('zero and less: gone at once', async () => {
      const m = map<string, number>();
      await m.set('a', 1, { ttlMs: 0 });
      await m.set('b', 1, { ttlMs: -5 });
      expect(await m.size()).toBe(0);
    });
    test('of the whole store; increment does not move the window', async () => {
      const m = map<string, number>({ ttlMs: 400 });
      expect(await m.increment('a')).toBe(1);
      await sleep(250);
      expect(await m.increment('a')).toBe(2);
      await sleep(250);
      expect(await m.increment('a')).toBe(1);
    });
    test('update keeps the end', async () => {
      const m = map<string, number>();
      await m.set('a', 1, { ttlMs: 400 });
      await sleep(250);
      expect(await m.update('a', (n = 0) => n + 1)).toBe(2);
      await sleep(250);
      expect(await m.has('a')).toBe(false);
    });
    test('setIfAbsent and getOrInsert after the end', async () => {
      const m = map<string, number>();
      expect(await m.setIfAbsent('a', 1, TTL)).toBe(true);
      expect(await m.setIfAbsent('a', 2, TTL)).toBe(false);
      await pass();
      expect(await m.setIfAbsent('a', 3)).toBe(true);
      expect(await m.getOrInsert('b', 1, TTL)).toBe(1);
      expect(await m.getOrInsertComputed('c', () => 1, TTL)).toBe(1);
      await pass();
      expect([await m.keys(), await m.getOrInsert('b', 2)]).toEqual([['a'], 2]);
    });
    test('of a member of a set: adding again does not renew', async () => {
      const s = stores.sharedSet<string>(fresh());
      await s.add('a', { ttlMs: 400 });
      await sleep(250);
      await s.add('a', { ttlMs: 60_000 });
      expect(await s.addIfAbsent('a', { ttlMs: 60_000 })).toBe(false);
      await sleep(250);
      expect(await s.has('a')).toBe(false);
    });
    test('of a value: the initial one comes back', async () => {
      const v = stores.sharedValue(fresh(), 'initial');
      await v.set('later', TTL);
      expect(await v.get()).toBe('later');
      await pass();
      expect(await v.get()).toBe('initial');
    });
  });

  describe('bounds', () => {
    test('the oldest goes', async () => {
      const m = map<string, number>({ max: 2 });
      for (const key of ['a', 'b', 'a', 'c']) await m.set(key, 1);
      expect(await m.keys()).toEqual(['b', 'c']);
    });
    test('touch keeps', async () => {
      const m = map<string, number>({ max: 2 });
      await m.set('a', 1);
      await m.set('b', 1);
      await m.get('a', { touch: true });
      await m.set('c', 1);
      expect(await m.keys()).toEqual(['a', 'c']);
    });
    test('for whatever adds', async () => {
      const m = map<string, number>({ max: 2 });
      await m.setIfAbsent('a', 1);
      await m.getOrInsert('b', 1);
      await m.increment('c');
      await m.update('d', () => 1);
      await m.getOrInsertComputed('e', () => 1);
      expect(await m.keys()).toEqual(['d', 'e']);
    });
    test('of 50 at once', async () => {
      const m = map<number, number>({ max: 10 });
      await many(50, (i) => m.set(i, i));
      expect(await m.size()).toBe(10);
    });
    test('of a list: the newest stay, push answers the length before', async () => {
      const l = stores.sharedList<number>(fresh(), { max: 3 });
      expect([await l.push(1, 2), await l.push(3, 4, 5), await l.push(6)]).toEqual([2, 5, 4]);
      expect(await l.toArray()).toEqual([4, 5, 6]);
    });
  });

  describe.each(['typedJson', 'binary'] as const)('the codec %s', (codec) => {
    const options = () => ({ codec: stores[codec] });
    test('holds what it can, in maps, lists and values', async () => {
      const m = map<string, unknown>(options());
      const value = {
        at: [new Date(0), new Date(NaN)],
        tags: new Set(['a']),
        by: new Map<unknown, unknown>([
          [1, 2n ** 70n],
          [{ a: 1 }, new Map()],
        ]),
        none: undefined,
        numbers: [NaN, Infinity, -Infinity, undefined, null, 1.5],
        pattern: /a\/(b)/giu,
        $date: { $set: ['a'], $$: 1, $: { $undefined: true } },
      };
      await m.set('a', value);
      expect(await m.get('a')).toStrictEqual(value);
      expect(await m.values()).toStrictEqual([value]);
      const l = stores.sharedList<unknown>(fresh(), options());
      await l.push(value, undefined);
      expect(await l.toArray()).toStrictEqual([value, undefined]);
      const v = stores.sharedValue<unknown>(fresh(), new Date(1), options());
      expect(await v.get()).toStrictEqual(new Date(1));
    });
    test('refuses what it cannot', async () => {
      const m = map<string, unknown>(options());
      await expect(m.set('a', () => 1)).rejects.toThrow();
      expect(await m.size()).toBe(0);
    });
  });
}
