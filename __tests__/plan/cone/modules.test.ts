import { describe, expect, it } from 'vitest';
import { outcome, run } from './program.js';

const F = 'function f() { return store(); }\n';
const CAUGHT = '.catch((error) => {\n  console.error(error);\n  process.exitCode = 1;\n});\n';

describe('modules', () => {
  it('24 ES modules await at their top', () => {
    expect(outcome({ 'a.mjs': `${F}export const x = f();\n` })).toBe(
      `async ${F}export const x = await f();\n`,
    );
  });

  it('25 the last call of a CommonJS module', () => {
    expect(outcome({ 'a.js': `${F}f();\n` })).toBe(`async ${F}f()${CAUGHT}`);
  });

  it('25, 28 a function called at once', () => {
    expect(outcome({ 'a.js': '(() => {\n  store();\n})();\n' })).toBe(
      `(async () => {\n  store();\n})()${CAUGHT}`,
    );
  });

  it('25 the last statements of a CommonJS module', () => {
    expect(outcome({ 'a.js': `${F}f();\nif (f()) done();\n` })).toBe(
      `async ${F}async function main() {\n  await f();\n  if (await f()) done();\n}\n\nmain()${CAUGHT}`,
    );
  });

  it.each([
    [
      '24 required by CommonJS',
      { 'a.mjs': `${F}f();\n`, 'b.cjs': "require('./a.mjs');\n" },
      'required-by-cjs',
    ],
    [
      '24 a cycle of imports',
      { 'a.mjs': `import './b.mjs';\n${F}f();\n`, 'b.mjs': "import './a.mjs';\n" },
      'import-cycle-await',
    ],
    ['25 in the middle', { 'a.js': `${F}f();\nconst b = 1;\n` }, 'cjs-top-level'],
    ['25 before exports', { 'a.js': `${F}f();\nmodule.exports = 1;\n` }, 'cjs-top-level'],
    ['26 exported', { 'a.js': `${F}module.exports = f();\n` }, 'exported-value'],
    [
      '26 exported from TypeScript that becomes CommonJS',
      { 'a.ts': `${F}export const x = f();\n` },
      'exported-value',
    ],
    [
      '83 entry of a library',
      { 'package.json': '{"name":"x","main":"./a.js"}', 'a.js': `${F}exports.g = () => f();\n` },
      'public-api',
    ],
  ])('%s is refused', (_name, program, expected) => {
    expect(outcome(program)).toBe(`refused: ${expected}`);
  });

  it.each([
    ['property', "const a = require('./a');\nexports.h = () => { a.g(); };\n", 'a.g()'],
    ['destructured', "const { g } = require('./a');\nexports.h = () => { g(); };\n", 'g()'],
    ['at once', "exports.h = () => { require('./a').g(); };\n", "require('./a').g()"],
    ['renamed', "const { g: k } = require('./a');\nexports.h = () => { k(); };\n", 'k()'],
    [
      'dynamic',
      "exports.h = async () => { (await import('./a.js')).g(); };\n",
      "(await import('./a.js')).g()",
    ],
  ])('80, 81, 82 over files: %s', (_name, user, call) => {
    const { after, cone } = run({ 'a.js': 'exports.g = () => store();\n', 'b.js': user });
    expect(cone.refusals).toEqual([]);
    const isAsync = user.includes('async ()');
    expect(after['b.js']).toBe(
      user
        .replace(isAsync ? '' : '() => {', isAsync ? '' : 'async () => {')
        .replace(` ${call}`, ` await ${call}`),
    );
  });

  it('80 through re-exports, and a default', () => {
    const { after } = run({
      'a.mjs': 'export default function () { return store(); }\n',
      'b.mjs': "export { default as g } from './a.mjs';\n",
      'c.mjs': "export * from './b.mjs';\n",
      'd.mjs': "import * as all from './c.mjs';\nexport const h = () => all.g().x;\n",
    });
    expect(after).toMatchObject({
      'a.mjs': 'export default async function () { return store(); }\n',
      'd.mjs': "import * as all from './c.mjs';\nexport const h = async () => (await all.g()).x;\n",
    });
  });

  it('74 recursion', () => {
    expect(
      outcome({
        'a.js':
          'function f(n) { return n ? f(n - 1) + g(n) : store(); }\nfunction g(n) { return n && f(n); }\nexports.f = f;\n',
      }),
    ).toBe(
      'async function f(n) { return n ? (await f(n - 1)) + (await g(n)) : store(); }\nasync function g(n) { return n && f(n); }\nexports.f = f;\n',
    );
  });

  it('75 a table of functions, called by a key', () => {
    const text =
      'const table = { a() { return store(); }, b: () => 2 };\nexports.run = (name) => table[name]() + 1;\n';
    expect(outcome({ 'a.js': text })).toBe(
      'const table = { async a() { return store(); }, b: () => 2 };\nexports.run = async (name) => (await table[name]()) + 1;\n',
    );
  });

  it('75 a receiver that is not known', () => {
    const { cone } = run({
      'a.js': 'class S { addThing() { store(); } }\nexports.S = S;\nexports.h = (x) => { x.addThing(); };\n',
    });
    expect(cone.steps).toEqual([]);
    expect(cone.refusals).toMatchObject([{ code: 'unknown-dispatch', args: { name: 'x.addThing()' } }]);
  });

  it('75 a private method is not meant outside of its class', () => {
    const text =
      'export class S {\n  private match() { return store(); }\n  all() { return [this.match()]; }\n}\n' +
      'export const h = (uri: any) => uri.match(/x/);\n';
    expect(outcome({ 'a.ts': text })).toBe(
      text
        .replace('private match', 'private async match')
        .replace('all() { return [', 'async all() { return [await '),
    );
  });

  it('81 a file that is loaded by a computed name', () => {
    const a = 'exports.list = () => store();\n';
    const load = 'for (const name of names) require(`./${name}`).list();\n';
    expect(outcome({ 'a.js': a, 'b.js': load })).toBe('refused: unknown-dispatch');
  });

  it('edits outside of the given paths, and of the one file that jscodeshift sees', () => {
    const program = {
      'a.js': 'exports.g = () => store();\n',
      'b.js': "exports.h = () => require('./a').g().x;\n",
    };
    const { cone } = run(program, { targets: ['a.js'] });
    expect(cone.refusals).toEqual([{ code: 'outside-paths', args: { files: 'b.js' } }]);
    expect(cone.steps).toEqual([]);
    const alone = run({ 'a.js': program['a.js'] }, { singleFile: true });
    expect(alone.cone.refusals.map(({ code }) => code)).toEqual(['other-files']);
  });

  it('a caller in a file that does not parse', () => {
    const { cone } = run({
      'a.js': 'exports.g = () => store();\n',
      'b.js': "require('./a').g();\nlet let = 1;\n",
    });
    expect(cone.refusals).toMatchObject([{ code: 'unknown-dispatch', args: { name: 'b.js' } }]);
  });

  it('the order of the starts makes no difference, and a second run finds nothing to do', () => {
    const program = { 'a.js': `${F}exports.g = (items) => { const y = items.filter(f); store(); };\n` };
    expect(run(program, { reversed: true }).cone).toEqual(run(program).cone);
    const again = run(run(program).after);
    expect([again.cone.functions, again.cone.steps]).toEqual([[], []]);
  });
});
