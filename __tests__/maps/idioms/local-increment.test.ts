import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const MAP = 'const m = new Map();';
const RECORD = 'const o = {};';

test.each([
  ['const x = m.get(k) || 0;\nm.set(k, x + 1);', 'await m.increment(k);'],
  ['const x = m.get(k) ?? 0;\nm.set(k, x + n);\ndone();', 'await m.increment(k, n);\ndone();'],
  ['const x = m.get(k) || 0;\nm.set(k, x + 1);\nlog(x);', 'const x = (await m.increment(k)) - 1;\nlog(x);'],
  [
    'const x = m.get(k) || 0;\nm.set(k, x + n);\nlog(x);',
    'const x = (await m.increment(k, n)) - n;\nlog(x);',
  ],
  [
    'const x = (m.get(k) || 0) + 1;\nm.set(k, x);\nif (x > 5) return late(x);',
    'const x = await m.increment(k);\nif (x > 5) return late(x);',
  ],
  ['let x = m.get(k) || 0;\nx++;\nm.set(k, x);\nreturn x;', 'let x = await m.increment(k);\nreturn x;'],
  ['let x = m.get(k) || 0;\nx += n;\nm.set(k, x);\nreturn x;', 'let x = await m.increment(k, n);\nreturn x;'],
  ['let x = m.has(k) ? m.get(k) : 0;\nx = x + 1;\nm.set(k, x);', 'let x = await m.increment(k);'],
  [
    "const x = (m.get(k) || 0) + 1;\nconst label = k + ':';\nm.set(k, x);\nreturn label + x;",
    "const x = await m.increment(k);\nconst label = k + ':';\nreturn label + x;",
  ],
])('map: %s', (before, after) => {
  expect(body('map', MAP, before)).toMatchObject({
    text: after,
    idioms: ['local increment'],
    left: 0,
    codes: [],
  });
});

test.each([
  ['const x = (o[k] || 0) + 1;\no[k] = x;\nreturn x;', 'const x = await o.increment(k);\nreturn x;'],
  ['const x = o[k] || 0;\no[k] = x + 1;', 'await o.increment(k);'],
])('record: %s', (before, after) => {
  expect(body('record', RECORD, before)).toMatchObject({ text: after, idioms: ['local increment'], left: 0 });
});

test.each([
  ['a limit between', 'const x = m.get(k) || 0;\nif (x > 5) return late();\nm.set(k, x + 1);'],
  ['a wait between', 'const x = m.get(k) || 0;\nawait save(k);\nm.set(k, x + 1);'],
  ['a call between', 'const x = m.get(k) || 0;\nsave(k);\nm.set(k, x + 1);'],
  ['another key', 'const x = m.get(k) || 0;\nm.set(n, x + 1);'],
  ['a key that changes', 'const x = m.get(k) || 0;\nk = n;\nm.set(k, x + 1);'],
  ['another use between', 'const x = m.get(k) || 0;\nm.delete(k);\nm.set(k, x + 1);'],
  ['an amount from between', 'const x = m.get(k) || 0;\nconst y = n * 2;\nm.set(k, x + y);\nlog(x);'],
  ['a write under a condition', 'const x = m.get(k) || 0;\nif (n) m.set(k, x + 1);'],
  ['text', "const x = m.get(k) || '';\nm.set(k, x + 'a');"],
])('no increment: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('local increment');
});

test('a comment is never lost', () => {
  const code = 'const x = m.get(k) || 0; // so far\n// one more\nm.set(k, x + 1);';
  expect(() => body('map', MAP, code)).not.toThrow();
});
