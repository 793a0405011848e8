import type { IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import { answerTo, type SendOptions } from './answer.js';
import { keyOfUrl } from './url-key.js';

/** What this needs of a context: routers have other types of contexts. */
export interface ContextOfKoa {
  req: IncomingMessage;
  method: string;
  path: string;
  status: number;
  type: string;
  body: unknown;
  set(name: string, value: string): void;
  response: { type: string; get(name: string): string };
}

/**
 * Answers with an object, as `koa-send` does with a file.
 * @throws Error with code ENOENT and status 404
 */
export async function sendObjectKoa(
  ctx: ContextOfKoa,
  key: string,
  options: SendOptions = {},
): Promise<void> {
  const { status, headers, defaults, contentType, body } = await answerTo(ctx.req, key, options);
  ctx.status = status;
  for (const [name, value] of Object.entries(headers)) ctx.set(name, String(value));
  for (const [name, value] of Object.entries(defaults)) if (!ctx.response.get(name)) ctx.set(name, value);
  if (contentType && !ctx.response.type) ctx.type = options.contentType ?? (extname(key) || contentType);
  // Koa ends it when the client leaves.
  if (body) ctx.body = body;
}

/** As `koa-static`, for the objects of a prefix. */
export function serveObjectsKoa(
  prefix: string,
  options: SendOptions = {},
): (ctx: ContextOfKoa, next: () => Promise<unknown>) => Promise<void> {
  return async (ctx, next) => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    const key = isRead ? keyOfUrl(prefix, ctx.path) : undefined;
    if (key !== undefined && (await isSent(ctx, key, options))) return;
    await next();
  };
}

function isSent(ctx: ContextOfKoa, key: string, options: SendOptions): Promise<boolean> {
  return sendObjectKoa(ctx, key, options).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
