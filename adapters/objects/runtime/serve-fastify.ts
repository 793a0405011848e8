import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SendOptions } from './answer.js';
import { objectReply } from './fastify.js';
import { objectKey } from './key.js';

/** As `reply.sendFile` of @fastify/static: what is missing is answered as a route that is not there. */
export async function sendObjectFastify(
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  options: SendOptions = {},
): Promise<void> {
  try {
    await objectReply(request, reply, key, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    reply.callNotFound();
  }
}

/** As the route of @fastify/static, for the objects of a prefix: `fastify.get('/uploads/*', serveObjectsFastify('uploads'))`. */
export function serveObjectsFastify(
  prefix: string,
  options: SendOptions = {},
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    const name = (request.params as Record<string, string>)['*'] ?? '';
    const key = keyIn(prefix, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    if (key === undefined) reply.callNotFound();
    else await sendObjectFastify(request, reply, key, options);
  };
}

function keyIn(prefix: string, name: string): string | undefined {
  try {
    return objectKey(prefix, name);
  } catch {
    return undefined;
  }
}
