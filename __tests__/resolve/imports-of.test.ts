import { expect, it } from 'vitest';
import { resolve } from '../../src/resolve/index.js';

it.each([
  ['a.js', "const b = require('./b'); require('./b');", ['b.js']],
  ['a.js', "require('./dir');", ['dir/index.js']],
  ['a.js', "import('./b.js');", ['b.js']],
  ['a.mjs', "import './b.js'; export * from './c.js';", ['b.js', 'c.js']],
  ['a.ts', "import b = require('./b'); export { c } from './c';", ['b.js', 'c.js']],
  ['a.ts', "const b = require('./b');", ['b.js']],
  ['a.ts', "import type { T } from './d.js';", ['d.ts']],
  ['a.js', "require('pkg'); require('./not-there'); require(name);", []],
])('the imports of %s: %s', (name, text, expected) => {
  const rest = {
    'b.js': "console.log('no exports');",
    'c.js': 'export const c = 1;',
    'd.ts': 'export type T = 1;',
    'dir/index.js': '',
  };
  const files = Object.entries({ [name]: text, ...rest }).map(([path, one]) => ({
    file: `/app/${path}`,
    text: one,
  }));
  expect(resolve(files).importsOf(`/app/${name}`)).toEqual(expected.map((path) => `/app/${path}`));
});

it.each([
  ['b.js', ['a.js', 'c.ts', 'lazy.js', 'space.ts']],
  ['a.js', ['b.js']],
  ['lazy.js', []],
  ['not-there.js', []],
])('who imports %s', (name, expected) => {
  const texts = {
    'a.js': "const b = require('./b'); require('./b');",
    'b.js': "function later() { return require('./a'); }",
    'c.ts': "export type { B } from './b.js';",
    'lazy.js': "const load = () => import(/* later */ './b.js');",
    'space.ts': "declare module 'x' { export * from './b.js'; }",
  };
  const files = Object.entries(texts).map(([path, text]) => ({ file: `/app/${path}`, text }));
  expect(resolve(files).importersOf(`/app/${name}`)).toEqual(expected.map((path) => `/app/${path}`));
});

it('knows no imports of a file that is not of the program', () => {
  expect(resolve([]).importsOf('/app/a.js')).toEqual([]);
});
