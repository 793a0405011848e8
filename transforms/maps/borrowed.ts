import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext, Use as Mention } from '../../src/model/transform.js';
import type { Declaration } from './declaration.js';
import type { Borrowed } from './state.js';

/**
 * The array that a variable begins with under another name: `let items = require('./seed')`. It has to be a variable that
 * is assigned another value later, so that it is a state of its own, and nothing else may use that array, since from
 * then on a change of one is no change of the other.
 */
export function borrowedBy(context: FindContext, declaration: Declaration): Borrowed | undefined {
  const { file, initial, name, statement } = declaration;
  if (
    !initial ||
    !statement ||
    statement.kind === 'const' ||
    !/^(?:CallExpression|Identifier)$/.test(initial.type)
  )
    return undefined;
  const own = context.resolver.originOf(file.file, name);
  const origin = context.resolver.originOf(file.file, rangeOf(initial));
  if (own.kind !== 'unknown' || own.why !== 'reassigned' || origin.kind !== 'value') return undefined;
  const at = context.nodeAt(origin.file, origin);
  const parsed = context.parsed(origin.file);
  const declarator = at?.ancestors.at(-1);
  if (at?.node.type !== 'ArrayExpression' || !parsed || declarator?.type !== 'VariableDeclarator')
    return undefined;
  const isAlone = isOnlyUsedBy(context, declaration, { file: origin.file, ...rangeOf(declarator.id) });
  return isAlone ? { file: parsed, node: at.node } : undefined;
}

function isOnlyUsedBy(
  { resolver }: FindContext,
  { file, name }: Declaration,
  seed: { file: string; start: number; end: number },
): boolean {
  const keyOf = (use: Mention): string => `${use.file} ${use.start}`;
  const known = new Set(resolver.usesOf(file.file, name).uses.map(keyOf));
  const { uses, unresolved } = resolver.usesOf(seed.file, seed);
  return !unresolved.length && uses.every((use) => use.role !== 'use' || known.has(keyOf(use)));
}
