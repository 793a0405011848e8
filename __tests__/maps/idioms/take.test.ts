import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const MAP = 'const m = new Map();';

test.each([
  [
    'const t = m.get(k);\nif (!t) return res.sendStatus(404);\nm.delete(k);\nres.json(t);',
    'const t = await m.take(k);\nif (!t) return res.sendStatus(404);\nres.json(t);',
  ],
  ['const t = m.get(k);\nm.delete(k);\nreturn t;', 'const t = await m.take(k);\nreturn t;'],
  [
    'const t = m.get(k);\nif (t === undefined || t.expires < Date.now()) return null;\nm.delete(k);\nreturn t;',
    'const t = await m.take(k);\nif (t === undefined || t.expires < Date.now()) return null;\nreturn t;',
  ],
  [
    'const now = Date.now();\nconst t = m.get(k);\nif (!t) return;\nif (now > t.until) {\n  m.delete(k);\n  return late();\n}\nm.delete(k);\nuse(t);',
    'const now = Date.now();\nconst t = await m.take(k);\nif (!t) return;\nif (now > t.until) {\n  return late();\n}\nuse(t);',
  ],
])('map: %s', (before, after) => {
  expect(body('map', MAP, before)).toMatchObject({ text: after, idioms: ['take'], left: 0 });
});

test('record', () => {
  const code = "const t = o[k];\nif (!t) throw new Error('none');\ndelete o[k];\nreturn t;";
  expect(body('record', 'const o = {};', code).text).toBe(
    "const t = await o.take(k);\nif (!t) throw new Error('none');\nreturn t;",
  );
});

test.each([
  [
    'a check that keeps the entry',
    'const t = m.get(k);\nif (!t || t.user !== n) return;\nm.delete(k);\nuse(t);',
  ],
  ['an effect between', 'const t = m.get(k);\nsend(t);\nm.delete(k);'],
  ['a wait between', 'const t = m.get(k);\nawait n;\nm.delete(k);\nuse(t);'],
  ['another key', 'const t = m.get(k);\nm.delete(n);\nuse(t);'],
  ['a delete under a condition', 'const t = m.get(k);\nif (t.done) m.delete(k);\nuse(t);'],
])('not taken: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('take');
});

test.each([
  [
    'if (!m.has(k)) return res.end();\nm.delete(k);\ndone();',
    'if (!(await m.delete(k))) return res.end();\ndone();',
  ],
  ['if (m.has(k)) {\n  m.delete(k);\n  done();\n}', 'if (await m.delete(k)) {\n  done();\n}'],
  ['const was = m.has(k);\nm.delete(k);\nreturn was;', 'const was = await m.delete(k);\nreturn was;'],
])('delete as a guard: %s', (before, after) => {
  expect(body('map', MAP, before)).toMatchObject({ text: after, idioms: ['delete guard'], left: 0 });
  expect(body('set', 'const m = new Set();', before)).toMatchObject({
    text: after,
    idioms: ['delete guard'],
  });
});

test.each([
  ['an effect between', 'if (!m.has(k)) return;\nsend();\nm.delete(k);'],
  ['no way out', 'if (!m.has(k)) log(k);\nm.delete(k);'],
  ['another condition', 'if (!m.has(k) && n) return;\nm.delete(k);'],
])('delete is no guard: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).toEqual([]);
});
