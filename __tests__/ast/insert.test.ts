import { describe, expect, it } from 'vitest';
import { habitsOf } from '../../src/ast/habits.js';
import { insertAfter, insertAtTop, insertBefore } from '../../src/ast/insert.js';
import { applied, parsed, statement } from './parsed.js';

const LINES = ['x()', 'y()'];

function inserted(
  insert: typeof insertAfter,
  text: string,
  index: number,
  lines: readonly string[] = LINES,
): string {
  const file = parsed(text);
  return applied(file, insert(file, statement(file, index), lines, habitsOf(file)));
}

describe('insertAfter', () => {
  it.each([
    ['a()\nb()', 'a()\nx()\ny()\nb()'],
    ['a()', 'a()\nx()\ny()'],
    ['a();\r\nb();\r\n', 'a();\r\nx()\r\ny()\r\nb();\r\n'],
    ['a() // one\nb()', 'a() // one\nx()\ny()\nb()'],
    ['a() /* one */ // two\nb()', 'a() /* one */ // two\nx()\ny()\nb()'],
    ['a() /* one\n two */\nb()', 'a() /* one\n two */\nx()\ny()\nb()'],
    ['a(); /* one */ b()', 'a();\nx()\ny(); /* one */ b()'],
    ['a();b()', 'a();\nx()\ny();b()'],
    ['a();\n(b)()', 'a();\nx()\ny();\n(b)()'],
    ['a();\n// c\n[b].map(c)', 'a();\nx()\ny();\n// c\n[b].map(c)'],
    ['a()\n;(b)()', 'a()\nx()\ny()\n;(b)()'],
  ])('%j', (before, after) => {
    expect(inserted(insertAfter, before, 0)).toBe(after);
  });

  it('adds no second semicolon', () => {
    expect(inserted(insertAfter, 'a();\n(b)();', 0, ['x();'])).toBe('a();\nx();\n(b)();');
  });
});

describe('insertBefore', () => {
  it.each([
    ['a()\nb()', 1, 'a()\nx()\ny()\n\nb()'],
    ['a()\nconst b = require("b")', 1, 'a()\nx()\ny()\nconst b = require("b")'],
    ['a()\n// of b\nb()', 1, 'a()\nx()\ny()\n\n// of b\nb()'],
    ['a()\n\n/* of b */ // too\nb()', 1, 'a()\n\nx()\ny()\n\n/* of b */ // too\nb()'],
    ['a() // of a\nb()', 1, 'a() // of a\nx()\ny()\n\nb()'],
    ['a()\n// loose\n\nb()', 1, 'a()\n// loose\n\nx()\ny()\n\nb()'],
    ['a();\n(b)()', 1, 'a();\nx()\ny();\n\n(b)()'],
  ])('%j', (before, index, after) => {
    expect(inserted(insertBefore, before, index)).toBe(after);
  });
});

describe('insertAtTop', () => {
  it.each([
    ['a()', 'x()\ny()\n\na()'],
    ['import a from "a"', 'x()\ny()\nimport a from "a"'],
    ['#!/usr/bin/env node\na()', '#!/usr/bin/env node\nx()\ny()\n\na()'],
    ['\uFEFFa()', '\uFEFFx()\ny()\n\na()'],
    ["'use strict'\na()", "'use strict'\n\nx()\ny()\n\na()"],
    ["'use strict'\n\na()", "'use strict'\n\nx()\ny()\n\na()"],
    ["'use strict'", "'use strict'\nx()\ny()"],
    ['/* header */\n\na()', '/* header */\n\nx()\ny()\n\na()'],
    ['// header\n// of the file\na()', '// header\n// of the file\nx()\ny()\n\na()'],
    ['/* header */\n\n/* of a */\na()', '/* header */\n\nx()\ny()\n\n/* of a */\na()'],
    ['', 'x()\ny()\n'],
  ])('%j', (before, after) => {
    const file = parsed(before);
    expect(applied(file, insertAtTop(file, LINES, habitsOf(file)))).toBe(after);
  });
});
