import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { backend } from './backend.js';
import { cacheControlFor } from './cache-control.js';
import { contentTypeOf } from './content-type.js';
import { attachment } from './disposition.js';
import { statusWithoutContent } from './fresh.js';
import { missing } from './missing.js';
import { rangeOf } from './range.js';
import type { ObjectInfo } from './s3-backend.js';

export interface SendOptions {
  /** The client is to save the file: under this name, or that of the object. */
  download?: string | boolean | undefined;
  headers?: Record<string, string> | undefined;
  /** In milliseconds, or as `1d`. */
  maxAge?: number | string | undefined;
  immutable?: boolean | undefined;
  /** False: no header of that name. */
  cacheControl?: boolean | undefined;
  /** By default that of the key's ending. */
  contentType?: string | undefined;
}

/** What is asked for, of whatever kind of server. */
export interface ObjectRequest {
  method?: string | undefined;
  headers: IncomingHttpHeaders;
}

export interface ObjectAnswer {
  status: 200 | 206 | 304 | 412 | 416;
  headers: Record<string, string | number>;
  /** Headers that those which are already set go before. */
  defaults: Record<string, string>;
  /** A default too; undefined where there is no content. */
  contentType?: string;
  body?: Readable;
}

/**
 * What a server for files answers: whole or in part, or that the client has it already.
 * @throws Error with code ENOENT and status 404
 */
export async function answerTo(
  request: ObjectRequest,
  key: string,
  options: SendOptions,
): Promise<ObjectAnswer> {
  const info = await backend.head(key);
  if (!info) throw Object.assign(missing(key, 'stat'), { status: 404, statusCode: 404 });
  const { headers, defaults } = headersFor(key, info, options);
  const status = statusWithoutContent(request.headers, info);
  if (status) return { status, headers, defaults };
  const range = rangeOf(request.headers, info);
  if (range === 'unsatisfiable')
    return { status: 416, headers: { 'Content-Range': `bytes */${info.size}` }, defaults: {} };
  const { start, end } = range ?? { start: 0, end: info.size - 1 };
  const contentType = options.contentType ?? contentTypeOf(key);
  const answer: ObjectAnswer = { status: range ? 206 : 200, headers, defaults, contentType };
  headers['Content-Length'] = end - start + 1;
  if (range) headers['Content-Range'] = `bytes ${start}-${end}/${info.size}`;
  if (request.method === 'HEAD') return answer;
  if (info.size === 0) return { ...answer, body: Readable.from([]) };
  const body = await backend.get(key, { start, end, etag: info.etag });
  // Replaced since: the headers are those of another version.
  return body ? { ...answer, body } : answerTo(request, key, options);
}

function headersFor(
  key: string,
  { etag, mtime }: ObjectInfo,
  { download, headers = {}, maxAge, immutable, cacheControl = true }: SendOptions,
): Pick<ObjectAnswer, 'headers' | 'defaults'> {
  return {
    headers: {
      ...(download ? { 'Content-Disposition': attachment(download === true ? key : download) } : {}),
      ...headers,
    },
    defaults: {
      'Accept-Ranges': 'bytes',
      ...(cacheControl ? { 'Cache-Control': cacheControlFor(maxAge, immutable) } : {}),
      'Last-Modified': mtime.toUTCString(),
      ETag: etag,
    },
  };
}
