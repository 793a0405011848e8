import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tsBlankSpace from 'ts-blank-space';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** Puts src/io and src/model into a folder as JavaScript, laid out like dist, for processes of their own. */
export function compileInto(folder: string): void {
  for (const part of ['io', 'model']) {
    mkdirSync(join(folder, 'src', part), { recursive: true });
    for (const name of readdirSync(join(SOURCE, part))) {
      const text = tsBlankSpace(readFileSync(join(SOURCE, part, name), 'utf8'));
      writeFileSync(join(folder, 'src', part, name.replace(/\.ts$/, '.js')), text);
    }
  }
  cpSync(join(SOURCE, '..', 'package.json'), join(folder, 'package.json'));
}
