import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const MAP = 'const MAX = 100; const m = new Map();';

test.each([
  ['if (m.size >= 100) m.delete(m.keys().next().value);\nm.set(k, n);', '100'],
  [
    'if (m.size >= MAX) {\n  const oldest = m.keys().next().value;\n  m.delete(oldest);\n}\nm.set(k, n);',
    '100',
  ],
  ['m.set(k, n);\nif (m.size > MAX) m.delete(m.keys().next().value);', '100'],
  ['m.set(k, n);\nwhile (m.size > MAX) {\n  const [oldest] = m.keys();\n  m.delete(oldest);\n}', '100'],
  ['if (m.size > MAX) m.delete(m.keys().next().value);\nm.set(k, n);', '101'],
])('%s', (before, max) => {
  expect(body('map', MAP, before)).toMatchObject({ text: 'await m.set(k, n);', options: [{ max }], left: 0 });
});

test('something is done with what is taken out', () => {
  const code =
    'if (m.size >= MAX) {\n  const oldest = m.keys().next().value;\n  m.delete(oldest);\n  log(oldest);\n}\nm.set(k, n);';
  expect(body('map', MAP, code).codes).toContain('eviction-side-effect');
});

test.each([
  ['another set without', 'if (m.size >= MAX) m.delete(m.keys().next().value);\nm.set(k, n);\nm.set(n, k);'],
  ['another entry goes', 'if (m.size >= MAX) m.delete(k);\nm.set(k, n);'],
  ['a limit that changes', 'if (m.size >= n) m.delete(m.keys().next().value);\nm.set(k, n);'],
])('no bound: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('bound');
});

test.each([
  [
    'const v = m.get(k);\nif (v !== undefined) {\n  m.delete(k);\n  m.set(k, v);\n}\nreturn v;',
    'const v = await m.get(k, { touch: true });\nreturn v;',
  ],
  [
    'const v = m.get(k);\nif (!v) return null;\nm.delete(k);\nm.set(k, v);\nreturn v.n;',
    'const v = await m.get(k, { touch: true });\nif (!v) return null;\nreturn v.n;',
  ],
])('touched: %s', (before, after) => {
  expect(body('map', MAP, before)).toMatchObject({ text: after, idioms: ['touch'], left: 0 });
});

test.each([
  ['another value', 'const v = m.get(k);\nif (v) {\n  m.delete(k);\n  m.set(k, n);\n}'],
  ['another key', 'const v = m.get(k);\nif (v) {\n  m.delete(k);\n  m.set(n, v);\n}'],
])('not touched: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('touch');
});
