import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const MAP = 'const m = new Map();';

test.each([
  ['if (!m.has(k)) m.set(k, n);', 'await m.setIfAbsent(k, n);'],
  [
    'if (!m.has(k)) {\n  m.set(k, { n });\n  log(k);\n}',
    'if (await m.setIfAbsent(k, { n })) {\n  log(k);\n}',
  ],
  [
    'if (m.has(k)) return res.sendStatus(409);\nm.set(k, { n });\nres.end();',
    'if (!(await m.setIfAbsent(k, { n }))) return res.sendStatus(409);\nres.end();',
  ],
  [
    'if (m.has(k)) {\n  return res.sendStatus(409);\n}\n// a new one\nconst u = { id: k, n };\nm.set(k, u);\nres.json(u);',
    '// a new one\nconst u = { id: k, n };\nif (!(await m.setIfAbsent(k, u))) {\n  return res.sendStatus(409);\n}\nres.json(u);',
  ],
  [
    'if (m.has(k)) return res.sendStatus(409);\nif (!n) return res.sendStatus(400);\nconst hash = await bcrypt.hash(n, 10);\nm.set(k, hash);',
    'if (await m.has(k)) return res.sendStatus(409);\nif (!n) return res.sendStatus(400);\nconst hash = await bcrypt.hash(n, 10);\nif (!(await m.setIfAbsent(k, hash))) return res.sendStatus(409);',
  ],
  [
    'if (m.has(k)) return res.sendStatus(409);\nm.set(k, { id: next(), n });',
    'if (await m.has(k)) return res.sendStatus(409);\nif (!(await m.setIfAbsent(k, { id: next(), n }))) return res.sendStatus(409);',
  ],
])('map: %s', (before, after) => {
  expect(body('map', MAP, before)).toMatchObject({ text: after, left: 0, codes: [] });
});

test.each([
  ['if (s.has(k)) return;\ns.add(k);\nwork();', 'if (!(await s.addIfAbsent(k))) return;\nwork();'],
  ['if (!s.has(k)) {\n  s.add(k);\n  work();\n}', 'if (await s.addIfAbsent(k)) {\n  work();\n}'],
  ['if (!s.has(k)) s.add(k);', 'await s.addIfAbsent(k);'],
])('set: %s', (before, after) => {
  expect(body('set', 'const s = new Set();', before)).toMatchObject({
    text: after,
    idioms: ['check then set'],
  });
});

test.each([
  ['if (o[k]) return;\no[k] = true;\nwork();', 'if (!(await o.setIfAbsent(k, true))) return;\nwork();'],
  ['if (k in o) return;\no[k] = n;', 'if (!(await o.setIfAbsent(k, n))) return;'],
])('record: %s', (before, after) => {
  expect(body('record', 'const o = {};', before)).toMatchObject({ text: after, idioms: ['check then set'] });
});

test.each([
  ['an effect between', 'if (m.has(k)) return;\nsend(k);\nm.set(k, n);'],
  ['another key', 'if (m.has(k)) return;\nm.set(n, k);'],
  ['a key that changes', 'if (m.has(k)) return;\nk = n;\nm.set(k, n);'],
  ['no way out', 'if (m.has(k)) log(k);\nm.set(k, n);'],
  ['another condition', 'if (m.has(k) && n) return;\nm.set(k, n);'],
  ['a value with effects', 'if (!m.has(k)) {\n  m.set(k, create(k));\n  log(k);\n}'],
  ['`0` is an entry as well', 'if (m.get(k)) return;\nm.set(k, n);'],
])('not set together: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('check then set');
});
