import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { answerTo, type SendOptions } from './answer.js';

/**
 * Answers with an object, as `reply.sendFile` of @fastify/static does with a file: `return objectReply(…)`.
 * @throws Error with code ENOENT and status 404
 */
export async function objectReply(
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  options: SendOptions = {},
): Promise<FastifyReply> {
  const { status, headers, defaults, contentType, body } = await answerTo(request, key, options);
  if (status !== 200) reply.code(status);
  reply.headers(headers);
  for (const [name, value] of Object.entries(defaults)) if (!reply.hasHeader(name)) reply.header(name, value);
  if (contentType && !reply.hasHeader('Content-Type')) reply.type(contentType);
  // Fastify overwrites the length of an answer to HEAD, unless it is a stream.
  return reply.send(request.method === 'HEAD' ? Readable.from([]) : body);
}
