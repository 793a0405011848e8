import { expect, test } from 'vitest';
import { rewritten } from './rewritten.js';

test.each([
  ['m.set(k, (m.get(k) || 0) + 1);', 'await m.increment(k);'],
  ['m.set(k, (m.get(k) ?? 0) + n);', 'await m.increment(k, n);'],
  ['m.set(k, (m.get(k) ?? 10) - 1);', 'await m.increment(k, -1, 10);'],
  ['m.set(k, 1 + (m.get(k) || 0));', 'await m.increment(k);'],
  ['m.set(k, m.has(k) ? m.get(k) + n : n);', 'await m.increment(k, n);'],
  ['m.set(k, m.has(k) ? m.get(k) + 1 : 1);', 'await m.increment(k);'],
  ['m.set(k, !m.has(k) ? 5 : m.get(k) + 2);', 'await m.increment(k, 2, 3);'],
  ['m.set(k, m.get(k) === undefined ? 1 : m.get(k) + 1);', 'await m.increment(k);'],
  ['m.set(k, (m.has(k) ? m.get(k) : 0) + 1);', 'await m.increment(k);'],
  ['m.set(k, m.get(k) + 1 || 1);', 'await m.increment(k);'],
  ['m.set(`${k}:x`, (m.get(`${k}:x`) || 0) + 1);', 'await m.increment(`${k}:x`);'],
  ['m.set(k, (m.get(k) || 0) + (a - b));', 'await m.increment(k, a - b);'],
])('map: %s', (before, after) => {
  const found = rewritten('map', 'm', `const m = new Map();\nasync function f(k, n, a, b) { ${before} }\n`);
  expect(found.text).toBe(`const m = new Map();\nasync function f(k, n, a, b) { ${after} }\n`);
  expect(found).toMatchObject({ codes: [], left: 0 });
});

test('without a start value a missing entry was NaN', () => {
  const text = 'const m = new Map();\nasync function f(k) { m.set(k, m.get(k) + 1); }\n';
  expect(rewritten('map', 'm', text)).toMatchObject({
    text: 'const m = new Map();\nasync function f(k) { await m.increment(k); }\n',
    codes: ['nan-increment'],
  });
});

test('TypeScript', () => {
  const text =
    'const m = new Map<string, number>();\nasync function f(k: string) { m.set(k, m.get(k)! + 1); }\n';
  expect(rewritten('map', 'm', text, 'a.ts').text).toBe(
    'const m = new Map<string, number>();\nasync function f(k: string) { await m.increment(k); }\n',
  );
});

test.each([
  ['o[k] = (o[k] || 0) + n;', 'await o.increment(k, n);'],
  ['o[k] = o[k] + 1 || 1;', 'await o.increment(k);'],
  ['o[k] = o[k] ? o[k] + 1 : 1;', 'await o.increment(k);'],
  ['o[k] = k in o ? o[k] + 1 : 1;', 'await o.increment(k);'],
  ['o.hits = (o.hits ?? 0) + 1;', "await o.increment('hits');"],
  ['return (o[k] = (o[k] || 0) + 1);', 'return (await o.increment(k));'],
])('record: %s', (before, after) => {
  const found = rewritten('record', 'o', `const o = {};\nasync function f(k, n) { ${before} }\n`);
  expect(found.text).toBe(`const o = {};\nasync function f(k, n) { ${after} }\n`);
  expect(found).toMatchObject({ codes: [], left: 0 });
});

test.each([
  ['n = n + 1;', 'await n.increment();'],
  ['n = 2 + n;', 'await n.increment(2);'],
  ['n = n - x;', 'await n.increment(-x);'],
])('counter: %s', (before, after) => {
  const found = rewritten('counter', 'n', `let n = 0;\nasync function f(x) { ${before} }\n`);
  expect(found.text).toBe(`let n = 0;\nasync function f(x) { ${after} }\n`);
});

test.each([
  ['another key', 'm.set(k, (m.get(j) || 0) + 1);'],
  ['a key that changes', 'm.set(i++, (m.get(i++) || 0) + 1);'],
  ['a key that is asked for', 'm.set(next(), (m.get(next()) || 0) + 1);'],
  ['text', "m.set(k, (m.get(k) || '') + 'x');"],
  ['an amount that reads the map', 'm.set(k, (m.get(k) || 0) + m.get(j));'],
  ['what may be text', 'm.set(k, m.get(k) + x);'],
  ['a product', 'm.set(k, (m.get(k) || 0) * 2);'],
  ['options', 'm.set(k, (m.get(k) || 0) + 1, { ttl: 5 });'],
])('no increment: %s', (_, code) => {
  const text = `const m = new Map();\nlet i = 0;\nasync function f(k, j, x) { ${code} }\n`;
  expect(rewritten('map', 'm', text).idioms).not.toContain('increment');
});
