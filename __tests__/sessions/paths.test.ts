import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, lay, runSessions } from './project.js';

const MANIFEST = JSON.stringify({ name: 'app', dependencies: { 'express-session': '1' } });
const APP = `const session = require('express-session');
const { store } = require('./lib/store');

module.exports = session({ secret: 'cat', resave: false, saveUninitialized: false, store });
`;
const STORE = `const { MemoryStore } = require('express-session');

exports.store = new MemoryStore();
`;

describe('the paths of a run', () => {
  it('refuses a site whose store is made in a file that may not be edited', async () => {
    const files = { 'package.json': MANIFEST, 'app.js': APP, 'lib/store.js': STORE };
    const folder = lay(files);
    const { findings } = await runSessions(folder, { paths: ['app.js'] });
    expect(findings.map(({ outcome, fix }) => [outcome, fix?.reasons[0]])).toEqual([
      ['refused', { code: 'outside-paths', args: { file: 'lib/store.js' } }],
    ]);
    expect(filesIn(folder)).toEqual(files);
  });

  it('rewrites it when that file is given as well', async () => {
    const folder = lay({ 'package.json': MANIFEST, 'app.js': APP, 'lib/store.js': STORE });
    const { findings } = await runSessions(folder, { paths: ['app.js', 'lib/store.js'] });
    expect(findings.map(({ outcome }) => outcome)).toEqual(['transformed']);
    const after = filesIn(folder);
    expect(after['app.js']).toBe(APP);
    expect(after['lib/store.js']).toBe(`const { RedisStore } = require('connect-redis');
const { redisClient } = require('../state/redis');

exports.store = new RedisStore({ client: redisClient, prefix: 'app:sess:' });
`);
  });

  it('writes no defaults into options of a file that may not be edited', async () => {
    const options = "module.exports = { secret: 'cat', store: require('./store').store };\n";
    const app =
      "const session = require('express-session');\n\nmodule.exports = session(require('./lib/options'));\n";
    const folder = lay({
      'package.json': MANIFEST,
      'app.js': app,
      'lib/options.js': options,
      'lib/store.js': STORE,
    });
    await runSessions(folder, { paths: ['app.js', 'lib/store.js'] });
    expect(filesIn(folder)['lib/options.js']).toBe(options);
  });

  it('makes a client of its own if the one there is not in the paths, and imports it all the same', async () => {
    const redis = "const Redis = require('ioredis');\n\nmodule.exports = new Redis();\n";
    const app =
      "const session = require('express-session');\n\nmodule.exports = session({ secret: 'cat' });\n";
    const folder = lay({ 'package.json': MANIFEST, 'app.js': app, 'redis.js': redis });
    await runSessions(folder, { paths: ['app.js'] });
    expect(filesIn(folder)['app.js']).toContain("const redisClient = require('./redis');\n");
    expect(filesIn(folder)['redis.js']).toBe(redis);
  });
});

describe('a file that cannot be parsed', () => {
  it('is named and left alone, and does not stop the others', async () => {
    const broken = "const session = require('express-session'\n";
    const app =
      "const session = require('express-session');\n\nmodule.exports = session({ secret: 'cat' });\n";
    const folder = lay({ 'package.json': MANIFEST, 'app.js': app, 'broken.js': broken });
    const { findings, files } = await runSessions(folder);
    expect(findings.map(({ outcome }) => outcome)).toEqual(['transformed']);
    expect(files.skipped.map(({ file, reason }) => [file, reason])).toEqual([
      [join(folder, 'broken.js'), 'syntax'],
    ]);
    expect(filesIn(folder)['broken.js']).toBe(broken);
  });
});

describe('--state-dir', () => {
  it('is where the emitted files go', async () => {
    const app =
      "const session = require('express-session');\n\nmodule.exports = session({ secret: 'cat' });\n";
    const folder = lay({ 'package.json': MANIFEST, 'src/app.js': app });
    await runSessions(folder, { stateDir: join(folder, 'src/infra/stores') });
    const after = filesIn(folder);
    expect(Object.keys(after)).toEqual(['package.json', 'src/app.js', 'src/infra/stores/redis.js']);
    expect(after['src/app.js']).toContain("const { redisClient } = require('./infra/stores/redis');\n");
  });
});

describe('a session added later', () => {
  it('uses the client that an earlier run emitted', async () => {
    const app =
      "const session = require('express-session');\n\nmodule.exports = session({ secret: 'cat' });\n";
    const folder = lay({ 'package.json': MANIFEST, 'app.js': app, 'admin.js': app });
    await runSessions(folder, { paths: ['app.js'] });
    const client = filesIn(folder)['state/redis.js'];
    const { findings } = await runSessions(folder);
    expect(findings.map(({ outcome }) => outcome)).toEqual(['transformed']);
    const after = filesIn(folder);
    expect(after['state/redis.js']).toBe(client);
    expect(after['admin.js']).toBe(after['app.js']?.replace('app:sess:', 'app:sess-2:'));
  });
});
