import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatIfClean, formatLike } from '../../src/ast/format.js';
import { habitsOf } from '../../src/ast/habits.js';
import { parsed } from './parsed.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'format-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const TEXT = "const a = f('x', { b: 1 });\n";

describe('formatLike', () => {
  it.each([
    ['f();\n', TEXT],
    ['f()\nlet a\n', "const a = f('x', { b: 1 })\n"],
    ['f("a");\n', 'const a = f("x", { b: 1 });\n'],
    ['f();\r\n', "const a = f('x', { b: 1 });\r\n"],
  ])('as %j is written', async (like, expected) => {
    expect(await formatLike(TEXT, habitsOf(parsed(like)), join(folder, 'a.js'))).toBe(expected);
  });

  it('as the configuration of the project says, if there is one', async () => {
    writeFileSync(join(folder, '.prettierrc'), '{ "semi": false, "bracketSpacing": false }');
    const text = await formatLike(TEXT, habitsOf(parsed("f('a');\r\n")), join(folder, 'a.js'));
    expect(text).toBe('const a = f("x", {b: 1})\r\n');
  });

  it('without a plugin that is not installed', async () => {
    writeFileSync(join(folder, '.prettierrc'), '{ "semi": false, "plugins": ["prettier-plugin-nowhere"] }');
    const text = await formatLike(TEXT, habitsOf(parsed('f();\n')), join(folder, 'a.js'));
    expect(text).toBe('const a = f("x", { b: 1 })\n');
  });

  it('as the file is written, if the configuration cannot be read', async () => {
    writeFileSync(join(folder, '.prettierrc'), '{ "plugins": ["prettier-plugin-that-is-not-installed"] ');
    expect(await formatLike(TEXT, habitsOf(parsed('f();\n')), join(folder, 'a.js'))).toBe(TEXT);
  });
});

describe('formatIfClean', () => {
  const EDITED = 'const a = [1,\n2];\n';

  it('formats what was clean before', async () => {
    expect(await formatIfClean(join(folder, 'a.js'), 'let a;\n', EDITED)).toBe('const a = [1, 2];\n');
  });

  it('leaves alone what was not', async () => {
    expect(await formatIfClean(join(folder, 'a.js'), 'let a\n', EDITED)).toBe(EDITED);
  });

  it('goes by the configuration of the project', async () => {
    writeFileSync(join(folder, '.prettierrc'), '{ "semi": false }');
    expect(await formatIfClean(join(folder, 'a.js'), 'let a\n', EDITED)).toBe('const a = [1, 2]\n');
  });
});
