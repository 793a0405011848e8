import { expect, test } from 'vitest';
import { body, unindented } from './rewritten.js';

function becomes(before: string, after: string): void {
  const found = body('list', 'let list = [];', before);
  expect(found.text).toBe(unindented(after).trimEnd());
  expect(found).toMatchObject({ left: 0, codes: [], idioms: ['list renewed'] });
}

test('by way of a constant', () => {
  becomes(
    `
    const rest = list.filter((one) => one.id !== k);
    list = rest;
    res.end();
    `,
    `
    await list.update((items) => items.filter((one) => one.id !== k));
    res.end();
    `,
  );
});

test('the constant is used behind', () => {
  becomes(
    `
    const all = [...list, k]; list = all;
    res.json(all);
    `,
    `
    const all = await list.update((items) => [...items, k]);
    res.json(all);
    `,
  );
});

test.each([
  ['a variable in between', 'const rest = list.filter(Boolean);\nres.end();\nlist = rest;'],
  ['another value', 'const rest = list.filter(Boolean);\nlist = rest.slice(1);'],
  ['an item', 'const rest = list.find(Boolean);\nlist = rest;'],
  ['an effect inside', 'const rest = list.filter((one) => n(one));\nlist = rest;'],
])('%s', (_, code) => {
  expect(body('list', 'let list = [];', code).idioms).not.toContain('list renewed');
});
