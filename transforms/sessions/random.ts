import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { FindContext } from '../../src/model/transform.js';
import { isFunction, unwrap } from './syntax.js';

/** Functions that answer something else each time: random generators and the clock. */
const RANDOM =
  /uuid|guid|nanoid|random|^(v1|v4|v7|uid|uid2|sync|generate|hex|ulid|createId|cuid|now|getTime)$/i;

/** Packages that do nothing but make ids. */
const RANDOM_PACKAGES =
  /^(uuid|nanoid|ulid|cuid|@paralleldrive\/cuid2|uid|uid2|uid-safe|shortid|hyperid|ksuid)(\/|$)/;

/** An expression and the file that it stands in. */
interface Place {
  file: string;
  node: Node;
}

/** A value that comes out of a random generator or the clock, directly or through names and functions of the program. */
export function isMadeAtStart(
  context: FindContext,
  { file, node: value }: Place,
  seen = new Set<Node>(),
): boolean {
  const node = unwrap(value);
  if (seen.has(node)) return false;
  seen.add(node);
  const isMade = (one: Node): boolean => isMadeAtStart(context, { file, node: one }, seen);
  if (node.type === 'LogicalExpression') return isMade(node.left) || isMade(node.right);
  if (node.type === 'ConditionalExpression') return isMade(node.consequent) || isMade(node.alternate);
  if (node.type === 'Identifier' || node.type === 'MemberExpression') {
    const made = valueOf(context, { file, node });
    return made !== undefined && made.node !== node && isMadeAtStart(context, made, seen);
  }
  return /Call|Template|Binary|New|Array/.test(node.type) && callsRandom(context, { file, node });
}

/** `genid: () => uuid()`: anything that calls a random generator, or hands on a function of a package. */
export function isRandom(context: FindContext, place: Place): boolean {
  if (callsRandom(context, place)) return true;
  if (!/^(Identifier|MemberExpression)$/.test(place.node.type)) return false;
  if (context.resolver.originOf(place.file, rangeOf(place.node)).kind === 'module') return true;
  const made = valueOf(context, place);
  return made !== undefined && callsRandom(context, made);
}

function valueOf(context: FindContext, { file, node }: Place): Place | undefined {
  const origin = context.resolver.originOf(file, rangeOf(node));
  const made = origin.kind === 'value' ? context.nodeAt(origin.file, origin)?.node : undefined;
  return origin.kind === 'value' && made ? { file: origin.file, node: made } : undefined;
}

/** Looks for a call of a random generator, in functions of the program that are called too. */
function callsRandom(context: FindContext, { file, node }: Place, isCalled = false): boolean {
  let found = false;
  walk(node, (inner) => {
    if (found || inner.type !== 'CallExpression') return !found;
    const callee = { file, node: unwrap(inner.callee) };
    found = isGenerator(context, callee) || (!isCalled && isOwnGenerator(context, callee));
    return true;
  });
  return found;
}

function isGenerator(context: FindContext, { file, node }: Place): boolean {
  const name = node.type === 'MemberExpression' ? node.property : node;
  if (name.type === 'Identifier' && RANDOM.test(name.name)) return true;
  if (!/^(Identifier|MemberExpression)$/.test(node.type)) return false;
  const origin = context.resolver.originOf(file, rangeOf(node));
  return (
    origin.kind === 'module' && (RANDOM_PACKAGES.test(origin.module) || RANDOM.test(origin.path.at(-1) ?? ''))
  );
}

function isOwnGenerator(context: FindContext, callee: Place): boolean {
  const made = /^(Identifier|MemberExpression)$/.test(callee.node.type) && valueOf(context, callee);
  return made !== false && made !== undefined && isFunction(made.node) && callsRandom(context, made, true);
}
