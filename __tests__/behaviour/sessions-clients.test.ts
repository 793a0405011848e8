// Every generation of connect-redis with every client that it is paired with, under Express 4 and 5, with CommonJS and
// ES modules: the client as the transform emits it, and clients that the app had before.
import semver from 'semver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownRedis } from '../services/own-redis.js';
import { type App, layApp, type Program, removeApps, rewriteApp } from './app.js';
import { nodeRangeOf } from './installed.js';
import { endAfterOutage, expectBoundToProcess, expectInterchangeable, type Promises } from './sessions.js';

const TWO_HOURS = 2 * 3_600_000;
const ONE_DAY = 24 * 3_600_000;

interface Source extends Promises {
  program: string;
  modules: 'CommonJS' | 'ES modules';
}

const CJS: Source = {
  program: 'sessions-express-cjs',
  modules: 'CommonJS',
  prefix: 'guestbook:sess:',
  lives: TWO_HOURS,
};
/** No options but the secret: the transform adds `saveUninitialized: false`, so that strangers get no cookie. */
const ESM: Source = {
  program: 'sessions-express-esm',
  modules: 'ES modules',
  prefix: 'visits:sess:',
  lives: ONE_DAY,
  login: 'form',
  differences: {
    9: 'cookie connect.sid: "s%3A…" on the baseline, (nothing) on replica 0',
    10: 'cookie connect.sid: "s%3A…" on the baseline, (nothing) on replica 1',
  },
};
const OWN_REDIS: Source = {
  program: 'sessions-redis-legacy',
  modules: 'CommonJS',
  prefix: 'legacy:sess:',
  lives: TWO_HOURS,
};
const OWN_IOREDIS: Source = {
  program: 'sessions-ioredis',
  modules: 'ES modules',
  prefix: 'visits:sess:',
  lives: TWO_HOURS,
};

interface Row {
  source: Source;
  express: 4 | 5;
  /** What else package.json asks for. */
  has?: Record<string, string>;
  engines?: { node: string };
  /** Major versions that the rewritten app runs on. */
  gets: Record<string, number>;
}

const rows: Row[] = [
  { source: CJS, express: 4, has: { redis: '^3.1.2' }, gets: { 'connect-redis': 6, redis: 3 } },
  { source: ESM, express: 5, has: { redis: '^3.1.2' }, gets: { 'connect-redis': 6, redis: 3 } },
  { source: OWN_REDIS, express: 4, gets: { 'connect-redis': 6, redis: 4 } },
  {
    source: CJS,
    express: 5,
    has: { 'connect-redis': '^7.1.0', redis: '^4.6.0' },
    gets: { 'connect-redis': 7, redis: 4 },
  },
  {
    source: ESM,
    express: 4,
    has: { 'connect-redis': '^7.1.0', ioredis: '^5.4.0' },
    gets: { 'connect-redis': 7, ioredis: 5 },
  },
  {
    source: CJS,
    express: 4,
    has: { 'connect-redis': '^7.1.0', ioredis: '^6.0.0' },
    gets: { 'connect-redis': 7, ioredis: 6 },
  },
  { source: ESM, express: 5, has: { redis: '^4.6.0' }, gets: { 'connect-redis': 8, redis: 4 } },
  { source: CJS, express: 4, has: { ioredis: '^4.28.0' }, gets: { 'connect-redis': 8, ioredis: 4 } },
  { source: ESM, express: 4, has: { ioredis: '^4.28.0' }, gets: { 'connect-redis': 8, ioredis: 4 } },
  { source: CJS, express: 5, has: { ioredis: '^5.4.0' }, gets: { 'connect-redis': 8, ioredis: 5 } },
  { source: OWN_IOREDIS, express: 5, gets: { 'connect-redis': 8, ioredis: 5 } },
  { source: OWN_IOREDIS, express: 4, has: { ioredis: '^6.0.0' }, gets: { 'connect-redis': 8, ioredis: 6 } },
  { source: CJS, express: 4, engines: { node: '>=18' }, gets: { 'connect-redis': 9, redis: 5 } },
  { source: ESM, express: 5, gets: { 'connect-redis': 9, redis: 6 } },
  { source: CJS, express: 5, engines: { node: '>=22' }, gets: { 'connect-redis': 10, redis: 6 } },
  { source: ESM, express: 4, has: { 'connect-redis': '^10.0.0' }, gets: { 'connect-redis': 10, redis: 6 } },
];

let redis: string;
beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(removeApps);

describe('as they were, two replicas fail at the first read after the login', () => {
  test.for([CJS, ESM, OWN_REDIS, OWN_IOREDIS])('$program', async (source, { signal: abort }) => {
    await expectBoundToProcess(await layApp(source), { redis, abort }, source);
  });
});

for (const row of rows) {
  describe(await nameOf(row), () => {
    const program: Program = {
      program: row.source.program,
      dependencies: { express: `^${row.express}.0.0`, ...row.has },
      ...(row.engines && { engines: row.engines }),
    };
    let app: App;
    beforeAll(async () => {
      app = await rewriteApp(program, 'sessions');
    });

    test('package.json asks for this pair', () => {
      const majors = Object.keys(row.gets).map((name) => [name, semver.major(app.versions[name] ?? '0.0.0')]);
      expect(Object.fromEntries(majors)).toEqual(row.gets);
      expect(semver.major(app.versions['express'] ?? '0.0.0')).toBe(row.express);
    });

    test('any replica answers as the one process did', async ({ signal: abort }) => {
      await expectInterchangeable(app, await layApp(program), { redis, abort }, row.source);
    });

    test('starts without Redis, works when it comes, ends on SIGTERM', async ({ signal: abort }) => {
      expect(await endAfterOutage(app, { redis, abort }, row.source)).toBe('exit code 0');
    });
  });
}

/** Says so where a package does not claim to run on this Node: the pair is run all the same. */
async function nameOf({ source, express, gets }: Row): Promise<string> {
  const outside: string[] = [];
  for (const [name, major] of Object.entries(gets)) {
    const range = await nodeRangeOf(name, `^${major}.0.0`);
    if (!semver.satisfies(process.version, range)) outside.push(`${name} wants Node ${range}`);
  }
  const pair = Object.entries(gets).map((one) => one.join(' '));
  const isOwn = source === OWN_REDIS || source === OWN_IOREDIS;
  return [
    `${pair.join(' with ')}${isOwn ? ' of the app' : ''}, Express ${express}, ${source.modules}`,
    ...(outside.length ? [`(${outside.join(', ')}; this is ${process.version})`] : []),
  ].join(' ');
}
