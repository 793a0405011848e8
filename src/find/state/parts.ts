import { isMember, unwrapped } from '../runtime/syntax.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import type { Behaviour } from './writes.js';

/**
 * `player.name`, `room.round`: a plain value of an object that a list or table holds is a part of the entry, and is
 * found with that. What an entry collects by itself (the members of a room), how many there are, and what is counted up
 * to a limit, is found too.
 */
export function isPartOfEntry({ kind, lives, shape }: Site, { writes, uses }: Behaviour): boolean {
  if (kind !== 'field' || lives !== 'kept' || COLLECTIONS.test(shape)) return false;
  if (shape === 'number') return !countsBothWays(writes) && !uses.some(isLimited);
  return shape !== 'record' || !writes.some(isByKey);
}

const COLLECTIONS = /^(?:map|set|array|cache|emitter|instance)$/;

function isByKey({ how, node }: Use): boolean {
  return /^(?:property|update-property|delete)$/.test(how) && isMember(node) && node.computed;
}

/** Up when somebody comes, down when somebody goes. */
function countsBothWays(writes: readonly Use[]): boolean {
  const ways = new Set(writes.map(wayOf));
  return ways.has('+') && ways.has('-');
}

/** `this.requests > 10`: who may do more is a question to all replicas. */
function isLimited({ kind, names, node }: Use): boolean {
  const parent = names.parentOf(node);
  return kind === 'read' && parent?.type === 'BinaryExpression' && /^[<>]=?$/.test(parent.operator);
}

function wayOf({ names, node }: Use): string | undefined {
  const parent = names.parentOf(node);
  if (parent?.type === 'UpdateExpression') return parent.operator[0];
  if (parent?.type !== 'AssignmentExpression') return undefined;
  const { operator, right } = parent;
  if (operator === '+=' || operator === '-=') return operator[0];
  const value = unwrapped(right);
  return value.type === 'BinaryExpression' ? value.operator : undefined;
}
