import { expect, test } from 'vitest';
import { body, unindented } from './rewritten.js';

const MAP = 'const m = new Map();';

test.each([
  [
    `
    const u = m.get(k);
    if (u) {
      u.n++;
      u.seen = Date.now();
      res.json(u);
    } else {
      res.sendStatus(404);
    }
    `,
    `
    const now = Date.now();
    const u = await m.update(k, (entry) => {
      if (entry) {
        entry.n++;
        entry.seen = now;
      }
      return entry;
    });
    if (u) {
      res.json(u);
    } else {
      res.sendStatus(404);
    }
    `,
  ],
  [
    `
    const u = m.get(k);
    if (u && u.active) {
      u.items.push({
        id: n,
      });
      m.set(k, u);
      send(u);
    }
    `,
    `
    const u = await m.update(k, (entry) => {
      if (entry && entry.active) {
        entry.items.push({
          id: n,
        });
      }
      return entry;
    });
    if (u && u.active) {
      send(u);
    }
    `,
  ],
])('%s', (before, after) => {
  const found = body('map', MAP, before);
  expect(found.text).toBe(unindented(after).trimEnd());
  expect(found).toMatchObject({ idioms: ['branch update'], left: 0, codes: [] });
});

test.each([
  ['the change matters to the test', 'const u = m.get(k);\nif (u && u.n < 5) {\n  u.n++;\n  send(u);\n}'],
  [
    'the change matters to a list',
    'const u = m.get(k);\nif (u && !u.includes(n)) {\n  u.push(n);\n  send(u);\n}',
  ],
  [
    'the change matters to a function',
    'const u = m.get(k);\nif (u && String(u) !== n) {\n  u.n++;\n  send(u);\n}',
  ],
  ['an effect before the change', 'const u = m.get(k);\nif (u) {\n  send(u);\n  u.n++;\n}'],
  ['changed behind as well', 'const u = m.get(k);\nif (u) {\n  u.n++;\n  send(u);\n}\nu.x = 1;'],
  ['replaced', 'const u = m.get(k);\nif (u) {\n  m.set(k, { ...u, n });\n  send(u);\n}'],
])('no update: %s', (_, code) => {
  expect(body('map', MAP, code).idioms).not.toContain('branch update');
});
