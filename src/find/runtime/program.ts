import type * as t from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import { Definitions } from './definitions.js';
import { type Exports, exportsOf, WHOLE } from './exports.js';
import { ExportUses } from './export-uses.js';
import { Modules } from './modules.js';
import { type Binding, fileNames, type FileNames, type Place } from './names.js';
import { picksIn } from './picks.js';
import { requiredModule } from './required-module.js';
import { isMember, nameOfKey } from './syntax.js';

export type { Place };

/** What has one name in one file. */
export interface Named {
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
  #picks: Map<string, Named[]> | undefined;
  readonly #uses = new Map<Binding, Place[]>();
  readonly #exportedAs = new Map<FileNames, Map<t.Node, string[]>>();
  readonly #exportUses: ExportUses;
  readonly #openBy = new Map<FileNames, boolean>();
  readonly #passedOn = new Map<FileNames, boolean>();

  /** Answers of `definitionOf`, null where there is none. */
  readonly definitions = new Definitions();
  readonly context: FindContext;

  constructor(context: FindContext) {
    this.context = context;
    this.modules = new Modules(context);
    this.#exportUses = new ExportUses(this);
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
    return placesOf(this.filesWithMember(near, name));
  }

  /** The same, file by file. */
  filesWithMember(near: FileNames, name: string): readonly Named[] {
    this.#named ??= this.#index(({ members }) => members);
    return this.#connected(this.#named.get(name), near);
  }

  /** Variables that take a member of that name out of an object, `const { name } = object`, in the same files. */
  picksNamed(near: FileNames, name: string): Place[] {
    this.#picks ??= this.#index(picksIn);
    return placesOf(this.#connected(this.#picks.get(name), near));
  }

  /** Members of a name in all files. */
  allMembersNamed(name: string): Place[] {
    this.#named ??= this.#index(({ members }) => members);
    return placesOf(this.#named.get(name) ?? []);
  }

  /** Uses of a name that its file does not declare, in the files that can be in one program with `near`. */
  undeclaredNamed(near: FileNames, name: string): Place[] {
    this.#globals ??= this.#index(({ globals }) => globals);
    return placesOf(this.#connected(this.#globals.get(name), near));
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

  #connected(named: readonly Named[] = [], near: FileNames): readonly Named[] {
    return named.filter(({ names }) => this.modules.areConnected(names.file, near.file));
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
    return this.isPassedOn(names) || this.#isOpenBy(names);
  }

  /** Whether somebody hands a whole module on, as a value, or a module that has it: `Api.users = require('./users')`. */
  isPassedOn(names: FileNames): boolean {
    const known = this.#passedOn.get(names);
    if (known !== undefined) return known;
    const aliases = this.exportsOf(names).aliases.map((node) => ({ names, node }));
    const isHanded = [...this.usesOfExport(names, WHOLE), ...aliases].some((use) => {
      const parent = use.names.parentOf(use.node);
      const isNamed = parent && isMember(parent) && parent.object === use.node && nameOfKey(parent) !== null;
      return !isNamed && parent?.type !== 'VariableDeclarator';
    });
    // Modules may export each other.
    this.#passedOn.set(names, isHanded);
    const answer = isHanded || this.#exportersOf(names).some(({ by }) => this.isPassedOn(by));
    this.#passedOn.set(names, answer);
    return answer;
  }

  /** `Api.users = require('./users')` of a module that is open itself. */
  #isOpenBy(names: FileNames): boolean {
    const known = this.#openBy.get(names);
    if (known !== undefined) return known;
    // Modules may export each other.
    this.#openBy.set(names, false);
    const answer = this.#exportersOf(names).some(({ by, as }) => this.isOpen(by, as));
    this.#openBy.set(names, answer);
    return answer;
  }

  /** The modules that export a whole module under a name. */
  #exportersOf(names: FileNames): { by: FileNames; as: string }[] {
    return [...this.modules.importersOf(names.file)].flatMap((file) => {
      const by = this.namesOf(file);
      if (!by) return [];
      const isIt = (node: t.Node): boolean => {
        const specifier = requiredModule(node);
        return specifier !== undefined && this.modules.fileOf(file, specifier) === names.file;
      };
      return [...this.exportsOf(by).own].flatMap(([as, nodes]) => (nodes.some(isIt) ? [{ by, as }] : []));
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
    return this.#exportUses.of(names, name);
  }
}

function placesOf(named: readonly Named[]): Place[] {
  return named.flatMap(({ names, nodes }) => nodes.map((node) => ({ names, node })));
}
