import { Readable } from 'node:stream';
import { answerTo, type ObjectRequest, type SendOptions } from './answer.js';

/** What this needs of a reply: routes with types of their own have other types of replies. */
export interface ReplyOfFastify {
  code(status: number): unknown;
  headers(values: Record<string, string | number>): unknown;
  header(name: string, value: string): unknown;
  hasHeader(name: string): boolean;
  type(contentType: string): unknown;
  send(body?: unknown): unknown;
}

/**
 * Answers with an object, as `reply.sendFile` of @fastify/static does with a file: `return objectReply(…)`.
 * @throws Error with code ENOENT and status 404
 */
export async function objectReply<Reply extends ReplyOfFastify>(
  request: ObjectRequest,
  reply: Reply,
  key: string,
  options: SendOptions = {},
): Promise<Reply> {
  const { status, headers, defaults, contentType, body } = await answerTo(request, key, options);
  if (status !== 200) reply.code(status);
  reply.headers(headers);
  for (const [name, value] of Object.entries(defaults)) if (!reply.hasHeader(name)) reply.header(name, value);
  if (contentType && !reply.hasHeader('Content-Type')) reply.type(contentType);
  // Fastify overwrites the length of an answer to HEAD, unless it is a stream.
  reply.send(request.method === 'HEAD' ? Readable.from([]) : body);
  return reply;
}
