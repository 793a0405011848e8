import { toFlavour } from '../../src/ast/flavour.js';
import type { NewFile } from '../../src/model/plan.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Bindings } from './bindings.js';
import type { SessionSite } from './site.js';
import { stateFile, stemOf } from '../../src/emission/state-file.js';

/** The files that are emitted in one run. The first file that needs one decides its kind, and the others share it. */
export class Emissions {
  readonly #context: FindContext;
  readonly #files = new Map<string, NewFile>();

  constructor(context: FindContext) {
    this.#context = context;
  }

  /**
   * Adds an emitted file to the new files of a change.
   * @param name of the file, without folder and ending
   * @param source of the adapter, see `sourceOf`
   * @returns absolute path
   */
  add(site: SessionSite, { style }: Bindings, name: string, source: string, newFiles: NewFile[]): string {
    const file = stateFile(this.#context, site.target.file, name);
    const language = /\.[cm]?tsx?$/.test(file) ? 'ts' : 'js';
    const emitted = this.#files.get(stemOf(file)) ?? {
      file,
      text: toFlavour(this.sourceOf(source), { language, modules: style }),
      like: site.target.file,
    };
    this.#files.set(stemOf(file), emitted);
    if (!newFiles.includes(emitted)) newFiles.push(emitted);
    return emitted.file;
  }

  /** The text of an adapter, by `<adapter>/<file without ending>`. */
  sourceOf(name: string): string {
    const text = this.#context.adapters.get(name);
    if (text === undefined) throw new Error(`there is no adapter source ${name}`);
    return text;
  }
}
