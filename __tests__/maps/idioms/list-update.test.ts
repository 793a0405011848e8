import { expect, test } from 'vitest';
import { body, unindented } from './rewritten.js';

function becomes(before: string, after: string, declaration = 'const list = [];', file = 'a.js'): void {
  const found = body('list', declaration, before, file);
  expect(found.text).toBe(unindented(after).trimEnd());
  expect(found).toMatchObject({ left: 0, codes: [], idioms: ['list update'] });
}

test('found and changed', () => {
  becomes(
    `
    const t = list.find((one) => one.id === k);
    if (!t) return res.sendStatus(404);
    t.done = true;
    Object.assign(t, req.body);
    res.json(t);
    `,
    `
    let t;
    await list.update((items) => {
      t = items.find((one) => one.id === k);
      if (!t) return;
      t.done = true;
      Object.assign(t, req.body);
    });
    if (!t) return res.sendStatus(404);
    res.json(t);
    `,
  );
});

test('a guard that the change may matter to', () => {
  becomes(
    `
    const t = list.find((one) => one.id === k);
    if (!t) return res.sendStatus(404);
    if (t.done) return res.sendStatus(409);
    t.done = true;
    res.json(t);
    `,
    `
    let t;
    let changed = false;
    await list.update((items) => {
      changed = false;
      t = items.find((one) => one.id === k);
      if (!t) return;
      if (t.done) return;
      t.done = true;
      changed = true;
    });
    if (!t) return res.sendStatus(404);
    if (!changed) return res.sendStatus(409);
    res.json(t);
    `,
  );
});

test('taken out by its index', () => {
  becomes(
    `
    const i = list.findIndex((one) => one.id === k);
    if (i === -1) return res.sendStatus(404);
    const [gone] = list.splice(i, 1);
    res.json(gone);
    `,
    `
    let i = -1;
    let gone;
    await list.update((items) => {
      i = items.findIndex((one) => one.id === k);
      if (i === -1) return;
      [gone] = items.splice(i, 1);
    });
    if (i === -1) return res.sendStatus(404);
    res.json(gone);
    `,
  );
});

test('replaced by its index', () => {
  becomes(
    `
    const i = list.findIndex((one) => one.id === k);
    if (i === -1) return res.sendStatus(404);
    list[i] = { ...list[i], ...req.body };
    res.json(list[i]);
    `,
    `
    let i = -1;
    const updated = await list.update((items) => {
      i = items.findIndex((one) => one.id === k);
      if (i === -1) return;
      items[i] = { ...items[i], ...req.body };
    });
    if (i === -1) return res.sendStatus(404);
    res.json(updated[i]);
    `,
  );
});

test('an id from the length, then pushed', () => {
  becomes(
    `
    const item = { id: list.length + 1, name: n };
    list.push(item);
    res.json(item);
    `,
    `
    let item;
    await list.update((items) => {
      item = { id: items.length + 1, name: n };
      items.push(item);
    });
    res.json(item);
    `,
  );
});

test('kept short', () => {
  becomes(
    'list.push({ n, at: Date.now() });\nif (list.length > 100) list.shift();',
    `
    const now = Date.now();
    await list.update((items) => {
      items.push({ n, at: now });
      if (items.length > 100) items.shift();
    });
    `,
  );
});

test('only if it is not there yet', () => {
  becomes(
    'if (!list.includes(n)) list.push(n);',
    `
    await list.update((items) => {
      if (!items.includes(n)) items.push(n);
    });
    `,
  );
});

test('each item', () => {
  becomes(
    'for (const one of list) one.seen = true;\nlist.forEach((one) => { one.n++; });',
    `
    await list.update((items) => {
      for (const one of items) one.seen = true;
      items.forEach((one) => { one.n++; });
    });
    `,
  );
});

test('TypeScript', () => {
  becomes(
    'const t = list.find((one) => one.id === k);\nif (!t) return null;\nt.done = true;\nreturn t;',
    `
    let t = undefined as Todo | undefined;
    await list.update((items) => {
      t = items.find((one) => one.id === k);
      if (!t) return;
      t.done = true;
    });
    if (!t) return null;
    return t;
    `,
    'const list: Todo[] = [];',
    'a.ts',
  );
});

test.each([
  ['one push', 'list.push(n);'],
  ['a read', 'const t = list.find((one) => one.id === k);\nres.json(t);'],
  ['an effect between', 'const t = list.find((one) => one.id === k);\nsend(t);\nt.done = true;'],
  ['a callback with effects', 'list.forEach((one) => send(one));\nlist.push(n);'],
  ['changed behind again', 'const t = list.find((one) => one.id === k);\nt.n = 1;\nsend(t);\nt.m = 1;'],
  ['handed on', 'sort(list);\nlist.splice(0, 1);\nlist.length = n;'],
])('no update of the list: %s', (_, code) => {
  expect(body('list', 'const list = [];', code).text).toContain(code.split('\n')[0]);
});

test.each(['list.push(n);', 'const x = list.pop();', 'const x = list.shift()!;'])(
  'one call is no update: %s',
  (code) => expect(body('list', 'const list = [];', `${code}\nres.json(x);`, 'a.ts').idioms).toEqual([]),
);

test('what is added is looked at behind', () => {
  becomes(
    `
    if (list.some((one) => one.id === k)) return res.sendStatus(409);
    const t = { id: k, n };
    list.push(t);
    res.json({ t });
    `,
    `
    let t;
    let changed = false;
    await list.update((items) => {
      changed = false;
      if (items.some((one) => one.id === k)) return;
      t = { id: k, n };
      items.push(t);
      changed = true;
    });
    if (!changed) return res.sendStatus(409);
    res.json({ t });
    `,
  );
});
