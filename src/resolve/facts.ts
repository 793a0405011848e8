import type ts from 'typescript';
import { declarationsAt } from './declarations.js';
import type { Specifier } from './modules.js';
import type { Names } from './names.js';
import { Interned } from './values/interned.js';

/** Where module names lead. */
export interface Modules {
  fileOf(specifier: Specifier): ts.SourceFile | undefined;
  importersOf(file: ts.SourceFile): readonly Specifier[];
}

/** What does not depend on any answer: the program, its names and modules, and the values made once. */
export class Facts extends Interned {
  readonly checker: ts.TypeChecker;
  readonly names: Names;
  readonly #program: ts.Program;
  readonly #declarations = new Map<ts.Node, readonly ts.Node[]>();
  readonly #modules: Modules;

  constructor(program: ts.Program, names: Names, modules: Modules) {
    super();
    this.checker = program.getTypeChecker();
    this.names = names;
    this.#program = program;
    this.#modules = modules;
  }

  /** The file that a module name stands for, if it is in the program. */
  moduleAt(specifier: Specifier): ts.SourceFile | undefined {
    return this.#modules.fileOf(specifier);
  }

  /** The imports, re-exports and `require`s of a file, by their module name. */
  importersOf(file: ts.SourceFile): readonly Specifier[] {
    return this.#modules.importersOf(file);
  }

  /** True if a declaration belongs to the language's own library. */
  isLibrary(declaration: ts.Node): boolean {
    return this.#program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  }

  /** What the checker knows about a name: asked once, since it works out types for it. */
  declarationsAt(name: ts.Node): readonly ts.Node[] {
    let known = this.#declarations.get(name);
    if (!known) this.#declarations.set(name, (known = declarationsAt(this.checker, name)));
    return known;
  }
}
