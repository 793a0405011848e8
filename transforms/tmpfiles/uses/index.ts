import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { Node } from '@babel/types';
import { bare } from '../../../src/find/library/syntax.js';
import type { FileUse } from '../file-use.js';
import { copyOfShipped } from '../shipped-copy.js';
import { unlessShipped } from '../shipped-use.js';
import { replyUses } from './fastify-reply.js';
import { fastifyStaticUses } from './fastify-static.js';
import { fsUses } from './fs.js';
import { childProcessUses } from './child-process.js';
import { nativeUses } from './native.js';
import { sharpUses } from './sharp.js';
import { koaSendUses } from './koa-send.js';
import { sendUses } from './sending.js';
import { staticUses } from './static.js';

/** Who finds uses of files in a file of the program. */
const FINDERS: readonly ((context: FindContext, file: ParsedFile) => FileUse[])[] = [
  ...[fsUses, sendUses, replyUses, koaSendUses, staticUses, fastifyStaticUses],
  ...[nativeUses, sharpUses, childProcessUses],
];

/** Every use of files in the program. */
export class FileUses {
  readonly all: readonly FileUse[];
  readonly #byPath: ReadonlyMap<Node, FileUse>;

  constructor(context: FindContext) {
    this.all = context.project.files.flatMap(({ file }) => {
      const parsed = context.parsed(file);
      const uses = parsed ? FINDERS.flatMap((find) => find(context, parsed)) : [];
      return uses.map((use) => copyOfShipped(context, unlessShipped(context, use)));
    });
    this.#byPath = new Map(
      this.all.flatMap((use) =>
        [...use.paths, ...(use.candidates ?? [])].map((path) => [bare(path), use] as const),
      ),
    );
  }

  /** The use that an expression is a path of. */
  of(path: Node): FileUse | undefined {
    const node = bare(path);
    const use = this.#byPath.get(node);
    if (use?.candidates?.includes(node) && !use.paths.includes(node)) use.paths.push(node);
    return use;
  }
}
