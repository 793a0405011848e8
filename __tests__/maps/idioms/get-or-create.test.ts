import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const MAP = 'function make(id) { return { id, items: [] }; } const m = new Map();';
const RECORD = 'const o = {};';

test.each([
  ['if (!m.has(k)) m.set(k, []);\nreturn m.get(k);', 'return await m.getOrInsert(k, []);'],
  [
    'if (!m.has(k)) {\n  m.set(k, { items: [] });\n}\nconst cart = m.get(k);\nres.json(cart);',
    'const cart = await m.getOrInsert(k, { items: [] });\nres.json(cart);',
  ],
  [
    'if (!m.get(k)) m.set(k, make(k));\nreturn m.get(k);',
    'const current = await m.update(k, (entry) => {\n  if (!entry) entry = make(k);\n  return entry;\n});\nreturn current;',
  ],
  [
    'if (!m.has(k)) m.set(k, make(k));\nreturn m.get(k);',
    'return await m.getOrInsertComputed(k, () => make(k));',
  ],
  [
    'if (!m.has(k)) m.set(k, n.size);\nreturn m.get(k).toFixed(2);',
    'return (await m.getOrInsert(k, n.size)).toFixed(2);',
  ],
])('map: %s', (before, after) => {
  expect(body('map', MAP, before).text).toBe(after);
});

test.each([
  [
    'let u = m.get(k);\nif (!u) {\n  u = { id: k };\n  m.set(k, u);\n}\nreturn u;',
    'let u = await m.getOrInsert(k, { id: k });\nreturn u;',
  ],
  [
    'let u = m.get(k);\nif (u === undefined) m.set(k, (u = make(k)));\nreturn u;',
    'let u = await m.getOrInsertComputed(k, () => make(k));\nreturn u;',
  ],
])('by way of a variable: %s', (before, after) => {
  expect(body('map', MAP, before)).toMatchObject({ text: after, left: 0, codes: [] });
});

test('what is loaded may grow old', () => {
  const code = 'if (!m.has(k)) m.set(k, await load(k));\nreturn m.get(k);';
  expect(body('map', MAP, code)).toMatchObject({
    text: 'return await m.getOrInsertComputed(k, async () => await load(k));',
    codes: ['cache-without-ttl'],
  });
});

test.each([
  ['o[k] ??= [];\nreturn o[k];', 'return await o.getOrInsert(k, []);'],
  ['o[k] = o[k] || {};\nreturn o[k];', 'return await o.getOrInsert(k, {});'],
  ['o[k] ||= { n };', 'await o.setIfAbsent(k, { n });'],
  ['if (!(k in o)) o[k] = n;\ndone();', 'await o.setIfAbsent(k, n);\ndone();'],
  ['if (!o[k]) o[k] = 0;\no[k]++;', 'await o.increment(k);'],
  ['o[k] ??= 10;\no[k] -= n;', 'await o.increment(k, -n, 10);'],
  ['o[k] = o[k] || 0;\no[k] = o[k] + 2;', 'await o.increment(k, 2);'],
])('record: %s', (before, after) => {
  expect(body('record', RECORD, before)).toMatchObject({ text: after, left: 0, codes: [] });
});

test.each([
  ['a call with effects', 'if (!m.has(k)) m.set(k, create(k));\nreturn m.get(k);'],
  ['another key', 'if (!m.has(k)) m.set(n, []);\nreturn m.get(k);'],
  ['the other way round', 'if (m.has(k)) m.set(k, []);\nreturn m.get(k);'],
  ['more than the set', 'if (!m.has(k)) { m.set(k, []); log(k); }\nreturn m.get(k);'],
  ['`0` counts as missing', 'if (!m.get(k)) m.set(k, 5);\nreturn m.get(k);'],
])('no get-or-create: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('get or create');
});
