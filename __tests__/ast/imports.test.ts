import { describe, expect, it } from 'vitest';
import { habitsOf } from '../../src/ast/habits.js';
import {
  importStatement,
  isImport,
  lastImportBefore,
  statementAt,
  usesImport,
} from '../../src/ast/imports.js';
import { rangeOf } from '../../src/ast/walk.js';
import { parsed, statement } from './parsed.js';

const NAMED = { module: 'm', imported: 'A', local: 'A' };

describe('importStatement', () => {
  it.each([
    [NAMED, 'import', "import { A } from 'm';"],
    [{ ...NAMED, local: 'B' }, 'import', "import { A as B } from 'm';"],
    [{ ...NAMED, imported: 'default' }, 'import', "import A from 'm';"],
    [{ ...NAMED, imported: '*' }, 'import', "import * as A from 'm';"],
    [NAMED, 'require', "const { A } = require('m');"],
    [{ ...NAMED, local: 'B' }, 'require', "const { A: B } = require('m');"],
    [{ ...NAMED, imported: 'default' }, 'require', "const A = require('m').default;"],
    [{ ...NAMED, imported: '*' }, 'require', "const A = require('m');"],
  ] as const)('%j by %s', (wanted, style, expected) => {
    expect(importStatement(wanted, style, habitsOf(parsed('')))).toBe(expected);
  });

  it('takes the quotes, semicolons and the keyword of the file', () => {
    const habits = habitsOf(parsed('var a = "a"\n'));
    expect(importStatement(NAMED, 'require', habits, 'var')).toBe('var { A } = require("m")');
  });
});

describe('usesImport', () => {
  it.each([
    ['import "a";', 'a.js', 'commonjs', true],
    ['export const a = 1;', 'a.js', 'commonjs', true],
    ['import a = require("a");', 'a.ts', 'commonjs', true],
    ['require("a");', 'a.js', 'commonjs', false],
    ['require("a");', 'a.js', 'module', true],
    ['let a;', 'a.cjs', 'module', false],
    ['let a;', 'a.mjs', 'commonjs', true],
    ['let a;', 'a.mts', 'commonjs', true],
    ['let a;', 'a.cts', 'module', false],
  ] as const)('%s in %s of a %s package', (text, file, type, expected) => {
    expect(usesImport(parsed(text, file), type)).toBe(expected);
  });
});

describe('top-level statements', () => {
  it.each([
    ['import a from "a";', true],
    ['import a = require("a");', true],
    ['const a = require("a");', true],
    ['var a = 1, b = require("b");', true],
    ['const a = require("a")();', false],
    ['const a = b("a");', false],
    ['require("a");', false],
  ])('isImport of %s', (text, expected) => {
    expect(isImport(statement(parsed(text, '/app/a.ts'), 0))).toBe(expected);
  });

  it('finds the last require that ends before an offset', () => {
    const file = parsed('const a = require("a");\nlet x = 1;\nconst b = require("b");\nx;');
    const offset = rangeOf(statement(file, 1)).start;
    expect(lastImportBefore(file, offset)).toBe(statement(file, 0));
    expect(lastImportBefore(file, file.text.length)).toBe(statement(file, 2));
    expect(lastImportBefore(parsed('f();'), 4)).toBeUndefined();
  });

  it('counts all imports, which are hoisted', () => {
    const file = parsed('f();\nimport a from "a";');
    expect(lastImportBefore(file, 0)).toBe(statement(file, 1));
  });

  it('finds the statement around an offset', () => {
    const file = parsed('a();\nb();');
    expect(statementAt(file, 5)).toBe(statement(file, 1));
    expect(statementAt(file, 4)).toBeUndefined();
  });
});
