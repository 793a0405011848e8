import { habitsOf } from '../ast/habits.js';
import { usesImport } from '../ast/imports.js';
import { freeName, namesIn } from '../ast/names.js';
import type { Edit, Piece } from '../model/plan.js';
import type { Emitted, Step } from '../model/step.js';
import type { FindContext, ParsedFile, Range } from '../model/transform.js';
import { placeStatements } from './place-statements.js';
import { presentName } from './present-imports.js';
import { specifierOf } from './specifiers.js';

/** Settles the names under which a file knows what emitted files export, and writes the imports. */
export class LocalNames {
  readonly #context: FindContext;
  readonly #file: ParsedFile;
  readonly #taken: Set<string>;
  /** Emitted file → exported name → local name. */
  readonly #names = new Map<string, Map<string, string>>();
  readonly style: 'import' | 'require';
  readonly #pathOf: ((emitted: string) => string) | undefined;

  /** @param pathOf emitted file → absolute path, to use names that an earlier run imported */
  constructor(context: FindContext, file: ParsedFile, pathOf?: (emitted: string) => string) {
    this.#pathOf = pathOf;
    this.#context = context;
    this.#file = file;
    this.#taken = namesIn(file);
    this.style = usesImport(file, context.manifestOf(file.file)?.type ?? 'commonjs') ? 'import' : 'require';
  }

  /** A step with local names in the place of emitted ones. */
  settled({ start, end, pieces }: Step): Edit {
    return { start, end, pieces: pieces.map((piece) => (isEmitted(piece) ? this.#local(piece) : piece)) };
  }

  /**
   * The imports of all names that were settled.
   * @param pathOf emitted file → absolute path
   * @param target offset of the first code that needs them
   * @param removed ranges of the file that go
   */
  imports(pathOf: (emitted: string) => string, target: number, removed: readonly Range[] = []): Edit[] {
    const habits = habitsOf(this.#file);
    const lines = [...this.#names].map(([emitted, names]) => this.#import(pathOf(emitted), names));
    if (!lines.length) return [];
    const place = { file: this.#file, habits, target, removed };
    return placeStatements(place, undefined, {
      imports: lines,
      statements: [],
      areHoisted: this.style === 'import',
    });
  }

  #local({ emitted, name }: Emitted): string {
    const present = this.#pathOf && presentName(this.#file, this.#specifier(this.#pathOf(emitted)), name);
    if (present !== undefined) return present;
    const names = this.#names.get(emitted) ?? new Map<string, string>();
    this.#names.set(emitted, names);
    const local = names.get(name) ?? freeName(this.#taken, [name]);
    names.set(name, local);
    this.#taken.add(local);
    return local;
  }

  #specifier(path: string): string {
    return specifierOf(this.#context, this.#file, path, this.style);
  }

  #import(path: string, names: ReadonlyMap<string, string>): string {
    const { quote, semicolon } = habitsOf(this.#file);
    const module = quote + this.#specifier(path) + quote;
    const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
    const list = sorted.map(([name, local]) => {
      const as = this.style === 'import' ? ' as ' : ': ';
      return name === local ? name : name + as + local;
    });
    return this.style === 'import'
      ? `import { ${list.join(', ')} } from ${module}${semicolon}`
      : `const { ${list.join(', ')} } = require(${module})${semicolon}`;
  }
}

function isEmitted(piece: Piece | Emitted): piece is Emitted {
  return typeof piece === 'object' && 'emitted' in piece;
}
