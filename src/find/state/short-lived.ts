import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { analysisOf } from '../runtime/shared.js';
import { isClass } from '../runtime/syntax.js';
import { lifetimeOf } from './lifetime.js';

/** Inside of a class whose objects are made for one call, and kept nowhere. */
export function isOfShortLived(context: FindContext, file: ParsedFile, node: Node): boolean {
  const { program, reach } = analysisOf(context);
  const names = program.namesOf(file.file);
  const owner = names?.above(node, isClass);
  return names !== undefined && owner !== undefined && lifetimeOf(program, reach, names, owner) === 'short';
}
