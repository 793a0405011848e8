import type { Node } from '@babel/types';
import { OBJECTS_HEAD } from '../../../adapters/objects/adapter.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { Call } from '../../../src/find/library/syntax.js';
import type { FileUse } from '../file-use.js';
import { fsUses } from './fs.js';
import { fileuploadUses } from './express-fileupload.js';
import { formidableUses } from './formidable.js';
import { otherUploads } from './other-uploads.js';
import { waitedFor } from './parsed-parts.js';
import { multerUses } from './multer.js';

/** Who finds uses of files in a file of the program. */
const FINDERS: readonly ((context: FindContext, file: ParsedFile) => FileUse[])[] = [
  fsUses,
  multerUses,
  formidableUses,
  fileuploadUses,
  otherUploads,
];

/** Every use of files in the program. */
export class FileUses {
  readonly all: readonly FileUse[];
  readonly #byCall: ReadonlyMap<Call, FileUse>;
  readonly #byPath: ReadonlyMap<Node, FileUse>;

  constructor(context: FindContext) {
    this.all = context.project.files.flatMap(({ file, text }) => {
      if (text.startsWith(OBJECTS_HEAD)) return [];
      const parsed = context.parsed(file);
      return parsed ? FINDERS.flatMap((find) => find(context, parsed)).map(waitedFor) : [];
    });
    this.#byCall = new Map(this.all.map((use) => [use.call, use]));
    this.#byPath = new Map(this.all.flatMap((use) => use.paths.map((path) => [path, use] as const)));
  }

  at(call: Call): FileUse | undefined {
    return this.#byCall.get(call);
  }

  /** The use that has an expression as a path. */
  with(path: Node): FileUse | undefined {
    return this.#byPath.get(path);
  }
}
