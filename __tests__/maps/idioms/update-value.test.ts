import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const HEAD = 'function next(x) { return { ...x, seen: true }; } ';

test.each([
  ['m.set(k, next(m.get(k)));', 'await m.update(k, (value) => next(value));'],
  ['m.set(k, { ...m.get(k), ...req.body });', 'await m.update(k, (value) => ({ ...value, ...req.body }));'],
  ["m.set(k, (m.get(k) || '') + n);", "await m.update(k, (value) => (value || '') + n);"],
  ['m.set(k, [...(m.get(k) ?? []), n]);', 'await m.update(k, (value) => [...(value ?? []), n]);'],
])('map: %s', (before, after) => {
  const found = body('map', `${HEAD}const m = new Map();`, before);
  expect(found).toMatchObject({ text: after, left: 0, idioms: ['update value'] });
});

test.each([
  ['o[k] *= 2;', 'await o.update(k, (value) => value * 2);'],
  ['o[k] += n;', 'await o.update(k, (value) => value + n);'],
  ['o[k] ||= n ? 1 : 2;', 'await o.update(k, (value) => value || (n ? 1 : 2));'],
  ['o[k] = Math.max(o[k], n);', 'await o.update(k, (value) => Math.max(value, n));'],
  ['return (o[k] = o[k] * 2);', 'return (await o.update(k, (value) => value * 2));'],
])('record: %s', (before, after) => {
  const found = body('record', 'const o = {};', before);
  expect(found).toMatchObject({ text: after, left: 0, idioms: ['update value'] });
});

test('one value', () => {
  expect(body('value', "let v = '';", 'v += n;\nv = v.trim();').text).toBe(
    'await v.update((value) => value + n);\nawait v.update((value) => value.trim());',
  );
});

test('a record in TypeScript counts as there', () => {
  expect(
    body('record', 'const o: Record<string, number> = {};', 'o[k] = o[k] * 2;\no[k] *= 3;', 'a.ts').text,
  ).toBe('await o.update(k, (value) => value * 2);\nawait o.update(k, (value) => value! * 3);');
});

test.each([
  [
    'list = list.filter((one) => one.id !== k);',
    'await list.update((items) => items.filter((one) => one.id !== k));',
  ],
  ['list = [...list, n];', 'await list.push(n);'],
  ['list = [n, k, ...list];', 'await list.unshift(n, k);'],
  ['list = [...list, n].slice(-100);', 'await list.update((items) => [...items, n].slice(-100));'],
  ['list = list.concat(n);', 'await list.update((items) => items.concat(n));'],
])('list: %s', (before, after) => {
  expect(body('list', 'let list = [];', before)).toMatchObject({
    text: after,
    left: 0,
    idioms: ['update value'],
  });
});

test.each([
  ['a function with effects', 'm.set(k, send(m.get(k)));'],
  ['a wait', 'm.set(k, await next(m.get(k)));'],
  ['another key', 'm.set(k, next(m.get(n)));'],
  ['a clock', 'm.set(k, { ...m.get(k), at: Date.now() });'],
  ['the map is looked at', 'return m.set(k, next(m.get(k)));'],
])('no update: %s', (_, code) => {
  expect(body('map', `${HEAD}const m = new Map();`, code).idioms).not.toContain('update value');
});
