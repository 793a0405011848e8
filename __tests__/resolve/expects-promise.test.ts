import { expect, it } from 'vitest';
import { resolve } from '../../src/resolve/index.js';

const TYPES =
  'type Sync = () => string;\ntype Async = () => Promise<string>;\ntype Either = () => void | Promise<void>;\n' +
  'declare function sync(f: Sync): void;\ndeclare function either(name: string, f: Either): void;\n' +
  'declare function options(o: { ready: Async; done: Sync }): void;\n' +
  'declare function any(f: any): void;\ndeclare function generic<T>(f: () => T): T;\n' +
  'declare function one(f: Sync | Async): void;\n';

it.each([
  ['const m = new Map<string, Async>();\nm.set("x", F);', true],
  ['const m = new Map<string, Sync>();\nm.set("x", F);', false],
  ['sync(F);', false],
  ['either("x", F);', true],
  ['options({ ready: F, done: () => "" });', true],
  ['options({ ready: async () => "", done: F });', false],
  ['any(F);', false],
  ['generic(F);', false],
  ['one(F);', false],
])('%s', (text, expected) => {
  const file = '/app/a.ts';
  const whole = `${TYPES}const F = undefined as any;\n${text}`;
  const start = whole.lastIndexOf('F');
  expect(resolve([{ file, text: whole }]).expectsPromise(file, { start, end: start + 1 })).toBe(expected);
});

it('knows no types of plain JavaScript', () => {
  const text = "require('x').set('y', f);";
  const start = text.indexOf('f)');
  expect(resolve([{ file: '/app/a.js', text }]).expectsPromise('/app/a.js', { start, end: start + 1 })).toBe(
    false,
  );
});
