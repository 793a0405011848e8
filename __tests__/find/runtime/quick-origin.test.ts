import { describe, expect, it } from 'vitest';
import { walk, rangeOf } from '../../../src/ast/walk.js';
import { carriersOf } from '../../../src/find/runtime/carriers.js';
import { quickOrigin } from '../../../src/find/runtime/quick-origin.js';
import type { FindContext, Range } from '../../../src/model/transform.js';
import { resolve } from '../../../src/resolve/index.js';
import { contextOf } from '../program.js';

const FILES = {
  'package.json': '{ "name": "app", "dependencies": { "pkg": "*" } }',
  'made.js': `module.exports = require('pkg');`,
  'named.js': `const made = require('pkg'); exports.make = made; exports.other = () => 1;`,
  'esm.mjs': `import pkg, { Store as S } from 'pkg'; import * as all from 'pkg'; export { S as Kept }; pkg(); S(); all.b.c();`,
  'local.js': `const pkg = require('pkg'); const { Store } = pkg; let late; late = pkg; let once = new Store(1); once.run({ a: once });
    var twice = require('pkg'); twice = 1; pkg(); Store(); late(); once(); twice(); pkg.Store.x(); function f(pkg) { pkg(once); }`,
  'users.js': `const made = require('./made'); const { make } = require('./named'); const named = require('./named');
    const holder = { kept: make }; made(); make(); named.make(); named.other(); holder.kept(); named[make]();`,
  'undeclared.js': `const missing = require('missing'); const { createClient } = require('missing'); missing(); createClient(); missing.a.b();`,
  'database.js': `const name = process.env.DATABASE; const primary = require('./' + name); primary.setup = () => 1; module.exports = primary;`,
  'templated.js':
    'const name = process.env.DATABASE; const primary = require(`./${name}/${name}`); module.exports = primary;',
  'fixed.js': 'const primary = require(`./local`); primary(); module.exports = { primary };',
  'chosen.js': `const a = require('./a'); module.exports = a; if (process.env.B) module.exports = require('./b');`,
  'loaded.js': `const database = require('./database'); const templated = require('./templated'); const chosen = require('./chosen');
    const fixed = require('./fixed'); use(database.store, templated.store, chosen.store, fixed.primary); database.setup(); database();`,
  'user.mjs': `import { Kept as K } from './esm.mjs'; class A { field = K; go() { this.field(); this.none(); } } K(); new A().go();`,
};

function contextWithPackage(): FindContext {
  const context = contextOf(FILES);
  const manifests = context.project.manifests.map((one) => ({ ...one, dependencies: { pkg: '*' } }));
  Object.assign(context.project, { manifests });
  return context;
}

/** Every callee and argument of the program. */
function questions(context: FindContext): { file: string; range: Range; text: string }[] {
  return context.project.files.flatMap(({ file, text }) => {
    const found: { file: string; range: Range; text: string }[] = [];
    walk(context.parsed(file)?.tree.program ?? never(), (node) => {
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
      for (const one of [node.callee, ...node.arguments])
        found.push({ file, range: rangeOf(one), text: text.slice(one.start ?? 0, one.end ?? 0) });
    });
    return found;
  });
}

function never(): never {
  throw new Error('a file of the test does not parse');
}

const context = contextWithPackage();
const resolver = resolve(context.project.files);
const all = questions(context);

describe('what a file alone tells about a value', () => {
  it('is what the resolver answers', () => {
    const answered = all.filter(({ file, range }) => quickOrigin(context, file, range));
    expect(answered.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...['pkg', 'S', 'all.b.c', 'Store', 'once', 'pkg.Store.x'],
        ...['missing', 'createClient', 'missing.a.b', 'database.store', 'templated.store', 'database'],
      ]),
    );
    for (const { file, range, text } of answered)
      expect([text, quickOrigin(context, file, range)]).toEqual([text, resolver.originOf(file, range)]);
  });

  it('is nothing about a variable that is written twice, a parameter or most of another file', () => {
    const open = all.filter(({ file, range }) => !quickOrigin(context, file, range)).map(({ text }) => text);
    expect(open).toEqual(
      expect.arrayContaining([
        ...['late', 'twice', 'make', 'named.make', 'holder.kept'],
        ...['chosen.store', 'fixed.primary'],
      ]),
    );
  });
});

describe('carriers', () => {
  it('miss nothing that the resolver traces to the package, and leave out what has no way to it', () => {
    const heldOf = (name: string) =>
      all.filter(({ file, range }) => {
        const node = context.nodeAt(file, range)?.node;
        return node !== undefined && carriersOf(context, [name]).mayHold(file, node);
      });
    const held = heldOf('pkg');
    const traced = all.filter(({ file, range }) => resolver.originOf(file, range).kind === 'module');
    expect(traced.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['made', 'make', 'named.make', 'holder.kept', 'K', 'this.field']),
    );
    expect(traced.filter((one) => !held.includes(one) && one.text !== 'require')).toEqual([]);
    expect(held.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['this.none']));
    expect(heldOf('nobody-imports-this')).toEqual([]);
  });
});
