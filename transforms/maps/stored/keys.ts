import type { Place } from '../../../src/find/runtime/program.js';
import { type Asking, type Kind } from './kind.js';

/** What a key is that no text can stand for; undefined for one that may be a string or number. */
export function kindOfKey(asking: Asking, place: Place): string | undefined {
  const { node } = place;
  if (node.type === 'ObjectExpression') return 'object';
  if (node.type === 'ArrayExpression') return 'array';
  const kind: Kind = asking.kindOf(place);
  if (kind.is !== 'problem' || kind.code === 'value-unknown' || kind.code === 'binary-value')
    return undefined;
  return kind.what;
}
