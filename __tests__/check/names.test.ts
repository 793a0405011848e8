import { expect, test } from 'vitest';
import { parse } from '../../src/ast/parse.js';
import { freeNames } from '../../src/ast/free-names.js';
import { lostNames } from '../../src/check/names.js';

function free(code: string, file = 'a.ts'): string[] {
  return [...freeNames(parse(file, code).program)].sort();
}

test.each([
  ['function f({ a, b: [c], ...d }, e = a) { return a + c + d + e + x; }', ['x']],
  ['{ let a = 1; var b = a; } b; a;', ['a']],
  ['for (const a of b) a.c; a;', ['a', 'b']],
  ['try { f(); } catch (e) { e; } function f() {}', []],
  ['const a = function g() { g(); }; g();', ['g']],
  ['class A { #a = b; a() { return this.#a + A.c; } } new A();', ['b']],
  ['import { a as b, c } from "m"; b; c; a; export { c as d };', ['a']],
  ['const a = (n: N): n is T => typeof n === "x"; type T = string;', []],
  ['enum E { A, B } E.A; import.meta.url;', []],
  ['const o = { a, b: 1, c() {}, [d]: 2 }; ({ e: o.f } = o);', ['a', 'd']],
  ['switch (1) { case 1: let a = 1; default: a; } a: for (;;) break a;', []],
  ['class A { constructor(private a: string) { a; } } (x as A)!.b;', ['x']],
])('%s', (code, names) => expect(free(code)).toEqual(names));

test('a variable that moved away from a name', () => {
  const before = 'function f(m, k) { const i = m.get(k); m.set(k, 1); if (i) return i; require("x"); }';
  const after = 'function f(m, k) { m.update(k, () => { const i = 1; }); if (i) return i; setTimeout(f); }';
  expect(lostNames(parse('a.js', before), parse('a.js', after))).toEqual([
    '`i` is used where nothing declares it',
  ]);
  expect(lostNames(parse('a.js', after), parse('a.js', before))).toEqual([]);
});
