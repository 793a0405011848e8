import { describe, expect, it } from 'vitest';
import { outcome } from './program.js';

const F = 'export function f(): string { return store(); }\n';

describe('types', () => {
  it.each([
    [
      'return type',
      'export function g(): number { return store(); }',
      'export async function g(): Promise<number> { return store(); }',
    ],
    [
      'ReturnType',
      'export function g() { return store(); }\ntype G = ReturnType<typeof g>;\ntype H = Awaited<ReturnType<typeof g>>;',
      'export async function g() { return store(); }\ntype G = Awaited<ReturnType<typeof g>>;\ntype H = Awaited<ReturnType<typeof g>>;',
    ],
    [
      'ReturnType as a return type',
      'export function g() { return store(); }\nfunction h(): ReturnType<typeof g> { return g(); }',
      'export async function g() { return store(); }\nasync function h(): Promise<Awaited<ReturnType<typeof g>>> { return g(); }',
    ],
    [
      'void',
      'export const g = (): void => { store(); };',
      'export const g = async (): Promise<void> => { store(); };',
    ],
    [
      'a promise stays',
      'export function g(): Promise<number> { return store(); }',
      'export async function g(): Promise<number> { return store(); }',
    ],
    [
      'none stays none',
      'export function g() { return store(); }',
      'export async function g() { return store(); }',
    ],
    [
      'overloads',
      'export function g(a: string): string;\nexport function g(a: number): number;\nexport function g(a: unknown): unknown { return store(); }',
      'export function g(a: string): Promise<string>;\nexport function g(a: number): Promise<number>;\nexport async function g(a: unknown): Promise<unknown> { return store(); }',
    ],
    [
      'type of the variable',
      'export const g: (k: string) => string = (k) => store();',
      'export const g: (k: string) => Promise<string> = async (k) => store();',
    ],
    [
      '21 generator',
      'export function* g(): Generator<string> { yield store(); }\nexport function h() { for (const x of g()) log(x); }',
      'export async function* g(): AsyncGenerator<string> { yield store(); }\nexport async function h() { for await (const x of g()) log(x); }',
    ],
    [
      '78 type of a parameter',
      'function h(fn: () => string) { return fn().length; }\nexport const g = () => h(() => store());',
      'async function h(fn: () => string | Promise<string>) { return (await fn()).length; }\nexport const g = async () => h(async () => store());',
    ],
    [
      'alias of a function type',
      'type Op = (k: string) => string;\nexport const g: Op = (k) => store();\nexport const h = () => g("a").length;',
      'type Op = (k: string) => string | Promise<string>;\nexport const g: Op = async (k) => store();\nexport const h = async () => (await g("a")).length;',
    ],
    [
      '75 table of functions',
      'const t: Record<string, (k: string) => number> = { a: (k) => store(), b: () => 2 };\nexport const g = (n: string) => t[n](n) + 1;',
      'const t: Record<string, (k: string) => number | Promise<number>> = { a: async (k) => store(), b: () => 2 };\nexport const g = async (n: string) => (await t[n](n)) + 1;',
    ],
    [
      '19 getter, all reads known',
      'export class C {\n  get n(): number { return store(); }\n  m() { return this.n; }\n}\nexport const g = (c: C) => [c.n + 1, c?.n];',
      'export class C {\n  async n(): Promise<number> { return store(); }\n  async m() { return this.n(); }\n}\nexport const g = async (c: C) => [(await c.n()) + 1, await c?.n()];',
    ],
    [
      '29 modifiers and decorators stay in front',
      'class P {}\nexport class C extends P { public static m(): void { store(); }\n  private readonly n = (): void => { store(); };\n  *[k]() {} }',
      'class P {}\nexport class C extends P { public static async m(): Promise<void> { store(); }\n  private readonly n = async (): Promise<void> => { store(); };\n  *[k]() {} }',
    ],
  ])('%s', (_name, before, after) => {
    expect(outcome({ 'a.ts': `${before}\n` })).toBe(`${after}\n`);
  });

  it('JSDoc', () => {
    const text =
      '/**\n * @param {string} a\n * @returns {string | {a: string}} it\n */\nexports.g = function (a) { return store(); };\n';
    expect(outcome({ 'a.js': text })).toBe(
      text
        .replace('{string | {a: string}}', '{Promise<string | {a: string}>}')
        .replace('function', 'async function'),
    );
  });

  it('76 interfaces and whoever implements them, over files', () => {
    expect(
      outcome({
        'a.ts': 'export interface S { get(k: string): string; other(): void }\n',
        'b.ts':
          "import type { S } from './a.js';\nexport class A implements S {\n  get(k: string): string { return store(); }\n  other(): void {}\n}\n" +
          "export class B implements S {\n  get() { return ''; }\n  other(): void {}\n}\nexport const c: S = { get: () => '', other() {} };\n" +
          'export function use(s: S): number { return s.get("1").length; }\n',
      }),
    ).toBe(
      'export interface S { get(k: string): Promise<string>; other(): void }\n' +
        "import type { S } from './a.js';\nexport class A implements S {\n  async get(k: string): Promise<string> { return store(); }\n  other(): void {}\n}\n" +
        "export class B implements S {\n  async get() { return ''; }\n  other(): void {}\n}\nexport const c: S = { get: async () => '', other() {} };\n" +
        'export async function use(s: S): Promise<number> { return (await s.get("1")).length; }\n',
    );
  });

  it('76 abstract and overridden methods', () => {
    expect(
      outcome({
        'a.ts':
          'export abstract class P {\n  abstract v(): string;\n  w() { return this.v() + 1; }\n}\n' +
          'export class A extends P {\n  override v(): string { return store(); }\n}\n' +
          "export class B extends P {\n  v() { return 'b'; }\n}\nexport class C extends A {\n  v() { return super.v() + 'c'; }\n}\n",
      }),
    ).toBe(
      'export abstract class P {\n  abstract v(): Promise<string>;\n  async w() { return (await this.v()) + 1; }\n}\n' +
        'export class A extends P {\n  override async v(): Promise<string> { return store(); }\n}\n' +
        "export class B extends P {\n  async v() { return 'b'; }\n}\nexport class C extends A {\n  async v() { return (await super.v()) + 'c'; }\n}\n",
    );
  });

  it.each([
    [
      '76 a base from outside',
      "import { Base } from 'lib';\nexport class C extends Base { run() { store(); } }",
      'external-contract',
    ],
    [
      '76 a type from outside',
      "import type { Base } from 'lib';\nexport class C implements Base { run() { store(); } }",
      'external-contract',
    ],
    [
      '19 getter that is taken apart',
      'export class C { get n() { return store(); } }\nexport const g = ({ n }: C) => n;',
      'getter',
    ],
    [
      '19 getter with a setter',
      'export class C { get n() { return store(); }\n set n(v) { v; } }\nexport const g = (c: C) => c.n;',
      'getter',
    ],
    [
      '19 getter of an interface',
      'interface N { n: number }\nexport class C implements N { get n() { return store(); } }',
      'getter',
    ],
    ['19 getter of a literal', 'export const c = { get n() { return store(); } };', 'getter'],
    ['89 type guard', `${F}export function g(v: unknown): v is string { return f() === v; }`, 'type-guard'],
    ['89 assertion', `${F}export function g(v: unknown): asserts v { f(); }`, 'type-guard'],
  ])('%s is refused', (_name, text, expected) => {
    expect(outcome({ 'a.ts': `${text}\n` })).toBe(`refused: ${expected}`);
  });
});
