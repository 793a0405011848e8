import type { Node } from '@babel/types';
import { isNothing } from '../../src/find/library/options.js';
import { partsOf } from '../../src/find/library/paths.js';
import { bindingOf, isParameter, usesOf } from '../../src/find/library/program.js';
import { bare, isCall, isFunction, parentOf, propertyName } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { valueOf } from './declared.js';
import type { Slot } from './given-slots.js';
import { nameOf } from './holders.js';
import { composed } from './operands.js';
import type { At } from './setting-occurrences.js';

/** What a value may be: another slot's, a path that the code knows the beginning of, or nothing that matters. */
export type Leaf = { slot: Slot } | { path: At } | 'other';

/** What an expression that defines a folder may give; undefined if nobody can tell. */
export function leavesOf(context: FindContext, { file, node }: At): Leaf[] | undefined {
  const value = bare(node);
  if (value.type === 'LogicalExpression') return both(context, file, value.left, value.right);
  if (value.type === 'ConditionalExpression') return both(context, file, value.consequent, value.alternate);
  const leaf = leafOf(context, file, value);
  return leaf && [leaf];
}

function both(context: FindContext, file: ParsedFile, one: Node, other: Node): Leaf[] | undefined {
  const first = leavesOf(context, { file, node: one });
  const second = leavesOf(context, { file, node: other });
  return first && second && [...first, ...second];
}

function leafOf(context: FindContext, file: ParsedFile, value: Node): Leaf | undefined {
  if (isNothing(value)) return 'other';
  const [first] = partsOf(context, file.file, value);
  if (isCall(value) || /^(StringLiteral|TemplateLiteral|BinaryExpression)$/.test(value.type)) {
    if (first && /^(text|folder|temporary|environment)$/.test(first.kind))
      return { path: { file, node: value } };
    const [base] = composed(context, file.file, value)?.operands ?? [];
    if (base && 'node' in base) return leafOf(context, file, bare(base.node));
    return isCall(value) && isAnswer(context, file, value) ? 'other' : undefined;
  }
  const property = propertyName(value);
  if (property !== undefined) return { slot: { property } };
  if (value.type !== 'Identifier' || isParameter(context, file.file, value)) return undefined;
  const variable = declarationOf(context, file, value);
  return variable && { slot: { variable } };
}

/** Where a name is declared, in whatever module. */
function declarationOf(context: FindContext, file: ParsedFile, name: Node): At | undefined {
  const declared = valueOf(context, file, name);
  const far = declared && nameOf(context, declared);
  if (declared && far) return { file: declared.parsed, node: far };
  const own = bindingOf(context, file.file, name);
  return own && own.kind !== 'import' ? { file, node: own.node } : undefined;
}

/** A call that asks somebody, and that no other code takes paths from. */
function isAnswer(context: FindContext, file: ParsedFile, call: Node & { callee: Node }): boolean {
  const called = valueOf(context, file, call.callee);
  if (!called) return false;
  const id = isFunction(called.node) && 'id' in called.node ? called.node.id : undefined;
  if (!id) return false;
  return usesOf(context, called.file, id as Node).every(
    ({ parsed, node }) => !isInPath(context, parsed, node),
  );
}

function isInPath(context: FindContext, file: ParsedFile, name: Node): boolean {
  for (
    let one = parentOf(file, name);
    one && !/Statement$|Declaration$|Function/.test(one.type);
    one = parentOf(file, one)
  )
    if (composed(context, file.file, one)?.by === 'join') return true;
  return false;
}
