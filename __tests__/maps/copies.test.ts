import { describe, expect, it } from 'vitest';
import { changesOf, doubtsOf, type Fate, fateOf, fateOfStored } from '../../transforms/maps/copies.js';
import { messages } from '../../transforms/maps/messages.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Use } from '../../transforms/maps/state.js';
import { stateOf } from './states.js';
import { contextOf, nodeOf, textOf } from './program.js';

/** The uses of `m`. */
const own = (context: FindContext): Use[] => stateOf(context, 'm').uses;

/** Mutations as text, escapes as `why: text`, keeps as text; what is empty is left out. */
function shown({ mutations, escapes, kept }: Fate): Record<string, string[]> {
  const all = {
    mutations: mutations.map(({ file, node }) => textOf(file, node)),
    escapes: escapes.map(({ file, node, why }) => `${why}: ${textOf(file, node)}`),
    kept: kept.map(({ file, node }) => textOf(file, node)),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, list]) => (list.length ? [[key, list.sort()]] : [])),
  );
}

function fate(files: string | Record<string, string>, read = 'm.get(k)'): Record<string, string[]> {
  const context = contextOf(files);
  const { file, node } = nodeOf(context, read);
  return shown(fateOf({ context, uses: own(context) }, file, node));
}

function later(files: string | Record<string, string>, stored: string): Record<string, string[]> {
  const context = contextOf(files);
  const { file, node } = nodeOf(context, stored);
  return shown(fateOfStored({ context, uses: own(context) }, file, node));
}

const READ = "const m = new Map();\nconst app = require('express')();\n";
const inHandler = (body: string): string =>
  `${READ}app.get('/:k', (req, res) => {\n  const k = req.params.k;\n  ${body}\n});\n`;

describe('what only reads', () => {
  it.each([
    ['answers', 'res.json(m.get(k));'],
    ['answers with a member', 'res.send(m.get(k).name);'],
    ['a name', 'const u = m.get(k); if (!u) return res.status(404).end(); res.json({ user: u });'],
    ['a template', 'const u = m.get(k); res.send(`hello ${u.name}`);'],
    ['JSON', 'const s = JSON.stringify(m.get(k)); res.send(s);'],
    ['the console', 'console.log(m.get(k));'],
    ['a package', "const jwt = require('jsonwebtoken'); res.send(jwt.sign(m.get(k), 'x'));"],
    ['a copy that is changed', 'const u = { ...m.get(k) }; u.name = 1; res.json(u);'],
    [
      'a filtered list that is sorted',
      'const l = m.get(k).filter(Boolean); l.sort(); l.push(1); res.json(l);',
    ],
    ['a number', 'let n = m.get(k) || 0; n++; n += 2; res.json(n);'],
    ['a spread that is changed', 'const l = [...m.get(k)]; l.push(4); res.json(l);'],
    ['a clone', 'const u = structuredClone(m.get(k)); u.name = 1; res.json(u);'],
    ['new objects', 'const l = m.get(k).map((u) => ({ id: u.id })); l[0].id = 3; res.json(l);'],
    ['Object.assign into a new object', 'const u = Object.assign({}, m.get(k)); u.a = 1; res.json(u);'],
    ['a test', 'if (m.get(k)) res.end(); else res.json(typeof m.get(k));'],
    ['a comparison with a literal', "if (m.get(k) === 'x') res.end();"],
    ['a comparison with the request', 'if (m.get(k) === req.body.code) res.end();'],
    [
      'a member of another in the literal',
      'const o = { user: m.get(k), list: [] }; o.list.push(1); res.json(o);',
    ],
  ])('%s', (_name, body) => {
    expect(fate(inHandler(body))).toEqual({});
  });
});

describe('what changes it', () => {
  it.each([
    ['a member', 'm.get(k).n = 1;', ['m.get(k).n = 1']],
    ['an update', 'const u = m.get(k); u.n++;', ['u.n++']],
    ['delete', 'const u = m.get(k); delete u.n;', ['delete u.n']],
    ['a nested list', 'const u = m.get(k); u.items.push(1);', ['u.items.push(1)']],
    ['the list itself', 'm.get(k).splice(0, 1);', ['m.get(k).splice(0, 1)']],
    ['destructured', 'const { items } = m.get(k); items.sort();', ['items.sort()']],
    ['renamed and nested', 'const { a: { b } } = m.get(k); b.c = 1;', ['b.c = 1']],
    ['an element', 'const u = m.get(k).find((x) => x.id); u.done = true;', ['u.done = true']],
    ['an index', 'm.get(k)[0].n += 1;', ['m.get(k)[0].n += 1']],
    ['a conditional', 'const u = k ? m.get(k) : null; u.n = 1;', ['u.n = 1']],
    ['a default', 'const u = m.get(k) || {}; u.n = 1;', ['u.n = 1']],
    ['Object.assign', 'const u = m.get(k); Object.assign(u, req.body);', ['Object.assign(u, req.body)']],
    [
      'its result',
      'const u = Object.assign(m.get(k), {}); u.n = 1;',
      ['Object.assign(m.get(k), {})', 'u.n = 1'],
    ],
    [
      'defineProperty',
      "Object.defineProperty(m.get(k), 'a', {});",
      ["Object.defineProperty(m.get(k), 'a', {})"],
    ],
    ['each element', 'm.get(k).forEach((u) => { u.n++; });', ['u.n++']],
    ['mapped to itself', 'const l = m.get(k).map((u) => u); l[0].n = 1;', ['l[0].n = 1']],
    ['filtered', 'const [u] = m.get(k).filter(Boolean); u.n = 1;', ['u.n = 1']],
    ['reduced', 'const u = m.get(k).reduce((a, b) => (a.n > b.n ? a : b)); u.n = 1;', ['u.n = 1']],
    ['in a loop', 'for (const u of m.get(k)) u.n = 1;', ['u.n = 1']],
    ['in a literal', 'const o = { user: m.get(k) }; o.user.n = 1;', ['o.user.n = 1']],
    ['in a literal, destructured', 'const { user } = { user: m.get(k) }; user.n = 1;', ['user.n = 1']],
    ['in a list', 'const l = []; l.push(m.get(k)); l[0].n = 1;', ['l[0].n = 1']],
    ['in a local Map', 'const c = new Map(); c.set(1, m.get(k)); c.get(1).n = 1;', ['c.get(1).n = 1']],
    ['a shallow copy', 'const u = { ...m.get(k) }; u.items.push(1);', ['u.items.push(1)']],
    ['entries', 'for (const [id, u] of Object.entries(m.get(k))) u.id = id;', ['u.id = id']],
    ['lodash', "const _ = require('lodash'); _.set(m.get(k), 'a', 1);", ["_.set(m.get(k), 'a', 1)"]],
    ['a pattern', 'const u = m.get(k); [u.a, u.b] = [1, 2];', ['u.a', 'u.b']],
    [
      'what was put in',
      'const u = m.get(k); const i = {}; u.items.push(i); i.n = 1;',
      ['i.n = 1', 'u.items.push(i)'],
    ],
    ['a Date', 'm.get(k).at.setHours(0);', ['m.get(k).at.setHours(0)']],
    ['found in a callback', 'let u; m.get(k).forEach((x) => { if (x.id) u = x; }); u.n = 1;', ['u.n = 1']],
  ])('%s', (_name, body, mutations) => {
    expect(fate(inHandler(body))).toEqual({ mutations: [...mutations].sort() });
  });
});

describe('through functions', () => {
  it('a helper that changes its parameter', () => {
    const text = `${READ}function touch(u) { u.n++; }\napp.get('/', (req) => { const k = 1; touch(m.get(k)); });\n`;
    expect(fate(text)).toEqual({ mutations: ['u.n++'] });
  });

  it('says which function the change stands in', () => {
    const context = contextOf(`${READ}function touch(u) { u.n++; }\napp.get('/', () => touch(m.get(k)));\n`);
    const { file, node } = nodeOf(context, 'm.get(k)');
    const [mutation] = fateOf({ context, uses: own(context) }, file, node).mutations;
    expect(mutation?.function && textOf(mutation.file, mutation.function)).toBe(
      'function touch(u) { u.n++; }',
    );
  });

  it('a helper that destructures', () => {
    const text = `${READ}const touch = ({ items }) => items.pop();\napp.get('/', () => touch(m.get(k)));\n`;
    expect(fate(text)).toEqual({ mutations: ['items.pop()'] });
  });

  it('returned to callers', () => {
    const text = `${READ}function find(k) { return m.get(k); }\napp.get('/', (req) => { const u = find(1); u.n = 1; });\n`;
    expect(fate(text)).toEqual({ mutations: ['u.n = 1'] });
  });

  it('returned to callers in other modules', () => {
    const files = {
      'store.js': 'const m = new Map();\nexports.find = (k) => m.get(k);\n',
      'app.js':
        "const { find } = require('./store');\nconst app = require('express')();\napp.get('/', (req, res) => { const u = find(1); u.n = 1; res.json(u); });\n",
    };
    expect(fate(files)).toEqual({ mutations: ['u.n = 1'] });
  });

  it('returned by a method of a service, ESM and TypeScript', () => {
    const files = {
      'store.ts':
        'export class Store {\n  private m = new Map<string, { n: number }>();\n  find(k: string) { return this.m.get(k); }\n}\nexport const store = new Store();\n',
      'app.ts':
        "import { store } from './store.js';\nexport function bump(id: string) { const u = store.find(id)!; u.n += 1; return u.n; }\n",
    };
    expect(fate(files, 'this.m.get(k)')).toEqual({ mutations: ['u.n += 1'] });
  });

  it('returned in an object, through an async function', () => {
    const text = `${READ}async function load(k) { return { user: m.get(k), n: 1 }; }\napp.get('/', async () => { const { user } = await load(1); user.n = 1; });\n`;
    expect(fate(text)).toEqual({ mutations: ['user.n = 1'] });
  });

  it('through then', () => {
    const text = `${READ}const load = async (k) => m.get(k);\napp.get('/', () => { load(1).then((u) => { u.n = 1; }); });\n`;
    expect(fate(text)).toEqual({ mutations: ['u.n = 1'] });
  });

  it('through a callback of the caller', () => {
    const text = `${READ}function load(k, done) { done(null, m.get(k)); }\napp.get('/', () => load(1, (err, u) => { u.n = 1; }));\n`;
    expect(fate(text)).toEqual({ mutations: ['u.n = 1'] });
  });

  it('a named function as the callback of map', () => {
    const text = `${READ}function find(k) { return m.get(k); }\napp.get('/', (req) => { const l = req.body.map(find); l[0].n = 1; });\n`;
    expect(fate(text)).toEqual({ mutations: ['l[0].n = 1'] });
  });

  it('a getter', () => {
    const text =
      'const m = new Map();\nclass S { get first() { return m.get(k); } }\nconst s = new S();\ns.first.n = 1;\n';
    expect(fate(text)).toEqual({ escapes: ['by name: s.first.n = 1'] });
  });

  it('a generator', () => {
    const text = `${READ}function* all(k) { yield m.get(k); }\napp.get('/', () => { for (const u of all(1)) u.n = 1; });\n`;
    expect(fate(text)).toEqual({ mutations: ['u.n = 1'] });
  });

  it('a function that changes nothing', () => {
    const text = `${READ}function show(u) { return { id: u.id }; }\napp.get('/', (req, res) => { const v = show(m.get(k)); v.id = 1; res.json(v); });\n`;
    expect(fate(text)).toEqual({});
  });

  it('recursion ends', () => {
    const text = `${READ}function walk(n) { n.seen = true; n.children.forEach(walk); return walk(n.parent); }\napp.get('/', () => walk(m.get(k)));\n`;
    expect(fate(text)).toEqual({ mutations: ['n.seen = true'] });
  });
});

describe('elements of a list', () => {
  it('found', () => {
    expect(
      fate(inHandler('const t = m.find((x) => x.id === k); t.done = true;'), 'm.find((x) => x.id === k)'),
    ).toEqual({
      mutations: ['t.done = true'],
    });
  });

  it('the variable of a loop', () => {
    expect(fate(inHandler('for (const u of m.values()) u.seen = true;'), 'u')).toEqual({
      mutations: ['u.seen = true'],
    });
  });

  it('the parameter of a callback', () => {
    expect(fate(inHandler('res.json(m.map((u) => { u.n = 1; return u.id; }));'), 'u')).toEqual({
      mutations: ['u.n = 1'],
    });
  });
});

describe('what gets out of sight', () => {
  it('on the request, and changed by name', () => {
    const text = `${READ}app.use((req, res, next) => { req.user = m.get(k); next(); });\napp.post('/', (req, res) => { req.user.name = 'x'; res.end(); });\n`;
    expect(fate(text)).toEqual({ escapes: ["by name: req.user.name = 'x'"] });
  });

  it('on the request, and changed after destructuring', () => {
    const text = `${READ}app.use((req, res, next) => { req.user = m.get(k); next(); });\napp.post('/', ({ user }, res) => { user.items.push(1); res.end(); });\n`;
    expect(fate(text)).toEqual({ escapes: ['by name: user.items.push(1)'] });
  });

  it('on the request, and only read', () => {
    const text = `${READ}app.use((req, res, next) => { req.user = m.get(k); next(); });\napp.get('/', (req, res) => res.json(req.user.name));\n`;
    expect(fate(text)).toEqual({});
  });

  it('through passport, and changed', () => {
    const text = `${READ}const passport = require('passport');\npassport.deserializeUser((k, done) => done(null, m.get(k)));\napp.post('/', (req, res) => { req.user.n++; res.end(); });\n`;
    expect(fate(text)).toEqual({ escapes: ['by name: req.user.n++'] });
  });

  it('through passport, and only read', () => {
    const text = `${READ}const passport = require('passport');\npassport.deserializeUser((k, done) => done(null, m.get(k)));\napp.get('/', (req, res) => res.json(req.user));\n`;
    expect(fate(text)).toEqual({});
  });

  it('kept in a variable of the module', () => {
    expect(fate(`let last;\n${inHandler('last = m.get(k); res.json(last);')}`)).toEqual({ kept: ['last'] });
  });

  it('kept in a variable of the module, and changed there', () => {
    expect(fate(`let last;\n${inHandler('last = m.get(k); last.n = 1;')}`)).toEqual({
      kept: ['last'],
      escapes: ['by name: last.n = 1'],
    });
  });

  it('kept in another state, and changed there', () => {
    const text = `const other = new Map();\n${inHandler('other.set(1, m.get(k));')}app.post('/', () => { other.get(1).n = 1; });\n`;
    expect(fate(text)).toEqual({ kept: ['other'], escapes: ['by name: other.get(1).n = 1'] });
  });

  it('kept in a field', () => {
    const text =
      'const m = new Map();\nclass S { use(k) { this.user = m.get(k); } rename() { this.user.name = 1; } }\n';
    expect(fate(text)).toEqual({ kept: ['this.user'], escapes: ['by name: this.user.name = 1'] });
  });

  it('changed by a timer', () => {
    expect(fate(inHandler('const u = m.get(k); setTimeout(() => { u.done = true; }, 10);'))).toEqual({
      escapes: ['closure: u.done = true'],
    });
  });

  it('handed to a function that is not known', () => {
    expect(fate(inHandler('const run = handlers[k]; run(m.get(k));'))).toEqual({
      escapes: ['unknown callee: run'],
    });
  });

  it('handed to a method of an unknown object that changes it', () => {
    const text = `${READ}class A { apply(u) { u.n = 1; } }\napp.get('/', (req) => { req.tool.apply(m.get(k)); });\n`;
    expect(fate(text)).toEqual({ escapes: ['by name: u.n = 1'] });
  });

  it('handed to a method of an unknown object that does not', () => {
    const text = `${READ}class A { show(u) { return u.n; } }\napp.get('/', (req) => { req.tool.show(m.get(k)); });\n`;
    expect(fate(text)).toEqual({});
  });

  it('compared by identity', () => {
    expect(fate(inHandler('const a = m.get(k); const b = m.get(1); res.json(a === b);'))).toEqual({
      escapes: ['identity: a === b'],
    });
  });

  it('looked for in a list', () => {
    const text = `const list = [];\n${inHandler('const u = list.find((x) => x.id); list.splice(list.indexOf(u), 1);')}`;
    expect(fate(text, 'list.find((x) => x.id)')).toEqual({ escapes: ['identity: list.indexOf(u)'] });
  });

  it('the key of a WeakMap', () => {
    expect(fate(`const seen = new WeakMap();\n${inHandler('seen.set(m.get(k), 1);')}`)).toEqual({
      escapes: ['identity: seen.set(m.get(k), 1)'],
    });
  });

  it('a method that the program has under that name', () => {
    const text = `${READ}class Cart { addItem(x) { this.items.push(x); } }\napp.get('/', () => { m.get(k).addItem(1); });\n`;
    expect(fate(text)).toEqual({ escapes: ['unknown callee: m.get(k).addItem(1)'] });
  });
});

describe('what is stored, and changed behind that', () => {
  it('a local variable', () => {
    expect(later(inHandler('const u = {}; u.a = 1; m.set(k, u); u.b = 2;'), 'u#3')).toEqual({
      mutations: ['u.b = 2'],
    });
  });

  it('nothing behind it', () => {
    expect(later(inHandler('const u = {}; u.a = 1; m.set(k, u); res.json(u);'), 'u#3')).toEqual({});
  });

  it('inside of a literal', () => {
    expect(later(inHandler('const items = []; m.set(k, { items }); items.push(1);'), '{ items }')).toEqual({
      mutations: ['items.push(1)'],
    });
  });

  it('by the caller', () => {
    const text = `${READ}function save(u) { m.set(u.id, u); }\napp.get('/', () => { const v = { id: 1 }; save(v); v.n = 1; });\n`;
    expect(later(text, 'u#3')).toEqual({ mutations: ['v.n = 1'] });
  });

  it('by who gets it back', () => {
    const text = `${READ}function make() { const u = { id: 1 }; m.set(u.id, u); return u; }\napp.get('/', () => { const v = make(); v.n = 1; });\n`;
    expect(later(text, 'u#3')).toEqual({ mutations: ['v.n = 1'] });
  });
});

describe('reasons', () => {
  const doubts = (text: string, ...reads: string[]): string[] => {
    const context = contextOf(text);
    const fates = reads.map((read) => {
      const { file, node } = nodeOf(context, read);
      return fateOf({ context, uses: own(context) }, file, node);
    });
    return doubtsOf(fates).map(({ code, args, location }) => {
      expect(Object.keys(messages)).toContain(code);
      return `${code} ${location?.line}: ${args['change'] ?? args['use']}`;
    });
  };

  it('names what is changed and where', () => {
    const text = inHandler('const u = m.get(k); setTimeout(() => { u.done = true; }, 10);');
    expect(doubts(text, 'm.get(k)')).toEqual(['mutated-alias 5: u.done = true']);
  });

  it('names what is compared', () => {
    const text = inHandler('const a = m.get(k); const b = m.get(1); res.json(a === b);');
    expect(doubts(text, 'm.get(k)', 'm.get(1)')).toEqual(['identity-use 5: a === b']);
  });

  it('names changes that nothing writes back', () => {
    const context = contextOf(inHandler('const u = m.get(k); u.n++;'));
    const { file, node } = nodeOf(context, 'm.get(k)');
    const [reason] = changesOf([fateOf({ context, uses: own(context) }, file, node)]);
    expect([reason?.code, reason?.args['change'], reason?.location?.line]).toEqual([
      'mutated-alias',
      'u.n++',
      5,
    ]);
  });

  it('what is kept counts if another read is changed in place', () => {
    const text = `let last;\n${inHandler('last = m.get(k); res.json(last); m.get(1).n++; m.get(2);')}`;
    expect(doubts(text, 'm.get(k)', 'm.get(2)')).toEqual([]);
    expect(doubts(text, 'm.get(k)', 'm.get(1)')).toEqual(['mutated-alias 6: last']);
  });
});

describe('back into the state', () => {
  const again = `app.post('/', () => { m.get(2).x = 1; for (const u of m.values()) u.y = 1; });\n`;

  it('read, changed and set again', () => {
    const text = inHandler('const u = m.get(k); u.n++; m.set(k, u);') + again;
    expect(fate(text)).toEqual({ mutations: ['u.n++'] });
  });

  it('by another function', () => {
    const text = `${READ}const save = (u) => m.set(u.id, u);\napp.get('/', () => { const k = 1; const u = m.get(k); u.n++; save(u); });\n${again}`;
    expect(fate(text)).toEqual({ mutations: ['u.n++'] });
  });

  it('stored under the same key again', () => {
    const text = inHandler('const u = {}; m.set(k, u); u.n = 1; m.set(k, u);') + again;
    expect(later(text, 'u#2')).toEqual({ mutations: ['u.n = 1'] });
  });

  it('stored under two keys', () => {
    const text = inHandler('const u = {}; m.set(k, u); m.set(u.mail, u);') + again;
    expect(later(text, 'u#2')).toEqual({ kept: ['m'] });
  });

  it('stored in two states, and changed in the other', () => {
    const text = `const other = new Map();\n${inHandler('const u = {}; m.set(k, u); other.set(u.mail, u);')}app.post('/', () => { other.get(1).n = 1; });\n`;
    expect(later(text, 'u#2')).toEqual({ kept: ['other'], escapes: ['by name: other.get(1).n = 1'] });
  });

  it('an item of a record is changed in place', () => {
    const text = `const m = {};\nrequire('express')().get('/', (req) => { const k = req.ip; m[k].n = 1; });\n`;
    expect(fate(text, 'm[k]')).toEqual({ mutations: ['m[k].n = 1'] });
  });

  it('a value that is the state itself', () => {
    const text = `let m = { n: 0 };\nrequire('express')().get('/', (req, res) => { m.n++; res.json(m); });\n`;
    const context = contextOf(text);
    const [use] = stateOf(context, 'm').uses;
    if (!use) throw new RangeError('no use');
    expect(shown(fateOf({ context, uses: own(context) }, use.file, use.node))).toEqual({
      mutations: ['m.n++'],
    });
  });

  it('put into what the callers pass', () => {
    const text = `${READ}function add(list, u) { list.push(u); }\napp.get('/', (req, res) => { const k = 1; const l = []; add(l, m.get(k)); l[0].n = 1; res.json(l); });\n`;
    expect(fate(text)).toEqual({ mutations: ['l[0].n = 1'] });
  });

  it('put into an accumulator', () => {
    const text = inHandler(
      'const l = req.body.reduce((all, x) => { all.push(m.get(k)); return all; }, []); l[0].n = 1;',
    );
    expect(fate(text)).toEqual({ mutations: ['l[0].n = 1'] });
  });

  it('the message of an error of its own', () => {
    const text = `${READ}class Failed extends Error {}\napp.get('/', () => { const k = 1; throw new Failed(m.get(k).text); });\n`;
    expect(fate(text)).toEqual({});
  });
});
