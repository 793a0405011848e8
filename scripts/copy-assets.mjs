// What the bundle leaves behind: the emitted adapters' source, the READMEs that `list` and `explain` print, what `verify`
// loads into an app, and the licence of what is bundled.
import { chmodSync, cpSync } from 'node:fs';
import { globSync } from 'tinyglobby';

for (const file of globSync([
  'adapters/*/runtime/**',
  'transforms/*/README.md',
  'src/find/rules/*/README.md',
  'src/verify/**/*.cjs',
]))
  cpSync(file, `dist/${file}`);
for (const name of ['ts-blank-space', '@babel/parser'])
  cpSync(`node_modules/${name}/LICENSE`, `dist/src/chunks/${name.replace('/', '-')}.LICENSE`);
chmodSync('dist/bin/stateless-codemod.js', 0o755);
