import { describe, expect, it } from 'vitest';
import { parse } from '../../src/ast/parse.js';
import { fingerprintOf } from '../../src/find/fingerprint.js';
import { baselineText, compare, parseBaseline, type BaselineEntry } from '../../src/plan/baseline.js';

function entry(fingerprint: string, rest: Partial<BaselineEntry> = {}): BaselineEntry {
  return { rule: 'memory-map', file: 'a.js', name: 'carts', fingerprint, ...rest };
}

describe('compare', () => {
  it('pairs one to one: two of a kind need two entries', () => {
    const one = entry('p:t');
    expect(compare([one, one], [one])).toEqual({ known: [true, false], gone: [] });
    expect(compare([one], [one, { ...one }])).toEqual({ known: [true], gone: [one] });
  });

  it('prefers what agrees in everything to what changed where it is', () => {
    expect(compare([entry('p:new'), entry('p:old')], [entry('p:old')])).toEqual({
      known: [false, true],
      gone: [],
    });
    expect(compare([entry('p:new')], [entry('p:old')])).toEqual({ known: [true], gone: [] });
  });

  it('takes another rule, file, name or place for another finding', () => {
    const known = entry('p:t');
    const others = [
      entry('p:t', { rule: 'memory-set' }),
      entry('p:t', { file: 'b.js' }),
      entry('p:t', { name: 'x' }),
      entry('q:t'),
    ];
    for (const other of others) expect(compare([other], [known])).toEqual({ known: [false], gone: [known] });
  });
});

describe('the file', () => {
  it('is the same for the same findings in any order, and is read back', () => {
    const entries = [entry('b:1', { file: 'b.js' }), entry('a:2'), entry('a:1')];
    const text = baselineText(entries);
    expect(baselineText(entries.toReversed())).toBe(text);
    expect(text).toBe(`{
  "version": 1,
  "findings": [
    {
      "file": "a.js",
      "rule": "memory-map",
      "name": "carts",
      "fingerprint": "a:1"
    },
    {
      "file": "a.js",
      "rule": "memory-map",
      "name": "carts",
      "fingerprint": "a:2"
    },
    {
      "file": "b.js",
      "rule": "memory-map",
      "name": "carts",
      "fingerprint": "b:1"
    }
  ]
}
`);
    expect(compare(parseBaseline(text, 'x'), entries)).toEqual({ known: [true, true, true], gone: [] });
  });

  it.each(['', '[]', 'null', '{}', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"rule":"a"}]}'])(
    'is refused when it is none: %s',
    (text) => expect(() => parseBaseline(text, 'known.json')).toThrow(/^known\.json: not a baseline/),
  );
});

describe('fingerprintOf', () => {
  /** The fingerprint of `what` in a text. */
  function print(text: string, what = 'new Map()'): string {
    const start = text.indexOf(what);
    const file = { file: 'a.js', text, tree: parse('a.js', text) };
    return fingerprintOf(file, { start, end: start + what.length });
  }

  it('does not depend on lines, white space or what is beside it', () => {
    const print1 = print('function a() {\n  const carts = new Map();\n}\n');
    expect(print('\n\nlet x;\nfunction  a ( )\n{ let y; const carts = new Map(); }')).toBe(print1);
    expect(print('function a() { const carts = new  Map ( ); }', 'new  Map ( )')).toBe(print1);
  });

  it('depends on the functions, classes and routes around it', () => {
    const prints = [
      'new Map();',
      'function a() { new Map(); }',
      'function b() { new Map(); }',
      'const c = () => { new Map(); }',
      'x.d = function () { new Map(); }',
      'class A { m() { new Map(); } }',
      'class A { n() { new Map(); } }',
      'class B { m() { new Map(); } }',
      'const o = { k() { new Map(); } }',
      "app.get('/a', () => { new Map(); })",
      "app.get('/b', () => { new Map(); })",
    ].map((text) => print(text));
    expect(new Set(prints).size).toBe(prints.length);
  });
});
