import { join } from 'node:path';
import { expect, it } from 'vitest';
import transformer from '../../transforms/sessions/index.js';
import type { API } from 'jscodeshift';
import { lay } from './project.js';

/** Runs the transform as jscodeshift does: one file, and what is beside it stays. */
async function shifted(
  source: string,
  name = 'app.js',
  manifest: object = {},
): Promise<[string | undefined, string[]]> {
  const folder = lay({ 'package.json': JSON.stringify({ name: 'app', ...manifest }), [name]: source });
  const reports: string[] = [];
  const api = { report: (line: string) => void reports.push(line) } as unknown as API;
  return [await transformer({ path: join(folder, name), source }, api), reports];
}

it('puts the client into the file in CommonJS', async () => {
  const [text, reports] = await shifted(`const session = require('express-session')

module.exports = session({ secret: 'cat', cookie: { maxAge: 1000 } })
`);
  expect(text).toBe(`const session = require('express-session')
const { RedisStore } = require('connect-redis')
const { createClient } = require('redis')

const redisClient = createClient({ url: process.env.REDIS_URL ?? 'redis://localhost:6379' })

// Without a listener an error would end the process. The client connects again by itself.
redisClient.on('error', (error) => console.error('Redis:', error.message))

// Commands wait until the connection is there.
redisClient.connect().catch((error) => console.error('Redis:', error.message))

// The connection alone does not keep the process running.
redisClient.on('connect', () => redisClient.unref())

module.exports = session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
})
`);
  expect(reports).toContainEqual(expect.stringMatching(/^add to package\.json: .*connect-redis@\^9\.0\.0/));
});

it('puts the client behind the imports in ES modules', async () => {
  const [text] = await shifted(
    `import session from "express-session";
import { port } from "./port.js";

export default session({ secret: "cat", cookie: { maxAge: 1000, } });
`,
    'app.mjs',
    { dependencies: { ioredis: '^5.0.0' } },
  );
  expect(text).toBe(`import session from "express-session";
import { RedisStore } from "connect-redis";
import { Redis } from "ioredis";
import { port } from "./port.js";

const redisClient = new Redis(process.env.REDIS_URL ?? "redis://localhost:6379");

// The client connects again by itself; an error is worth a line in the log.
redisClient.on("error", (error) => console.error("Redis:", error.message));

// The connection alone does not keep the process running.
redisClient.on("connect", () => redisClient.stream.unref());

export default session({
  secret: "cat",
  cookie: { maxAge: 1000, },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: "app:sess:" }),
});
`);
});

it('reports why it does nothing', async () => {
  const [text, reports] = await shifted(`const session = require('express-session');

module.exports = (options) => session(options);
`);
  expect(text).toBeUndefined();
  expect(reports).toEqual([
    'line 3: session-options-unknown: the options come from `options`, which could not be followed: a store may be set there → Write the options as an object literal at the call, or pass `store` there.',
  ]);
});

it('leaves alone what needs a file of its own', async () => {
  const [text, reports] = await shifted(`const session = require('koa-generic-session');

module.exports = session();
`);
  expect(text).toBeUndefined();
  expect(reports).toEqual([
    'line 3: needs-new-file: the store for Koa is a file of its own, and jscodeshift changes one file only → Run `stateless-codemod -t sessions` instead.',
  ]);
});

it('does not look at a file without sessions', async () => {
  expect(await shifted('let a = ;')).toEqual([undefined, []]);
});
