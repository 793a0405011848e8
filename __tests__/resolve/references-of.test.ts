import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/resolve/index.js';

interface Place {
  file: string;
  start: number;
  end: number;
}

/** Takes the marks out of a text: `«name»` is asked for, `‹name›` and it are the expected answer. */
function read(file: string, marked: string): { text: string; marks: (Place & { isAsked: boolean })[] } {
  const marks: (Place & { isAsked: boolean })[] = [];
  let text = '';
  for (const part of marked.split(/([«‹][^»›]*[»›])/)) {
    const name = part.replace(/[«»‹›]/g, '');
    if (name !== part) {
      const start = text.length;
      marks.push({ file, start, end: start + name.length, isAsked: part.startsWith('«') });
    }
    text += name;
  }
  return { text, marks };
}

describe('referencesOf', () => {
  it.each([
    [{ 'a.js': 'const «a» = 1; f(‹a›); g.a; ({ ‹a› }); ({ a: 1 });' }],
    [{ 'a.js': 'const ‹a› = 1; f(«a»);' }],
    [{ 'a.js': 'const ‹a› = 1; f({ «a» });' }],
    [{ 'a.js': 'const a = 1; function f(«a») { ‹a›; } a;' }],
    [{ 'a.js': 'const a = 1; { let «a»; ‹a›++; } a;' }],
    [{ 'a.ts': 'const «a»: A = 1; type A = number; ‹a›;' }],
    [{ 'a.ts': 'class «A» {} let b: ‹A›; new ‹A›();' }],
    [{ 'a.mjs': 'export const «a» = 1;', 'b.mjs': "import { ‹a› as ‹c› } from './a.mjs'; ‹c›; d.c;" }],
    [{ 'a.mjs': 'let «a» = 1; export { ‹a› as ‹b› };', 'b.mjs': "import { ‹b› } from './a.mjs'; ‹b›;" }],
    [{ 'a.js': 'let «a»; ({ ‹a› } = b); for ({ c: { ‹a› = 1 } } of d); ({ a: e } = b);' }],
    [{ 'a.mjs': "import { «a» } from './b.mjs'; ‹a›;", 'b.mjs': 'export const ‹a› = 1;' }],
    [{ 'a.mjs': "import «a» from 'pkg'; ‹a›(); ‹a›.b;" }],
    [{ 'a.js': "const { «a» } = require('pkg'); ‹a›(); b.a;" }],
    [{ 'a.js': 'class A { «b» = 1; c() { this.‹b›; } } new A().‹b›; d.b;' }],
  ])('%#', (sources: Record<string, string>) => {
    const files = Object.entries(sources).map(([name, text]) => ({
      file: `/app/${name}`,
      ...read(`/app/${name}`, text),
    }));
    const marks = files.flatMap((one) => one.marks);
    const asked = marks.find(({ isAsked }) => isAsked);
    const found = asked && resolve(files).referencesOf(asked.file, asked);
    expect(found).toEqual(marks.map(({ file, start, end }) => ({ file, start, end })));
  });

  it.each(['f(1);', 'f(b);'])('has none in %s', (text) => {
    expect(resolve([{ file: '/app/a.js', text }]).referencesOf('/app/a.js', { start: 2, end: 3 })).toEqual(
      [],
    );
  });
});
