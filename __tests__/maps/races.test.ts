import type { Node } from '@babel/types';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/ast/parse.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Edit } from '../../src/model/plan.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext } from '../../src/model/transform.js';
import { editedText } from '../../src/rewrite/edit.js';
import { copiesMessages } from '../../transforms/maps/copies-messages.js';
import {
  deeperInLocks,
  type Locks,
  locksFor,
  mergedLocks,
  withoutLostIndents,
} from '../../transforms/maps/races.js';
import type { Refusal, Rewriting, State, Use } from '../../transforms/maps/state.js';
import { contextOf, textOf } from './program.js';
import { stateOf } from './states.js';

/** The call, assignment or update around a use. */
function around({ node, ancestors }: Use): Node {
  const [parent, outer] = [...ancestors].reverse();
  if (parent?.type === 'MemberExpression' && outer?.type === 'CallExpression') return outer;
  if (parent?.type === 'MemberExpression' && outer?.type === 'AssignmentExpression') return outer;
  return parent?.type === 'UpdateExpression' || parent?.type === 'AssignmentExpression' ? parent : node;
}

const isWrite = (text: string): boolean => /\.(?:set|add|push|delete|clear)\(|[^=]=[^=]|\+\+/.test(text);

/** A rewriting for each use, uses with the texts in a list of `merged` as one that reads and writes. */
function rewritingsOf(state: State, merged: string[][]): Rewriting[] {
  const groups = new Map<string, Use[]>();
  for (const [index, use] of state.uses.entries()) {
    const text = textOf(use.file, around(use));
    const at = merged.findIndex((list) => list.includes(text));
    const key = at < 0 ? `${index}` : `merged ${at}`;
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups].map(([key, uses]) => {
    const texts = uses.map((use) => textOf(use.file, around(use)));
    const isMerged = key.startsWith('merged');
    const steps = uses.map((use): Step => {
      const range = rangeOf(around(use));
      return { file: use.file.file, ...range, pieces: ['await ', range] };
    });
    const writes = isMerged || texts.some(isWrite);
    return { uses, steps, starts: [], reads: isMerged || !writes, writes, calls: [], reviews: [] };
  });
}

function locks(
  files: string | Record<string, string>,
  ...merged: string[][]
): { context: FindContext; state: State; rewritings: Rewriting[]; found: Locks | Refusal } {
  const context = contextOf(files);
  const state = stateOf(context, 'm');
  const rewritings = rewritingsOf(state, merged);
  return { context, state, rewritings, found: locksFor(state, rewritings, 'm') };
}

function render(context: FindContext, name: string, steps: readonly Step[]): string {
  const edits = withoutLostIndents(mergedLocks(steps))
    .filter(({ file }) => file === `/app/${name}`)
    .map(({ start, end, pieces }): Edit => ({
      ...{ start, end },
      pieces: pieces.map((piece) => (typeof piece === 'object' && 'emitted' in piece ? piece.name : piece)),
    }));
  const text = editedText(context.parsed(`/app/${name}`)?.text ?? '', edits);
  parse(`/app/${name}`, text);
  return text;
}

/** The text with the locks and an `await` at each use. */
function locked(files: string | Record<string, string>, ...merged: string[][]): string {
  const { context, rewritings, found } = locks(files, ...merged);
  if ('refuse' in found) throw new Error(found.refuse.code);
  const name = typeof files === 'string' ? 'a.js' : (Object.keys(files)[0] ?? '');
  return render(context, name, [...found.steps, ...rewritings.flatMap(({ steps }) => steps)]);
}

/** Which functions are locked, by the lines that they begin in, and the codes of the reviews. */
function summary(files: string | Record<string, string>, ...merged: string[][]): string[] {
  const { context, found } = locks(files, ...merged);
  if ('refuse' in found) {
    expect(Object.keys(copiesMessages)).toContain(found.refuse.code);
    return [`refused: ${found.refuse.code}`];
  }
  const where = found.functions.map(({ file, start }) => {
    const line = (context.parsed(file)?.text ?? '').slice(0, start).split('\n').length;
    return `${file.slice(5)}:${line}`;
  });
  return [...where, ...found.reviews.map(({ code }) => code)];
}

const M = 'const m = new Map();\n';

describe('text', () => {
  it('a declaration', () => {
    expect(
      locked(
        `${M}function book(k) {\n  if (m.has(k)) return false;\n\n  // free\n  m.set(k, 1);\n  return true;\n}\n`,
      ),
    ).toBe(
      `${M}function book(k) {\n  return withLock('m', async () => {\n    if (await m.has(k)) return false;\n\n    // free\n    await m.set(k, 1);\n    return true;\n  });\n}\n`,
    );
  });

  it('an arrow function with an expression, tabs, no semicolons, double quotes', () => {
    expect(locked(`const m = new Map()\nconst f = (k) => (m.has(k) ? "a" : m.set(k, "b"))\n`)).toBe(
      `const m = new Map()\nconst f = (k) => withLock("m", async () => (await m.has(k) ? "a" : await m.set(k, "b")))\n`,
    );
  });

  it('an arrow function with an object', () => {
    expect(locked(`${M}const f = (k) => ({ had: m.has(k), now: m.set(k, 1) });\n`)).toBe(
      `${M}const f = (k) => withLock('m', async () => ({ had: await m.has(k), now: await m.set(k, 1) }));\n`,
    );
  });

  it('a handler', () => {
    expect(
      locked(
        `${M}const app = require('express')();\napp.post('/', (req, res) => {\n\tif (!m.has(1)) {\n\t\tm.set(1, {\n\t\t\ta: 1,\n\t\t});\n\t}\n\tres.end();\n});\n`,
      ),
    ).toBe(
      `${M}const app = require('express')();\napp.post('/', (req, res) => {\n\treturn withLock('m', async () => {\n\t\tif (!await m.has(1)) {\n\t\t\tawait m.set(1, {\n\t\t\t\ta: 1,\n\t\t\t});\n\t\t}\n\t\tres.end();\n\t});\n});\n`,
    );
  });

  it('a method, one line', () => {
    expect(
      locked(
        `class S {\n  m = new Map();\n  f(k) { if (!this.m.has(k)) this.m.set(k, 1); }\n}\nmodule.exports = new S();\n`,
      ),
    ).toBe(
      `class S {\n  m = new Map();\n  f(k) { return withLock('m', async () => { if (!await this.m.has(k)) await this.m.set(k, 1); }) }\n}\nmodule.exports = new S();\n`,
    );
  });

  it('directives stay first', () => {
    expect(locked(`${M}function f(k) {\n  'use strict';\n  if (m.has(k)) return;\n  m.set(k, 1);\n}\n`)).toBe(
      `${M}function f(k) {\n  'use strict';\n  return withLock('m', async () => {\n    if (await m.has(k)) return;\n    await m.set(k, 1);\n  });\n}\n`,
    );
  });

  it('the lines of a template literal stay as they are', () => {
    expect(
      locked(`${M}function f(k) {\n  if (m.has(k)) return \`a\n  b \${k}\n  c\`;\n  m.set(k, 1);\n}\n`),
    ).toBe(
      `${M}function f(k) {\n  return withLock('m', async () => {\n    if (await m.has(k)) return \`a\n  b \${k}\n  c\`;\n    await m.set(k, 1);\n  });\n}\n`,
    );
  });

  it('CRLF', () => {
    expect(locked(`const m = new Map();\r\nfunction f(k) {\r\n  m.has(k);\r\n  m.set(k, 1);\r\n}\r\n`)).toBe(
      `const m = new Map();\r\nfunction f(k) {\r\n  return withLock('m', async () => {\r\n    await m.has(k);\r\n    await m.set(k, 1);\r\n  });\r\n}\r\n`,
    );
  });

  it('a comment behind the last statement', () => {
    expect(locked(`${M}function f(k) { // here\n  m.has(k);\n  m.set(k, 1); // there\n  // end\n}\n`)).toBe(
      `${M}function f(k) {\n  return withLock('m', async () => { // here\n    await m.has(k);\n    await m.set(k, 1); // there\n    // end\n  });\n}\n`,
    );
  });

  it('lines that another step takes out leave no indentation', () => {
    const text = `${M}function f(k) {\n  if (m.has(k)) return;\n  log();\n  m.set(k, 2);\n}\n`;
    const { context, found } = locks(text);
    if ('refuse' in found) throw new Error(found.refuse.code);
    const [start, end] = [text.indexOf('  log'), text.indexOf('  m.set')];
    expect(
      render(context, 'a.js', [...found.steps, { file: '/app/a.js', start, end, pieces: [] }]),
    ).toContain('    if (m.has(k)) return;\n    m.set(k, 2);\n');
  });

  it('lines that another step writes are indented', () => {
    const text = `${M}function f(k) {\n  if (m.has(1)) return;\n  m.set(k, [\n    1,\n  ]);\n}\n`;
    const { context, found } = locks(text);
    if ('refuse' in found) throw new Error(found.refuse.code);
    const [start, end] = [text.indexOf('m.set'), text.indexOf(';\n}')];
    const list = { start: text.indexOf('['), end: end - 1 };
    const line = text.indexOf('    1,');
    const own = [
      { file: '/app/a.js', start, end, pieces: ['await once(() => {\n    put(', list, ');\n  })'] },
      { file: '/app/a.js', start: line, end: line, pieces: ['  '] },
    ];
    expect(render(context, 'a.js', [...found.steps, ...deeperInLocks(own, found.steps)])).toBe(
      `${M}function f(k) {\n  return withLock('m', async () => {\n    if (m.has(1)) return;\n    await once(() => {\n      put([\n        1,\n    ]);\n    });\n  });\n}\n`,
    );
  });

  it('lines that another step replaces are not indented', () => {
    const text = `${M}function f(k) {\n  if (!m.has(k)) {\n    m.set(k, 1);\n  }\n  m.set(k, 2);\n}\n`;
    const { context, found } = locks(text);
    if ('refuse' in found) throw new Error(found.refuse.code);
    const start = text.indexOf('if');
    const replaced = {
      file: '/app/a.js',
      start,
      end: text.indexOf('  m.set(k, 2)') - 1,
      pieces: ['await once(k);'],
    };
    expect(render(context, 'a.js', [...found.steps, replaced])).toBe(
      `${M}function f(k) {\n  return withLock('m', async () => {\n    await once(k);\n    m.set(k, 2);\n  });\n}\n`,
    );
  });

  it.each([
    [
      'function f(k) {\n  if (m.has(k) || n.has(k)) return;\n  m.set(k, 1);\n  n.set(k, 1);\n}\n',
      "function f(k) {\n  return withLock('m', () => withLock('n', async () => {\n    if (m.has(k) || n.has(k)) return;\n    m.set(k, 1);\n    n.set(k, 1);\n  }));\n}\n",
    ],
    [
      'const f = (k) => m.has(k) || n.has(k) || (m.set(k, 1), n.set(k, 1));\n',
      "const f = (k) => withLock('m', () => withLock('n', async () => m.has(k) || n.has(k) || (m.set(k, 1), n.set(k, 1))));\n",
    ],
  ])('two states in one function', (text, expected) => {
    const declared = `${M}const n = new Map();\n`;
    const context = contextOf(declared + text);
    const steps = ['m', 'n'].flatMap((name) => {
      const state = stateOf(context, name);
      const found = locksFor(state, rewritingsOf(state, []), name);
      return 'refuse' in found ? [] : found.steps;
    });
    const unique = new Map(steps.map((step) => [JSON.stringify(step), step]));
    expect(render(context, 'a.js', [...unique.values()])).toBe(declared + expected);
  });

  it('a handler of another module', () => {
    const files = {
      'app.ts':
        "import { has, put } from './store.js';\nexport async function book(k: string): Promise<boolean> {\n  if (has(k)) return false;\n  put(k);\n  return true;\n}\n",
      'store.ts':
        'const m = new Map<string, number>();\nexport const has = (k: string) => m.has(k);\nexport function put(k: string) {\n  m.set(k, 1);\n}\n',
    };
    expect(locked(files)).toBe(
      "import { has, put } from './store.js';\nexport async function book(k: string): Promise<boolean> {\n  return withLock('m', async () => {\n    if (has(k)) return false;\n    put(k);\n    return true;\n  });\n}\n",
    );
    expect(summary(files)).toEqual(['store.ts:3', 'app.ts:2', 'check-then-act']);
  });
});

describe('which functions', () => {
  it.each([
    ['no read', 'function f(k) { m.set(k, 1); }', []],
    ['no write', 'function f(k) { return m.get(k) || m.size; }', []],
    ['a write, then a read', 'function f(k) { m.set(k, 1); return m.get(k); }', []],
    [
      'read and write in two functions',
      'function f(k) { return m.get(k); }\nfunction g(k) { m.set(k, 1); }',
      [],
    ],
    [
      'an await between, before the rewrite',
      'async function f(k) { const u = m.get(k); await load(); m.set(k, u); }',
      [],
    ],
    [
      'an await between under a condition',
      'async function f(k) { const u = m.get(k); if (!u) await load(); m.set(k, u); }',
      ['a.js:2', 'check-then-act', 'lease-too-short'],
    ],
    ['the read is waited for', 'async function f(k) { const u = await load(m.get(k)); m.set(k, u); }', []],
    [
      'the key of the read is waited for',
      'async function f() { const k = m.get(await load()); m.set(k, 1); }',
      ['a.js:2', 'check-then-act', 'lease-too-short'],
    ],
    ['the write waits', 'async function f(k) { if (!m.has(k)) m.set(k, await load()); }', []],
    ['in the other branch', 'function f(k) { if (k) { return m.get(k); } else { m.set(k, 1); } }', []],
    ['in another case', 'function f(k) { switch (k) { case 1: m.get(k); break; case 2: m.set(k, 1); } }', []],
    [
      'falling through',
      'function f(k) { switch (k) { case 1: m.get(k); case 2: m.set(k, 1); } }',
      ['a.js:2', 'check-then-act'],
    ],
    ['behind a return', 'function f(k) { if (k) return m.get(k); m.set(k, 1); }', []],
    ['behind a block that returns', 'function f(k) { if (k) { log(m.get(k)); return; } m.set(k, 1); }', []],
    [
      'in a loop',
      'function f(l) { for (const k of l) { m.set(k, 1); if (m.size > 9) break; } }',
      ['a.js:2', 'check-then-act'],
    ],
    [
      'in a callback that runs at once',
      'function f(l) { const n = m.size; l.forEach((k) => m.set(k, n)); }',
      ['a.js:2', 'check-then-act'],
    ],
    ['in a callback that runs later', 'function f(k) { m.get(k); setTimeout(() => m.delete(k), 10); }', []],
    [
      'every other write as well',
      'function f(k) { if (!m.has(k)) m.set(k, 1); }\nfunction g(k) { m.delete(k); }\nfunction h(k) { return m.get(k); }',
      ['a.js:2', 'a.js:3', 'check-then-act'],
    ],
    [
      'a timer that writes',
      'function f(k) { if (m.has(k)) return; m.set(k, 1); setTimeout(() => m.delete(k), 10); }',
      ['a.js:2', 'a.js:2', 'check-then-act'],
    ],
    [
      'through calls',
      'function has(k) { return m.has(k); }\nfunction put(k) { m.set(k, 1); }\nfunction f(k) { if (!has(k)) put(k); }',
      ['a.js:3', 'a.js:4', 'check-then-act'],
    ],
    [
      'through a call in a call',
      'function has(k) { return m.has(k); }\nfunction any(k) { return has(k); }\nfunction f(k) { if (!any(k)) m.set(k, 1); }',
      ['a.js:4', 'check-then-act'],
    ],
    [
      'through a call that waits behind the read',
      'async function has(k) { const x = m.has(k); await log(); return x; }\nfunction f(k) { const x = has(k); m.set(k, x); }',
      [],
    ],
    [
      'through a call that waits before the write',
      'async function put(k) { await log(); m.set(k, 1); }\nfunction f(k) { if (!m.has(k)) put(k); }',
      [],
    ],
    [
      'through a call that may return before it waits',
      'async function has(k) { const x = m.has(k); if (x) return x; await log(); }\nfunction f(k) { const x = has(k); m.set(k, x); }',
      ['a.js:3', 'check-then-act'],
    ],
    ['while the module loads', "if (!m.has('a')) m.set('a', 1);", []],
    ['a generator', 'function* f(k) { if (!m.has(k)) m.set(k, 1); yield k; }', ['refused: lock-impossible']],
    [
      'a getter',
      'const o = { get f() { if (!m.has(1)) m.set(1, 1); return 1; } };\nmodule.exports = o;',
      ['refused: lock-impossible'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(summary(M + text)).toEqual(expected);
  });

  it('what one atomic call does needs no lock', () => {
    expect(summary(`${M}function f(k) { if (!m.has(k)) m.set(k, 1); }`, ['m.has(k)', 'm.set(k, 1)'])).toEqual(
      [],
    );
  });

  it.each([
    ['in one expression', 'const f = () => [++m, m++];', []],
    ['in two statements', 'function f() { const a = ++m; const b = m++; return [a, b]; }', []],
    ['the first decides', 'function f() { return ++m > 9 ? 0 : m++; }', ['a.js:2', 'check-then-act']],
    ['the first may leave', 'function f() { if (++m > 9) return; m++; }', ['a.js:2', 'check-then-act']],
  ])('two increments: %s', (_name, text, expected) => {
    expect(summary(`let m = 0;\n${text}`, ['++m'], ['m++'])).toEqual(expected);
  });

  it.each([
    ['keys()', 'for (const k of m.keys()) if (isOld(k)) m.delete(k);', []],
    ['a copy of the keys', 'for (const k of [...m.keys()]) m.delete(k);', []],
    ['the entry decides', 'for (const [k, v] of m) if (v.old) m.delete(k);', ['a.js:2', 'check-then-act']],
    ['another key', 'for (const k of m.keys()) m.delete(other);', ['a.js:2', 'check-then-act']],
    ['a set', 'for (const k of m.keys()) m.set(k, 1);', ['a.js:2', 'check-then-act']],
  ])('in a loop over what is deleted: %s', (_name, text, expected) => {
    expect(summary(`${M}function f(other) { ${text} }`)).toEqual(expected);
  });

  it('two atomic calls whose results nobody looks at', () => {
    const text = `${M}function f(a, b) {\n  m.set(a, m.get(a) + 1);\n  m.set(b, m.get(b) + 1);\n}\n`;
    const merged = [
      ['m.set(a, m.get(a) + 1)', 'm.get(a)'],
      ['m.set(b, m.get(b) + 1)', 'm.get(b)'],
    ];
    expect(summary(text, ...merged)).toEqual([]);
  });

  it('an atomic call whose result decides about a write', () => {
    const text = `${M}function f(k) {\n  if (m.set(k, m.get(k) + 1) > 3) m.delete(k);\n}\n`;
    expect(summary(text, ['m.set(k, m.get(k) + 1)', 'm.get(k)'])).toEqual(['a.js:2', 'check-then-act']);
  });

  it('says what is read and what is written', () => {
    const { found } = locks(`${M}const f = (k) => {\n  if (m.has(k)) return;\n  m.set(k, 1);\n};\n`);
    expect('reviews' in found && found.reviews.map(({ args }) => args)).toEqual([
      { function: 'f()', read: 'm.has(k)', readLine: '3', write: 'm.set(k, 1)', writeLine: '4', lock: 'm' },
    ]);
  });

  it('the start lies in the body and writes', () => {
    const { context, found } = locks(`${M}function f(k) {\n  if (m.has(k)) return;\n  m.set(k, 1);\n}\n`);
    const text = context.parsed('/app/a.js')?.text ?? '';
    expect(
      'starts' in found && found.starts.map(({ start, end, writes }) => [text.slice(start, end), writes]),
    ).toEqual([['if (m.has(k)) return;', true]]);
  });
});
