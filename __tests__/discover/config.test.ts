import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/discover/config.js';
import { Failure } from '../../src/model/failure.js';
import { temporaryFolder, writeTree } from '../io/tree.js';

/** A folder with these files, its own repository. */
function app(files: Record<string, string>): string {
  const folder = join(temporaryFolder(), 'mein Café ☕');
  writeTree(folder, { '.git/HEAD': '', ...files });
  return folder;
}

const EMPTY = {
  file: undefined,
  transforms: undefined,
  ignorePatterns: [],
  ignorePath: undefined,
  stateDir: undefined,
  safeOnly: undefined,
  only: undefined,
  format: undefined,
  suppressions: [],
};

const FULL = {
  transform: ['sessions', 'maps'],
  ignorePatterns: ['legacy/**'],
  ignorePath: '.gitignore',
  stateDir: 'src/state',
  safeOnly: true,
  only: ['src/app.js:carts', 'src/app.js:12'],
  format: 'json',
  suppressions: [
    { rule: 'memory-map', file: 'src/a b.js', reason: 'one process' },
    { rule: 'memory-map', file: 'src/app.js', name: 'carts', reason: 'one process' },
  ],
};

describe('every form says the same', () => {
  const json = JSON.stringify(FULL, null, 2);
  test.each([
    ['stateless-codemod.config.json', json],
    ['stateless-codemod.config.json', `\uFEFF${json}`],
    ['stateless-codemod.config.js', `module.exports = ${json};\n`],
    ['stateless-codemod.config.cjs', `module.exports = ${json};\n`],
    ['stateless-codemod.config.mjs', `export default ${json};\n`],
    ['package.json', JSON.stringify({ name: 'x', 'stateless-codemod': FULL })],
  ])('%s', async (name, text) => {
    const folder = app({ [name]: text });
    expect(await loadConfig(folder)).toEqual({
      file: join(folder, name),
      transforms: ['sessions', 'maps'],
      ignorePatterns: ['legacy/**'],
      ignorePath: join(folder, '.gitignore'),
      stateDir: join(folder, 'src/state'),
      safeOnly: true,
      only: [
        { file: join(folder, 'src/app.js'), name: 'carts' },
        { file: join(folder, 'src/app.js'), name: '12' },
      ],
      format: 'json',
      suppressions: [
        { rule: 'memory-map', file: join(folder, 'src/a b.js'), reason: 'one process' },
        { rule: 'memory-map', file: join(folder, 'src/app.js'), name: 'carts', reason: 'one process' },
      ],
    });
  });

  test('a .js file is an ES module where package.json says so', async () => {
    const folder = app({
      'package.json': '{"type":"module"}',
      'stateless-codemod.config.js': "export default { transform: 'maps' };",
    });
    expect(await loadConfig(folder)).toEqual({
      ...EMPTY,
      file: join(folder, 'stateless-codemod.config.js'),
      transforms: ['maps'],
    });
  });
});

describe('where it is looked for', () => {
  test('none: nothing is set', async () => {
    expect(await loadConfig(app({ 'package.json': '{"name":"x"}' }))).toEqual(EMPTY);
  });

  test('upwards, and its paths count from where it is', async () => {
    const folder = app({
      'stateless-codemod.config.json': '{"stateDir":"state"}',
      'packages/a/package.json': '{"name":"a"}',
      'packages/a/src/app.js': '',
    });
    expect(await loadConfig(join(folder, 'packages/a/src'))).toEqual({
      ...EMPTY,
      file: join(folder, 'stateless-codemod.config.json'),
      stateDir: join(folder, 'state'),
    });
  });

  test('the nearest wins', async () => {
    const folder = app({
      'stateless-codemod.config.json': '{"transform":"maps"}',
      'a/package.json': '{"stateless-codemod":{"transform":"sessions"}}',
    });
    expect((await loadConfig(join(folder, 'a'))).transforms).toEqual(['sessions']);
  });

  test('not above the repository', async () => {
    const folder = app({ 'stateless-codemod.config.json': '{}', 'inner/.git/HEAD': '' });
    expect(await loadConfig(join(folder, 'inner'))).toEqual(EMPTY);
  });

  test('not above the package when there is no repository', async () => {
    const folder = temporaryFolder();
    writeTree(folder, { 'stateless-codemod.config.json': '{}', 'a/package.json': '{"name":"a"}' });
    mkdirSync(join(folder, 'a/src'));
    expect(await loadConfig(join(folder, 'a/src'))).toEqual(EMPTY);
  });

  test('a given file, under any name, instead of what would be found', async () => {
    const folder = app({
      'stateless-codemod.config.json': '{"transform":"maps"}',
      'conf/ci.json': '{"transform":"sessions","ignorePath":"../.ignore"}',
    });
    expect(await loadConfig(folder, 'conf/ci.json')).toEqual({
      ...EMPTY,
      file: join(folder, 'conf/ci.json'),
      transforms: ['sessions'],
      ignorePath: join(folder, '.ignore'),
    });
  });
});

describe('what is wrong is said in one line', () => {
  const name = 'stateless-codemod.config.json';
  test.each([
    ['{"transfroms":"maps"}', 'unknown key "transfroms" (did you mean "transform"?)'],
    ['{"Safeonly":true}', 'unknown key "Safeonly" (did you mean "safeOnly"?)'],
    [
      '{"xyz":true}',
      'unknown key "xyz", the keys are transform, ignorePatterns, ignorePath, stateDir, safeOnly, only, format, suppressions',
    ],
    ['{"transform":1}', '"transform" must be the name of a transform or a list of names, not 1'],
    [
      '{"transform":["maps",2]}',
      '"transform" must be the name of a transform or a list of names, not ["maps",2]',
    ],
    ['{"transform":""}', '"transform" must be the name of a transform or a list of names, not ""'],
    ['{"ignorePatterns":"a"}', '"ignorePatterns" must be a list of patterns, not "a"'],
    ['{"ignorePatterns":["a",null]}', '"ignorePatterns[1]" must be a text that is not empty, not null'],
    ['{"ignorePath":[]}', '"ignorePath" must be a path, not []'],
    ['{"stateDir":" "}', '"stateDir" must be a path, not " "'],
    ['{"safeOnly":"yes"}', '"safeOnly" must be true or false, not "yes"'],
    ['{"only":"a.js:x"}', '"only" must be a list of "FILE:NAME", not "a.js:x"'],
    ['{"only":["a.js:x","a.js"]}', '"only[1]" must be "FILE:NAME", not "a.js"'],
    ['{"only":["C:\\\\a.js"]}', '"only[0]" must be "FILE:NAME", not "C:\\\\a.js"'],
    ['{"format":"xml"}', '"format" must be one of text, json, sarif, github, html, not "xml"'],
    ['{"suppressions":{}}', '"suppressions" must be a list, not {}'],
    [
      '{"suppressions":["x"]}',
      '"suppressions[0]" must be an object with rule, file, reason and, if need be, name, not "x"',
    ],
    ['{"suppressions":[{"rule":"r","file":"f"}]}', '"suppressions[0].reason" is missing, it must say why'],
    [
      '{"suppressions":[{"rule":"r","file":"f","reason":""}]}',
      '"suppressions[0].reason" must say why, not ""',
    ],
    [
      '{"suppressions":[{"rule":"r","file":"f","raeson":"x"}]}',
      'unknown key "suppressions[0].raeson" (did you mean "reason"?)',
    ],
    [
      '{"suppressions":[{"file":"f","reason":"x"}]}',
      '"suppressions[0].rule" is missing, it must be a text that is not empty',
    ],
    [
      `{"format":"${'x'.repeat(80)}"}`,
      `"format" must be one of text, json, sarif, github, html, not "${'x'.repeat(58)}…`,
    ],
  ])('%s', async (text, message) => {
    const folder = app({ [name]: text });
    await expect(loadConfig(folder)).rejects.toThrow(new Failure(`${name}: ${message}`));
  });

  test.each([
    [name, '{"transform": "maps",}', `${name}:1:22: not valid JSON: property name expected`],
    [name, '{\r\n  // ours\r\n}', `${name}:2:3: not valid JSON: invalid comment token`],
    [name, '[]', `${name}: must hold an object: { … }`],
    [
      'stateless-codemod.config.js',
      'module.exports = [];',
      'stateless-codemod.config.js: the config must be an object, not []',
    ],
    [
      'stateless-codemod.config.cjs',
      'module.exports = () => ({});',
      'stateless-codemod.config.cjs: the config must be an object, not a function',
    ],
    [
      'stateless-codemod.config.mjs',
      'export const transform = 1;',
      'stateless-codemod.config.mjs: the config must be an object, not undefined',
    ],
    [
      'stateless-codemod.config.cjs',
      "throw new Error('no\\nway')",
      'stateless-codemod.config.cjs: cannot be loaded: Error: no',
    ],
    [
      'package.json',
      '{"stateless-codemod":[]}',
      'package.json: "stateless-codemod" must be an object, not []',
    ],
    [
      'package.json',
      '{"stateless-codemod":{"transfrom":1}}',
      'package.json: unknown key "stateless-codemod.transfrom" (did you mean "transform"?)',
    ],
    ['package.json', '{"name":"x" "type":1}', 'package.json:1:13: not valid JSON: comma expected'],
  ])('%s with %j', async (file, text, message) => {
    await expect(loadConfig(app({ [file]: text }))).rejects.toThrow(new Failure(message));
  });

  test('a module that is not JavaScript is named', async () => {
    const folder = app({ 'stateless-codemod.config.mjs': 'export default {' });
    await expect(loadConfig(folder)).rejects.toThrow(
      /^stateless-codemod\.config\.mjs: cannot be loaded: \w*Error: [^\n]+$/,
    );
  });

  test('a file above is named as seen from here', async () => {
    const folder = app({ [name]: '{"only":1}', 'a/b.js': '' });
    await expect(loadConfig(join(folder, 'a'))).rejects.toThrow(
      new Failure(`../${name}: "only" must be a list of "FILE:NAME", not 1`),
    );
  });

  test.each([
    ['nowhere.json', 'no such config file: nowhere.json (relative to FOLDER)'],
    ['src', 'no such config file: src (relative to FOLDER)'],
    ['conf.yaml', 'conf.yaml: a config file ends in .js, .mjs, .cjs, .json'],
    ['package.json', 'package.json: has no key "stateless-codemod"'],
    ['empty.json', 'empty.json: the config must be an object, not undefined'],
  ])('%s, asked for', async (path, message) => {
    const folder = app({ 'conf.yaml': '', 'package.json': '{}', 'empty.json': ' \n', 'src/a.js': '' });
    await expect(loadConfig(folder, path)).rejects.toThrow(new Failure(message.replace('FOLDER', folder)));
  });
});
