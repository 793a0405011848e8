import { describe, expect, it } from 'vitest';
import { outcome, run } from './program.js';

const F = 'function f() { return store(); }\n';

function withPackages(dependencies: Record<string, string>, text: string): string {
  return outcome({ 'package.json': JSON.stringify({ dependencies }), 'a.js': text });
}

const EXPRESS = "const app = require('express')();\n";

describe('servers', () => {
  it('61 Express 5 waits', () => {
    const text = `${EXPRESS}app.get('/', (req, res) => { res.json(store()); });\napp.use((err, req, res, next) => { store(); });\n`;
    expect(withPackages({ express: '^5.1.0' }, text)).toBe(
      text.replace('(req, res) =>', 'async (req, res) =>').replace('(err,', 'async (err,'),
    );
  });

  it('62 Express 4: handlers, lists, middleware, error middleware, param, route', () => {
    const text =
      `${EXPRESS}${F}function h(req, res) { f(); }\n` +
      "app.get('/', (req, res) => { res.json(f()); });\n" +
      "app.post('/', [h], h);\n" +
      'app.use((err, req, res, next) => { f(); next(err); });\n' +
      "app.param('id', (req, res, next, id) => { f(); next(); });\n" +
      "app.route('/x').get(h);\n";
    expect(withPackages({ express: '^4.18.0' }, text)).toBe(
      `${EXPRESS}async ${F}async function h(req, res) { await f(); }\n` +
        "app.get('/', wrap(async (req, res) => { res.json(await f()); }));\n" +
        "app.post('/', [wrap(h)], wrap(h));\n" +
        'app.use(wrapError(async (err, req, res, next) => { await f(); next(err); }));\n' +
        "app.param('id', wrap(async (req, res, next, id) => { await f(); next(); }));\n" +
        "app.route('/x').get(wrap(h));\n",
    );
  });

  it('62 a handler that was async already is wrapped too, unless it catches everything', () => {
    const text = `${EXPRESS}app.get('/', async (req, res) => { store(); });\napp.get('/x', async (req, res) => { try { store(); } catch (e) { res.end(); } });\n`;
    expect(withPackages({ express: '4' }, text)).toBe(
      `${EXPRESS}app.get('/', wrap(async (req, res) => { store(); }));\napp.get('/x', async (req, res) => { try { store(); } catch (e) { res.end(); } });\n`,
    );
  });

  it('62 the app is a parameter, the handler comes from another file', () => {
    const routes = "const c = require('./c');\nmodule.exports = (app) => {\n  app.get('/', c.list);\n};\n";
    expect(
      outcome({
        'package.json': '{"dependencies":{"express":"^4.0.0"}}',
        'routes.js': routes,
        'c.js': 'exports.list = (req, res) => { store(); };\n',
        'app.js': `${EXPRESS}require('./routes')(app);\n`,
      }),
    ).toBe(
      routes.replace('c.list', 'wrap(c.list)') +
        'exports.list = async (req, res) => { store(); };\n' +
        `${EXPRESS}require('./routes')(app);\n`,
    );
  });

  it("a wrapper of the app's own that takes promises is enough", () => {
    const text =
      `const safe = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);\n${EXPRESS}` +
      "app.get('/', safe((req, res) => { store(); }));\n";
    expect(withPackages({ express: '4' }, text)).toBe(text.replace('safe((', 'safe(async ('));
  });

  it('63 Koa: the next middleware is awaited', () => {
    const text = "const app = new (require('koa'))();\napp.use((ctx, next) => { store(); next(); });\n";
    expect(withPackages({ koa: '2' }, text)).toBe(
      text.replace('(ctx', 'async (ctx').replace('; next()', '; await next()'),
    );
  });

  it('64 Fastify handlers, hooks and options with a name', () => {
    const text =
      "const app = require('fastify')();\nconst options = { handler: (req) => store() };\n" +
      "app.get('/', (req, reply) => { reply.send(store()); });\n" +
      "app.get('/x', options);\napp.addHook('onRequest', (req, reply) => { store(); });\n";
    expect(withPackages({ fastify: '5' }, text)).toBe(
      text
        .replace('(req) =>', 'async (req) =>')
        .replace("'/', (req", "'/', async (req")
        .replace("'onRequest', (", "'onRequest', async ("),
    );
  });

  it('65 Fastify hooks that call done', () => {
    const head = "const app = require('fastify')();\n";
    const text =
      `${head}app.addHook('onRequest', (req, reply, done) => { if (store()) done(new Error('no')); else done(); });\n` +
      "app.addHook('onSend', (req, reply, payload, done) => { store(); return done(null, payload + 1); });\n";
    expect(outcome({ 'a.js': text })).toBe(
      `${head}app.addHook('onRequest', async (req, reply) => { if (store()) throw new Error('no'); else return; });\n` +
        "app.addHook('onSend', async (req, reply, payload) => { store(); return payload + 1; });\n",
    );
  });

  it('66 Nest: controllers, and providers that come by their type', () => {
    const text =
      "import { Controller, Get, Injectable } from '@nestjs/common';\n" +
      '@Injectable()\nexport class S { add(): string { return store(); } }\n' +
      '@Controller()\nexport class C {\n  constructor(private readonly s: S) {}\n  @Get()\n  list(): number { return this.s.add().length; }\n}\n';
    expect(outcome({ 'a.ts': text })).toBe(
      text
        .replace('add(): string', 'async add(): Promise<string>')
        .replace(
          'list(): number { return this.s.add().length',
          'async list(): Promise<number> { return (await this.s.add()).length',
        ),
    );
  });

  it('69 GraphQL: resolvers in another file', () => {
    const resolvers = 'module.exports = { Query: { n: () => store() }, ';
    const server =
      "const resolvers = require('./a');\nnew (require('@apollo/server').ApolloServer)({ typeDefs, resolvers });\n";
    expect(outcome({ 'a.js': `${resolvers}};\n`, 'b.js': server })).toBe(
      `${resolvers.replace('() =>', 'async () =>')}};\n${server}`,
    );
    expect(outcome({ 'a.js': resolvers.replace('n:', 'serialize:') + '};\n', 'b.js': server })).toBe(
      'refused: sync-callback-unknown',
    );
  });

  it('67 the listener of a plain server', () => {
    const text = "require('http').createServer((req, res) => { res.end(store()); }).listen(1);\n";
    expect(outcome({ 'a.js': text })).toBe(
      "require('http').createServer(answering(async (req, res) => { res.end(store()); })).listen(1);\n",
    );
  });

  it('the MCP SDK waits for what makes a server, for requests and for notifications', () => {
    const text =
      "const { McpServer } = require('@modelcontextprotocol/server');\n" +
      "const { serveStdio } = require('@modelcontextprotocol/server/stdio');\n" +
      'function build() {\n  const server = new McpServer({});\n  store();\n' +
      "  server.server.setNotificationHandler('notifications/message', () => { store(); });\n  return server;\n}\n" +
      'serveStdio(build);\n';
    expect(withPackages({}, text)).toBe(
      text.replace('function build', 'async function build').replace("message', (", "message', async ("),
    );
  });

  it('the MCP SDK does not wait for options', () => {
    const text =
      "const { serveStdio } = require('@modelcontextprotocol/server/stdio');\n" +
      'serveStdio(build, { onerror: () => { store(); } });\n';
    expect(withPackages({}, text)).toBe('refused: sync-callback-unknown');
  });

  it('a name that a package may hand back is no doubt where it is only data', () => {
    const table = (use: string): string =>
      "const { table } = require('rows');\nconst columns = { id: table.column(f) };\ntable.define(columns);\n" +
      `${F}table.each(async ({ id }) => { ${use} });\n`;
    expect(withPackages({}, table('console.log(`${id}`, id + 1, seen.get(id), id.trim());'))).not.toContain(
      'unknown-dispatch',
    );
    expect(withPackages({}, table('run(id);'))).toContain('unknown-dispatch');
    expect(withPackages({}, table('id.call();'))).toContain('unknown-dispatch');
  });

  it('70 passport', () => {
    const text =
      "const passport = require('passport');\nconst { Strategy } = require('passport-local');\n" +
      'passport.use(new Strategy((u, p, done) => { done(null, store()); }));\n';
    expect(outcome({ 'a.js': text })).toBe(
      text.replace(
        '(u, p, done) => { done(null, store()); }',
        'wrapDone(async (u, p, done) => { done(null, store()); })',
      ),
    );
  });
});

describe('events, timers, promises', () => {
  it('53, 68 listeners', () => {
    const text =
      "const io = new (require('socket.io').Server)();\nio.on('connection', (socket) => {\n" +
      "  socket.on('x', (m, ack) => { ack(store()); });\n});\n";
    const { cone, after } = run({ 'a.js': text });
    expect(after['a.js']).toBe(
      text.replace('(m, ack) => { ack(store()); }', 'inBackground(async (m, ack) => { ack(store()); })'),
    );
    expect(cone.reviews.map(({ code, args }) => [code, args])).toEqual([['event-order', { event: 'x' }]]);
  });

  it('54, 55 timers', () => {
    const text = `${F}setTimeout(f, 5);\nsetInterval(() => { f(); }, 5);\nprocess.on('SIGTERM', f);\n`;
    const { cone, after } = run({ 'a.js': text });
    expect(after['a.js']).toBe(
      `async ${F}setTimeout(inBackground(f), 5);\nsetInterval(oneAtATime(async () => { await f(); }), 5);\nprocess.on('SIGTERM', inBackground(f));\n`,
    );
    expect(cone.reviews.map(({ code }) => code)).toEqual(['every-process-timer']);
  });

  it('functions that were async already, called where nobody looks', () => {
    const g = 'async function g() { store(); }\n';
    const at = (use: string): string => outcome({ 'a.js': `${g}exports.h = (x) => { ${use} };\n` });
    const log = '.catch((error) => console.error(error))';
    const same = ['g().catch(x);', 'g().then(x, x);', 'Promise.allSettled([g()]);'];
    for (const use of same) expect(at(use)).toContain(`{ ${use} }`);
    expect(at('g();')).toContain(`{ g()${log}; }`);
    expect(at('void g();')).toContain(`{ void g()${log}; }`);
    expect(at('x && g();')).toContain(`{ x && g()${log}; }`);
    expect(at('g().then(x);')).toContain(`{ g().then(x)${log}; }`);
    expect(at('Promise.all([g()]);')).toContain(`{ Promise.all([g()])${log}; }`);
    expect(at('new Promise((resolve) => resolve(g()));')).toContain(`resolve(g()))${log}; }`);
    expect(at('x.forEach(async () => { await g(); });')).toContain('x.forEach(inBackground(async () =>');
    expect(at('for (const y of x) setTimeout(() => g(), y);')).toContain(
      'setTimeout(inBackground(() => g()), y)',
    );
  });

  it('functions that were async already, where they are seen to fail', () => {
    const tried = 'async function g() { try { store(); } catch { log(); } }\nexports.h = () => { g(); };\n';
    expect(outcome({ 'a.js': tried })).toBe(tried);
    const again = tried.replace('log()', 'store()');
    expect(outcome({ 'a.js': again })).toContain('g().catch(');
    const thrown = tried.replace('catch {', 'catch (e) { throw e;');
    expect(outcome({ 'a.js': thrown })).toContain('g().catch(');
    const start = 'async function g() { store(); }\nfunction main() { g().then(listen); }\nmain();\n';
    expect(outcome({ 'a.js': start })).toBe(start);
  });

  it('56 executors: what goes wrong rejects', () => {
    const text =
      `${F}exports.a = () => new Promise((resolve) => { resolve(f() + 1); });\n` +
      'exports.b = () => new Promise((ok, no) => { if (!f()) no(); });\n' +
      'exports.c = () => new Promise((resolve) => resolve(f()));\n' +
      'exports.d = () => new Promise(resolve => h(resolve, f()));\n';
    expect(outcome({ 'a.js': text })).toBe(
      `async ${F}exports.a = () => new Promise((resolve, reject) => { (async () => { resolve((await f()) + 1); })().catch(reject); });\n` +
        'exports.b = () => new Promise((ok, no) => { (async () => { if (!(await f())) no(); })().catch(no); });\n' +
        'exports.c = () => new Promise((resolve) => resolve(f()));\n' +
        'exports.d = () => new Promise((resolve, reject) => (async () => h(resolve, await f()))().catch(reject));\n',
    );
  });

  it('58 callbacks that get an error first', () => {
    const text = `${F}exports.g = (db) => { db.find({}, (err, x) => { f(); }); };\n`;
    const { cone, after } = run({ 'a.js': text });
    expect(after['a.js']).toBe(
      `async ${text.replace('(err, x) => { f(); }', 'inBackground(async (err, x) => { await f(); })')}`,
    );
    expect(cone.reviews.map(({ code }) => code)).toEqual(['callback-error']);
  });

  it('57 then', () => {
    const text = `${F}exports.g = () => h().then((x) => f(x).y);\n`;
    expect(outcome({ 'a.js': text })).toBe(
      `async ${F}exports.g = () => h().then(async (x) => (await f(x)).y);\n`,
    );
  });

  it('59 a function that calls back keeps its signature', () => {
    const text =
      'function load(cb) { cb(null, store()); }\nexports.g = () => { load((e, v) => v); done(); };\n';
    expect(outcome({ 'a.js': text })).toBe(
      `async ${text.replace('() => { load', 'async () => { await load')}`,
    );
  });

  it('78 a function of the program that is given the callback', () => {
    const text = `${F}const each = (list, fn) => { for (const x of list) fn(x); };\nexports.g = (list) => { each(list, f); };\n`;
    expect(outcome({ 'a.js': text })).toBe(
      `async ${F}const each = async (list, fn) => { for (const x of list) await fn(x); };\nexports.g = async (list) => { await each(list, f); };\n`,
    );
  });

  it.each([
    [
      '56 executor that is no arrow',
      'exports.g = () => new Promise(function (resolve) { f(); });',
      'promise-executor',
    ],
    ['71 for templates', 'app.locals.price = (x) => f();', 'template-helper'],
    [
      '71 for templates, by name',
      "const app = require('express')();\napp.locals.price = f;",
      'template-helper',
    ],
    ['71 for templates, in a table', 'app.locals.helpers = { f };', 'template-helper'],
    ['78 on an object of a package', "const pg = require('pg');\npg.hook = f;", 'escapes-as-value'],
    [
      '65 hook with done',
      "require('fastify')().addHook('onRequest', (a, b, done) => { f(); done(); after(); });",
      'callback-style-hook',
    ],
    [
      '64 late answer',
      "require('fastify')().get('/', (req, reply) => { f(); later(() => reply.send(1)); });",
      'late-reply',
    ],
    [
      '68 listeners behind an await',
      "io.on('connection', (socket) => { f(); socket.on('x', g); });",
      'late-listener',
    ],
    ['69 graphqlSync', 'graphqlSync({ rootValue: { a: () => f() } });', 'sync-callback-unknown'],
    ['71 template helper', "require('hbs').registerHelper('x', () => f());", 'template-helper'],
    ['73 exit', "process.on('exit', () => f());", 'exit-handler'],
    ['78 stored', 'const table = [f];\nexports.table = table;', 'escapes-as-value'],
    ['78 listener that is taken off again', "e.on('x', f);\ne.off('x', f);", 'escapes-as-value'],
    ['86 describe', "describe('x', () => { f(); });", 'describe-body'],
    ['52 unknown library', "require('lib')({ onThing() { f(); } });", 'sync-callback-unknown'],
  ])('%s is refused', (_name, code, expected) => {
    expect(outcome({ 'a.js': `${F}${code}\n` })).toBe(`refused: ${expected}`);
  });
});
