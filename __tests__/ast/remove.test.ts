import type { Node } from '@babel/types';
import { describe, expect, it } from 'vitest';
import { removeBindings } from '../../src/ast/remove.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import { applied, parsed } from './parsed.js';

/** Removes the bindings of these names from the first statement that has one. */
function without(text: string, ...names: string[]): string {
  const file = parsed(text, '/app/a.ts');
  const found: { binding: Node; statement: Node }[] = [];
  for (const statement of file.tree.program.body)
    walk(statement, (node, ancestors) => {
      const parent = ancestors.at(-1);
      if (!parent || node.type !== 'Identifier' || !names.includes(node.name)) return;
      const isBound =
        ('local' in parent && parent.local === node) ||
        ('id' in parent && parent.id === node) ||
        (parent.type === 'ObjectProperty' && parent.value === node);
      if (isBound) found.push({ binding: parent, statement });
    });
  const statement = found[0]?.statement;
  if (!statement || found.length !== names.length) throw new RangeError(`found ${found.length} bindings`);
  return applied(
    file,
    removeBindings(
      file,
      statement,
      found.map(({ binding }) => binding),
    ),
  );
}

describe('removeBindings of imports', () => {
  it.each([
    ["import a from 'a';\nb();\n", ['a'], 'b();\n'],
    ["import { a, b } from 'a';", ['a'], "import { b } from 'a';"],
    ["import { a, b } from 'a';", ['b'], "import { a } from 'a';"],
    ["import { a, b, c, d } from 'a';", ['b', 'c'], "import { a, d } from 'a';"],
    ["import { a, b, c } from 'a';", ['b', 'c'], "import { a } from 'a';"],
    ["import { a, b, c } from 'a';", ['a', 'c'], "import { b } from 'a';"],
    ["import a, { b } from 'a';", ['b'], "import a from 'a';"],
    ["import a, { b, c } from 'a';", ['b', 'c'], "import a from 'a';"],
    ["import a, { b, c } from 'a';", ['b'], "import a, { c } from 'a';"],
    ["import a, { b, c } from 'a';", ['a'], "import { b, c } from 'a';"],
    ["import a, { b, c } from 'a';", ['a', 'c'], "import { b } from 'a';"],
    ["import a, * as b from 'a';", ['b'], "import a from 'a';"],
    ["import a, * as b from 'a';", ['a'], "import * as b from 'a';"],
    ["import {\n  a,\n  b,\n} from 'a';", ['b'], "import {\n  a,\n} from 'a';"],
    ["import a = require('a');\nb();", ['a'], 'b();'],
  ])('%s without %j', (text, names, expected) => {
    expect(without(text, ...names)).toBe(expected);
  });
});

describe('removeBindings of declarations', () => {
  it.each([
    ['const a = 1;\nb();', ['a'], 'b();'],
    ['const a = 1, b = 2;', ['a'], 'const b = 2;'],
    ['var a = 1,\n  b = 2,\n  c = 3;', ['b', 'c'], 'var a = 1;'],
    ['var a = 1\n  , b = 2\n  , c = 3;', ['b'], 'var a = 1\n  , c = 3;'],
    ['var a = 1\n  , b = 2\n  , c = 3;', ['c'], 'var a = 1\n  , b = 2;'],
    ['var a = 1, b = 2;\nc();', ['a', 'b'], 'c();'],
    ['const { a, b } = c;', ['a'], 'const { b } = c;'],
    ['const { a, b: d } = c;', ['d'], 'const { a } = c;'],
    ['const { a, b } = c;\nd();', ['a', 'b'], 'd();'],
    ['const { a } = c, b = 1;', ['a'], 'const b = 1;'],
    ['const { a, ...b } = c;', ['a'], 'const { a, ...b } = c;'],
    ['const a = 1\n\n;[b].map(c)', ['a'], ';[b].map(c)'],
  ])('%s without %j', (text, names, expected) => {
    expect(without(text, ...names)).toBe(expected);
  });
});

describe('removeBindings and what stands around', () => {
  it.each([
    ['a();\n\nconst b = 1;\n\nc();', 'a();\n\nc();'],
    ['a();\nconst b = 1;\n\nc();', 'a();\n\nc();'],
    ['a();\r\n\r\nconst b = 1;\r\n\r\nc();', 'a();\r\n\r\nc();'],
    ['const b = 1;\n\nc();', 'c();'],
    ['\uFEFFconst b = 1;\nc();', '\uFEFF\nc();'],
    ['a(); const b = 1; c();', 'a();  c();'],
    ['// of b\nconst b = 1;\nc();', '// of b\nc();'],
    ['const b = 1; // of b\nc();', '// of b\nc();'],
    ['const b = /* one */ 1;\nc();', 'const b = /* one */ 1;\nc();'],
    ['const b = 1;', ''],
  ])('%j', (text, expected) => {
    expect(without(text, 'b')).toBe(expected);
  });

  it('leaves no blank line at the beginning of a block', () => {
    const file = parsed('function f() {\n  const b = 1;\n\n  c();\n}');
    const body = file.tree.program.body[0];
    const block = body?.type === 'FunctionDeclaration' ? body.body.body[0] : undefined;
    if (block?.type !== 'VariableDeclaration') throw new TypeError('no declaration');
    expect(rangeOf(block).start).toBe(17);
    expect(applied(file, removeBindings(file, block, block.declarations))).toBe('function f() {\n  c();\n}');
  });
});
