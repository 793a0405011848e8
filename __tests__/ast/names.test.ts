import { describe, expect, it } from 'vitest';
import { boundNames, freeName, identifierAt, nameRange, namesIn } from '../../src/ast/names.js';
import { nodesOf, parsed, statement } from './parsed.js';

describe('namesIn', () => {
  it.each([
    ['const a = b.c;', ['a', 'b']],
    ['const a = b[c];', ['a', 'b', 'c']],
    ['f({ a: b, c, [d]: 1 });', ['b', 'c', 'd', 'f']],
    ['class A { b = c; d() { e; } }', ['A', 'c', 'e']],
    ['const a = <B c={d} />;', ['B', 'a', 'c', 'd']],
    ['const { a: b, ...c } = d;', ['b', 'c', 'd']],
    ['"a"; // b', []],
  ])('%s', (text, expected) => {
    expect([...namesIn(parsed(text))].sort()).toEqual([...expected].sort());
  });
});

describe('boundNames', () => {
  it.each([
    ['const a = b;', ['a']],
    ['const { a: b, c = d, ...e } = f;', ['b', 'c', 'e']],
    ['const [a, , { b: [c] }, ...d] = e;', ['a', 'c', 'd']],
  ])('%s', (text, expected) => {
    const declaration = statement(parsed(text), 0);
    if (declaration.type !== 'VariableDeclaration') throw new TypeError('no declaration');
    expect(declaration.declarations.flatMap(({ id }) => boundNames(id)).map(({ name }) => name)).toEqual(
      expected,
    );
  });
});

describe('names with a type behind them', () => {
  const file = parsed('const store: Store = f(store2);', '/app/a.ts');

  it('end before the type', () => {
    const [id] = nodesOf(file.tree.program, 'Identifier');
    expect(id && nameRange(id)).toEqual({ start: 6, end: 11 });
  });

  it('are found by their own range', () => {
    expect(identifierAt(file, { start: 6, end: 11 })?.ancestors.at(-1)?.type).toBe('VariableDeclarator');
    expect(identifierAt(file, { start: 6, end: 12 })).toBeUndefined();
    expect(identifierAt(undefined, { start: 6, end: 11 })).toBeUndefined();
  });
});

describe('freeName', () => {
  it('takes the first candidate that is free, else numbers the first', () => {
    expect(freeName(new Set(['a']), ['a', 'b'])).toBe('b');
    expect(freeName(new Set(['a', 'b', 'a2']), ['a', 'b'])).toBe('a3');
  });
});
