import { toFlavour } from '../ast/flavour.js';
import type { NewFile } from '../model/plan.js';
import type { FindContext, ParsedFile } from '../model/transform.js';
import { specifierOf } from './specifiers.js';
import { stateFile } from './state-file.js';

/** Where the files that the app gets will be, and what goes into them. */
export class EmittedFiles {
  readonly #context: FindContext;
  /** The file whose ending, module style and habits the new files have. */
  readonly #like: ParsedFile;
  readonly #style: 'import' | 'require';

  constructor(context: FindContext, like: ParsedFile, style: 'import' | 'require') {
    this.#context = context;
    this.#like = like;
    this.#style = style;
  }

  /** Absolute path of an emitted file, by its name without ending. */
  pathOf(name: string): string {
    return stateFile(this.#context, this.#like.file, name);
  }

  /** How an emitted file imports another file. */
  specifier(name: string, from: string): string {
    return specifierOf(this.#context, { ...this.#like, file: this.pathOf(name) }, from, this.#style);
  }

  /** A file that is emitted as it is. */
  plain(name: string): NewFile {
    const source = [...this.#context.adapters.keys()].find((one) => one.endsWith(`/${name}`));
    return this.file(name, this.source(source ?? name));
  }

  /** The text of an adapter, by `<adapter>/<file without ending>`. */
  source(name: string): string {
    const text = this.#context.adapters.get(name);
    if (text === undefined) throw new Error(`there is no adapter source ${name}`);
    return text;
  }

  /** A file of this name with this source, in the app's flavour. */
  file(name: string, source: string): NewFile {
    const file = this.pathOf(name);
    const language = /\.[cm]?tsx?$/.test(file) ? 'ts' : 'js';
    return { file, text: toFlavour(source, { language, modules: this.#style }), like: this.#like.file };
  }
}
