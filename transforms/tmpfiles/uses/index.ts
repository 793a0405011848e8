import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { Call } from '../../../src/find/library/syntax.js';
import type { FileUse } from '../file-use.js';
import { scratchUses } from '../scratch-uses.js';
import { fsUses } from './fs.js';

/** Who finds uses of files in a file of the program. */
const FINDERS: readonly ((context: FindContext, file: ParsedFile) => FileUse[])[] = [fsUses];

/** Every use of files in the program. */
export class FileUses {
  /** Without those of scratch files, which stay files. */
  readonly all: readonly FileUse[];
  readonly #byCall: ReadonlyMap<Call, FileUse>;

  constructor(context: FindContext) {
    const found = context.project.files.flatMap(({ file }) => {
      const parsed = context.parsed(file);
      return parsed ? FINDERS.flatMap((find) => find(context, parsed)) : [];
    });
    this.#byCall = new Map(found.map((use) => [use.call, use]));
    const scratch = scratchUses(context, found);
    this.all = found.filter((use) => !scratch.has(use));
  }

  at(call: Call): FileUse | undefined {
    return this.#byCall.get(call);
  }
}
