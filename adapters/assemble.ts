import type { ImportDeclaration, Node } from '@babel/types';
import { toFlavour } from '../src/ast/flavour.js';
import { parse } from '../src/ast/parse.js';
import { rangeOf, walk } from '../src/ast/walk.js';
import { prune } from './prune.js';

/** What goes into one file. */
export interface Assembly {
  /** The comment that opens the file. */
  head: string;
  /** An import that is written as it is, behind the others. */
  clientImport?: string;
  /** The sources, in order. They import each other by `./name.js`, and only by name from elsewhere. */
  parts: readonly string[];
  /** See `prune`. */
  roots: ReadonlySet<string>;
}

/** Makes one module of several and leaves out what nothing needs. Exports the roots, and all classes and types. */
export function assemble({ head, clientImport, parts, roots }: Assembly): string {
  const split = parts.map(splitImports);
  const text = prune(split.map(({ body }) => body).join('\n\n'), roots);
  const imports = importsFor(text, externalNames(split.flatMap(({ imports }) => imports)));
  const lines = [...imports, ...(clientImport === undefined ? [] : [clientImport])];
  return `${head}\n${lines.join('\n')}\n\n${withExports(text, roots).trim()}\n`;
}

function splitImports(part: string): { imports: ImportDeclaration[]; body: string } {
  const imports = parse('part.ts', part).program.body.filter((one) => one.type === 'ImportDeclaration');
  const end = imports.reduce((last, one) => Math.max(last, rangeOf(one).end), 0);
  return { imports, body: part.slice(end).trim() };
}

/** What is imported from other modules, as it is written there: `once`, `setTimeout as sleep`. */
function externalNames(imports: readonly ImportDeclaration[]): Map<string, Map<string, string>> {
  const modules = new Map<string, Map<string, string>>();
  for (const { source, specifiers } of imports) {
    if (source.value.startsWith('.')) continue;
    const names = modules.get(source.value) ?? new Map<string, string>();
    modules.set(source.value, names);
    for (const one of specifiers) {
      if (one.type !== 'ImportSpecifier' || one.imported.type !== 'Identifier') continue;
      const { name } = one.imported;
      names.set(one.local.name, name === one.local.name ? name : `${name} as ${one.local.name}`);
    }
  }
  return new Map([...modules].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is a type here only is imported as one: JavaScript leaves such an import out. Types come last. */
function importsFor(text: string, modules: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const isValue = usedIn(toFlavour(text, { language: 'js', modules: 'import' }));
  const isUsed = usedIn(text);
  const all = [...modules].map(([module, names]) => ({ module, names: [...names] }));
  return [
    ...all.map(({ module, names }) =>
      importOf(
        'import',
        module,
        names.filter(([name]) => isValue(name)),
      ),
    ),
    ...all.map(({ module, names }) =>
      importOf(
        'import type',
        module,
        names.filter(([name]) => isUsed(name) && !isValue(name)),
      ),
    ),
  ].flat();
}

/** Whether a text refers to a name; a member that is called so is another. */
function usedIn(text: string): (name: string) => boolean {
  const names = new Set<string>();
  const members = new Set<Node>();
  walk(parse('text.ts', text).program, (node) => {
    if (node.type === 'MemberExpression' && !node.computed) members.add(node.property);
    if (node.type === 'Identifier' && !members.has(node)) names.add(node.name);
    return true;
  });
  return (name) => names.has(name);
}

function importOf(keyword: string, module: string, names: readonly (readonly [string, string])[]): string[] {
  if (!names.length) return [];
  return [`${keyword} { ${names.map(([, written]) => written).join(', ')} } from '${module}';`];
}

/** Parts export to each other; the file exports what others may need. */
function withExports(text: string, roots: ReadonlySet<string>): string {
  return text.replace(
    /^export (?=((?:async )?function\*?|class|const|interface|let|type) (\w+))/gm,
    (keyword, kind: string, name: string) =>
      roots.has(name) || /^(class|interface|type)$/.test(kind) ? keyword : '',
  );
}
