import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/resolve/index.js';
import type { Origin } from '../../src/model/transform.js';

/** Resolves the expression marked `«like this»` in the first file. A value is answered as `file: its text`. */
function originOf(sources: Record<string, string>): string {
  const [first] = Object.keys(sources);
  const marked = sources[first ?? ''] ?? '';
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const files = Object.entries(sources).map(([name, text]) => ({
    file: `/app/${name}`,
    text: text.replace(/[«»]/g, ''),
  }));
  return shown(resolve(files).originOf(`/app/${first}`, { start, end }), files);
}

function shown(origin: Origin, files: { file: string; text: string }[]): string {
  if (origin.kind === 'module') return `${origin.module} ${origin.path.join('.')}`;
  if (origin.kind === 'unknown') return `unknown: ${origin.why}`;
  const text = files.find(({ file }) => file === origin.file)?.text.slice(origin.start, origin.end);
  return `${origin.file.slice('/app/'.length)}: ${text}`;
}

describe('originOf a package', () => {
  it.each([
    ['a.js', "const session = require('pkg'); «session»()", 'pkg *'],
    ['a.js', "var e = require('x'), session = require('pkg'); «session»()", 'pkg *'],
    ['a.js', "«require('pkg')»()", 'pkg *'],
    ['a.js', "const { Store: S } = require('pkg'); new «S»()", 'pkg Store'],
    ['a.js', "const session = require('pkg'); new «session.Store»()", 'pkg Store'],
    ['a.js', "const session = require('pkg'); new «session['Store']»()", 'pkg Store'],
    ['a.js', "const { Store } = session; var session = require('pkg'); new «Store»()", 'pkg Store'],
    ['a.js', "const s = require('pkg').default; «s»()", 'pkg default'],
    ['a.mjs', "import session from 'pkg'; «session»()", 'pkg default'],
    ['a.mjs', "import session from 'pkg'; new «session.Store»()", 'pkg default.Store'],
    ['a.mjs', "import * as session from 'pkg'; «session»()", 'pkg *'],
    ['a.mjs', "import { Store as S } from 'pkg'; new «S»()", 'pkg Store'],
    ['a.mjs', "import { default as s } from 'pkg'; «s»()", 'pkg default'],
    ['a.mjs', "const { default: s } = await import('pkg'); «s»()", 'pkg default'],
    ['a.mjs', "const s = (await import('pkg')).default; «s»()", 'pkg default'],
    ['a.ts', "import session = require('pkg'); «session»()", 'pkg *'],
    ['a.ts', "import session from 'pkg'; («session» as any)()", 'pkg default'],
    ['a.ts', "import session from 'pkg'; const s = session as unknown as Function; «s»()", 'pkg default'],
  ])('%s %s', (file, text, expected) => {
    expect(originOf({ [file]: text })).toBe(expected);
  });

  it.each([
    [
      {
        'a.js': "const { session } = require('./lib'); «session»()",
        'lib.js': "exports.session = require('pkg')",
      },
      'pkg *',
    ],
    [
      {
        'a.js': "const lib = require('./lib'); «lib.session»()",
        'lib.js': "module.exports = { session: require('pkg') }",
      },
      'pkg *',
    ],
    [
      {
        'a.js': "const lib = require('./lib'); «lib.session»()",
        'lib.js': "const session = require('pkg'); module.exports = { session }",
      },
      'pkg *',
    ],
    [
      { 'a.mjs': "import { s } from './lib.mjs'; «s»()", 'lib.mjs': "export { default as s } from 'pkg'" },
      'pkg default',
    ],
    [
      { 'a.mjs': "import s from './lib.mjs'; «s»()", 'lib.mjs': "import s from 'pkg'; export default s" },
      'pkg default',
    ],
    [
      { 'a.ts': "import { s } from './lib.js'; «s»()", 'lib.ts': "import s from 'pkg'; export { s }" },
      'pkg default',
    ],
    [
      {
        'a.ts': "import { s } from './index.js'; «s»()",
        'index.ts': "export * from './lib'",
        'lib.ts': "import s from 'pkg'; export { s }",
      },
      'pkg default',
    ],
    [{ 'a.ts': "import * as lib from './lib'; «lib.s»()", 'lib.ts': "export { s } from 'pkg'" }, 'pkg s'],
  ])('through modules %#', (sources, expected) => {
    expect(originOf(sources)).toBe(expected);
  });
});

describe('originOf a value', () => {
  it.each([
    [{ 'a.js': 'const o = { x: 1 }; f(«o»)' }, 'a.js: { x: 1 }'],
    [{ 'a.js': 'const o = { x: { y: 1 } }; f(«o.x»)' }, 'a.js: { y: 1 }'],
    [
      { 'a.js': "const o = require('./config'); f(«o.x»)", 'config.js': 'module.exports = { x: { y: 1 } }' },
      'config.js: { y: 1 }',
    ],
    [
      { 'a.js': "const { x } = require('./config'); f(«x»)", 'config.js': 'exports.x = { y: 1 }' },
      'config.js: { y: 1 }',
    ],
    [{ 'a.js': "f(«require('./config')»)", 'config.js': 'module.exports = { y: 1 }' }, 'config.js: { y: 1 }'],
    [
      { 'a.mjs': "import o from './config.mjs'; f(«o»)", 'config.mjs': 'export default { y: 1 }' },
      'config.mjs: { y: 1 }',
    ],
    [
      { 'a.ts': "import { o } from './config'; f(«o»)", 'config.ts': 'export const o: Options = { y: 1 }' },
      'config.ts: { y: 1 }',
    ],
    [{ 'a.ts': 'const o = { y: 1 } satisfies Options; f(«o»)' }, 'a.ts: { y: 1 }'],
    [{ 'a.js': '\uFEFFconst o = { x: 1 }; f(«o»)' }, 'a.js: { x: 1 }'],
    [{ 'a.js': 'function g() {} f(«g»)' }, 'a.js: function g() {}'],
    [{ 'a.js': 'class C {} new «C»()' }, 'a.js: class C {}'],
  ])('%#', (sources, expected) => {
    expect(originOf(sources)).toBe(expected);
  });

  it.each([
    ['function f(o) { g(«o») }', 'unknown: parameter'],
    ['let o = { a: 1 }; if (x) o = { b: 1 }; g(«o»)', 'unknown: reassigned'],
    ['let o = { a: 1 }; ({ o } = x); g(«o»)', 'unknown: reassigned'],
    ['let o = { a: 1 }; [{ p: o = 1 }] = x; g(«o»)', 'unknown: reassigned'],
    ['let o = { a: 1 }; for ({ o } of x) g(«o»)', 'unknown: reassigned'],
    ['let o; g(«o»)', 'unknown: undeclared'],
    ['g(«o»)', 'unknown: undeclared'],
    ['const { a: { b } } = c(); g(«b»)', 'unknown: computed'],
    ['const a = b, b = a; g(«a»)', 'unknown: reassigned'],
  ])('is not guessed: %s', (text, expected) => {
    expect(originOf({ 'a.js': text })).toBe(expected);
  });

  it('leaves an own name that shadows an import alone', () => {
    expect(originOf({ 'a.js': "const s = require('pkg'); function f(s) { «s»() }" })).toBe(
      'unknown: parameter',
    );
  });
});
