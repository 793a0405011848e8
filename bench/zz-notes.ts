import { discover } from '../src/discover/index.js';
import { moduleNamesOf } from '../src/discover/module-names.js';
import { createContext } from '../src/find/context.js';
import { loadRules } from '../src/io/rules.js';
import { resolve } from '../src/resolve/index.js';
const [folder = '', sub = '.', pattern = ''] = process.argv.slice(2);
const project = await discover({ cwd: folder, paths: [sub], dryRun: true, only: [], force: false, safeOnly: false, ignorePatterns: [], ignorePath: undefined, stateDir: undefined, suppressions: [] });
const { context } = createContext(project, resolve(project.files, moduleNamesOf(project)), { adapters: new Map(), stateDirectory: undefined, singleFile: false });
for (const rule of await loadRules()) {
  const { notes, findings } = rule.find(context);
  for (const n of notes) if ((n.name ?? '').match(pattern)) console.log(n.code, n.name, n.location?.file.replace(folder, ''), n.location?.line);
  for (const n of findings) if (n.name.match(pattern)) console.log('FOUND', n.rule, n.name, n.location.file.replace(folder, ''), n.location.line);
}
