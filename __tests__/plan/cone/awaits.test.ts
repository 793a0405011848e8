import { describe, expect, it } from 'vitest';
import { outcome } from './program.js';

const F = 'function f() { return store(); }\n';
const ASYNC_F = 'async function f() { return store(); }\n';

/** The body of a function, and what becomes of it. Numbers are the rows of the specification. */
function inFunction(body: string): string {
  const text = outcome({ 'a.js': `${F}exports.g = function (a) { ${body} };\n` });
  if (!text.startsWith(ASYNC_F)) return text;
  const after = text.slice(ASYNC_F.length);
  expect(after.startsWith('exports.g = async function (a) { ')).toBe(true);
  return after.slice('exports.g = async function (a) { '.length, -' };\n'.length);
}

describe('where a call is awaited', () => {
  it.each([
    ['1 statement', 'f(); done();', 'await f(); done();'],
    ['1 initialiser', 'const x = f();', 'const x = await f();'],
    ['1 right side', 'x = f();', 'x = await f();'],
    ['2 argument', 'h(b(), f(), c());', 'h(b(), await f(), c());'],
    ['3 member', 'const x = f().name;', 'const x = (await f()).name;'],
    ['3 call of the result', 'f()(1);', '(await f())(1);'],
    ['3 index', 'const x = f()[0];', 'const x = (await f())[0];'],
    ['4 optional chain on the result', 'const x = f()?.a.b;', 'const x = (await f())?.a.b;'],
    ['6 not', 'if (!f()) stop();', 'if (!(await f())) stop();'],
    ['6 typeof', 'const x = typeof f();', 'const x = typeof (await f());'],
    ['7 and', 'const x = a && f();', 'const x = a && (await f());'],
    ['7 conditional', 'const x = f() ? 1 : f();', 'const x = (await f()) ? 1 : await f();'],
    ['8 power', 'const x = f() ** 2;', 'const x = (await f()) ** 2;'],
    ['9 compound', 'total += f();', 'const amount = await f();\ntotal += amount;'],
    ['9 compound, with an index', 'a[i] -= 2 * f();', 'const amount = 2 * (await f());\na[i] -= amount;'],
    ['11 template', 'const x = `${f()}`;', 'const x = `${await f()}`;'],
    ['11 tagged template', 'const x = tag`${f()}`;', 'const x = tag`${await f()}`;'],
    ['12 spread', 'h(...f());', 'h(...(await f()));'],
    ['12 literals', 'const x = [f(), { [f()]: f() }];', 'const x = [await f(), { [await f()]: await f() }];'],
    ['12 new', 'const x = new C(f());', 'const x = new C(await f());'],
    ['13 comma', 'f(), done();', 'await f(), done();'],
    ['14 destructuring', 'const { b } = f();', 'const { b } = await f();'],
    ['14 default of a pattern', 'const { b = f() } = a;', 'const { b = await f() } = a;'],
    ['23 throw', 'throw f();', 'throw await f();'],
    ['23 return', 'return f();', 'return f();'],
    ['23 return of both branches', 'return a ? f() : f().b;', 'return a ? f() : (await f()).b;'],
    ['28 function called at once', 'const x = (() => f())();', 'const x = await (async () => f())();'],
    [
      '31 return in try',
      'try { return f(); } catch { return 1; }',
      'try { return await f(); } catch { return 1; }',
    ],
    [
      '31 return under finally',
      'try { h(); } catch { return f(); } finally { end(); }',
      'try { h(); } catch { return await f(); } finally { end(); }',
    ],
    ['31 return in catch', 'try { h(); } catch { return f(); }', 'try { h(); } catch { return f(); }'],
    ['32 while', 'while (f()) h();', 'while (await f()) h();'],
    ['32 do', 'do h(); while (f());', 'do h(); while (await f());'],
    ['32 for', 'for (let i = f(); f(); f()) h();', 'for (let i = await f(); await f(); await f()) h();'],
    ['33 for of', 'for (const x of f()) h(x);', 'for (const x of await f()) h(x);'],
    ['33 for in', 'for (const x in f()) h(x);', 'for (const x in await f()) h(x);'],
    ['34 switch', 'switch (f()) { case f(): h(); }', 'switch (await f()) { case await f(): h(); }'],
    ['35 label', 'out: for (;;) { if (f()) break out; }', 'out: for (;;) { if (await f()) break out; }'],
    ['36 heritage', 'class C extends f() {}', 'class C extends (await f()) {}'],
    ['36 computed name', 'class C { [f()]() {} }', 'class C { [await f()]() {} }'],
    ['77 call', 'const x = f.call(null, 1) + 1;', 'const x = (await f.call(null, 1)) + 1;'],
    ['77 apply', 'f.apply(null, []);', 'await f.apply(null, []);'],
    ['77 bind', 'const b = f.bind(null); b();', 'const b = f.bind(null); await b();'],
  ])('%s', (_name, body, expected) => {
    expect(inFunction(body)).toBe(expected);
  });

  it('4, 5 a call in the middle of an optional chain', () => {
    const before = `const o = { ${F.slice('function '.length, -1)} };\nexports.g = (h = o) => {\n  const x = h?.f().x;\n  return o?.f()?.x;\n};\n`;
    expect(outcome({ 'a.js': before })).toBe(
      'const o = { async f() { return store(); } };\nexports.g = async (h = o) => {\n' +
        '  const x = h == null ? undefined : (await h.f()).x;\n  return (await o?.f())?.x;\n};\n',
    );
  });

  it('a promise that is taken as one stays, and colours nobody', () => {
    const text =
      `${F}exports.a = () => f().then((x) => x + 1);\nexports.b = () => Promise.all([f(), f()]);\n` +
      `exports.c = async () => { await f(); return f(); };\n`;
    expect(outcome({ 'a.js': text })).toBe(text.replace('function f', 'async function f'));
  });

  it('in code without semicolons a line that begins with a parenthesis stays apart', () => {
    expect(outcome({ 'a.js': `${F}exports.g = () => {\n  const a = 1\n  f().x()\n}\n` })).toBe(
      `${ASYNC_F}exports.g = async () => {\n  const a = 1\n  ;(await f()).x()\n}\n`,
    );
  });

  it.each([
    [
      '5 a chain that begins with a call',
      'exports.g = () => { const x = h()?.f().x; };\nconst h = () => o;',
      'optional-receiver',
    ],
    ['9 compound within an expression', 'exports.g = () => h((total += o.f()));', 'compound-assignment'],
    ['10 lazy singleton', 'exports.g = () => { p ??= o.f(); };', 'lazy-assignment'],
    ['15 default parameter', 'exports.g = (x = o.f()) => x;', 'default-parameter'],
    ['16 class field', 'class C { x = o.f(); }', 'class-field-init'],
    ['16 static field', 'class C { static x = o.f(); }', 'class-field-init'],
    ['17 static block', 'class C { static { o.f(); } }', 'static-block'],
    ['18 constructor', 'class C { constructor() { o.f(); } }', 'constructor'],
    [
      '19 getter that may be read anywhere',
      'class C { get x() { return o.f(); } }\nexports.g = (c) => c.x;\nexports.C = C;',
      'getter',
    ],
    ['20 setter', 'class C { set x(v) { o.f(v); } }', 'setter'],
    [
      '21 generator that is spread',
      'function* g() { yield o.f(); }\nexports.h = () => [...g()];',
      'generator-consumer',
    ],
    ['30 function with new', 'function G() { o.f(); }\nnew G();', 'constructed-function'],
    ['30 function with a prototype', 'function G() { o.f(); }\nG.prototype.x = 1;', 'constructed-function'],
    ['37 decorator argument', '@D(o.f())\nclass C {}', 'decorator-arg'],
    ['38 unknown decorator', 'class C { @D() m() { o.f(); } }', 'unknown-decorator'],
    ['48 toJSON', 'class C { toJSON() { return o.f(); } }', 'sync-protocol'],
    ['49 toString', 'const c = { toString: () => o.f() };', 'sync-protocol'],
    ['49 Symbol.toPrimitive', 'class C { [Symbol.toPrimitive]() { return o.f(); } }', 'sync-protocol'],
    ['50 Symbol.iterator', 'class C { *[Symbol.iterator]() { yield o.f(); } }', 'sync-protocol'],
    ['51 proxy', 'new Proxy({}, { has() { return o.f(); } });', 'sync-protocol'],
    ['51 defined getter', "Object.defineProperty(x, 'y', { get() { return o.f(); } });", 'sync-protocol'],
    ['72 component', 'exports.C = () => <a>{o.f()}</a>;', 'render-sync'],
  ])('%s is refused', (_name, code, expected) => {
    const text = outcome({ 'a.jsx': `const o = { f() { return store(); } };\n${code}\n` });
    expect(text).toBe(`refused: ${expected}`);
  });
});
