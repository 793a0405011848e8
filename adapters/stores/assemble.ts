import type { ImportDeclaration } from '@babel/types';
import { parse } from '../../src/ast/parse.js';
import { rangeOf } from '../../src/ast/walk.js';
import { prune } from './prune.js';

/** What goes into one file. */
export interface Assembly {
  /** The comment that opens the file. */
  head: string;
  /** An import that is written as it is. */
  clientImport: string;
  /** The sources, in order. They import each other by `./name.js`, and only by name from elsewhere. */
  parts: readonly string[];
  /** See `prune`. */
  roots: ReadonlySet<string>;
}

/** Makes one module of several and leaves out what nothing needs. Exports the roots, and all classes and types. */
export function assemble({ head, clientImport, parts, roots }: Assembly): string {
  const split = parts.map(splitImports);
  const text = prune(split.map(({ body }) => body).join('\n\n'), roots);
  const imports = [...externalNames(split.flatMap(({ imports }) => imports))]
    .map(([module, names]) => importOf(module, names, text))
    .filter((line) => line !== undefined);
  return `${head}\n${[...imports, clientImport].join('\n')}\n\n${withExports(text, roots).trim()}\n`;
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

function importOf(module: string, names: ReadonlyMap<string, string>, text: string): string | undefined {
  const used = [...names].filter(([local]) => new RegExp(`\\b${local}\\b`).test(text));
  if (!used.length) return undefined;
  return `import { ${used.map(([, written]) => written).join(', ')} } from '${module}';`;
}

/** Parts export to each other; the file exports what others may need. */
function withExports(text: string, roots: ReadonlySet<string>): string {
  return text.replace(
    /^export (?=(async function|class|const|function|interface|let|type) (\w+))/gm,
    (keyword, kind: string, name: string) =>
      roots.has(name) || /^(class|interface|type)$/.test(kind) ? keyword : '',
  );
}
