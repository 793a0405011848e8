import { describe, expect, it } from 'vitest';
import { originOf } from './marked.js';

describe('a variable that is assigned once', () => {
  it.each([
    ['let a; a = { x: 1 }; f(«a»)', 'a.js: { x: 1 }'],
    ["var s; s = require('pkg'); «s»()", 'pkg *'],
    ['let a; if (b) a = { x: 1 }; f(«a»)', 'unknown: reassigned'],
    ['let a; function g() { a = { x: 1 }; } f(«a»)', 'unknown: reassigned'],
    ['let a; a = 1; a = 2; f(«a»)', 'unknown: reassigned'],
    ['let a = 1; a++; f(«a»)', 'unknown: reassigned'],
    ['let a = 1; -a; f(«a»)', 'a.js: 1'],
    ['let a = 1; for (a of b) c; f(«a»)', 'unknown: reassigned'],
  ])('%s', (text, expected) => {
    expect(originOf({ 'a.js': text })).toBe(expected);
  });
});

describe('an assignment', () => {
  it.each([
    ['const app = module.exports = new App(); f(«app»)', 'a.js: new App()'],
    ['const app = (exports.app = new App()); f(«app»)', 'a.js: new App()'],
    ['const a = b ||= new App(); f(«a»)', 'a.js: b ||= new App()'],
  ])('is the value assigned: %s', (text, expected) => {
    expect(originOf({ 'a.js': text })).toBe(expected);
  });
});

describe('a name at its declaration', () => {
  it.each([
    ["const { «Store» } = require('pkg')", 'pkg Store'],
    ["const { Store: «S» } = require('pkg')", 'pkg Store'],
    ["import «a» from 'pkg'", 'pkg default'],
    ["import { «a» } from 'pkg'", 'pkg a'],
    ['const o = { x: 1 }; f({ «o» })', 'a.js: { x: 1 }'],
    ['function f(«a») {}', 'unknown: parameter'],
  ])('%s', (text, expected) => {
    expect(originOf({ 'a.js': text })).toBe(expected);
  });
});

describe('a property', () => {
  it.each([
    ['const o = { x: { y: 1 } }; f(«o.x»)', '{ y: 1 }'],
    ['const o: { x: any } = { x: { y: 1 } }; f(«o.x»)', '{ y: 1 }'],
    ['interface O { x: any } const o: O = { x: { y: 1 } }; f(«o.x»)', '{ y: 1 }'],
    ['const o = { x: null }; o.x = g(); f(«o.x»)', undefined],
    ['interface O { x: any } const o: O = { x: null }; function h(p: O) { p.x = 1 } f(«o.x»)', undefined],
    ['class C { x = { y: 1 } } f(«new C().x»)', '{ y: 1 }'],
    ['class C { x = { y: 1 } } const c = new C(); f(«c.x»)', '{ y: 1 }'],
    ['class C { x = { y: 1 }; g() { f(«this.x») } }', '{ y: 1 }'],
    ['class C { x = { y: 1 }; g() { this.x = h() } } f(«new C().x»)', undefined],
    ['class C { x: any; constructor() { this.x = { y: 1 } } } f(«new C().x»)', '{ y: 1 }'],
    ['class C { x: any; constructor() { if (a) this.x = { y: 1 } } } f(«new C().x»)', undefined],
    ['class C { x: any; g() { this.x = { y: 1 } } } f(«new C().x»)', undefined],
    ['class C { x: any; constructor() { this.x = { y: 1 } } } new C().x = 2; f(«new C().x»)', undefined],
    ['interface I { x: any } class C { x = { y: 1 } } const c: I = new C(); f(«c.x»)', '{ y: 1 }'],
    [
      'class A { x: any; constructor() { this.x = 1 } } class B { x: any; constructor() { this.x = 2 } } f(«new B().x»)',
      '2',
    ],
  ])('%s', (text, expected) => {
    const origin = originOf({ 'a.ts': text });
    if (expected === undefined) expect(origin).not.toMatch(/\{ y: 1 \}$|null$/);
    else expect(origin).toBe(`a.ts: ${expected}`);
  });

  it('that is assigned twice is not guessed', () => {
    expect(
      originOf({
        'a.js': "const { x } = require('./b'); f(«x»)",
        'b.js': 'exports.x = 1; if (y) exports.x = 2',
      }),
    ).toBe('unknown: reassigned');
  });
});

describe('modules', () => {
  it.each([
    [
      { 'a.ts': "const { x } = require('./b'); f(«x»)", 'b.ts': 'export const x = { y: 1 };' },
      'b.ts: { y: 1 }',
    ],
    [
      { 'a.ts': "const b = require('./b'); f(«b.x»)", 'b.ts': 'export const x = { y: 1 };' },
      'b.ts: { y: 1 }',
    ],
    [
      { 'a.ts': "const b = require('./b'); f(«b.x»)", 'b.js': 'module.exports = { x: { y: 1 } };' },
      'b.js: { y: 1 }',
    ],
    [
      { 'a.ts': "const b = require('./b'); f(«b»)", 'b.ts': 'const c = { y: 1 }; export = c;' },
      'b.ts: { y: 1 }',
    ],
    [
      {
        'a.ts': "import s from 'pkg'; «s»()",
        'b.ts': "declare module 'pkg' { export interface Data { x: 1 } }",
      },
      'pkg default',
    ],
    [
      { 'a.ts': "import s from 'pkg'; declare module 'pkg' { interface Data { x: 1 } } «s»()" },
      'pkg default',
    ],
  ])('%#', (sources, expected) => {
    expect(originOf(sources)).toBe(expected);
  });
});
