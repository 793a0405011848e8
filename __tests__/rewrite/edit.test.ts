import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/model/plan.js';
import { applyEdits, editedText } from '../../src/rewrite/edit.js';

/** An edit of the first occurrence of `old`; `$` in the pieces stands for the original with the edits inside it. */
function replace(text: string, old: string, ...pieces: string[]): Edit {
  const start = text.indexOf(old);
  if (start < 0) throw new Error(`no ${old} in the text`);
  const range = { start, end: start + old.length };
  return { ...range, pieces: pieces.map((piece) => (piece === '$' ? range : piece)) };
}

describe('editedText', () => {
  it('replaces, inserts and deletes, whatever the order of the edits', () => {
    const text = 'one two three';
    const edits = [
      replace(text, 'three', '3'),
      replace(text, 'one ', ''),
      { start: 7, end: 7, pieces: ['!'] },
    ];
    expect(editedText(text, edits)).toBe('two! 3');
    expect(editedText(text, edits.toReversed())).toBe('two! 3');
  });

  it('keeps the order of insertions at one offset', () => {
    const edits = ['a', 'b', 'c'].map((piece) => ({ start: 1, end: 1, pieces: [piece] }));
    expect(editedText('<>', edits)).toBe('<abc>');
  });

  it('renders inner edits inside the ranges of an outer one, three levels deep', () => {
    const text = 'f(g(h(x)))';
    const edits = [
      replace(text, 'x', 'y'),
      replace(text, 'h(x)', '(await ', '$', ')'),
      replace(text, 'g(h(x))', '(await ', '$', ')'),
      replace(text, 'f', 'F'),
    ];
    expect(editedText(text, edits)).toBe('F((await g((await h(y)))))');
  });

  it('nests two edits of the same range, the first given outside', () => {
    expect(editedText('x', [replace('x', 'x', '(', '$', ')'), replace('x', 'x', '[', '$', ']')])).toBe(
      '([x])',
    );
  });

  it('moves and repeats ranges with the edits inside them', () => {
    const text = 'a + bb';
    const swap: Edit = {
      start: 0,
      end: 6,
      pieces: [{ start: 4, end: 6 }, ' - ', { start: 0, end: 1 }, ' - ', { start: 4, end: 6 }],
    };
    expect(editedText(text, [swap, replace(text, 'bb', 'c')])).toBe('c - a - c');
  });

  it('puts an insertion at the edge of a wider edit outside of it', () => {
    const wrap = replace('call', 'call', 'w(', '$', ')');
    expect(
      editedText('call', [wrap, { start: 0, end: 0, pieces: ['<'] }, { start: 4, end: 4, pieces: ['>'] }]),
    ).toBe('<w(call)>');
  });

  it('says where each stretch came from', () => {
    expect(applyEdits('abc', [replace('abc', 'b', 'B', '$')])).toEqual([
      { text: 'a', from: 0 },
      { text: 'B', from: null },
      { text: 'b', from: 1 },
      { text: 'c', from: 2 },
    ]);
  });

  it.each([
    [
      'overlap',
      [
        { start: 0, end: 2, pieces: ['x'] },
        { start: 1, end: 3, pieces: ['y'] },
      ],
    ],
    [
      'lies inside replaced text',
      [
        { start: 0, end: 3, pieces: ['x'] },
        { start: 1, end: 2, pieces: ['y'] },
      ],
    ],
    [
      'lies inside replaced text',
      [
        { start: 0, end: 4, pieces: [{ start: 0, end: 1 }] },
        { start: 2, end: 3, pieces: ['y'] },
      ],
    ],
    ['outside the text', [{ start: 3, end: 9, pieces: [] }]],
    ['outside its edit', [{ start: 1, end: 2, pieces: [{ start: 0, end: 4 }] }]],
  ])('refuses edits that would lose something: %s', (message, edits: Edit[]) => {
    expect(() => editedText('abcd', edits)).toThrow(message);
  });

  it.each([
    ['tabs', '\tconst a = 1;\n\t\tconst b = a;\n', 'a;', '\tconst a = 1;\n\t\tconst b = NEW;\n'],
    ['CRLF', 'a;\r\nb;\r\n', 'b', 'a;\r\nNEW;;\r\n'],
    ['mixed line ends', 'a\r\nb\nc\r', 'c', 'a\r\nb\nNEW;\r'],
    ['a byte order mark', '\uFEFFa()', 'a', '\uFEFFNEW;()'],
    ['a shebang', '#!/usr/bin/env node\nrun\n', 'run', '#!/usr/bin/env node\nNEW;\n'],
    ['astral characters', "const s = '😀𝒳'; f(s)", 'f', "const s = '😀𝒳'; NEW;(s)"],
    ['U+2028 and U+2029', 'a\u2028b\u2029c', 'b', 'a\u2028NEW;\u2029c'],
  ])('leaves the rest alone: %s', (_, text, old, expected) => {
    expect(editedText(text, [replace(text, old, 'NEW;')])).toBe(expected);
  });
});
