import type { Node } from '@babel/types';
import { waitsOf } from '../races/order.js';
import { sameCode } from '../pattern/same.js';
import type { Change } from './change.js';

/** Changes of one entry in neighbouring statements: nobody may see one of them without the others. */
export type Group = readonly [Change, ...Change[]];

export function groupsOf(changes: readonly Change[]): Group[] {
  const sorted = [...changes].sort((a, b) => startOf(a.statement) - startOf(b.statement));
  const groups: [Change, ...Change[]][] = [];
  for (const change of sorted) {
    const group = groups.find((one) => isNext(one.at(-1) ?? one[0], change));
    if (group) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** True for a statement in a list of such; the branch of an `if` may be none. */
export function isListed({ names, statement }: Pick<Change, 'names' | 'statement'>): boolean {
  return siblingsOf(names.parentOf(statement)).includes(statement);
}

function isNext(one: Change, other: Change): boolean {
  const siblings = siblingsOf(one.names.parentOf(one.statement));
  const index = siblings.indexOf(one.statement);
  return (
    index >= 0 &&
    siblings[index + 1] === other.statement &&
    sameCode(one.owner, other.owner) &&
    // Where it was waited before, the first was seen by others.
    !waitsOf(other.statement).length
  );
}

function siblingsOf(around: Node | undefined): readonly Node[] {
  if (around?.type === 'BlockStatement' || around?.type === 'Program') return around.body;
  return around?.type === 'SwitchCase' ? around.consequent : [];
}

function startOf({ start }: Node): number {
  return start ?? 0;
}
