import { describe, expect, it } from 'vitest';
import { toFlavour } from '../../src/ast/flavour.js';

const SOURCE = `// What it is.
import { a as b, type C } from 'x';
import type { D } from 'y';
import e, { f } from 'z';
import * as g from './g.js';
import 'side';

/** What is only a type goes with its comment. */
export interface H {
  i: number;
}

const j: H = { i: 1 } as const;

/** Docs. */
export async function k<T extends D>(l: T, m?: C): Promise<T> {
  return b(l, m!, e, f, g);
}

export const n: number = 1,
  o = 2;
export class P {}
export { j as q };
`;

describe('toFlavour', () => {
  it('leaves TypeScript as it is', () => {
    expect(toFlavour(SOURCE, { language: 'ts', modules: 'import' })).toBe(SOURCE);
    expect(toFlavour(SOURCE, { language: 'ts', modules: 'require' })).toBe(SOURCE);
  });

  it('takes types off for ES modules', () => {
    expect(toFlavour(SOURCE, { language: 'js', modules: 'import' })).toBe(`// What it is.
import { a as b, } from 'x';

import e, { f } from 'z';
import * as g from './g.js';
import 'side';

const j = { i: 1 };

/** Docs. */
export async function k(l, m) {
  return b(l, m, e, f, g);
}

export const n = 1,
  o = 2;
export class P {}
export { j as q };
`);
  });

  it('makes require and module.exports for CommonJS', () => {
    expect(toFlavour(SOURCE, { language: 'js', modules: 'require' })).toBe(`// What it is.
const { a: b } = require('x');

const e = require('z');
const { f } = require('z');
const g = require('./g.js');
require('side');

const j = { i: 1 };

/** Docs. */
async function k(l, m) {
  return b(l, m, e, f, g);
}

const n = 1,
  o = 2;
class P {}


module.exports = { k, n, o, P, q: j };
`);
  });

  it('takes off modifiers and declarations of types elsewhere with the room that they took', () => {
    const source = `declare global {
  namespace Express {
    interface Request { id: string }
  }
}

export class A extends B {
  readonly path: string = '';
  private static override readonly b?: number;
  c = 1;

  /** Docs. */
  override d(): void {}
  protected async e(optional?: number): Promise<void> {}
}
`;
    expect(toFlavour(source, { language: 'js', modules: 'import' })).toBe(`export class A extends B {
  path = '';
  static b;
  c = 1;

  /** Docs. */
  d() {}
  async e(optional) {}
}
`);
  });

  it.each([
    ['export default 1;', 'an adapter exports by name only, not by ExportDefaultDeclaration'],
    ["export * from 'a';", 'an adapter exports by name only, not by ExportAllDeclaration'],
    ["export { a } from 'a';", 'an adapter exports what is its own, not what is of a'],
    ['enum A { B }', 'an adapter has syntax that no types are: enum A { B }'],
  ])('refuses %s', (source, message) => {
    expect(() => toFlavour(source, { language: 'js', modules: 'require' })).toThrow(message);
  });
});
