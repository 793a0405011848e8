import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.js';
import { reasonOf, systemCode } from './system-error.js';

/**
 * The absolute path with all links resolved. What does not exist yet (the end of the path) stays as it is.
 * @throws Failure when a folder on the way cannot be looked into, or links go in a circle.
 */
export function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    const parent = dirname(absolute);
    const missing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
    if (!missing || parent === absolute) throw new Failure(`Cannot look at ${path} (${reasonOf(error)})`);
    return join(realPath(parent), basename(absolute));
  }
}

/** Whether a path is a folder or lies in it. Both absolute, links resolved. */
export function isInside(folder: string, path: string): boolean {
  const way = wayTo(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** How messages name a file: relative to a folder, with `/`. */
export function nameIn(folder: string, path: string): string {
  return wayTo(folder, path).split(sep).join('/');
}

/** What `relative` says. It takes both paths apart each time, and this is asked about every file several times. */
function wayTo(folder: string, path: string): string {
  if (!path.startsWith(folder + sep)) return relative(folder, path);
  const way = path.slice(folder.length + 1);
  return NORMAL.test(way) ? way : relative(folder, path);
}

/** No empty step, no `.` and no `..`. */
const NORMAL = /^(?!\.{0,2}(?:[/\\]|$))(?!.*[/\\]\.{0,2}(?:[/\\]|$))/s;
