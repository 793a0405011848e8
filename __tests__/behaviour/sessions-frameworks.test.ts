// Sessions outside of Express' own MemoryStore: Nest, Koa and Fastify, and the stores that carry a time to live over.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownRedis } from '../services/own-redis.js';
import { type App, build, layApp, type Program, removeApps, rewriteApp } from './app.js';
import { endAfterOutage, expectBoundToProcess, expectInterchangeable, type Promises } from './sessions.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Keeps sessions in a Map, as the package of that name does. */
const KOA_SESSION_MEMORY = `
module.exports = class MemoryStore {
  #sessions = new Map();
  get(id) { return this.#sessions.get(id); }
  set(id, session) { this.#sessions.set(id, session); }
  destroy(id) { this.#sessions.delete(id); }
};
`;

interface Row extends Program, Promises {
  what: string;
  /** How the process ends that gets SIGTERM. */
  ends?: string;
}

const rows: Row[] = [
  {
    what: 'Nest on Express, TypeScript',
    program: 'sessions-nest',
    prefix: 'nest-notes:sess:',
    lives: 2 * HOUR,
    // Nest closes the app and then sends itself the signal again.
    ends: 'signal SIGTERM',
  },
  {
    what: 'Express, TypeScript to CommonJS',
    program: 'sessions-express-ts',
    prefix: 'typed-notes:sess:',
    lives: 2 * HOUR,
  },
  {
    what: 'koa-generic-session with its MemoryStore',
    program: 'sessions-koa-generic',
    prefix: 'koa-generic:sess:koa:sess:',
    lives: 2 * HOUR,
  },
  {
    what: 'koa-generic-session with ioredis',
    program: 'sessions-koa-generic',
    dependencies: { ioredis: '^5.4.0' },
    prefix: 'koa-generic:sess:koa:sess:',
    lives: 2 * HOUR,
  },
  {
    what: 'koa-session with koa-session-memory',
    program: 'sessions-koa-session',
    standIns: { 'koa-session-memory': KOA_SESSION_MEMORY },
    prefix: 'koa-notes:sess:',
    // koa-session asks its store for ten seconds more.
    lives: 2 * HOUR + 10_000,
  },
  {
    what: 'koa-session, TypeScript to ES modules, until the browser is closed',
    program: 'sessions-koa-ts',
    standIns: { 'koa-session-memory': KOA_SESSION_MEMORY },
    prefix: 'koa-typed:sess:',
    lives: 24 * HOUR,
  },
  {
    what: '@fastify/session with its MemoryStore',
    program: 'sessions-fastify',
    prefix: 'fast-notes:sess:',
    lives: 2 * HOUR,
  },
  {
    what: '@fastify/session with ioredis',
    program: 'sessions-fastify',
    dependencies: { ioredis: '^5.4.0' },
    prefix: 'fast-notes:sess:',
    lives: 2 * HOUR,
  },
  {
    what: 'memorystore with a ttl in milliseconds',
    program: 'sessions-memorystore',
    prefix: 'memorystore-app:sess:',
    lives: 30 * MINUTE,
  },
  {
    what: 'session-file-store with a ttl in seconds',
    program: 'sessions-file-store',
    prefix: 'file-store-app:sess:',
    lives: 20 * MINUTE,
  },
];

let redis: string;
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(removeApps);

for (const row of rows) {
  describe(row.what, () => {
    let original: App;
    let app: App;
    beforeAll(async () => {
      original = await build(await layApp(row));
      app = await build(await rewriteApp(row, 'sessions'));
    });

    // Once is enough: the client that package.json names makes no difference before.
    if (rows.find(({ program }) => program === row.program) === row) {
      test('as it was, two replicas fail at the first read after the login', async ({ signal: abort }) => {
        await expectBoundToProcess(original, { redis, abort }, row);
      });
    }

    test('any replica answers as the one process did', async ({ signal: abort }) => {
      await expectInterchangeable(app, original, { redis, abort }, row);
    });

    test('starts without Redis, works when it comes, ends on SIGTERM', async ({ signal: abort }) => {
      expect(await endAfterOutage(app, { redis, abort }, row)).toBe(row.ends ?? 'exit code 0');
    });
  });
}
