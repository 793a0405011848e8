import { expect, test } from 'vitest';
import { body, unindented } from './rewritten.js';

test.each([
  ['map', 'const m = new Map();', 'm.set(k, user);'],
  ['record', 'const m = {};', 'm[k] = user;'],
] as const)('%s: it is put in when it is complete', (shape, declaration, put) => {
  const found = body(
    shape,
    declaration,
    `
    const user = { tags: [] };
    ${put}
    user.name = n;
    user.tags.push(new Date());
    res.json(user);
    `,
  );
  expect(found.text).toBe(
    unindented(`
    const user = { tags: [] };
    user.name = n;
    user.tags.push(new Date());
    await m.set(k, user);
    res.json(user);
    `).trimEnd(),
  );
  expect(found).toMatchObject({ left: 0, idioms: ['later put'] });
});

test.each([
  ['the key is a part of it', 'm.set(user.id, user);\nuser.id = n;'],
  ['something else happens before', 'm.set(k, user);\nres.write(k);\nuser.name = n;'],
  ['it is read between', 'm.set(k, user);\nm.get(k);\nuser.name = n;'],
  ['a wait between', 'm.set(k, user);\nawait n();\nuser.name = n;'],
  ['the key changes', 'm.set(k, user);\nk = n;\nuser.name = n;'],
  ['only perhaps', 'm.set(k, user);\nif (n) return;\nuser.name = n;'],
  ['the map is looked at', 'const all = m.set(k, user);\nuser.name = n;'],
])('%s', (_, code) => {
  const { idioms } = body('map', 'const m = new Map();', `const user = { id: k };\n${code}\n`);
  expect(idioms).not.toContain('later put');
});
