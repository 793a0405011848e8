import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const MAP = 'const m = new Map();';

test.each([
  ['m.set(k, n);\nsetTimeout(() => m.delete(k), 5 * 60_000);', 'await m.set(k, n, { ttlMs: 5 * 60_000 });'],
  [
    'm.set(k, { n });\nsetTimeout(() => {\n  m.delete(k);\n}, n).unref();',
    'await m.set(k, { n }, { ttlMs: n });',
  ],
  [
    'm.set(k, n);\nsetTimeout(function () { m.delete(k); }, 100);\ndone();',
    'await m.set(k, n, { ttlMs: 100 });\ndone();',
  ],
])('map: %s', (before, after) => {
  expect(body('map', MAP, before)).toMatchObject({ text: after, codes: ['ttl-renews'], left: 0 });
});

test('record and set', () => {
  expect(body('record', 'const o = {};', 'o[k] = n;\nsetTimeout(() => delete o[k], 100);').text).toBe(
    'await o.set(k, n, { ttlMs: 100 });',
  );
  expect(body('set', 'const s = new Set();', 's.add(k);\nsetTimeout(() => s.delete(k), 100);').text).toBe(
    'await s.add(k, { ttlMs: 100 });',
  );
});

test('a timer that does more', () => {
  const code = "m.set(k, n);\nsetTimeout(() => {\n  m.delete(k);\n  res.emit('expired');\n}, 100);";
  expect(body('map', MAP, code)).toMatchObject({
    codes: expect.arrayContaining(['ttl-side-effect']) as string[],
  });
});

test.each([
  ['another key', 'm.set(k, n);\nsetTimeout(() => m.delete(n), 100);'],
  ['the handle is kept', 'm.set(k, n);\nconst t = setTimeout(() => m.delete(k), 100);\nreturn t;'],
  ['something between', 'm.set(k, n);\nsend(k);\nsetTimeout(() => m.delete(k), 100);'],
  ['an interval', 'm.set(k, n);\nsetInterval(() => m.delete(k), 100);'],
])('no time to live: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('ttl timer');
});
