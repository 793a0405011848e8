import type { Node, Statement } from '@babel/types';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { Range } from '../../../src/model/transform.js';
import { isFunction } from '../../../src/find/runtime/syntax.js';
import { isLate } from '../../../src/plan/cone/late-listener.js';
import type { State, Use } from '../state.js';
import type { Access } from './access.js';
import { statementsOf } from './block.js';
import { isAlwaysRun } from './order.js';
import { isStillThere, isWrittenIn } from './quiet.js';

/** Where an entry may be read by a statement of its own, right before the code that looks at it. */
export interface Ahead {
  /** The statement that it goes before; the expression that an arrow function gives. */
  check: Node;
  /** What else runs behind the read. */
  siblings: readonly Statement[];
  /** What has to become a block first: a branch without braces, or the value of an arrow function, with the space before. */
  inBlock?: Range & { isValue: boolean };
}

/** Nothing if something before the read may change what it gives, or if the code around it may run more than once. */
export function aheadOf({ use, node, ancestors, key }: Access, state: State): Ahead | undefined {
  const path = [...ancestors, node];
  for (let at = path.length - 1; at > 0; at--) {
    const [inner, outer] = [path[at], path[at - 1]];
    if (!inner || !outer || isFunction(inner) || /^Class/.test(inner.type)) return undefined;
    const place = placeAt(use, inner, outer);
    if (!place) continue;
    const access = { use, node, ancestors, ...(key && { key }) };
    const isSure = isAlwaysRun(node, ancestors, inner) || mayRunAnyway(access, path.slice(at));
    const isFree = isSure && !isLockedInPart(access, state);
    return isFree && isStillThere(access, [inner], state) && !declaresKey(access, inner) ? place : undefined;
  }
  return undefined;
}

function placeAt(use: Use, inner: Node, outer: Node): Ahead | undefined {
  const siblings = outer.type === 'Program' ? [] : statementsOf(outer);
  const index = siblings.indexOf(inner as Statement);
  if (index >= 0) return { check: inner, siblings: siblings.slice(index + 1) };
  const isValue = outer.type === 'ArrowFunctionExpression' && outer.body === inner;
  const range = isValue ? valueRange(use, inner, outer) : branchRange(use, inner, outer);
  return range && { check: inner, siblings: [], inBlock: { ...range, isValue } };
}

/** What stands behind `=>`, with its parentheses. */
function valueRange({ file: { text } }: Use, value: Node, fn: Node): Range | undefined {
  const paren = value.extra?.['parenStart'];
  const first = typeof paren === 'number' ? paren : rangeOf(value).start;
  const start = text.slice(0, first).trimEnd().length;
  const { end } = rangeOf(fn);
  const around = text.slice(first, rangeOf(value).start) + text.slice(rangeOf(value).end, end);
  return text.slice(0, start).endsWith('=>') && /^[\s()]*$/.test(around) ? { start, end } : undefined;
}

/** A branch or the body of a loop, if it is one statement. */
function branchRange({ file: { text } }: Use, inner: Node, outer: Node): Range | undefined {
  const isBranch = outer.type === 'IfStatement' && (outer.consequent === inner || outer.alternate === inner);
  const isBody = /^(?:For|While)\w*Statement$/.test(outer.type) && 'body' in outer && outer.body === inner;
  if ((!isBranch && !isBody) || inner.type === 'BlockStatement') return undefined;
  const start = text.slice(0, rangeOf(inner).start).trimEnd().length;
  const end = statementEnd(text, inner);
  const isClear = /(?:\)|\belse)$/.test(text.slice(0, start));
  return isClear
    ? { start, end: end + (/^\s+(?=else\b)/.exec(text.slice(end))?.[0].length ?? 0) }
    : undefined;
}

/** A connection handler that writes takes its lock around some statements: what stands before them would be read without it. */
function isLockedInPart({ use, ancestors }: Pick<Access, 'use' | 'ancestors'>, state: State): boolean {
  const fn = ancestors.findLast((one) => isFunction(one));
  if (!isFunction(fn) || Array.isArray(fn.body)) return false;
  const { body } = fn;
  return isLate({ file: use.file.file, node: fn }, [rangeOf(body).start]) && isWrittenIn(body, state);
}

/** A read that costs nothing but its time where the code does not come to it: its key cannot fail. */
function mayRunAnyway({ key }: Pick<Access, 'key'>, path: readonly Node[]): boolean {
  const isPlain = !key || 'name' in key || /^(?:Identifier|\w+Literal)$/.test(key.node.type);
  const isOnce = path.every(({ type }) => !/^(?:For|While|DoWhile|Try|Switch|Labeled)/.test(type));
  return isPlain && isOnce && !(key && 'node' in key && key.node.type === 'TemplateLiteral');
}

/** `const id = req.params.id, name = names[id] + names[id];`: before the statement, there is no `id`. */
function declaresKey({ key }: Pick<Access, 'key'>, statement: Node): boolean {
  if (!key || 'name' in key || statement.type !== 'VariableDeclaration') return false;
  const names = new Set<string>();
  walk(key.node, (node) => void (node.type === 'Identifier' && names.add(node.name)));
  const { start } = rangeOf(key.node);
  let isDeclared = false;
  for (const { id } of statement.declarations)
    walk(id, (node) => {
      if (node.type === 'Identifier' && names.has(node.name) && rangeOf(node).start < start)
        isDeclared = true;
    });
  return isDeclared;
}
