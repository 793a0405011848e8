import type { File } from '@babel/types';
import { describe, expect, it } from 'vitest';
import { parse, parseToLook } from '../../src/ast/parse.js';
import { nodesOf } from './parsed.js';

describe('parse', () => {
  it.each([
    ['a.ts', 'class A { constructor(@Inject() private b: B) {} }', 'Decorator'],
    ['a.ts', 'class A { say(@Context() [interaction]: Given) {} }', 'ArrayPattern'],
    ['a.ts', '@Injectable() export class A {}', 'Decorator'],
    ['a.ts', 'export @Injectable() class A {}', 'Decorator'],
    ['a.js', '@D class A { @field x = 1 }', 'Decorator'],
    ['a.js', 'export @D class A {}', 'Decorator'],
    ['a.js', '@D class A { accessor x = 1 }', 'ClassAccessorProperty'],
    ['a.ts', 'class A { accessor x: number = 1 }', 'ClassAccessorProperty'],
    ['a.js', '// @flow\ntype A = { b: ?string };\nconst a = (b: A): ?string => b.b;', 'TypeAlias'],
    ['a.js', 'import type { A } from "a";\nexport type B = A;', 'TypeAlias'],
    ['a.js', 'const a = <p>text</p>;', 'JSXElement'],
    ['a.mjs', 'export const a = <p>text</p>;', 'JSXElement'],
    ['a.jsx', 'export default () => <>text</>;', 'JSXFragment'],
    ['a.tsx', 'const f = <T,>(a: T) => <p>{a as string}</p>;', 'JSXElement'],
    ['a.ts', 'const a = <any>b;', 'TSTypeAssertion'],
    ['a.ts', 'const a = <T>(b: T): T => b;', 'TSTypeParameter'],
    ['a.mts', 'const a = <string>b, c = <D extends E>(d: D) => d;', 'TSTypeAssertion'],
    ['a.cts', 'import a = require("a");\nexport = a;', 'TSExportAssignment'],
    ['a.mts', 'export const a = 1 satisfies number;', 'TSSatisfiesExpression'],
    ['a.js', 'async function f() { await using a = g(); }', 'VariableDeclaration'],
    ['a.ts', '{ using a = g(); }', 'VariableDeclaration'],
    ['a.js', 'import a from "./a.json" with { type: "json" };', 'ImportAttribute'],
    ['a.ts', 'export { a } from "./a.json" with { type: "json" };', 'ImportAttribute'],
    ['a.cjs', 'if (a) return;\nmodule.exports = 1;', 'ReturnStatement'],
    ['a.js', 'const a = await b;', 'AwaitExpression'],
    ['a.cjs', 'const a = import("b");', 'Import'],
    ['a.js', '#!/usr/bin/env node\nlet a;', 'VariableDeclaration'],
    ['a.js', 'var yield_, let_; with (a) b;', 'WithStatement'],
    ['a.js', 'export { a };', 'ExportNamedDeclaration'],
  ] as const)('%s: %s', (file, text, type) => {
    expect(nodesOf(parse(file, text).program, type)).not.toEqual([]);
  });

  it('counts a byte order mark and carriage returns as characters of the text', () => {
    const text = '\uFEFFlet a;\r\nlet b;';
    const [, second] = parse('a.js', text).program.body;
    expect(text.slice(second?.start ?? 0, second?.end ?? 0)).toBe('let b;');
  });

  it('reads a file with imports as a module and one without as a script', () => {
    expect(parse('a.js', 'import a from "a";').program.sourceType).toBe('module');
    expect(parse('a.js', 'let a;').program.sourceType).toBe('script');
    expect(parse('a.mjs', 'let a;').program.sourceType).toBe('module');
  });

  it('leaves out lines and columns of what is only looked at, and nothing else', () => {
    const text = 'export const a: Map<string, B<C>[]> = new Map(), b = <T,>(c?: T) => c!; // d';
    const withoutLoc = (tree: File): string =>
      JSON.stringify(tree.program, (key, value: unknown) => (key === 'loc' ? undefined : value));
    const plain = parseToLook('a.ts', text);
    expect(plain.program.body[0]?.loc).toBeUndefined();
    expect(withoutLoc(plain)).toBe(withoutLoc(parse('a.ts', text)));
  });

  it('reads TypeScript alone as it reads it beside JSX, and reports its own errors', () => {
    expect(nodesOf(parseToLook('a.ts', 'const a = <any>b;').program, 'TSTypeAssertion')).toHaveLength(1);
    const generic = parseToLook('a.ts', 'const a = <T>(b: T): T => b;').program;
    expect(nodesOf(generic, 'ArrowFunctionExpression')).toHaveLength(1);
    for (const text of ['const a = <b>c</b>;', 'const a = <b / >;', 'const a = <>c< / >;'])
      expect(() => parseToLook('a.ts', text)).toThrowError(SyntaxError);
    expect(() => parseToLook('a.ts', 'let a = ;')).toThrowError(/Unexpected token \(1:8\)/);
  });

  it('reports the error of the first attempt, with its place', () => {
    expect(() => parse('a.js', 'let a = ;')).toThrowError(
      expect.objectContaining({
        name: 'SyntaxError',
        loc: expect.objectContaining({ line: 1, column: 8 }) as unknown,
      }),
    );
  });
});
