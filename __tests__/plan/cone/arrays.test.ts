import { describe, expect, it } from 'vitest';
import { outcome } from './program.js';

const READ = 'function f() { return store(); }\n';
const WRITE = 'function f() { return store.set(); }\n';

/** The body of a function that has an array, and what becomes of it. */
function inFunction(body: string, store = READ): string {
  const text = outcome({ 'a.js': `${store}exports.g = function (items) {\n  ${body}\n};\n` });
  const head = `async ${store}exports.g = async function (items) {\n  `;
  return text.startsWith(head) ? text.slice(head.length, -'\n};\n'.length) : text;
}

describe('callbacks of arrays', () => {
  it.each([
    ['39 forEach', 'items.forEach((x) => f(x));', 'for (const x of items.values()) await f(x);'],
    [
      '39 forEach of an array that is known',
      '[1, 2].forEach((x) => { f(x); });\n  done();',
      'for (const x of [1, 2]) { await f(x); }\n  done();',
    ],
    [
      '39 forEach with an index',
      'items.forEach((x, i) => { f(x, i); });',
      'for (const [i, x] of items.entries()) { await f(x, i); }',
    ],
    [
      '39 forEach, return',
      'items.forEach(function (x) {\n    if (!x) return;\n    if (x > 1) return f(x);\n    f(1);\n  });',
      'for (const x of items.values()) {\n    if (!x) continue;\n    if (x > 1) { await f(x); continue; }\n    await f(1);\n  }',
    ],
    [
      '39 forEach, a parameter that is assigned',
      'items.forEach((x) => { x = x || 1; f(x); });',
      'for (let x of items.values()) { x = x || 1; await f(x); }',
    ],
    [
      '39 forEach, a pattern',
      'items.forEach(({ a, b }) => f(a, b));',
      'for (const { a, b } of items.values()) await f(a, b);',
    ],
    ['39 forEach with a function', 'items.forEach(f);', 'for (const item of items.values()) await f(item);'],
    ['40 map', 'return items.map((x) => f(x));', 'return await Promise.all(items.map(async (x) => f(x)));'],
    ['40 map, and on', 'return items.map(f).length;', 'return (await Promise.all(items.map(f))).length;'],
    ['40 map under Promise.all', 'return Promise.all(items.map((x) => f(x)));', 'refused: none'],
    [
      '42 filter',
      'return items.filter((x) => f(x)).length;',
      'const keep = await Promise.all(items.map(async (x) => f(x)));\n  return items.filter((_, i) => keep[i]).length;',
    ],
    [
      '42 filter of what is computed',
      'const y = h(items).filter(f);',
      'const all = h(items);\n  const keep = await Promise.all(all.map(f));\n  const y = all.filter((_, i) => keep[i]);',
    ],
    [
      '43 some',
      'if (items.some((x) => f(x) > 1)) done();',
      'let found = false;\n  for (const x of items) {\n    if ((await f(x)) > 1) {\n      found = true;\n      break;\n    }\n  }\n  if (found) done();',
    ],
    [
      '43 every',
      'return !items.every(f);',
      'let areAll = true;\n  for (const item of items) {\n    if (!(await f(item))) {\n      areAll = false;\n      break;\n    }\n  }\n  return !areAll;',
    ],
    [
      '43 find, with a body',
      'const y = items.find((x) => { const z = f(x); return z; });',
      'const check = async (x) => { const z = await f(x); return z; };\n  let match;\n  for (const item of items) {\n    if (await check(item)) {\n      match = item;\n      break;\n    }\n  }\n  const y = match;',
    ],
    [
      '46 Array.from',
      'return Array.from(items, (x) => f(x)).length;',
      'return (await Promise.all(Array.from(items, async (x) => f(x)))).length;',
    ],
    [
      '46 flatMap',
      'return items.flatMap((x) => f(x));',
      'return (await Promise.all(items.map(async (x) => f(x)))).flat();',
    ],
  ])('%s', (_name, body, expected) => {
    if (expected === 'refused: none')
      expect(outcome({ 'a.js': `${READ}exports.g = (items) => ${body.slice('return '.length)}\n` })).toBe(
        `async ${READ}exports.g = (items) => Promise.all(items.map(async (x) => f(x)));\n`,
      );
    else expect(inFunction(body)).toBe(expected);
  });

  it('41 map that writes: one after the other', () => {
    expect(inFunction('const y = items.map((x) => f(x).id);', WRITE)).toBe(
      'const results = [];\n  for (const x of items) results.push((await f(x)).id);\n  const y = results;',
    );
  });

  it('two in one function get names of their own', () => {
    expect(inFunction('const y = items.filter(f);\n  const z = items.filter(f);')).toBe(
      'const keep = await Promise.all(items.map(f));\n  const y = items.filter((_, i) => keep[i]);\n' +
        '  const kept = await Promise.all(items.map(f));\n  const z = items.filter((_, i) => kept[i]);',
    );
  });

  it('an async callback that was one already only gets the await', () => {
    const text = `${READ}exports.g = (items) => items.map(async (x) => { f(x); });\n`;
    expect(outcome({ 'a.js': text })).toBe(`async ${text.replace('{ f(x)', '{ await f(x)')}`);
  });

  it.each([
    ['39 an array that is changed', 'items.forEach((x) => { items.push(f(x)); });', 'foreach-live'],
    ['39 thisArg', 'items.forEach((x) => { f(x); }, this);', 'foreach-extra-args'],
    ['39 three parameters', 'items.forEach((x, i, all) => { f(x); });', 'foreach-extra-args'],
    ['39 this', 'items.forEach(function (x) { f(this); });', 'callback-shape'],
    ['39 a return inside a loop', 'items.forEach((x) => { for (;;) { f(x); return; } });', 'callback-shape'],
    ['39 as a value', 'return items.forEach((x) => f(x));', 'array-in-expression'],
    ['42 behind something that has an effect', 'h(k(), items.filter((x) => f(x)));', 'array-in-expression'],
    ['43 only if', 'return ok && items.some((x) => f(x));', 'array-in-expression'],
    ['43 while', 'while (items.some((x) => f(x))) h();', 'array-in-expression'],
    ['43 with an index', 'return items.find((x, i) => f(x));', 'callback-shape'],
    ['44 reduce', 'return items.reduce((a, x) => a + f(x), 0);', 'callback-shape'],
    ['45 sort', 'items.sort((a, b) => f(a) - f(b));', 'sync-comparator'],
    ['47 replace', 'return items.replace(/x/g, () => f());', 'sync-callback-unknown'],
    ['48 replacer', 'return JSON.stringify(items, () => f());', 'sync-protocol'],
    ['52 another library', "return require('lodash').map(items, () => f());", 'sync-callback-unknown'],
  ])('%s is refused', (_name, body, expected) => {
    expect(inFunction(body)).toBe(`refused: ${expected}`);
  });
});
