import { dirname, extname, join, sep } from 'node:path';
import type { FindContext } from '../model/transform.js';

/** Where an emitted file goes: `state/` in the source root, with the ending of the file that uses it. */
export function stateFile(context: FindContext, user: string, name: string): string {
  const base = context.manifestOf(user)?.directory ?? dirname(user);
  const root = user.startsWith(join(base, 'src') + sep) ? join(base, 'src') : base;
  const ending = extname(user).replace('x', '');
  return join(context.stateDirectory ?? join(root, 'state'), name + ending);
}

/** `./state/redis` may be any file with this stem: there must be only one. */
export function stemOf(file: string): string {
  return file.replace(/\.[jt]sx?$/, '');
}
