import { OBJECTS_HEAD } from '../../../adapters/objects/adapter.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { Node } from '@babel/types';
import { bare } from '../../../src/find/library/syntax.js';
import type { FileUse } from '../file-use.js';
import { scratchUses } from '../scratch-uses.js';
import { copyOfShipped } from '../shipped-copy.js';
import { unlessShipped } from '../shipped-use.js';
import { replyUses } from './fastify-reply.js';
import { fastifyStaticUses } from './fastify-static.js';
import { fsUses } from './fs.js';
import { childProcessUses } from './child-process.js';
import { nativeUses } from './native.js';
import { sharpUses } from './sharp.js';
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
  ...[nativeUses, sharpUses, childProcessUses],
  ...[multerUses, formidableUses, fileuploadUses, otherUploads],
];

/** Every use of files in the program. */
export class FileUses {
  /** Without those of scratch files, which stay files. */
  readonly all: readonly FileUse[];
  readonly #byPath: ReadonlyMap<Node, FileUse>;

  constructor(context: FindContext) {
    const found = context.project.files.flatMap(({ file, text }) => {
      if (text.startsWith(OBJECTS_HEAD)) return [];
      const parsed = context.parsed(file);
      const uses = parsed ? FINDERS.flatMap((find) => find(context, parsed)) : [];
      return uses.map((use) => copyOfShipped(context, unlessShipped(context, waitedFor(use))));
    });
    this.#byPath = new Map(
      found.flatMap((use) =>
        [...use.paths, ...(use.candidates ?? [])].map((path) => [bare(path), use] as const),
      ),
    );
    const scratch = scratchUses(context, found);
    this.all = found.filter((use) => !scratch.has(use));
  }

  /** The use that an expression is a path of. */
  of(path: Node): FileUse | undefined {
    const node = bare(path);
    const use = this.#byPath.get(node);
    if (use?.candidates?.includes(node) && !use.paths.includes(node)) {
      use.paths.push(node);
      // What is written comes last, as in the code.
      use.paths.sort((one, other) => (one.start ?? 0) - (other.start ?? 0));
    }
    return use;
  }
}
