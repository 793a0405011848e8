// Measures what the emitted stores cost over the same commands sent by hand through the same client, in one run.
//
//   REDIS_URL=redis://localhost:6379 node --import ts-blank-space/register bench/stores.ts [--rounds 40] [--calls 300]
//
// Uses keys that begin with `bench-stores:`.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Stores } from '../__tests__/stores/contract-types.js';
import { type StoreNeed, storesSource } from '../adapters/stores/adapter.js';
import { toFlavour } from '../src/ast/flavour.js';
import { readAdapters } from '../src/io/adapters.js';

const ROOT = new URL('../', import.meta.url);
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '40' }, calls: { type: 'string', default: '300' } },
});
const [ROUNDS, CALLS] = [Number(values.rounds), Number(values.calls)];

type Send = (command: string[]) => Promise<unknown>;
type Call = (index: number) => Promise<unknown>;

interface Client {
  sendCommand?: Send;
  call?: (...command: string[]) => Promise<unknown>;
  quit(): Promise<unknown>;
}

const METHODS = { map: 'all', list: 'all', counter: 'all' } as const;
const folders: string[] = [];

/** The stores of one size on one client, loaded from a folder of their own. */
function load(ordered: boolean, flavour: 'node-redis' | 'ioredis'): Stores & { redisClient: Client } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-stores-'));
  folders.push(folder);
  const name = flavour === 'ioredis' ? 'ioredis' : 'redis';
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(fileURLToPath(new URL(`node_modules/${name}-6`, ROOT)), join(folder, 'node_modules', name));
  const sources = readAdapters();
  const need: StoreNeed = { methods: METHODS, ordered };
  const files = {
    stores: storesSource(sources, need, { flavour }, 'bench-stores'),
    redis: sources.get(`redis-client/${flavour}`) ?? '',
  };
  for (const [file, text] of Object.entries(files))
    writeFileSync(join(folder, `${file}.js`), toFlavour(text, { language: 'js', modules: 'require' }));
  const require = createRequire(join(folder, 'index.js'));
  return { ...(require('./stores.js') as Stores), ...(require('./redis.js') as { redisClient: Client }) };
}

/** Replaces how the client sends, to see the command that a call makes. */
async function commandOf(client: Client, call: Call): Promise<string[]> {
  let seen: string[] = [];
  const { sendCommand, call: send } = client;
  // The first call may be answered by NOSCRIPT; the second is the usual one.
  await call(0);
  if (send) client.call = (...command) => ((seen = command), send.apply(client, command));
  else client.sendCommand = (command) => ((seen = command), (sendCommand as Send).call(client, command));
  await call(0);
  if (send) client.call = send;
  else client.sendCommand = sendCommand as Send;
  return seen;
}

/** Milliseconds for a number of calls, `lanes` at a time. */
async function time(call: Call, lanes: number): Promise<number> {
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < CALLS; index = next++) await call(index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return performance.now() - start;
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

interface Comparison {
  /** The median over pairs that were taken in turn: whatever else the machine does meets both. */
  ratio: number;
  /** The ratio of the quickest rounds: what is left when the machine does little else. */
  quickest: number;
  /** Milliseconds. */
  each: number;
}

async function compare(emitted: Call, hand: Call, lanes: number): Promise<Comparison> {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const other = await time(hand, lanes);
    const own = await time(emitted, lanes);
    if (round) pairs.push([own, other]);
  }
  const ratio = median(pairs.map(([own, other]) => own / other));
  const [own, other] = [0, 1].map((side) => Math.min(...pairs.map((pair) => pair[side] ?? NaN)));
  return { ratio, quickest: (own ?? NaN) / (other ?? NaN), each: median(pairs.map(([own]) => own / CALLS)) };
}

const VALUE = { id: 7, name: 'a cart', items: [{ sku: 'a', count: 1 }], at: '2020-01-01T00:00:00.000Z' };

const TEXT = JSON.stringify(VALUE);

/** The command, with the work on its value that whoever writes it by hand has too. */
async function byHand(send: Send, command: string[]): Promise<unknown> {
  const reply = await send(command.map((part) => (part === TEXT ? JSON.stringify(VALUE) : part)));
  return reply === TEXT ? (JSON.parse(reply) as unknown) : reply;
}

async function measure(size: 'plain' | 'ordered', flavour: 'node-redis' | 'ioredis'): Promise<void> {
  const stores = load(size === 'ordered', flavour);
  const { redisClient } = stores;
  const send: Send = (command) =>
    redisClient.call
      ? redisClient.call(...command)
      : (redisClient.sendCommand?.(command) ?? Promise.resolve(undefined));
  const map = stores.sharedMap<string, typeof VALUE>(`${size}-map`);
  const counter = stores.sharedCounter(`${size}-counter`);
  const list = stores.sharedList<typeof VALUE>(`${size}-list`);
  await map.set('k', VALUE);
  const calls: Record<string, Call> = {
    get: () => map.get('k'),
    set: () => map.set('k', VALUE),
    has: () => map.has('k'),
    increment: () => counter.increment(),
    push: () => list.push(VALUE),
  };
  for (const [name, call] of Object.entries(calls)) {
    const command = await commandOf(redisClient, call);
    for (const lanes of [1, 50]) {
      const { ratio, quickest, each } = await compare(call, () => byHand(send, command), lanes);
      const cost = `${(each * 1000).toFixed(0)} µs`;
      console.log(
        `| ${flavour} | ${size} | ${name} | ${command[0]} | ${lanes} | ${cost} | ${ratio.toFixed(2)} | ${quickest.toFixed(2)} |`,
      );
    }
    await list.clear();
  }
  await redisClient.quit();
}

console.log('| client | size | call | command by hand | at a time | each call | ratio | quickest |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
// The clients do not keep a process running, and a command by hand has no timer that does.
const alive = setInterval(() => {}, 1000);
try {
  for (const flavour of ['node-redis', 'ioredis'] as const)
    for (const size of ['plain', 'ordered'] as const) await measure(size, flavour);
} finally {
  clearInterval(alive);
  for (const folder of folders) rmSync(folder, { recursive: true });
}
