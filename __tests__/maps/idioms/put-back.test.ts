import { expect, test } from 'vitest';
import { body, unindented } from './rewritten.js';

function becomes(before: string, after: string, declaration = 'const m = new Map();'): void {
  const found = body(declaration.includes('Map') ? 'map' : 'record', declaration, before);
  expect(found.text).toBe(unindented(after).trimEnd());
  expect(found).toMatchObject({ left: 0, codes: [], idioms: ['put back'] });
}

function stays(code: string): void {
  expect(body('map', 'const m = new Map();', code).idioms).not.toContain('put back');
}

test('an effect before the change', () => {
  becomes(
    `
    const u = m.get(k);
    if (!u) return res.sendStatus(404);
    console.log(u.name);
    u.tags.push(n);
    u.changed = true;
    res.json(u);
    `,
    `
    const u = await m.get(k);
    if (!u) return res.sendStatus(404);
    console.log(u.name);
    u.tags.push(n);
    u.changed = true;
    await m.update(k, (entry) => entry && u);
    res.json(u);
    `,
  );
});

test('a place that is worked out, and the entry is set by the code itself', () => {
  becomes(
    `
    const u = o[k];
    const i = u.items.findIndex((one) => one.id === n);
    if (i < 0) return res.sendStatus(404);
    u.items.splice(i, 1);
    o[k] = u;
    res.json({ i });
    `,
    `
    const u = await o.get(k);
    const i = u.items.findIndex((one) => one.id === n);
    if (i < 0) return res.sendStatus(404);
    u.items.splice(i, 1);
    await o.set(k, u);
    res.json({ i });
    `,
    'const o = {};',
  );
});

test('it is left between two changes', () => {
  becomes(
    `
    const u = m.get(k);
    console.log(u);
    u.tries++;
    if (u.tries > 3) return res.sendStatus(429);
    if (!n) {
      res.end();
      return;
    }
    u.passed = true;
    res.json(u);
    `,
    `
    const u = await m.get(k);
    console.log(u);
    u.tries++;
    if (u.tries > 3) {
      await m.update(k, (entry) => entry && u);
      return res.sendStatus(429);
    }
    if (!n) {
      await m.update(k, (entry) => entry && u);
      res.end();
      return;
    }
    u.passed = true;
    await m.update(k, (entry) => entry && u);
    res.json(u);
    `,
  );
});

test.each([
  ['a wait between', 'const u = m.get(k);\nawait n();\nu.seen = true;'],
  ['the state is read between', 'const u = m.get(k);\nres.write(m.size);\nu.seen = true;'],
  [
    'another copy may be the same',
    'const v = m.get(n);\nconst u = m.get(k);\nres.json(v);\nu.seen = true;\nres.json(v);',
  ],
  ['changed later again', 'const u = m.get(k);\nres.end();\nu.seen = true;\nsetTimeout(() => u.n++, 5);'],
  ['another variable', 'let u = m.get(k);\nres.end();\nu.seen = true;'],
  ['a default that is no part of the map', 'const u = m.get(k) || {};\nres.end();\nu.seen = true;'],
  [
    'left in the middle of a change',
    'const u = m.get(k);\nres.end();\nfor (const t of u.tags) {\nt.n++;\nif (n) return;\n}\n',
  ],
  ['the key changes', 'const u = m.get(k);\nres.end();\nu.seen = true;\nk = n;\nu.n = 1;'],
])('%s', (_, code) => stays(code));

test('a function between that asks', () => {
  const code = 'const u = m.get(k);\nlog();\nu.seen = true;';
  const declaration = 'const m = new Map();\nconst log = () => console.log(m.size);';
  expect(body('map', declaration.split('\n').reverse().join('\n'), code).idioms).not.toContain('put back');
});
