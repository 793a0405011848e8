import { tmpdir } from 'node:os';
import { posix, relative, resolve, sep } from 'node:path';

const MAX_KEY_BYTES = 1024;
/** How a text begins that is no key. */
const NO_KEY = '\0';

/**
 * The key of an object: names below a prefix, joined as paths are. A backslash separates too.
 * @throws Error with code EINVAL and status 400 for names that lead out of the prefix or make no key
 */
export function objectKey(prefix: string, ...names: (string | number)[]): string {
  const parts = names.map((name) => String(name).replaceAll('\\', '/'));
  const key = posix.join(checkedKey(prefix), ...parts).replace(/\/$/, '');
  const folder = prefix && posix.join(prefix, '/');
  const isInside = folder ? key.startsWith(folder) : !/^(\.{0,2}|\.\.\/.*|\/.*)$/s.test(key);
  if (!isInside) throw badKey(`is not a name below '${prefix}'`);
  const bytes = Buffer.from(key);
  if (bytes.length > MAX_KEY_BYTES) throw badKey(`is longer than ${MAX_KEY_BYTES} bytes`);
  if (key.includes('\0') || bytes.toString() !== key) throw badKey('has characters that a key cannot have');
  return key;
}

/**
 * As `objectKey`, where nothing catches an error: in a callback, in a listener. Names that lead out of the prefix or make no
 * key give a text for which every operation fails.
 */
export function keyCheckedLater(prefix: string, ...names: (string | number)[]): string {
  try {
    return objectKey(prefix, ...names);
  } catch {
    return [`${NO_KEY}${prefix}`, ...names].join('/');
  }
}

/** @throws Error with code EINVAL and status 400 for what `keyCheckedLater` found to be none */
export function checkedKey(key: string): string {
  if (key.startsWith(NO_KEY)) throw badKey('is not a name below its folder that a key can have');
  return key;
}

/** The key of a path in a folder of which the objects have this prefix. Relative paths are those of the process. */
export function keyOfPath(prefix: string, folder: string, path: string): string {
  return objectKey(prefix, relative(resolve(folder), resolve(path)).replaceAll(sep, '/'));
}

/**
 * What the keys of a folder's objects begin with: its path from the folder that the process runs in, `tmp/` and the path from
 * there for one in the temporary folder, and the whole path for any other.
 * @throws Error with code EINVAL for the folder of the process itself
 */
export function keyOfFolder(folder: string): string {
  const path = resolve(folder);
  const temporary = relative(tmpdir(), path).replaceAll(sep, '/');
  const own = relative(process.cwd(), path).replaceAll(sep, '/');
  // Either folder may lie in the other.
  if (!isAbove(temporary) && (isAbove(own) || temporary.length < own.length))
    return posix.join('tmp', temporary);
  return objectKey('', isAbove(own) ? path.replaceAll(sep, '/').replace(/^(\w:)?\/+/, '') : own);
}

function isAbove(path: string): boolean {
  return /^\.\.(\/|$)|^(\w:)?\//.test(path);
}

function badKey(why: string): Error {
  return Object.assign(new Error(`EINVAL: the name of the file ${why}`), {
    ...{ code: 'EINVAL', status: 400, statusCode: 400 },
  });
}
