import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createClient } from 'redis-5';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { accepts } from '../../src/verify/replicas/port.js';
import { findRedis } from './find-redis.js';
import { ownRedis } from './own-redis.js';
import { databaseUrl, ping, startRedis, startServer } from './redis.js';

let cache: string;
beforeEach(async () => {
  cache = join(await mkdtemp(join(tmpdir(), 'redis-cache-')), 'redis');
});
afterEach(() => rm(dirname(cache), { recursive: true }));

test('the run has a Redis that answers', async () => {
  expect(await ping(inject('redis').url)).toBe('PONG');
});

test('a file gets an empty database of its own', async () => {
  const url = await ownRedis();
  const client = await createClient({ url }).connect();
  await client.set('left', 'over');
  expect(await client.dbSize()).toBe(1);
  expect(await ownRedis()).toBe(url);
  expect(await client.dbSize()).toBe(0);
  client.destroy();
});

test('REDIS_URL is used as it is', async () => {
  const service = await startRedis({ REDIS_URL: 'redis://user:secret@example.test:7000' });
  expect(service.url).toBe('redis://user:secret@example.test:7000');
  expect(databaseUrl(service, 3)).toBe('redis://user:secret@example.test:7000/3');
  expect(() => databaseUrl(service, 16)).toThrow('Redis has 16 databases');
});

test('a private server ends when it is stopped', async () => {
  const service = await startServer(await findRedis({ path: process.env.PATH ?? '', cache }));
  const port = Number(new URL(service.url).port);
  expect(await accepts(port, 1000)).toBe(true);
  await service.stop();
  expect(await accepts(port, 1000)).toBe(false);
});

test('without a server on the path one is unpacked, or one line says what to install', async () => {
  const places = { path: '', cache };
  if (!(await isDebian())) {
    await expect(findRedis(places)).rejects.toThrow(/^the tests need a Redis server: install it .*$/);
    return;
  }
  const program = await findRedis(places);
  expect(program.path).toBe(join(cache, 'usr/bin/redis-server'));
  const service = await startServer(program);
  expect(await ping(service.url)).toBe('PONG');
  await service.stop();
  // The second time it is there: nothing is downloaded, the program is the same.
  expect(await findRedis(places)).toEqual(program);
});

async function isDebian(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}
