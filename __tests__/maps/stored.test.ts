import { describe, expect, it } from 'vitest';
import { fateOf } from '../../transforms/maps/copies.js';
import { copiesMessages } from '../../transforms/maps/copies-messages.js';
import { contentsOf } from '../../transforms/maps/stored.js';
import { changedInside } from '../../transforms/maps/changed-inside.js';
import { contextOf, nodeOf } from './program.js';
import { stateOf } from './states.js';

/** `code: value member (what)`, or `primitive`, `plain`, or `typedJson` for what needs that codec. */
function stored(files: string | Record<string, string>, name = 'm'): string[] {
  const { refusals, reviews, isPrimitive, codec } = contentsOf(stateOf(contextOf(files), name));
  const reasons = [...refusals, ...reviews].map(({ code, args }) => {
    expect(Object.keys(copiesMessages)).toContain(code);
    return `${code}: ${args['value'] ?? args['key']}${args['member'] ?? ''} (${args['what']})`;
  });
  return reasons.length ? reasons : [codec ?? (isPrimitive ? 'primitive' : 'plain')];
}

const inHandler = (body: string): string =>
  `const app = require('express')();\nconst m = new Map();\napp.post('/:k', async (req, res) => {\n  ${body}\n});\n`;

describe('values', () => {
  it.each([
    ['a number', 'm.set(1, 2);', 'primitive'],
    ['a text', 'm.set(1, `a${req.ip}`);', 'primitive'],
    ['a sum', 'm.set(1, (m.get(1) || 0) + 1);', 'primitive'],
    ['a literal', "m.set(1, { id: 1, tags: ['a'] });", 'plain'],
    ['the body', 'm.set(1, req.body);', 'plain'],
    ['a part of the body', 'const { name } = req.body; m.set(1, { name, at: Date.now() });', 'plain'],
    ['destructured parameters', 'const { body: { a }, params } = req; m.set(1, [a, params.k]);', 'plain'],
    ['a spread of the body', 'm.set(1, { ...req.body, id: 1 });', 'plain'],
    ['JSON', 'm.set(1, JSON.parse(req.body.text));', 'plain'],
    [
      'a random id',
      "const { randomUUID } = require('crypto'); m.set(randomUUID(), randomUUID());",
      'primitive',
    ],
    ['a hash', "const bcrypt = require('bcrypt'); m.set(1, { hash: await bcrypt.hash('a', 10) });", 'plain'],
    ['an element of itself', 'const u = m.get(1); u.n = 1; m.set(1, u);', 'primitive'],
    ['a condition', "m.set(1, req.body.a ? 'x' : null);", 'primitive'],
    ['a mapped list', 'm.set(1, req.body.list.map((x) => ({ id: x.id })));', 'plain'],
    ['a split text', "m.set(1, req.body.text.split(','));", 'plain'],
    ['a time as text', 'm.set(1, new Date().toISOString());', 'primitive'],
    ['a function', 'm.set(1, () => 1);', 'live-handle: () => 1 (function)'],
    ['a method in it', 'm.set(1, { run() {} });', 'live-handle: { run() {} }.run (function)'],
    ['a timer', 'm.set(1, setTimeout(() => {}, 10));', 'live-handle: setTimeout(() => {}, 10) (timer)'],
    ['the response', 'm.set(1, res); res.write("a");', 'live-handle: res (res)'],
    ['the response in a list', 'm.set(1, [res]); res.write("a");', 'live-handle: [res].0 (res)'],
    [
      'an abort controller',
      'm.set(1, new AbortController());',
      'live-handle: new AbortController() (AbortController)',
    ],
    ['an object of a class', 'class C { a() {} } m.set(1, new C());', 'class-instance: new C() (C)'],
    [
      'an object of a package',
      "const { Decimal } = require('decimal.js'); m.set(1, new Decimal(1));",
      'class-instance: new Decimal(1) (Decimal)',
    ],
    [
      'a document',
      "const mongoose = require('mongoose'); const U = mongoose.model('U'); m.set(1, await U.findById(1));",
      'class-instance: await U.findById(1) (a model of the database library)',
    ],
    ['a Promise', "m.set(1, fetch('x'));", "promise-value: fetch('x') (Promise)"],
    [
      'a Promise of its own',
      'async function load() { return 1; } m.set(1, load());',
      'promise-value: load() (Promise)',
    ],
    ['what it resolves to', 'async function load() { return 1; } m.set(1, await load());', 'primitive'],
    ['a Date', 'm.set(1, { at: new Date() });', 'typedJson'],
    ['a Map', 'm.set(1, new Map());', 'typedJson'],
    ['a Set in a variable', 'const s = new Set(); s.add(1); m.set(1, { s });', 'typedJson'],
    ['a BigInt', 'm.set(1, 1n);', 'typedJson'],
    ['a RegExp', 'm.set(1, [/a/]);', 'typedJson'],
    ['an Error', 'try { res.end(); } catch (e) { m.set(1, e); }', 'value-not-serializable: e (Error)'],
    ['NaN', 'm.set(1, NaN);', 'typedJson'],
    ['a hole', 'm.set(1, [undefined]);', 'typedJson'],
    [
      'a Date before what no codec keeps',
      'm.set(1, { at: new Date(), run: () => 1 });',
      'live-handle: { at: new Date(), run: () => 1 }.run (function)',
    ],
    [
      'a Date before what is unknown',
      'm.set(1, [new Date(), load()]);',
      'value-unknown: [new Date(), load()].1 (nothing is known about it)',
    ],
    ['a Buffer', "m.set(1, Buffer.from('a'));", "binary-value: Buffer.from('a') (Buffer)"],
    ['something unknown', 'm.set(1, load());', 'value-unknown: load() (nothing is known about it)'],
    ['put on it before', 'const u = { id: 1 }; u.run = () => 1; m.set(1, u);', 'live-handle: u (function)'],
    ['put into it before', 'const l = []; l.push(new Date()); m.set(1, l);', 'typedJson'],
  ])('%s', (_name, body, expected) => {
    expect(stored(inHandler(body))).toEqual([expected]);
  });

  it('what is put into an element later', () => {
    const context = contextOf(
      inHandler("m.set(1, { n: 1 }); const u = m.get(1); u.socket = new WebSocket('x');"),
    );
    const { file, node } = nodeOf(context, 'm.get(1)');
    const state = stateOf(context, 'm');
    const { mutations } = fateOf(state, file, node);
    expect(contentsOf(state, mutations).refusals.map(({ code, args }) => [code, args['value']])).toEqual([
      ['live-handle', "new WebSocket('x')"],
    ]);
  });

  it('sockets of a connection', () => {
    const text =
      "const m = new Map();\nconst { WebSocketServer } = require('ws');\nnew WebSocketServer({ port: 1 }).on('connection', (ws) => { m.set(1, ws); ws.on('close', () => m.delete(1)); });\n";
    expect(stored(text)).toEqual(['live-handle: ws (ws)']);
  });

  it.each([
    ["socket.on('join', ({ name }) => m.set(socket.id, { id: socket.id, name }));", 'plain'],
    ["socket.on('say', (text, done) => { m.set(1, text); done(); });", 'plain'],
    [
      "socket.on('say', (text, done) => { m.set(1, done); done(); });",
      'value-unknown: done (nothing is known about it)',
    ],
    ["socket.on('message', (data) => m.set(1, data));", 'value-unknown: data (nothing is known about it)'],
    ['join(socket);\n  function join(s) { m.set(1, s.id); s.emit("a"); }', 'primitive'],
  ])('messages: %s', (body, expected) => {
    const text = `const m = new Map();\nconst io = require('socket.io')(3000);\nio.on('connection', (socket) => {\n  ${body}\n});\n`;
    expect(stored(text)).toEqual([expected]);
  });

  it('a body that is none of a request', () => {
    const text =
      'const m = new Map();\nfunction keep(post) { m.set(1, post.body); }\nkeep({ body: () => 1 });\nkeep(load());\n';
    expect(stored(text)).toEqual(['value-unknown: post.body (nothing is known about it)']);
  });

  it('a body of a request that a handler hands on', () => {
    const text =
      "const m = new Map();\nfunction keep(req) { m.set(req.ip, req.body); }\nrequire('express')().post('/', (request, res) => { keep(request); res.end(); });\n";
    expect(stored(text)).toEqual(['plain']);
  });

  it('data of another file', () => {
    const files = {
      'app.js':
        "const items = require('./items');\nconst m = [];\nfor (const one of items) m.push({ ...one, id: one.id });\n",
      'items.js': "module.exports = [{ id: 1, name: 'a' }];\n",
    };
    expect(stored(files)).toEqual(['plain']);
  });

  it('what callers pass', () => {
    const files = {
      'store.js': 'const m = new Map();\nexports.save = (id, user) => m.set(id, user);\n',
      'app.js':
        "const { save } = require('./store');\nsave(1, { name: 'a' });\nsave(2, { at: new Date() });\n",
    };
    expect(stored(files)).toEqual(['typedJson']);
  });

  it('what a class keeps', () => {
    const text =
      "class S {\n  m = new Map();\n  save(id, name) { this.m.set(id, { id, name }); }\n}\nconst s = new S();\nrequire('express')().post('/', (req) => s.save(req.ip, req.body.name));\n";
    expect(stored(text)).toEqual(['plain']);
  });

  it.each([
    ['const m = [];\nm.push({ a: 1 }, () => 1);', 'live-handle: () => 1 (function)'],
    ['let m = [];\nfunction f(id) { m = m.filter((x) => x !== id); m = [...m, String(id)]; }', 'primitive'],
    ['const m = {};\nfunction f(k) { m[k] = 1; m.total = 2; }', 'primitive'],
    ['const m = new Set();\nm.add(1).add(2);', 'primitive'],
    ['let m = 0;\nfunction f() { m++; m += 2; }', 'primitive'],
    ['let m = null;\nfunction f() { m = new Date(); }', 'typedJson'],
    ["const m = new Map([['a', { n: 1 }]]);", 'plain'],
  ])('%s', (text, expected) => {
    expect(stored(text)).toEqual([expected]);
  });
});

describe('types', () => {
  const ts = (types: string, declaration: string, rest = ''): Record<string, string> => ({
    'a.ts': `${types}\n${declaration}\nexport function f(id: string, x: any) { ${rest} }\n`,
  });

  it.each([
    [
      'interface U { id: string; tags?: string[]; best: U | null }',
      'const m = new Map<string, U>();',
      'plain',
    ],
    ['', 'const m: Map<string, number> = new Map();', 'primitive'],
    ['', "const m: Record<string, 'a' | 'b'> = {};", 'primitive'],
    ['enum E { A }', 'const m: E[] = [];', 'primitive'],
    ['type U = Readonly<{ a: { b: number[] } }>;', 'const m: U[] = [];', 'plain'],
    [
      'interface A { id: string }\ninterface U extends A { on(): void }',
      'const m = new Map<string, U>();',
      'live-handle: U.on (function)',
    ],
    ['interface I { at: Date }\ninterface U { items: I[] }', 'const m = new Map<string, U>();', 'typedJson'],
    [
      "import type { Socket } from 'socket.io';",
      'const m = new Map<string, Socket>();',
      'live-handle: Socket (Socket)',
    ],
    ['class C { a = 1; b() {} }\nnew C();', 'const m = new Map<string, C>();', 'class-instance: C (C)'],
    ['class C { a: number; c: Date }\nnew C();', 'const m = new Map<string, C>();', 'typedJson'],
    ['class C { a: () => void }\nnew C();', 'const m = new Map<string, C>();', 'live-handle: C.a (function)'],
    [
      'class C { a: string }\nx instanceof C; new C();',
      'const m = new Map<string, C>();',
      'class-instance: C (C)',
    ],
    ['class C { a: string }\nclass D extends C {}\nnew D();', 'const m = new Map<string, D>();', 'plain'],
    [
      'class C { a() {} }\nclass D extends C {}\nnew D();',
      'const m = new Map<string, D>();',
      'class-instance: D (D)',
    ],
    [
      'class C { constructor() { all.push(this); } }\nnew C();',
      'const m = new Map<string, C>();',
      'class-instance: C (C)',
    ],
    ['', 'const m = new Map<string, Promise<string>>();', 'promise-value: Promise<string> (Promise)'],
    ['', 'const m = new Map<string, Buffer>();', 'binary-value: Buffer (Buffer)'],
    ['', 'let m: string | undefined;', 'primitive'],
  ])('%s %s', (types, declaration, expected) => {
    expect(stored(ts(types, declaration))).toEqual([expected]);
  });

  it('of another module', () => {
    const files = {
      'types.ts': 'export interface User { id: string; run: () => void }\n',
      'index.ts': "export * from './types.js';\n",
      'a.ts': "import type { User as U } from './index.js';\nconst m = new Map<string, U>();\nm.clear();\n",
    };
    expect(stored(files)).toEqual(['live-handle: U.run (function)']);
  });

  it('any is no knowledge: the expressions decide', () => {
    expect(stored(ts('', 'const m = new Map<string, any>();', 'm.set(id, { id });'))).toEqual(['plain']);
    expect(stored(ts('', 'const m = new Map<string, any>();', 'm.set(id, x);'))).toEqual([
      'value-unknown: x (nothing is known about it)',
    ]);
  });

  it('a class that nothing makes is no more than a type: the expressions decide', () => {
    const of = (value: string, more = ''): string[] =>
      stored(
        ts(`class C { a = 1; b() {} }${more}`, 'const m = new Map<string, C>();', `m.set(id, ${value});`),
      );
    expect(of('{ a: 2 }')).toEqual(['plain']);
    expect(of('{ a: 2 }', '\nclass D extends C {}\nnew D();')).toEqual(['class-instance: C (C)']);
    expect(of('x as C')).toEqual(['class-instance: x as C (C)']);
    expect(of('x')).toEqual(['value-unknown: x (nothing is known about it)']);
  });

  it('the copy of an object of a class has its fields', () => {
    const of = (fields: string): string[] =>
      stored({
        'a.ts': `class C { ${fields} b() {} }\nclass D extends C {}\nconst m = new Map<string, D>();\nexport function f(id: string, given: D) { m.set(id, { ...given }); }\n`,
      });
    expect(of('a: number; b?: string;')).toEqual(['plain']);
    expect(of('at: Date;')).toEqual(['typedJson']);
    expect(of('on: () => void;')).toEqual(['live-handle: { ...given }.on (function)']);
  });

  it('a cast decides where nothing else is known', () => {
    expect(stored(ts('', 'const m = new Map();', 'm.set(id, x as { a: number });'))).toEqual(['plain']);
  });
});

describe('keys', () => {
  it.each([
    ['m.set(req.params.k, 1);', 'primitive'],
    ['m.set({ a: 1 }, 1);', 'object-key: { a: 1 } (object)'],
    ['m.get([1, 2]);', 'object-key: [1, 2] (array)'],
    ['m.has(req); req.on("end", () => {});', 'object-key: req (object)'],
    ['m.set(() => 1, 1);', 'object-key: () => 1 (function)'],
    ["m.set(Symbol('a'), 1);", "object-key: Symbol('a') (symbol)"],
  ])('%s', (body, expected) => {
    expect(stored(inHandler(body))).toEqual([expected]);
  });
});

describe('what is put into an entry', () => {
  const inSocket = (body: string): string =>
    `const { Server } = require('socket.io');\nconst io = new Server(3000);\nconst m = new Map();\nio.on('connection', (socket) => socket.on('join', () => {\n  ${body}\n}));\n`;
  it.each([
    ['a socket in a set', 'm.get(1).add(socket);', ['live-handle: socket']],
    ['a socket in a list', 'const l = m.get(1);\n  l.push(socket);', ['live-handle: socket']],
    ['a timer as a member', 'm.get(1).timer = setTimeout(f, 10);', ['live-handle: setTimeout(f, 10)']],
    ['an object of a class', 'class C { a() {} }\n  m.get(1).push(new C());', ['class-instance: new C()']],
    ['a promise', 'm.get(1).push(fetch("/"));', ['promise-value: fetch("/")']],
    ['a text', 'm.get(1).push("a");', []],
  ])('%s', (_name, body, expected) => {
    const state = stateOf(contextOf(inSocket(body)), 'm');
    const { refusals } = contentsOf(state, changedInside(state));
    expect(refusals.map(({ code, args }) => `${code}: ${args['value']}`)).toEqual(expected);
  });
});
