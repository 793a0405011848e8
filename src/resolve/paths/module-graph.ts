import type ts from 'typescript';
import type { Specifier } from '../modules.js';
import type { Names } from '../names.js';

/** Who names a file: built at the first question, since most programs of most questions need it once or never. */
export class ModuleGraph {
  readonly #names: Names;
  readonly #importers = new Map<ts.SourceFile, Specifier[]>();
  #isComplete = false;
  readonly fileOf: (specifier: Specifier) => ts.SourceFile | undefined;

  constructor(names: Names, fileOf: (specifier: Specifier) => ts.SourceFile | undefined) {
    this.#names = names;
    this.fileOf = fileOf;
  }

  importersOf(file: ts.SourceFile): readonly Specifier[] {
    if (!this.#isComplete) this.#complete();
    return this.#importers.get(file) ?? [];
  }

  #complete(): void {
    this.#isComplete = true;
    for (const specifier of this.#names.specifiers) {
      const file = this.fileOf(specifier);
      if (!file) continue;
      const known = this.#importers.get(file);
      if (known) known.push(specifier);
      else this.#importers.set(file, [specifier]);
    }
  }
}
