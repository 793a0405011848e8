import type * as t from '@babel/types';
import { type Exports, WHOLE } from './exports.js';
import type { Modules } from './modules.js';
import type { FileNames } from './names.js';
import { requiredModule } from './required-module.js';

/** How a file names something that another one exports. */
export interface Link {
  names: FileNames;
  /** The import specifier, or the expression that is the whole module; undefined for what is only exported again. */
  node: t.Node | undefined;
  /** The name under which it is exported again, `*` for each under its own. */
  as: string;
  /** Which export it is; undefined for what may be any of them, or all together. */
  imported: string | undefined;
}

/** The program as far as links need it. */
export interface Files {
  modules: Modules;
  namesOf(file: string): FileNames | undefined;
  exportsOf(names: FileNames): Exports;
}

/** The links to one file, each with its place in the order of all of them. */
interface Index {
  named: Map<string, [at: number, link: Link][]>;
  open: [at: number, link: Link][];
}

/** Who names what a file exports. A large program asks that for each of its exports, so the links are kept by name. */
export class Links {
  readonly #files: Files;
  readonly #ofImporter = new Map<FileNames, Map<string, Link[]>>();
  readonly #indexes = new Map<string, Index>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The links that may mean an export of a file, in the order of the importers. */
  to(file: string, name: string): Link[] {
    let index = this.#indexes.get(file);
    if (!index) this.#indexes.set(file, (index = this.#indexOf(file)));
    const found = [...(index.named.get(name) ?? []), ...index.open];
    return found.sort(([a], [b]) => a - b).map(([, link]) => link);
  }

  #indexOf(file: string): Index {
    const index: Index = { named: new Map(), open: [] };
    let at = 0;
    for (const importer of this.#files.modules.importersOf(file)) {
      const names = this.#files.namesOf(importer);
      for (const link of (names && this.#linksOf(names).get(file)) ?? []) {
        const { imported } = link;
        if (imported === undefined) index.open.push([at++, link]);
        else push(index.named, imported, [at++, link]);
      }
    }
    return index;
  }

  #linksOf(names: FileNames): Map<string, Link[]> {
    let links = this.#ofImporter.get(names);
    if (!links) this.#ofImporter.set(names, (links = this.#readLinks(names)));
    return links;
  }

  #readLinks(names: FileNames): Map<string, Link[]> {
    const links = new Map<string, Link[]>();
    const add = (specifier: string | undefined, link: Omit<Link, 'names'>): void => {
      const file = specifier === undefined ? undefined : this.#files.modules.fileOf(names.file, specifier);
      if (file !== undefined) push(links, file, { names, ...link });
    };
    for (const { name, imported, specifier } of this.#files.exportsOf(names).from)
      add(specifier, { node: undefined, as: name, imported: isAll(imported) ? undefined : imported });
    for (const statement of names.parsed.tree.program.body) {
      if (statement.type === 'ImportDeclaration')
        for (const node of statement.specifiers)
          add(statement.source.value, { node, as: '', imported: importedBy(node) });
      if (statement.type === 'TSImportEqualsDeclaration')
        add(requiredBy(statement), { node: statement, as: '', imported: undefined });
    }
    for (const node of names.calls) add(requiredModule(node), { node, as: '', imported: undefined });
    return links;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** `export * from 'x'`, `export * as all from 'x'`. */
function isAll(imported: string): boolean {
  return imported === '*' || imported === WHOLE;
}

/** A default import may be the whole of a CommonJS module. */
function importedBy(node: t.ImportDeclaration['specifiers'][number]): string | undefined {
  if (node.type !== 'ImportSpecifier') return undefined;
  return node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
}

function requiredBy(node: t.TSImportEqualsDeclaration): string | undefined {
  const reference = node.moduleReference;
  return reference.type === 'TSExternalModuleReference' ? reference.expression.value : undefined;
}
