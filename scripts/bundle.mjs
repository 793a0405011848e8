// Makes dist/. Each file that Node has to find and read costs a run as much as its text does: with the light packages and
// the rules in a few files an audit loads 60 of them where it loaded 200, and starts in two thirds of the time.
import { cpSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename } from 'node:path';
import { rolldown } from 'rolldown';
import { globSync } from 'tinyglobby';

/** What is found by its place in the package: commands, transforms, rules, and the entry of the package. */
const ENTRIES = [
  'bin/stateless-codemod.ts',
  'src/pipeline.ts',
  'src/find/rules/*/index.ts',
  'transforms/*/{index,messages}.ts',
];

/**
 * ts-blank-space is bundled for one line of it: `import` of the compiler would first read all of its nine megabytes for
 * the names that it exports, which takes half a second.
 */
const compiler = {
  name: 'compiler-by-require',
  resolveId: (id) => (id === 'typescript' ? '\0typescript' : null),
  load: (id) =>
    id === '\0typescript'
      ? "import { createRequire } from 'node:module';\nexport default createRequire(import.meta.url)('typescript');"
      : null,
};
/**
 * What users install beside it: large packages that few runs load, and those that must be the same for the app as for us.
 * All else is bundled. So is @babel/parser 8, which asks for a later Node than this package does, and uses nothing of it:
 * our tests run on the older one.
 */
const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
// The compiler is not among them: what stands for it in the bundle asks for it.
const INSTALLED = Object.keys({ ...dependencies, ...peerDependencies }).filter(
  (name) => name !== 'typescript',
);
const isInstalled = (id) =>
  isBuiltin(id) || INSTALLED.some((name) => id === name || id.startsWith(`${name}/`));

const bundle = await rolldown({
  input: Object.fromEntries(globSync(ENTRIES).map((file) => [file.replace(/\.ts$/, ''), file])),
  platform: 'node',
  // Packages that have both: what `require` gets is not always made to be bundled.
  resolve: { mainFields: ['module', 'main'] },
  plugins: [compiler],
  external: isInstalled,
});
const { output } = await bundle.write({
  dir: 'dist',
  entryFileNames: '[name].js',
  // Modules of src/io know the folders of the package by their own place, so they stay as deep as they were.
  chunkFileNames: 'src/chunks/[name]-[hash].js',
  codeSplitting: {
    groups: [
      { name: 'io', test: /[\\/]src[\\/]io[\\/]/ },
      { name: 'find', test: /[\\/]src[\\/]find[\\/]/ },
    ],
  },
});

/** The folders of the packages that are in it. */
const bundled = new Set(
  output.flatMap(({ moduleIds = [] }) =>
    moduleIds.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]),
  ),
);
bundled.delete(undefined);
for (const folder of bundled)
  for (const file of globSync(`${folder}/licen[cs]e*`, { absolute: true, caseSensitiveMatch: false }))
    cpSync(
      file,
      `dist/licences/${folder.split('/node_modules/').at(-1).replace('/', '-')}-${basename(file)}`,
    );
