import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf, readText, realPath } from '../../src/io/read.js';
import { isInside, nameIn } from '../../src/io/real-path.js';
import { temporaryFolder, writeTree } from './tree.js';

describe('readText', () => {
  const read = (bytes: Buffer | string) => {
    const file = join(temporaryFolder(), 'a.js');
    writeFileSync(file, bytes);
    return readText(file);
  };

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFFconst a = 1;\n'],
    ['a byte order mark only', '\uFEFF'],
    ['two byte order marks', '\uFEFF\uFEFFa'],
    ['CRLF, lone CR and no final newline', 'a\r\nb\rc\n\r\nd'],
    ['all widths of UTF-8', 'a é ☃ 𝒳 \u{10FFFF} \uFFFD \u2028'],
    ['a shebang', '#!/usr/bin/env node\n'],
  ])('keeps %s', (_, text) => {
    expect(read(text)).toEqual({ text });
  });

  it.each([
    ['Latin-1', Buffer.from('caf\u00e9', 'latin1')],
    ['UTF-16 with a byte order mark', Buffer.from('\uFEFFa', 'utf16le')],
    ['a character cut short', Buffer.from([0x61, 0xe2, 0x98])],
    ['an overlong encoding', Buffer.from([0xc0, 0xaf])],
    ['an encoded surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['a code point too high', Buffer.from([0xf4, 0x90, 0x80, 0x80])],
  ])('refuses %s', (_, bytes) => {
    expect(read(bytes)).toEqual({ error: 'not valid UTF-8' });
  });

  it('refuses a NUL', () => {
    expect(read('a\0b')).toEqual({ error: 'holds a NUL character, so it is not text' });
  });

  it('says why a file cannot be read', () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'a.js': 'a' });
    symlinkSync('loop.js', join(folder, 'loop.js'));
    execFileSync('mkfifo', [join(folder, 'pipe.js')]);
    expect(readText(join(folder, 'none.js'))).toEqual({ error: 'ENOENT: no such file or directory' });
    expect(readText(join(folder, 'a.js/b.js'))).toEqual({ error: 'ENOTDIR: not a directory' });
    expect(readText(join(folder, 'loop.js'))).toEqual({
      error: 'ELOOP: too many symbolic links encountered',
    });
    expect(readText(folder)).toEqual({ error: 'not a regular file' });
    expect(readText(join(folder, 'pipe.js'))).toEqual({ error: 'not a regular file' });
  });
});

describe('paths', () => {
  it('resolves links, and what does not exist yet under them', () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'real/a.js': 'a' });
    symlinkSync('real', join(folder, 'alias'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    expect(realPath(join(folder, 'alias/a.js'))).toBe(join(folder, 'real/a.js'));
    expect(realPath(join(folder, 'alias/new/b.js'))).toBe(join(folder, 'real/new/b.js'));
    expect(realPath(join(folder, 'dangling'))).toBe(join(folder, 'dangling'));
    expect(realPath('/')).toBe('/');
  });

  it('knows what is at a path', () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'real/a.js': 'a' });
    symlinkSync('real/a.js', join(folder, 'alias'));
    const kinds = ['', 'real', 'real/a.js', 'alias', 'none', 'real/a.js/b'].map((name) =>
      kindOf(join(folder, name)),
    );
    expect(kinds).toEqual(['folder', 'folder', 'file', 'file', undefined, undefined]);
  });

  it('tells inside from outside by folders, not by letters', () => {
    const cases = ['/p', '/p/a.js', '/p/..a.js', '/p/../q', '/pq/a.js', '/', '/p/b/../../q.js'];
    expect(cases.map((path) => isInside('/p', path))).toEqual([true, true, true, false, false, false, false]);
    expect(isInside('/', '/a')).toBe(true);
    expect(nameIn('/p', '/p/a/b.js')).toBe('a/b.js');
  });

  it('treats a folder that is a link as the folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(isInside(realPath(join(folder, 'b')), realPath(join(folder, 'a/x.js')))).toBe(true);
  });
});
