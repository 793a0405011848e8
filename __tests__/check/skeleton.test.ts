import { describe, expect, it } from 'vitest';
import { parse } from '../../src/ast/parse.js';
import { structuralProblems } from '../../src/check/skeleton.js';
import type { Edit } from '../../src/model/plan.js';
import { applyEdits } from '../../src/rewrite/edit.js';

/** Edits are given as `[old, pieces…]`; `$` stands for the original with the edits inside it. */
function problems(file: string, text: string, ...changes: [string, ...string[]][]): string[] {
  const edits = changes.map(([old, ...pieces]): Edit => {
    const start = text.indexOf(old);
    if (start < 0) throw new Error(`no ${old}`);
    const range = { start, end: start + old.length };
    return { ...range, pieces: pieces.map((piece) => (piece === '$' ? range : piece)) };
  });
  const segments = applyEdits(text, edits);
  const after = segments.map((segment) => segment.text).join('');
  return structuralProblems(parse(file, text), parse(file, after), edits, segments);
}

describe('an edit that means what it says', () => {
  it.each<[string, string, string, ...[string, ...string[]][]]>([
    ['replaced value', 'a.js', 'const a = { b: 1, c };', ['1', 'new Store({ x })']],
    [
      'awaited call',
      'a.js',
      'async function f() { const a = m.get(k).b }',
      ['m.get(k)', '(await ', '$', ')'],
    ],
    [
      'function made async',
      'a.js',
      'app.get("/", function (req, res) { g() })',
      ['function', 'async ', '$'],
      ['g()', 'await ', '$'],
    ],
    ['removed statement', 'a.js', "const a = require('a');\nconst b = 1;\n", ["const a = require('a');\n"]],
    ['added statement', 'a.js', '// top\nfoo();\n', ['foo();', '$', '\nbar();']],
    ['nested', 'a.js', 'f(g(h(x)))', ['x', 'y'], ['h(x)', 'await_(', '$', ')'], ['g', 'G']],
    ['CRLF and tabs', 'a.js', '\tf(1)\r\n\tg(2)\r\n', ['1', '3']],
    ['byte order mark', 'a.js', '\uFEFFf(1);g(2)', ['1', '3']],
    ['shebang', 'a.js', '#!/usr/bin/env node\nf(1)', ['1', '3']],
    ['astral characters', 'a.js', "const s = '😀'; f(1); // 𝒳", ['1', '3']],
    ['JSX', 'a.jsx', 'const a = <A b={c}>text {d} <B/></A>', ['{c}', '{e}'], ['{d}', '{f()}']],
    ['decorators', 'a.ts', '@D() class A { @E() x = 1; constructor(@F() private y: string) {} }', ['1', 'z']],
    [
      'types',
      'a.ts',
      'function f(x: Map<string, number>): x is Y { return g(x) as Z }',
      ['Map', 'SharedMap'],
    ],
    ['type in a comment', 'a.js', '/** @returns {T} */ function f() {}', ['T', 'Promise<', '$', '>']],
    ['template with empty parts', 'a.js', 'f(`${a}${b}`)', ['a', 'await_']],
  ])('%s', (_, file, text, ...changes) => {
    expect(problems(file, text, ...changes)).toEqual([]);
  });
});

describe('an edit that does more than it says', () => {
  it('joins the statement before it (no semicolons)', () => {
    expect(problems('a.js', 'foo\nbar.get(k).x', ['bar.get(k)', '(', '$', ')'])).toContain(
      'ExpressionStatement of line 1 is no longer there',
    );
  });

  it('puts code into a comment', () => {
    expect(problems('a.js', 'a()\nb()', ['a()', '$', ' //'], ['\n', ' '])).toContain(
      'CallExpression of line 2 is no longer there',
    );
  });

  it('loses a comment', () => {
    expect(problems('a.js', 'f({ a /* why */ })', [' /* why */', ''])).toEqual([
      'the comment of line 1 is lost',
    ]);
  });

  it('makes a name of a keyword', () => {
    expect(problems('a.js', 'async () => { await (x) }', ['async ', ''])).toContain(
      'AwaitExpression of line 1 is no longer there',
    );
  });

  it('changes what binds to what', () => {
    expect(problems('a.js', 'x = a * b', ['a', '$', ' + 1'])).toEqual([
      'BinaryExpression of line 1 is no longer there',
    ]);
    expect(problems('a.js', 'x = a * b', ['a', '(', '$', ' + 1)'])).toEqual([]);
    expect(problems('a.js', 'x = !a.b', ['a', '(await ', '$', ')'])).toEqual([]);
  });
});
