// What is emitted for an app: no more than it needs, in every flavour, and it works.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storesFlavour, type StoreNeed } from '../../adapters/stores/adapter.js';
import { ownRedis } from '../services/own-redis.js';
import { typeErrors } from '../sessions/typecheck.js';
import { type Client, CLIENTS, emit, removeEmitted, seededNeed, wholeNeed } from './emitted.js';

const run = promisify(execFile);

const GET = ['get', 'set', 'has', 'delete', 'size'];
const needs: Record<string, StoreNeed> = {
  'a plain map': { methods: { map: GET }, ordered: false },
  'a map with all that is plain': { methods: { map: wholeNeed('plain').methods.map ?? [] }, ordered: false },
  'take alone': { methods: { map: ['take', 'set'] }, ordered: false },
  'a plain record': { methods: { record: ['get', 'increment'] }, ordered: false },
  'a plain set': { methods: { set: ['add', 'has'] }, ordered: false },
  'a list': { methods: { list: ['push', 'toArray'] }, ordered: false },
  'a bounded list': { methods: { list: ['push', 'toArray'] }, ordered: false, listOptions: true },
  'a list that is updated': { methods: { list: ['update'] }, ordered: false },
  'a counter': { methods: { counter: ['increment'] }, ordered: false },
  'a plain value': { methods: { value: ['get', 'set'] }, ordered: false },
  'a flag': { methods: { value: ['compareAndSet', 'set'] }, ordered: false },
  'a lock': { methods: {}, ordered: false, lock: true },
  'a map that is iterated': { methods: { map: ['get', 'set', 'entries'] }, ordered: false },
  'a map that expires': { methods: { map: ['get', 'set'] }, ordered: true },
  'an ordered record': { methods: { record: ['set', 'keys'] }, ordered: true },
  'an ordered set': { methods: { set: ['add', 'values'] }, ordered: true },
  'a value that expires': { methods: { value: ['get', 'set'] }, ordered: true },
  'a counter beside ordered maps': {
    methods: { counter: ['increment'], map: ['set', 'values'] },
    ordered: true,
  },
  'a map of Dates': { methods: { map: ['get', 'set'] }, ordered: true, codecs: ['typedJson'] },
  'a list of Buffers': { methods: { list: ['push'] }, ordered: false, listOptions: true, codecs: ['binary'] },
  'a list that begins with items': { methods: { list: ['push'] }, ordered: false, seeds: ['list'] },
  'a set that begins with members beside a map': {
    methods: { set: ['has'], map: ['get'] },
    ordered: false,
    seeds: ['set'],
  },
  'a bounded list that begins with items': {
    methods: { list: ['push'] },
    ordered: false,
    listOptions: true,
    seeds: ['list'],
  },
  'an ordered record that begins with entries': {
    methods: { record: ['get', 'keys'] },
    ordered: true,
    seeds: ['record'],
  },
  'all that is plain, with beginnings': seededNeed('plain'),
  'everything, with beginnings': seededNeed('ordered'),
  'all that is plain': wholeNeed('plain'),
  everything: wholeNeed('ordered'),
};

/** A use of everything that a need names, which prints `done`. */
const USES: Record<keyof StoreNeed['methods'] | 'lock', string> = {
  map: `const map = stores.sharedMap('map'); await tryAll(map, { get: ['a'], set: ['a', 1], has: ['a'], delete: ['x'], take: ['x'], setIfAbsent: ['b', 1], getOrInsert: ['c', 1], getOrInsertComputed: ['d', () => 1], increment: ['a'], update: ['a', (n) => (n ?? 0) + 1] });`,
  record: `const record = stores.sharedRecord('record'); await tryAll(record, { get: [1], set: ['a', 1], has: ['a'], delete: ['x'], take: ['x'], setIfAbsent: ['b', 1], getOrInsert: ['c', 1], getOrInsertComputed: ['d', () => 1], increment: ['a'], update: ['a', (n) => (n ?? 0) + 1] });`,
  set: `const set = stores.sharedSet('set'); await tryAll(set, { add: ['a'], addIfAbsent: ['b'], has: ['a'], delete: ['x'] });`,
  list: `const list = stores.sharedList('list', { max: 2 }); await tryAll(list, { push: [1, 2, 3], unshift: [0], at: [0], update: [(items) => items.reverse()] });`,
  counter: `const counter = stores.sharedCounter('counter', 5); await tryAll(counter, { set: [7], increment: [1] });`,
  value: `const value = stores.sharedValue('value', 'a'); await tryAll(value, { set: ['b'], update: [(text) => text + '!'], compareAndSet: ['a', 'b'] });`,
  lock: `if (await stores.withLock('lock', async () => 5) !== 5) throw new Error('lock');`,
};

function smoke(need: StoreNeed): string {
  const kinds = [
    ...(Object.keys(need.methods) as (keyof typeof USES)[]),
    ...(need.lock ? ['lock' as const] : []),
  ];
  return [
    `async function tryAll(store, args) {`,
    `  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(store)).concat(inherited(store)))`,
    `    if (!/^(constructor|field|seed)$/.test(name)) await store[name](...(args[name] ?? []));`,
    `}`,
    `function inherited(store) {`,
    `  const base = Object.getPrototypeOf(Object.getPrototypeOf(store));`,
    `  return base === Object.prototype ? [] : Object.getOwnPropertyNames(base);`,
    `}`,
    `module.exports = async (stores) => {`,
    ...kinds.map((kind) => `  ${USES[kind]}`),
    `  return 'done';`,
    `};`,
  ].join('\n');
}

let redis: string;
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(removeEmitted);

const libraries: Client[] = [
  { package: 'redis', major: 6 },
  { package: 'ioredis', major: 6 },
];

describe.each(libraries)('for $package', (client) => {
  test('strict TypeScript without anything unused, for every need', async () => {
    const errors: string[] = [];
    for (const [name, need] of Object.entries(needs)) {
      const folder = await emit(need, client, { language: 'ts', modules: 'import' });
      const files = ['stores.ts', 'memory-backend.ts', 'use.ts'].map((file) => join(folder, file));
      await writeFile(
        join(folder, 'use.ts'),
        `import { memoryBackend } from './memory-backend.js';\nimport { useBackend } from './stores.js';\nuseBackend(memoryBackend());\n`,
      );
      const options = {
        module: ts.ModuleKind.NodeNext,
        lib: ['lib.es2022.d.ts'],
        noUnusedParameters: true,
        noImplicitOverride: true,
        noEmit: false,
        declaration: true,
        outDir: join(folder, 'out'),
        typeRoots: [join(folder, 'node_modules/@types')],
      };
      errors.push(...typeErrors(folder, files, options).map((error) => `${name}: ${error}`));
    }
    expect(errors).toEqual([]);
  });

  test.each(['require', 'import'] as const)(
    'JavaScript that runs, by %s, for every need',
    async (modules) => {
      const unused: string[] = [];
      const folders: string[] = [];
      for (const [index, need] of Object.values(needs).entries()) {
        const flavour = { language: 'js', modules } as const;
        const folder = await emit(need, client, flavour, `${client.package}-${modules}-${index}`);
        await writeFile(join(folder, 'smoke.cjs'), smoke(need));
        unused.push(...unusedIn(await readFile(join(folder, 'stores.js'), 'utf8')));
        folders.push(folder);
      }
      expect(unused).toEqual([]);
      // Each connects by itself. The process ends when all are done, not earlier and not later.
      const load = modules === 'require' ? 'require(file)' : 'await import(file)';
      const main = `
      (async () => {
        for (const folder of ${JSON.stringify(folders)}) {
          const file = folder + '/stores.js';
          console.log(await require(folder + '/smoke.cjs')(${load}));
        }
      })();
    `;
      const { stdout } = await run(process.execPath, ['-e', main], { env: { REDIS_URL: redis } });
      expect(stdout.trim().split('\n')).toEqual(Object.keys(needs).map(() => 'done'));
    },
  );
});

/** Names that a JavaScript file declares at its top and mentions nowhere else. */
function unusedIn(text: string): string[] {
  const names = [...text.matchAll(/^(?:async )?(?:function|class|const|let) (\w+)/gm)].map(
    ([, name]) => name ?? '',
  );
  return names.filter((name) => text.split(new RegExp(`\\b${name}\\b`)).length < 3);
}

test('every client library with types of its own type-checks with everything', async () => {
  const errors: string[] = [];
  for (const client of CLIENTS.filter((one) => storesFlavour(one, 'ts'))) {
    const folder = await emit(wholeNeed('ordered'), client, { language: 'ts', modules: 'import' });
    const options = { module: ts.ModuleKind.NodeNext, typeRoots: [join(folder, 'node_modules/@types')] };
    errors.push(...typeErrors(folder, [join(folder, 'stores.ts')], options));
  }
  expect(errors).toEqual([]);
});

test('what a store begins with gives it its types, wide enough for what comes later', async () => {
  for (const size of ['plain', 'ordered'] as const) {
    const folder = await emit(
      seededNeed(size),
      { package: 'redis', major: 6 },
      { language: 'ts', modules: 'import' },
    );
    await writeFile(
      join(folder, 'use.ts'),
      `import { sharedList, sharedMap, sharedRecord, sharedSet } from './stores.js';
       const map = sharedMap('map', { initial: [['a', { n: 1 }]] });
       await map.set('b', { n: 2 });
       export const n: number | undefined = (await map.get('c'))?.n;
       await sharedMap<string, Date>('dates').set('a', new Date());
       await sharedSet('set', { initial: ['a', 'b'] }).add('c');
       await sharedSet('mixed', { initial: [1, 'b'] }).add('c');
       await sharedRecord('record', { initial: { a: 1 } }).set('b', 2);
       await sharedList('list', { initial: [{ n: 1 }] }).push({ n: 2 });
       // @ts-expect-error: not of the type
       await sharedList('list', { initial: [{ n: 1 }] }).push({ n: '2' });
       // @ts-expect-error: not of the type
       await map.set(1, { n: 2 });`,
    );
    const options = { module: ts.ModuleKind.NodeNext, typeRoots: [join(folder, 'node_modules/@types')] };
    expect(typeErrors(folder, [join(folder, 'use.ts')], options)).toEqual([]);
  }
});

test('what begins with entries costs the others nothing', async () => {
  const client = { package: 'redis', major: 6 } as const;
  const flavour = { language: 'ts', modules: 'import' } as const;
  const need: StoreNeed = { methods: { list: ['push'], map: ['get'] }, ordered: false };
  const texts = await Promise.all(
    [need, { ...need, seeds: ['list' as const] }].map(async (one) =>
      readFile(join(await emit(one, client, flavour), 'stores.ts'), 'utf8'),
    ),
  );
  expect(texts[0]).not.toMatch(/seed|initial/i);
  expect(texts[1]).toMatch(/^export function sharedList<T>\(name: string, \{ initial \}/m);
  expect(texts[1]).toMatch(/^export function sharedMap<K extends Key, V>\(name: string\): /m);
  expect(texts[1]).not.toMatch(/seedMap|seeded[MRSL]/);
});

test('a plain map has no script, no order and no class that nobody asked for', async () => {
  const folder = await emit(
    needs['a plain map'] ?? wholeNeed('plain'),
    { package: 'redis', major: 6 },
    {
      language: 'js',
      modules: 'require',
    },
  );
  const text = await readFile(join(folder, 'stores.js'), 'utf8');
  expect(text).not.toMatch(/redis\.call|createHash|Codec|ttlMs|SharedSet|update/);
  process.env.REDIS_URL = redis;
  const { SharedMap } = createRequire(join(folder, 'x.js'))('./stores.js') as {
    SharedMap: { prototype: object };
  };
  expect(Object.getOwnPropertyNames(SharedMap.prototype).sort()).toEqual(
    ['constructor', 'field', ...GET].sort(),
  );
});
