import type { Node } from '@babel/types';
import { excerptOf } from '../../src/ast/excerpt.js';
import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { isCall, isMember, nameOfKey } from '../../src/find/runtime/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { ParsedFile } from '../../src/model/transform.js';
import type { Escape, Fate, Spot } from './copies/fate.js';
import { step } from './copies/follow.js';
import { COPY, entriesOf } from './copies/grip.js';
import { followLater } from './copies/later.js';
import { keyAt } from './copies/scopes.js';
import { Trail } from './copies/trail.js';
import type { State } from './state.js';

export type { Escape, Fate, Spot, Why } from './copies/fate.js';

/**
 * What becomes of a value that is read from the state: after the rewrite it is a copy, where it was the shared object.
 * @param node the expression in the original (`m.get(k)`), or the name or pattern that gets an element (`user` of
 *   `for (const user of m.values())`, a parameter of a callback)
 */
export function fateOf(state: Asked, file: ParsedFile, node: Node): Fate {
  const trail = new Trail(state);
  const names = trail.program.namesOf(file.file);
  const target = node.type === 'VariableDeclarator' && !node.init ? node.id : node;
  if (names && isTarget(names, target)) trail.bind(names, target, COPY);
  else if (names) trail.start({ names, node }, isPairs(state, trail, node) ? entriesOf(COPY) : COPY);
  return trail.run(step);
}

type Asked = Pick<State, 'context' | 'uses'> & Partial<Pick<State, 'shape'>>;

/** A Map, or its `entries()`: the keys are no part of what is kept under them. */
function isPairs({ shape }: Asked, { own }: Trail, node: Node): boolean {
  if (shape !== 'map') return false;
  const isEntries = isCall(node) && isMember(node.callee) && nameOfKey(node.callee) === 'entries';
  return own.has(isEntries && isMember(node.callee) ? node.callee.object : node);
}

/**
 * What becomes of a value behind the place where it is put into the state: after the rewrite, the state holds a copy of it.
 * @param node the expression that is stored: `user` of `m.set(id, user)`
 */
export function fateOfStored(state: Pick<State, 'context' | 'uses'>, file: ParsedFile, node: Node): Fate {
  const trail = new Trail(state);
  const names = trail.program.namesOf(file.file);
  if (!names) return trail.fate;
  const put = putAround(names, node);
  trail.key = put && keyAt({ names, node: put });
  followLater(trail, { names, node }, COPY);
  return trail.run(step);
}

/** The mention of the state in `state.set(key, value)` and `state[key] = value`, at the value. */
function putAround(names: FileNames, value: Node): Node | undefined {
  const parent = names.parentOf(value);
  const member = isCall(parent)
    ? parent.callee
    : parent?.type === 'AssignmentExpression'
      ? parent.left
      : undefined;
  return isMember(member) ? member.object : undefined;
}

/**
 * Why copies cannot stand for the objects of a state, even if the changes of them are written back.
 * @param fates of everything that is read from one state or put into it
 * @param isChanged whether an object of the state is changed in place anywhere
 * @param isHarmless whether it makes no difference that a part of a copy is kept somewhere
 */
export function doubtsOf(
  fates: readonly Fate[],
  isChanged = fates.some(({ mutations }) => mutations.length > 0),
  isHarmless: (kept: Spot) => boolean = () => false,
): Reason[] {
  const escapes = fates.flatMap((fate) => fate.escapes);
  const kept = isChanged ? fates.flatMap((fate) => fate.kept).filter((one) => !isHarmless(one)) : [];
  return unique([...escapes.map(reasonOf), ...kept.map((spot) => mutated(spot, 'kept'))]);
}

/** Every change of a copy, as a reason: for those that nothing writes back. */
export function changesOf(fates: readonly Fate[]): Reason[] {
  return unique(fates.flatMap(({ mutations }) => mutations).map((spot) => mutated(spot, 'changed')));
}

/** A use of a copy behind a call that changes the entry. */
export function staleAt(spot: Spot): Reason {
  return mutated(spot, 'stale');
}

/** A use of a copy behind a change of the entry that was made by another way to it. */
export function staleHereAt(spot: Spot): Reason {
  return mutated(spot, 'stale here');
}

function unique(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()];
}

const WHYS: Record<Exclude<Escape['why'], 'identity'> | 'kept' | 'changed' | 'stale' | 'stale here', string> =
  {
    changed: 'here, and nothing puts it back',
    closure: 'by a function that runs later',
    'by name': 'through something that the copy was put into',
    'unknown callee': 'perhaps, by a function that could not be found',
    'unknown place': 'perhaps, where it could not be followed to',
    'too far': 'perhaps: it goes to too many places',
    kept: 'elsewhere, while it is kept here',
    stale: 'by a function that is called before, and is shown here',
    'stale here': 'before, by another way to it, and is used here',
  };

function reasonOf(escape: Escape): Reason {
  if (escape.why !== 'identity') return mutated(escape, escape.why);
  const location = locationOf(escape);
  return { code: 'identity-use', args: { use: textOf(escape), line: String(location.line) }, location };
}

function mutated(spot: Spot, why: keyof typeof WHYS): Reason {
  return {
    code: 'mutated-alias',
    args: { change: textOf(spot), why: WHYS[why] },
    location: locationOf(spot),
  };
}

function textOf({ file, node }: Spot): string {
  return excerptOf(file, rangeOf(node));
}

function locationOf({ file, node }: Spot): ReturnType<typeof locate> {
  return locate(file, rangeOf(node));
}

/** A declared name, a parameter, a pattern: it gets the value. */
function isTarget(names: { bindingOf(node: Node): { node: Node } | undefined }, node: Node): boolean {
  return /Pattern$|^RestElement$/.test(node.type) || names.bindingOf(node)?.node === node;
}
