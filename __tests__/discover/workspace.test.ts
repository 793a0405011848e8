import { expect, test } from 'vitest';
import { pnpmPatterns } from '../../src/discover/workspace.js';

test.each([
  ['packages:\n  - "packages/*"\n  - \'apps/**\'\n  - tools\n', ['packages/*', 'apps/**', 'tools']],
  ['packages:\r\n- packages/*\r\n- "!**/test/**"\r\n', ['packages/*', '!**/test/**']],
  [
    '# all\ncatalog:\n  - x\npackages:\n\n  # ours\n  - a/* # the apps\n\n  - b\nother:\n  - c\n',
    ['a/*', 'b'],
  ],
  ['packages: ["a/*", \'b\', c]\n', ['a/*', 'b', 'c']],
  ['packages: [\n  "a/*",\n  b,\n]\nonlyBuiltDependencies: [esbuild]\n', ['a/*', 'b']],
  [`packages: ["a/{b,c}", 'd/[e]/*']\n`, ['a/{b,c}', 'd/[e]/*']],
  ['packages: []\n', []],
  ['onlyBuiltDependencies:\n  - esbuild\n', []],
  ['', []],
])('%j lists %j', (yaml, patterns) => {
  expect(pnpmPatterns(yaml)).toEqual(patterns);
});
