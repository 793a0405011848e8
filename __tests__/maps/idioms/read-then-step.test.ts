import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const COUNTER = 'let next = 1;';

test.each([
  ['const id = next;\nnext++;\nreturn id;', 'const id = (await next.increment()) - 1;\nreturn id;'],
  ['const id = next;\nnext += 1;', 'const id = (await next.increment()) - 1;'],
  ['const id = next;\nnext = next + 1;', 'const id = (await next.increment()) - 1;'],
  [
    'const item = { id: next, name: n };\nitems.push(item);\nnext++;\nres.json(item);',
    'const item = { id: (await next.increment()) - 1, name: n };\nitems.push(item);\nres.json(item);',
  ],
  ['const id = `u${next}`;\n++next;', 'const id = `u${(await next.increment()) - 1}`;'],
])('read, then step: %s', (before, after) => {
  expect(body('counter', COUNTER, before)).toMatchObject({
    text: after,
    idioms: ['read then step'],
    left: 0,
  });
});

test.each([
  ['next++;\nreturn next;', 'return await next.increment();'],
  ['next += 1;\nconst id = next;', 'const id = await next.increment();'],
  [
    'next++;\nlog(next);\nreturn { id: next };',
    'const current = await next.increment();\nlog(current);\nreturn { id: current };',
  ],
  ['next++;\nif (n) return next;', 'const current = await next.increment();\nif (n) return current;'],
])('step, then read: %s', (before, after) => {
  expect(body('counter', COUNTER, before)).toMatchObject({ text: after, idioms: ['step'], left: 0 });
});

test.each([
  ['a way out between', 'const id = next;\nif (!n) return;\nnext++;'],
  ['a wait between', 'const id = next;\nawait save();\nnext++;'],
  ['read twice', 'const id = next + next;\nnext++;'],
  ['read again between', 'const id = next;\nlog(next);\nnext++;'],
  ['read under a condition', 'const id = n ? next : 0;\nnext++;'],
  ['step under a condition', 'const id = next;\nif (n) next++;'],
])('not taken together: %s', (_, code) => {
  expect(body('counter', COUNTER, code).idioms).not.toContain('read then step');
});

test.each([
  [
    'o[k] = (o[k] || 0) + 1;\nif (o[k] > 5) return late(o[k]);',
    'const current = await o.increment(k);\nif (current > 5) return late(current);',
  ],
  ['o[k] = (o[k] || 0) + 1;\nif (o[k] > 5) delete o[k];', 'if ((await o.increment(k)) > 5) delete o[k];'],
])('record: %s', (before, after) => {
  expect(body('record', 'const o = {};', before).text).toBe(after);
});

test('what is read after a wait is read anew', () => {
  const code = 'next++;\nawait save();\nreturn next;';
  expect(body('counter', COUNTER, code)).toMatchObject({
    text: 'await next.increment();\nawait save();\nreturn next;',
    left: 1,
  });
});
