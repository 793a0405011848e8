import { OBJECTS_HEAD } from '../../../adapters/objects/adapter.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { Node } from '@babel/types';
import { bare } from '../../../src/find/library/syntax.js';
import type { FileUse } from '../file-use.js';
import { unlessShipped } from '../shipped-use.js';
import { replyUses } from './fastify-reply.js';
import { fastifyStaticUses } from './fastify-static.js';
import { fsUses } from './fs.js';
import { fileuploadUses } from './express-fileupload.js';
import { formidableUses } from './formidable.js';
import { koaSendUses } from './koa-send.js';
import { multerUses } from './multer.js';
import { otherUploads } from './other-uploads.js';
import { waitedFor } from './parsed-parts.js';
import { sendUses } from './sending.js';
import { staticUses } from './static.js';

/** Who finds uses of files in a file of the program. */
const FINDERS: readonly ((context: FindContext, file: ParsedFile) => FileUse[])[] = [
  ...[fsUses, sendUses, replyUses, koaSendUses, staticUses, fastifyStaticUses],
  ...[multerUses, formidableUses, fileuploadUses, otherUploads],
];

/** Every use of files in the program. */
export class FileUses {
  readonly all: readonly FileUse[];
  readonly #byPath: ReadonlyMap<Node, FileUse>;

  constructor(context: FindContext) {
    this.all = context.project.files.flatMap(({ file, text }) => {
      if (text.startsWith(OBJECTS_HEAD)) return [];
      const parsed = context.parsed(file);
      const uses = parsed ? FINDERS.flatMap((find) => find(context, parsed)) : [];
      return uses.map((use) => unlessShipped(context, waitedFor(use)));
    });
    this.#byPath = new Map(this.all.flatMap((use) => use.paths.map((path) => [bare(path), use] as const)));
  }

  /** The use that an expression is a path of. */
  of(path: Node): FileUse | undefined {
    return this.#byPath.get(bare(path));
  }
}
