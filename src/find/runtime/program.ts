import type * as t from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import { type Exports, exportsOf, WHOLE } from './exports.js';
import { Links } from './links.js';
import { Modules } from './modules.js';
import { type Binding, fileNames, type FileNames } from './names.js';
import type { Definition } from './stands-for.js';
import { isMember, nameOfKey, unwrapped } from './syntax.js';

/** A node with the file that it stands in. */
export interface Place {
  names: FileNames;
  node: t.Node;
}

/** What has one name in one file. */
interface Named {
  names: FileNames;
  nodes: readonly t.Node[];
}

/** The program as far as it has been asked about: files are parsed and indexed at the first question. */
export class Program {
  readonly modules: Modules;
  readonly #names = new Map<string, FileNames | undefined>();
  readonly #exports = new Map<FileNames, Exports>();
  #named: Map<string, Named[]> | undefined;
  #globals: Map<string, Named[]> | undefined;
  readonly #uses = new Map<Binding, Place[]>();
  readonly #exportedAs = new Map<FileNames, Map<t.Node, string[]>>();
  readonly #links: Links;
  readonly #usesOfExports = new Map<string, readonly Place[]>();

  /** Answers of `definitionOf`, null where there is none. */
  readonly definitions = new Map<t.Node, Definition | null>();
  readonly context: FindContext;

  constructor(context: FindContext) {
    this.context = context;
    this.modules = new Modules(context);
    this.#links = new Links(this);
  }

  namesOf(file: string): FileNames | undefined {
    if (!this.#names.has(file)) {
      const parsed = this.context.parsed(file);
      this.#names.set(file, parsed && fileNames(parsed));
    }
    return this.#names.get(file);
  }

  /** Members of a name, `a.name` and `a['name']`, in the files that can be in one program with `near`. */
  membersNamed(near: FileNames, name: string): Place[] {
    this.#named ??= this.#index(({ members }) => members);
    return this.#placesOf(this.#named.get(name), near);
  }

  /** The same in all files. */
  allMembersNamed(name: string): Place[] {
    this.#named ??= this.#index(({ members }) => members);
    return this.#placesOf(this.#named.get(name));
  }

  /** Uses of a name that its file does not declare, in the files that can be in one program with `near`. */
  undeclaredNamed(near: FileNames, name: string): Place[] {
    this.#globals ??= this.#index(({ globals }) => globals);
    return this.#placesOf(this.#globals.get(name), near);
  }

  #index(of: (names: FileNames) => ReadonlyMap<string, t.Node[]>): Map<string, Named[]> {
    const index = new Map<string, Named[]>();
    for (const { file } of this.context.project.files) {
      const names = this.namesOf(file);
      if (!names) continue;
      for (const [name, nodes] of of(names)) {
        const known = index.get(name);
        if (known) known.push({ names, nodes });
        else index.set(name, [{ names, nodes }]);
      }
    }
    return index;
  }

  #placesOf(named: readonly Named[] = [], near?: FileNames): Place[] {
    const places: Place[] = [];
    for (const { names, nodes } of named)
      if (!near || this.modules.areConnected(names.file, near.file))
        for (const node of nodes) places.push({ names, node });
    return places;
  }

  exportsOf(names: FileNames): Exports {
    const known = this.#exports.get(names);
    if (known) return known;
    const made = exportsOf(names);
    this.#exports.set(names, made);
    return made;
  }

  /** The names under which a file exports what a declared name, a literal or a function stands for. */
  exportedNames(names: FileNames, node: t.Node): string[] {
    let table = this.#exportedAs.get(names);
    if (!table) {
      table = new Map();
      for (const [name, nodes] of this.exportsOf(names).own) {
        for (const one of nodes) {
          const key = one.type === 'Identifier' ? (names.bindingOf(one)?.node ?? one) : one;
          table.set(key, [...(table.get(key) ?? []), name]);
        }
      }
      this.#exportedAs.set(names, table);
    }
    return table.get(node) ?? [];
  }

  /**
   * Whether what a file exports under a name may be used by code that is not seen: nobody imports the file, it is its
   * main export, or somebody passes the whole module on.
   */
  isOpen(names: FileNames, name: string): boolean {
    if (name === WHOLE || name === 'default') return true;
    if (this.modules.importersOf(names.file).size === 0) return true;
    return this.usesOfExport(names, WHOLE).some((use) => {
      const parent = use.names.parentOf(use.node);
      const isNamed = parent && isMember(parent) && parent.object === use.node && nameOfKey(parent) !== null;
      return !isNamed && parent?.type !== 'VariableDeclarator';
    });
  }

  /** Every expression of the program that stands for the variable, the declaration itself excluded. */
  usesOf(binding: Binding): Place[] {
    const known = this.#uses.get(binding);
    if (known) return known;
    const places: Place[] = binding.references.map((node) => ({ names: binding.names, node }));
    this.#uses.set(binding, places);
    if (binding.owner === null)
      for (const name of this.exportedNames(binding.names, binding.node))
        places.push(...this.usesOfExport(binding.names, name));
    return places;
  }

  /** Every expression in other files that stands for what a file exports under a name. */
  usesOfExport(names: FileNames, name: string): readonly Place[] {
    const key = `${names.file}\0${name}`;
    let found = this.#usesOfExports.get(key);
    if (!found) this.#usesOfExports.set(key, (found = this.#findUses(names, name, new Set())));
    return found;
  }

  /** @param seen guards against modules that export each other. */
  #findUses(names: FileNames, name: string, seen: Set<string>): readonly Place[] {
    const key = `${names.file}\0${name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return this.#links.to(names.file, name).flatMap(({ names: importer, node, as }) => {
      if (node) return this.#imports({ names: importer, node }, name, seen);
      if (as === '*') return name === 'default' ? [] : this.#findUses(importer, name, seen);
      return this.#findUses(importer, as, seen);
    });
  }

  #imports({ names, node }: Place, name: string, seen: Set<string>): readonly Place[] {
    if (node.type === 'ImportSpecifier') return this.#usesAt(names, node.local, seen);
    if (node.type === 'ImportDefaultSpecifier')
      return name === 'default' || name === WHOLE
        ? this.#usesAt(names, node.local, seen)
        : this.#members(this.#usesAt(names, node.local, seen), name);
    if (node.type === 'ImportNamespaceSpecifier')
      return this.#members(this.#usesAt(names, node.local, seen), name);
    if (node.type === 'TSImportEqualsDeclaration') {
      const uses = this.#usesAt(names, node.id, seen);
      return name === WHOLE ? uses : this.#members(uses, name);
    }
    return this.#ofWhole({ names, node }, name, seen);
  }

  /** What an expression that is the whole module gives under a name. */
  #ofWhole({ names, node }: Place, name: string, seen: Set<string>): readonly Place[] {
    let at = node;
    let parent = names.parentOf(at);
    while (parent && parent !== at && unwrapped(parent) === unwrapped(at)) {
      at = parent;
      parent = names.parentOf(at);
    }
    if (!parent) return [];
    if (isMember(parent) && parent.object === at) {
      const key = nameOfKey(parent);
      if (key === 'default' && name === WHOLE) return [{ names, node: parent }];
      return key === name
        ? this.#valueUses({ names, node: parent }, seen)
        : name === WHOLE
          ? [{ names, node: at }]
          : [];
    }
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
      const uses = this.#usesAt(names, parent.id, seen);
      return name === WHOLE ? uses : this.#members(uses, name);
    }
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern')
      return parent.id.properties.flatMap((one) =>
        one.type === 'ObjectProperty' && nameOfKey(one) === name && one.value.type === 'Identifier'
          ? this.#usesAt(names, one.value, seen)
          : [],
      );
    if (parent.type === 'AssignmentExpression' && parent.right === at && parent.left.type === 'Identifier') {
      const uses = this.#usesAt(names, parent.left, seen);
      return name === WHOLE ? uses : this.#members(uses, name);
    }
    const exported = this.exportedNames(names, node);
    if (exported.length)
      return exported.flatMap((as) =>
        as === WHOLE
          ? this.#findUses(names, name, seen)
          : name === WHOLE
            ? this.#findUses(names, as, seen)
            : this.#members(this.#findUses(names, as, seen), name),
      );
    return name === WHOLE ? [{ names, node: at }] : [];
  }

  /** `const a = require('x').a`: the uses of `a`. */
  #valueUses(place: Place, seen: Set<string>): Place[] {
    const parent = place.names.parentOf(place.node);
    if (
      parent?.type === 'VariableDeclarator' &&
      parent.id.type === 'Identifier' &&
      parent.init === place.node
    )
      return this.#usesAt(place.names, parent.id, seen);
    return [place];
  }

  #usesAt(names: FileNames, node: t.Node, seen: Set<string>): Place[] {
    const binding = names.bindingOf(node);
    if (!binding) return [];
    const uses: Place[] = binding.references.flatMap((one) =>
      isRebound(names, one) ? [] : [{ names, node: one }],
    );
    for (const name of this.exportedNames(names, binding.node))
      uses.push(...(seen.size ? this.#findUses(names, name, seen) : this.usesOfExport(names, name)));
    return uses;
  }

  #members(places: readonly Place[], name: string): Place[] {
    return places.flatMap(({ names, node }) => {
      const parent = names.parentOf(node);
      if (parent && isMember(parent) && parent.object === node && nameOfKey(parent) === name)
        return this.#valueUses({ names, node: parent }, new Set());
      if (parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'ObjectPattern')
        return parent.id.properties.flatMap((one) =>
          one.type === 'ObjectProperty' && nameOfKey(one) === name && one.value.type === 'Identifier'
            ? this.#usesAt(names, one.value, new Set())
            : [],
        );
      return [];
    });
  }
}

/** `x = other`, where `x` was a name for something: from here on it is the name of something else. */
function isRebound(names: FileNames, node: t.Node): boolean {
  const parent = names.parentOf(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}
