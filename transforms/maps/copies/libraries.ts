import { relative, sep } from 'node:path';
import type { FindContext } from '../../../src/model/transform.js';

/** Libraries that servers are made of: what they are handed they only read. */
const LIBRARIES =
  /^(?:express|koa|fastify|hono|polka|restify|@hapi\/hapi|@koa\/router|@nestjs\/.+|@modelcontextprotocol\/.+)$/;
/** Code beside a library that uses it as everybody does. */
const BESIDE = /^(?:examples?|samples?|demos?|playgrounds?|tests?|__tests__|benchmarks?)$/;

/**
 * True for the code of a known library, where that is a part of the program: the examples in its own repository are to be
 * read as they are with the package.
 */
export function isInLibrary({ project }: FindContext, file: string): boolean {
  const own = project.manifests.find(({ directory }) => file.startsWith(directory + sep));
  if (own?.name === undefined || !LIBRARIES.test(own.name)) return false;
  return !relative(project.root, file)
    .split(sep)
    .some((part) => BESIDE.test(part));
}
