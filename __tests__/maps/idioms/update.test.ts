import { expect, test } from 'vitest';
import { body, unindented } from './rewritten.js';

const MAP = 'const m = new Map();';
const RECORD = 'const o = {};';

function becomes(
  shape: 'map' | 'record' | 'value',
  declaration: string,
  before: string,
  after: string,
): void {
  const found = body(shape, declaration, before);
  expect(found.text).toBe(unindented(after).trimEnd());
  expect(found).toMatchObject({ left: 0, codes: [] });
}

test('a guard, then changes', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u) return res.sendStatus(404);
    u.n++;
    u.items.push(n);
    res.json(u);
    `,
    `
    const u = await m.update(k, (entry) => {
      if (!u) return entry;
      entry.n++;
      entry.items.push(n);
      return entry;
    });
    if (!u) return res.sendStatus(404);
    res.json(u);
    `.replace('if (!u) return entry', 'if (!entry) return entry'),
  );
});

test('nothing is looked at behind', () => {
  becomes(
    'map',
    MAP,
    `
    const list = m.get(k) || [];
    list.push(n);
    m.set(k, list);
    res.end();
    `,
    `
    await m.update(k, (list = []) => {
      list.push(n);
      return list;
    });
    res.end();
    `,
  );
});

test('a default, and the result is looked at', () => {
  becomes(
    'map',
    MAP,
    `
    const list = m.get(k) ?? [];
    list.push({ n, at: Date.now() });
    m.set(k, list);
    res.json(list);
    `,
    `
    const now = Date.now();
    const list = await m.update(k, (entry = []) => {
      entry.push({ n, at: now });
      return entry;
    });
    res.json(list);
    `,
  );
});

test('the change may matter to a guard', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u) return res.sendStatus(404);
    // sold out
    if (u.stock <= 0 || u.closed) return res.sendStatus(409);
    u.stock--;
    res.json(u);
    `,
    `
    let changed = false;
    const u = await m.update(k, (entry) => {
      changed = false;
      if (!entry) return entry;
      if (entry.stock <= 0 || entry.closed) return entry;
      entry.stock--;
      changed = true;
      return entry;
    });
    if (!u) return res.sendStatus(404);
    // sold out
    if (!changed) return res.sendStatus(409);
    res.json(u);
    `,
  );
});

test('a guard of one line with both', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u || u.stock <= 0) return res.sendStatus(409);
    u.stock -= n;
    res.json({ u });
    `,
    `
    let changed = false;
    const u = await m.update(k, (entry) => {
      changed = false;
      if (!entry || entry.stock <= 0) return entry;
      entry.stock -= n;
      changed = true;
      return entry;
    });
    if (!u || !changed) return res.sendStatus(409);
    res.json({ u });
    `,
  );
});

test.each([
  ['o[k].x = n;', ['entry.x = n;']],
  ['o[k].list.push(n);', ['entry.list.push(n);']],
  ['o[k].a = 1;\no[k].b = o[k].a + 1;', ['entry.a = 1;', 'entry.b = entry.a + 1;']],
  ['delete o[k].x;', ['delete entry.x;']],
  ['Object.assign(o[k], req.body);', ['Object.assign(entry, req.body);']],
  ['if (o[k]) o[k].push(n);\nelse o[k] = [n];', ['if (entry) entry.push(n);', 'else entry = [n];']],
  ['if (!(k in o) || o[k] < n) o[k] = n;', ['if (entry === undefined || entry < n) entry = n;']],
])('record in place: %s', (before, lines) => {
  const inner = lines.map((line) => `  ${line}\n`).join('');
  becomes('record', RECORD, before, `await o.update(k, (entry) => {\n${inner}  return entry;\n});`);
});

test.each([
  ['m.get(k).push(n);', ['entry.push(n);']],
  ['m.get(k)?.push(n);', ['entry?.push(n);']],
  [
    'if (m.has(k)) m.get(k).push(n);\nelse m.set(k, [n]);',
    ['if (entry !== undefined) entry.push(n);', 'else entry = [n];'],
  ],
])('map in place: %s', (before, lines) => {
  const inner = lines.map((line) => `  ${line}\n`).join('');
  becomes('map', MAP, before, `await m.update(k, (entry) => {\n${inner}  return entry;\n});`);
});

test.each([
  ['if (!m.has(k)) m.set(k, []);\nm.get(k).push(n);', '(entry = [])', ['entry.push(n);'], ''],
  [
    'if (!m.get(k)) m.set(k, { n: 0 });\nm.get(k).n += n;\ndone();',
    '(entry = { n: 0 })',
    ['entry.n += n;'],
    '\ndone();',
  ],
  [
    'if (!m.has(k)) m.set(k, []);\nconst list = m.get(k);\nlist.push(n);',
    '(list = [])',
    ['list.push(n);'],
    '',
  ],
  [
    'let u = m.get(k);\nif (!u) {\n  u = { n: 0 };\n  m.set(k, u);\n}\nu.n++;',
    '(u = { n: 0 })',
    ['u.n++;'],
    '',
  ],
])('made first: %s', (before, parameter, lines, rest) => {
  const inner = lines.map((line) => `  ${line}\n`).join('');
  const name = /\w+/.exec(parameter)?.[0] ?? '';
  becomes('map', MAP, before, `await m.update(k, ${parameter} => {\n${inner}  return ${name};\n});${rest}`);
});

test('made first, and looked at behind', () => {
  const code = 'let u = m.get(k);\nif (!u) {\n  u = { n: 0 };\n  m.set(k, u);\n}\nu.n++;\nreturn u;';
  becomes(
    'map',
    MAP,
    code,
    'let u = await m.update(k, (entry = { n: 0 }) => {\n  entry.n++;\n  return entry;\n});\nreturn u;',
  );
});

test('one value', () => {
  becomes(
    'value',
    'let config = { count: 0 };',
    'config.count++;',
    `
    await config.update((entry) => {
      entry.count++;
      return entry;
    });
    `,
  );
});

test('a new value by way of a variable', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u) return res.sendStatus(404);
    const next = { ...u, ...req.body };
    next.at = n;
    m.set(k, next);
    res.json(next);
    `,
    `
    const next = await m.update(k, (entry) => {
      if (!entry) return entry;
      entry = { ...entry, ...req.body };
      entry.at = n;
      return entry;
    });
    if (!next) return res.sendStatus(404);
    res.json(next);
    `,
  );
});

test('asked for before it is got', () => {
  becomes(
    'map',
    MAP,
    `
    if (!m.has(k)) return res.sendStatus(404);
    const u = m.get(k);
    u.n++;
    res.json(u);
    `,
    `
    const u = await m.update(k, (entry) => {
      if (entry === undefined) return entry;
      entry.n++;
      return entry;
    });
    if (u === undefined) return res.sendStatus(404);
    res.json(u);
    `,
  );
});

test('asked for, changed in place', () => {
  becomes(
    'record',
    RECORD,
    `
    if (!o[k]) return res.sendStatus(404);
    o[k].done = true;
    res.end();
    `,
    `
    const current = await o.update(k, (entry) => {
      if (!entry) return entry;
      entry.done = true;
      return entry;
    });
    if (!current) return res.sendStatus(404);
    res.end();
    `,
  );
});

test('two guards that the change may matter to', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (u.stock <= 0 || u.n > 1) return 'none';
    const { limit } = req.body;
    if (u.n >= limit) return 'late';
    u.stock--;
    u.n++;
    return u;
    `,
    `
    let changed = false;
    const u = await m.update(k, (entry) => {
      changed = false;
      if (entry.stock <= 0 || entry.n > 1) return entry;
      const { limit } = req.body;
      if (entry.n >= limit) return entry;
      entry.stock--;
      entry.n++;
      changed = true;
      return entry;
    });
    if (!changed && (u.stock <= 0 || u.n > 1)) return 'none';
    if (!changed) return 'late';
    return u;
    `,
  );
});

test('taken out under a condition', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u) return res.sendStatus(404);
    u.n--;
    if (u.n === 0) m.delete(k);
    res.end();
    `,
    `
    let changed = false;
    await m.update(k, (u) => {
      changed = false;
      if (!u) return u;
      u.n--;
      if (u.n === 0) u = undefined;
      changed = true;
      return u;
    });
    if (!changed) return res.sendStatus(404);
    res.end();
    `,
  );
});

test('TypeScript', () => {
  const code = 'm.get(k)!.n++;\nconst u = m.get(n) as User;\nu.seen = true;\nreturn u;';
  expect(body('map', 'const m = new Map<string, User>();', code, 'a.ts').text).toBe(
    unindented(`
    await m.update(k, (entry) => {
      entry!.n++;
      return entry;
    });
    const u = (await m.update(n, (entry) => {
      entry!.seen = true;
      return entry;
    })) as User;
    return u;`),
  );
});

test.each([
  ['a call with effects', 'const u = m.get(k);\nsave(u);\nu.n++;\nreturn u;'],
  ['a wait between', 'const u = m.get(k);\nawait save();\nu.n++;'],
  ['changed behind as well', 'const u = m.get(k);\nu.n++;\nlog(n);\nu.n++;'],
  ['changed by a function behind', 'const u = m.get(k);\nu.n++;\nlog(n);\ntouch(u);'],
  ['the default is not set back', 'const u = m.get(k) || {};\nu.n++;'],
  ['a variable that may be state', 'm.get(k).n = other;'],
  ['another collection', 'm.get(k).n = things.find((one) => one.id === n);'],
  ['this', 'm.get(k).n = this.n;'],
  [
    'the old value behind a new one',
    'const u = m.get(k);\nm.set(k, { ...u, n });\nconst old = u.n;\nu.x = old;',
  ],
  ['the old value is answered', 'const u = m.get(k);\nm.set(k, { ...u, n });\nres.json(u);'],
  [
    'a guard needs what is worked out inside',
    'const u = m.get(k);\nconst x = u.a;\nif (x < n) return x;\nu.b++;',
  ],
  ['two keys', 'm.get(k).n = m.get(n).n;'],
  ['taken out and put in again', 'const u = m.get(k);\nm.delete(k);\nm.set(k, u);'],
])('no update: %s', (_, code) => {
  const declaration =
    'let other = 0; const things = []; function touch(x) { x.n++; other++; } const m = new Map();';
  expect(body('map', declaration, code).idioms).not.toContain('update');
});

test('a guard that the change may matter to, before another', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (u?.n > 3) return res.sendStatus(409);
    if (!u) return res.sendStatus(404);
    u.n++;
    res.json(u);
    `,
    `
    let changed = false;
    const u = await m.update(k, (entry) => {
      changed = false;
      if (entry?.n > 3) return entry;
      if (!entry) return entry;
      entry.n++;
      changed = true;
      return entry;
    });
    if (!changed && u?.n > 3) return res.sendStatus(409);
    if (!u) return res.sendStatus(404);
    res.json(u);
    `,
  );
});

test('a new value that a guard looks at before it is set', () => {
  const code =
    'const u = m.get(k);\nif (!u) return;\nconst next = { ...u, n };\nif (next.n > 4) return;\nm.set(k, next);';
  expect(body('map', MAP, code).idioms).toEqual([]);
});

test('a guard about a collection that is changed', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u) return res.sendStatus(404);
    if (u.includes(n)) return res.sendStatus(409);
    u.push(n);
    res.json(u);
    `,
    `
    let changed = false;
    const u = await m.update(k, (entry) => {
      changed = false;
      if (!entry) return entry;
      if (entry.includes(n)) return entry;
      entry.push(n);
      changed = true;
      return entry;
    });
    if (!u) return res.sendStatus(404);
    if (!changed) return res.sendStatus(409);
    res.json(u);
    `,
  );
});

test('a guard about a list whose length is set', () => {
  becomes(
    'map',
    MAP,
    `
    const u = m.get(k);
    if (!u.some((one) => one === n)) return res.sendStatus(404);
    u.length = 0;
    res.end();
    `,
    `
    let changed = false;
    await m.update(k, (u) => {
      changed = false;
      if (!u.some((one) => one === n)) return u;
      u.length = 0;
      changed = true;
      return u;
    });
    if (!changed) return res.sendStatus(404);
    res.end();
    `,
  );
});
