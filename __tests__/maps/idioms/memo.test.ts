import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const MAP = 'const m = new Map();';

test.each([
  ['if (m.has(k)) return m.get(k);\nconst x = await load(k);\nm.set(k, x);\nreturn x;'],
  [
    'const old = m.get(k);\nif (old !== undefined) return old;\nconst x = await load(k);\nm.set(k, x);\nreturn x;',
  ],
  ['if (m.has(k)) {\n  return m.get(k);\n}\nconst x = await load(k);\nm.set(k, x);\nreturn x;'],
])('loaded: %s', (code) => {
  expect(body('map', MAP, code)).toMatchObject({
    text: 'return await m.getOrInsertComputed(k, async () => await load(k));',
    codes: ['cache-without-ttl'],
    idioms: ['memo'],
    left: 0,
  });
});

test('computed', () => {
  const code = 'if (o[k]) return o[k];\nconst x = { id: k };\no[k] = x;\nreturn x;';
  expect(body('record', 'const o = {};', code)).toMatchObject({
    text: 'return await o.getOrInsert(k, { id: k });',
    codes: [],
  });
});

test.each([
  [
    'made by a call with effects',
    'if (m.has(k)) return m.get(k);\nconst x = create(k);\nm.set(k, x);\nreturn x;',
  ],
  [
    'something between',
    'if (m.has(k)) return m.get(k);\nconst x = await load(k);\nlog(x);\nm.set(k, x);\nreturn x;',
  ],
  ['another key', 'if (m.has(k)) return m.get(k);\nconst x = await load(k);\nm.set(n, x);\nreturn x;'],
  [
    'something else is returned',
    'if (m.has(k)) return m.get(k);\nconst x = await load(k);\nm.set(k, x);\nreturn n;',
  ],
])('no memo: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('memo');
});
