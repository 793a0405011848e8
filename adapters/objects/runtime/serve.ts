import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SendOptions } from './answer.js';
import { sendObject } from './send.js';
import { keyOfUrl } from './url-key.js';

/** As `express.static`, for the objects of a prefix. */
export function serveObjects(
  prefix: string,
  options: SendOptions = {},
): (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void {
  return (req, res, next) => {
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    const key = isRead ? keyOfUrl(prefix, req.url ?? '/') : undefined;
    if (key === undefined) return next();
    sendObject(req, res, key, options).catch((error: NodeJS.ErrnoException) =>
      next(error.code === 'ENOENT' ? undefined : error),
    );
  };
}
