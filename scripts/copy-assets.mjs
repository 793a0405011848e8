// What the bundle leaves behind: the emitted adapters' source, the READMEs that `list` and `explain` print, and what
// `verify` loads into an app.
import { chmodSync, cpSync } from 'node:fs';
import { globSync } from 'tinyglobby';

for (const file of globSync([
  'adapters/*/runtime/**',
  'transforms/*/README.md',
  'src/find/rules/*/README.md',
  'src/verify/**/*.cjs',
]))
  cpSync(file, `dist/${file}`);
chmodSync('dist/bin/stateless-codemod.js', 0o755);
