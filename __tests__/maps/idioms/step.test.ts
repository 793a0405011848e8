import { expect, test } from 'vitest';
import { rewritten } from './rewritten.js';

function counter(code: string, file = 'a.js'): string {
  const out = rewritten('counter', 'n', `let n = 0;\n${code}\n`, file).text;
  return out.slice('let n = 0;\n'.length, -1);
}

test.each([
  ['function f() { n++; }', 'async function f() { await n.increment(); }'],
  ['function f() { ++n; }', 'async function f() { await n.increment(); }'],
  ['function f() { n--; }', 'async function f() { await n.increment(-1); }'],
  ['function f() { n += 5; }', 'async function f() { await n.increment(5); }'],
  ['function f(x) { n += x.size; }', 'async function f(x) { await n.increment(x.size); }'],
  ['function f(x) { n -= x; }', 'async function f(x) { await n.increment(-x); }'],
  ['function f(a, b) { n -= a + b; }', 'async function f(a, b) { await n.increment(-(a + b)); }'],
  ['const f = () => ++n;', 'const f = async () => await n.increment();'],
  ['const f = () => n++;', 'const f = async () => (await n.increment()) - 1;'],
  ['const f = () => n--;', 'const f = async () => (await n.increment(-1)) + 1;'],
  ['const f = () => `ord-${++n}`;', 'const f = async () => `ord-${await n.increment()}`;'],
  ['const f = () => `ord-${n++}`;', 'const f = async () => `ord-${(await n.increment()) - 1}`;'],
  ['const f = () => ({ id: n++ });', 'const f = async () => ({ id: (await n.increment()) - 1 });'],
  ["const f = () => 'ord-' + n++;", "const f = async () => 'ord-' + ((await n.increment()) - 1);"],
  ["const f = () => 'ord-' + ++n;", "const f = async () => 'ord-' + (await n.increment());"],
  ['const f = () => String(n++);', 'const f = async () => String((await n.increment()) - 1);'],
  ['const f = () => (n++).toString();', 'const f = async () => ((await n.increment()) - 1).toString();'],
  ['const f = () => (++n).toString(16);', 'const f = async () => (await n.increment()).toString(16);'],
  ['function f() { for (;;n++) g(); }', 'async function f() { for (;;await n.increment()) g(); }'],
  ['function f(x) { return (n += x); }', 'async function f(x) { return (await n.increment(x)); }'],
])('%s', (before, after) => expect(counter(before)).toBe(after));

test('a sum with the counter itself on the right is something else', () => {
  expect(rewritten('counter', 'n', 'let n = 1;\nconst f = () => { n += n; };\n').idioms).toEqual([]);
});

test.each([
  ['const f = (k) => { o[k]++; };', 'const f = async (k) => { await o.increment(k); };', ['nan-increment']],
  ['const f = (k) => o[k]++;', 'const f = async (k) => (await o.increment(k)) - 1;', ['nan-increment']],
  ['const f = () => { o.hits++; };', "const f = async () => { await o.increment('hits'); };", []],
  ['const f = () => { o.base++; };', "const f = async () => { await o.increment('base', 1, 10); };", []],
  ['const f = (x) => { o.hits += x; };', "const f = async (x) => { await o.increment('hits', x); };", []],
  ['const f = (x) => { o["hits"] -= x; };', 'const f = async (x) => { await o.increment("hits", -x); };', []],
])('record: %s', (before, after, codes) => {
  const found = rewritten('record', 'o', `const o = { hits: 0, base: 10 };\n${before}\n`);
  expect(found.text).toBe(`const o = { hits: 0, base: 10 };\n${after}\n`);
  expect(found.codes).toEqual(codes);
});

test.each([
  ['text of unknown kind', 'const o = {};\nconst f = (k, x) => { o[k] += x; };\n'],
  ['text', "const o = {};\nconst f = (k) => { o[k] += 'x'; };\n"],
  ['a product', 'const o = {};\nconst f = (k) => { o[k] *= 2; };\n'],
])('record: %s is not added', (_, text) => {
  expect(rewritten('record', 'o', text).idioms).not.toContain('step');
});

test('a single value has no increment: it is updated', () => {
  const text = 'let v = 0;\nconst f = (x) => { v += x; return v++; };\n';
  expect(rewritten('value', 'v', text).text).toBe(
    'let v = 0;\nconst f = async (x) => { await v.update((value) => value + x); return (await v.update((value) => value + 1)) - 1; };\n',
  );
});
