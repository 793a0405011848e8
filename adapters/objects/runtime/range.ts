import type { IncomingHttpHeaders } from 'node:http';
import type { ObjectInfo } from './s3-backend.js';

export interface ByteRange {
  start: number;
  /** Inclusive. */
  end: number;
}

/** The part of an object that a request asks for; undefined for all of it, as where several parts are asked for. */
export function rangeOf(
  headers: IncomingHttpHeaders,
  info: ObjectInfo,
): ByteRange | 'unsatisfiable' | undefined {
  const [, first, last] = /^\s*bytes=\s*(\d*)\s*-\s*(\d*)\s*$/.exec(headers.range ?? '') ?? [];
  if (first === undefined || last === undefined || !(first || last)) return undefined;
  if (!isSameVersion(headers['if-range'], info)) return undefined;
  const start = first ? Number(first) : Math.max(info.size - Number(last), 0);
  const end = first && last ? Math.min(Number(last), info.size - 1) : info.size - 1;
  return start <= end ? { start, end } : 'unsatisfiable';
}

/** `If-Range`: a part is of use only if the other parts that the client has are of the same version. */
function isSameVersion(condition: string | string[] | undefined, { etag, mtime }: ObjectInfo): boolean {
  if (typeof condition !== 'string') return true;
  return condition.includes('"') ? condition === etag : inSeconds(mtime) <= Date.parse(condition);
}

/** Dates in headers have no milliseconds. */
export function inSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
