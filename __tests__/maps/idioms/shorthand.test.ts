import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const COUNTER = 'let v = 0;';
const MAP = 'const m = new Map();';

test.each([
  ['the only read', 'v++;\nres.json({ v });', 'res.json({ v: await v.increment() });'],
  ['an amount', 'v += 2;\nres.json({ v, n });', 'res.json({ v: await v.increment(2), n });'],
  [
    'two reads',
    'v++;\nif (v > 9) return;\nres.json({ v });',
    'const current = await v.increment();\nif (current > 9) return;\nres.json({ v: current });',
  ],
])('a counter in a shorthand property: %s', (_, before, after) => {
  expect(body('counter', COUNTER, before)).toMatchObject({ text: after, left: 0 });
});

test('a variable that gets another name inside of the change', () => {
  const { text } = body(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u) return;
    u.last = { u: n, copy: { ...u } };
    u.names.forEach(({ n: name = u.first }) => u.list.push({ name, first: u.first }));
    u.history.push({ u });
    res.json({ u });
    `,
  );
  expect(text).toContain('entry.history.push({ u: entry });');
  expect(text).toContain('({ n: name = entry.first })');
  expect(text).toContain('res.json({ u });');
});

test('a default in a pattern keeps its key', () => {
  const { text } = body(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u) return;
    u.n = n.map(({ u = 1 }) => u).length;
    res.json(u);
    `,
  );
  expect(text).toContain('n.map(({ u: entry = 1 }) => entry)');
});
