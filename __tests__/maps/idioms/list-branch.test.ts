import { expect, test } from 'vitest';
import { body, unindented } from './rewritten.js';

function becomes(before: string, after: string, declaration = 'const list = [];', file = 'a.js'): void {
  const found = body('list', declaration, before, file);
  expect(found.text).toBe(unindented(after).trimEnd());
  expect(found).toMatchObject({ left: 0, codes: [], idioms: ['list branch'] });
}

function stays(code: string): void {
  expect(body('list', 'const list = [];', code).idioms).not.toContain('list branch');
}

test('what is taken out in a branch is looked at', () => {
  becomes(
    `
    const i = list.findIndex((one) => one.id === k);
    if (i !== -1) {
      return list.splice(i, 1)[0];
    }
    `,
    `
    let i = -1;
    let removed;
    await list.update((items) => {
      i = items.findIndex((one) => one.id === k);
      if (i !== -1) {
        removed = items.splice(i, 1);
      }
    });
    if (i !== -1) {
      return removed[0];
    }
    `,
  );
});

test('without braces, in TypeScript, behind a guard', () => {
  becomes(
    `
    const i = list.findIndex((one) => one.id === k);
    if (i < 0) throw new Error(k);
    return list.splice(i, 1)[0];
    `,
    `
    let i = -1;
    let removed: { id: string }[] = [];
    await list.update((items) => {
      i = items.findIndex((one) => one.id === k);
      if (i < 0) return;
      removed = items.splice(i, 1);
    });
    if (i < 0) throw new Error(k);
    return removed[0];
    `,
    'const list: { id: string }[] = [];',
    'a.ts',
  );
});

test('an item is changed, and the rest of the branch answers', () => {
  becomes(
    `
    const t = list.find((one) => one.id === k);
    if (t && t.open) {
      t.seen = Date.now();
      res.json(t);
    } else {
      res.end();
    }
    `,
    `
    let t;
    const now = Date.now();
    await list.update((items) => {
      t = items.find((one) => one.id === k);
      if (t && t.open) {
        t.seen = now;
      }
    });
    if (t && t.open) {
      res.json(t);
    } else {
      res.end();
    }
    `,
  );
});

test('a change that the test would see', () => {
  stays(`
    const t = list.find((one) => one.id === k);
    if (t && t.open) {
      t.open = false;
      res.json(t);
    }
  `);
});

test('an effect before what is taken out', () => {
  stays(`
    const i = list.findIndex((one) => one.id === k);
    if (i !== -1) {
      res.status(200).json(list.splice(i, 1)[0]);
    }
  `);
});

test('the list again, where the index says', () => {
  stays(`
    const i = list.findIndex((one) => one.id === k);
    if (i !== -1) {
      list.splice(i, 1);
      res.json(list[i]);
    }
  `);
  stays(`
    const i = list.findIndex((one) => one.id === k);
    if (i !== -1) {
      const [gone] = list.splice(i, 1);
      res.json(gone);
    }
    list.splice(i, 1);
  `);
});

test('changed again behind a wait, by a name that is used behind', () => {
  stays(`
    const t = list.find((one) => one.id === k);
    if (t) {
      t.seen = true;
      await n(t);
      t.seen = false;
    }
  `);
  stays(`
    const t = list.find((one) => one.id === k);
    if (t) {
      const was = t.count;
      t.count = 0;
      res.json(was);
    }
  `);
});

test('a search that depends on something else', () => {
  stays(`
    const i = list.findIndex((one) => n(one));
    if (i !== -1) {
      list.splice(i, 1);
      res.end();
    }
  `);
});

test('the taking out comes only under a condition', () => {
  stays(`
    const i = list.findIndex((one) => one.id === k);
    if (i !== -1) {
      return n ? list.splice(i, 1)[0] : undefined;
    }
  `);
});
