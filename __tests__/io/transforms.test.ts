import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeTransforms, listTransforms, loadForAudit, loadTransform } from '../../src/io/transforms.js';
import { Failure } from '../../src/model/failure.js';
import { compileInto } from './compiled.js';
import { temporaryFolder, writeTree } from './tree.js';

const MODULE = 'export const meta = { name: "maps" };\n';
const FILES = {
  'transforms/maps/index.js': MODULE,
  'transforms/tmp-files/index.js': MODULE,
  'transforms/Sessions/index.js': MODULE,
  'transforms/no-index/find.js': '',
  'transforms/README.md': '',
  'secret/index.js': MODULE,
};

function folderWith(): URL {
  const root = temporaryFolder();
  writeTree(root, { 'package.json': '{"type":"module"}', ...FILES });
  return pathToFileURL(`${root}/transforms/`);
}

describe('transforms', () => {
  it('are the folders with an index module, in the order of code units', async () => {
    expect(await listTransforms(folderWith())).toEqual(['Sessions', 'maps', 'tmp-files']);
  });

  it('load by name', async () => {
    const folder = folderWith();
    expect((await loadTransform('maps', folder)).meta.name).toBe('maps');
    expect((await loadTransform('tmp-files', folder)).meta.name).toBe('maps');
  });

  it.each(['map', '../secret', 'no-index', '', 'maps/'])('do not load by another name (%j)', async (name) => {
    await expect(loadTransform(name, folderWith())).rejects.toThrow(
      new Failure(`There is no transform "${name}": use Sessions, maps, tmp-files`),
    );
  });

  it('of this repository all load from source', async () => {
    const folder = fileURLToPath(new URL('../../transforms/', import.meta.url));
    const expected = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.ts')));
    const names = await listTransforms();
    expect(names).toEqual(expected.sort());
    for (const name of names) expect((await loadTransform(name)).meta.name).toBe(name);
  });

  it('of this repository say the same about themselves without being loaded', async () => {
    const described = await describeTransforms();
    expect(described.map(({ meta }) => meta.name)).toEqual(await listTransforms());
    for (const { meta, messages } of described) {
      const whole = await loadTransform(meta.name);
      expect(whole.meta).toBe(meta);
      expect(whole.messages).toBe(messages);
    }
  });

  it('that leave the audit to rules are not loaded for it', async () => {
    for (const one of await loadForAudit()) expect('find' in one).toBe(!one.meta.leavesAuditToRules);
  });

  it('are found beside the compiled tool', () => {
    const dist = join(temporaryFolder(), 'my apps #1 é');
    compileInto(dist);
    writeTree(dist, FILES);
    const script = `
      import { describeTransforms, listTransforms, loadForAudit, loadTransform } from './src/io/transforms.js';
      console.log(JSON.stringify([await listTransforms(), (await loadTransform('maps')).meta]));`;
    writeTree(dist, { 'script.js': script });
    const output = execFileSync(process.execPath, [join(dist, 'script.js')], { encoding: 'utf8', cwd: '/' });
    expect(JSON.parse(output)).toEqual([['Sessions', 'maps', 'tmp-files'], { name: 'maps' }]);
  });
});
