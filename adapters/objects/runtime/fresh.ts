import type { IncomingHttpHeaders } from 'node:http';
import { inSeconds } from './range.js';
import type { ObjectInfo } from './s3-backend.js';

/** The status of an answer that the conditions of a request leave without content, if they do. */
export function statusWithoutContent(headers: IncomingHttpHeaders, info: ObjectInfo): 304 | 412 | undefined {
  const changed = inSeconds(info.mtime);
  const unmodifiedSince = Date.parse(headers['if-unmodified-since'] ?? '');
  if (headers['if-match'] ? !hasTagOf(headers['if-match'], info) : changed > unmodifiedSince) return 412;
  if (/(?:^|,)\s*no-cache\s*(?:,|$)/.test(headers['cache-control'] ?? '')) return undefined;
  const isFresh = headers['if-none-match']
    ? hasTagOf(headers['if-none-match'], info)
    : changed <= Date.parse(headers['if-modified-since'] ?? '');
  return isFresh ? 304 : undefined;
}

/** Whether a list of tags has that of the object; a weak one will do. */
function hasTagOf(tags: string, { etag }: ObjectInfo): boolean {
  return tags.split(',').some((tag) => /^\*$/.test(tag.trim()) || tag.trim().replace(/^W\//, '') === etag);
}
