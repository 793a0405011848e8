import type { Node } from '@babel/types';
import { partsOf } from '../../src/find/library/paths.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { configuredNamed } from './configured.js';

/** True for a path that begins with a folder which the program is only told when it runs. */
export function isGivenPath(context: FindContext, file: ParsedFile, path: Node): boolean {
  const [first] = partsOf(context, file.file, path);
  return first?.kind === 'folder' && configuredNamed(context, first.setting)?.given !== undefined;
}
