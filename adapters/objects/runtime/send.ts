import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { finished, type Readable } from 'node:stream';
import { answerTo, type ObjectRequest, type SendOptions } from './answer.js';

/**
 * Answers with an object, as `sendFile` and `download` of Express do with a file. A client that leaves early is no error.
 * @throws Error with code ENOENT and status 404, before anything is sent
 */
export async function sendObject(
  req: ObjectRequest,
  res: ServerResponse,
  key: string,
  options: SendOptions = {},
): Promise<void> {
  const { status, headers, defaults, contentType, body } = await answerTo(req, key, options);
  if (res.destroyed || res.headersSent) return void body?.destroy();
  if (status !== 200) res.statusCode = status;
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  for (const [name, value] of Object.entries(defaults)) if (!res.hasHeader(name)) res.setHeader(name, value);
  if (contentType && !res.hasHeader('Content-Type'))
    setType(res, options.contentType ?? extname(key), contentType);
  if (body) await sendBody(body, res);
  else res.end();
}

/** Express knows more endings. */
function setType(
  res: ServerResponse & { type?: (typeOrEnding: string) => unknown },
  typeOrEnding: string,
  contentType: string,
): void {
  if (res.type && typeOrEnding) res.type(typeOrEnding);
  else res.setHeader('Content-Type', contentType);
}

function sendBody(body: Readable, res: ServerResponse): Promise<void> {
  return new Promise((done, fail) => {
    body.on('error', (error) => {
      fail(error);
      res.destroy();
    });
    finished(res, () => {
      done();
      body.destroy();
    });
    body.pipe(res);
  });
}
