import { describe, expect, it } from 'vitest';
import { habitsOf, indentAt } from '../../src/ast/habits.js';
import { parsed } from './parsed.js';

const USUAL = { quote: "'", semicolon: ';', newline: '\n', indent: '  ', trailingComma: ',' };

describe('habitsOf', () => {
  it.each([
    ['', {}],
    ['a("x");\nb("y");\nc(\'z\');\n', { quote: '"' }],
    ['"use strict"\nlet a', { quote: '"', semicolon: '' }],
    ["const t = `\"`;\nconst s = 'x';\n", {}],
    ['const a = 1\nconst b = 2\nf();\n', { semicolon: '' }],
    ['const a = 1\nconst b = 2;\nf();\n', {}],
    ['import a from "a"\nimport b from "b"\n', { quote: '"', semicolon: '' }],
    ['for (var i = 0; i < 3; i++) f();\n', {}],
    ['for (const a of b) f()\n', { semicolon: '' }],
    ['a();\r\nb();\r\nc();\n', { newline: '\r\n' }],
    ['a();\r\nb();\nc();\n', {}],
    ['function f() {\n\tg();\n}\n', { indent: '\t' }],
    ['function f() {\n    g();\n    if (a) {\n        b();\n    }\n}\n', { indent: '    ' }],
    ['f({\n  a: 1,\n  b: 2\n});\n', { trailingComma: '' }],
    ['f({\n  a: 1,\n  b: 2,\n});\n', {}],
    ['f({ a: 1, b: 2 });\n', {}],
  ])('%j', (text, differs) => {
    expect(habitsOf(parsed(text))).toEqual({ ...USUAL, ...differs });
  });

  it('does not count a semicolon that protects the next line', () => {
    expect(habitsOf(parsed('const a = 1\n\n;[1].map(f)\n')).semicolon).toBe('');
  });
});

describe('indentAt', () => {
  it.each([
    ['a;\n  b;', 5, '  '],
    ['a;\n\t\tb; c;', 8, '\t\t'],
    ['a;', 1, ''],
  ])('%j at %i', (text, offset, expected) => {
    expect(indentAt(text, offset)).toBe(expected);
  });
});
