import type { Context, Next } from 'koa';
import { extname } from 'node:path';
import { answerTo, type SendOptions } from './answer.js';
import { keyOfUrl } from './url-key.js';

/**
 * Answers with an object, as `koa-send` does with a file.
 * @throws Error with code ENOENT and status 404
 */
export async function sendObjectKoa(ctx: Context, key: string, options: SendOptions = {}): Promise<void> {
  const { status, headers, defaults, contentType, body } = await answerTo(ctx.req, key, options);
  ctx.status = status;
  ctx.set(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])));
  for (const [name, value] of Object.entries(defaults)) if (!ctx.response.get(name)) ctx.set(name, value);
  if (contentType && !ctx.response.type) ctx.type = options.contentType ?? (extname(key) || contentType);
  // Koa ends it when the client leaves.
  if (body) ctx.body = body;
}

/** As `koa-static`, for the objects of a prefix. */
export function serveObjectsKoa(
  prefix: string,
  options: SendOptions = {},
): (ctx: Context, next: Next) => Promise<void> {
  return async (ctx, next) => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    const key = isRead ? keyOfUrl(prefix, ctx.path) : undefined;
    if (key !== undefined && (await isSent(ctx, key, options))) return;
    await next();
  };
}

function isSent(ctx: Context, key: string, options: SendOptions): Promise<boolean> {
  return sendObjectKoa(ctx, key, options).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
