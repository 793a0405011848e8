import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { Doubt, FindContext, Use as Mention } from '../../src/model/transform.js';
import { isExactly } from './aliases.js';
import { bindingOf, type Copied, copiedLocals } from './copied-locals.js';
import { takenFromCopy } from './copied-out.js';
import { mutates } from './copies/methods.js';
import type { Declaration } from './declaration.js';
import { methodCall } from './operations/around.js';
import { isScalar, scalarUses } from './scalar-mentions.js';
import type { Use } from './state.js';

/** All uses of a state over the whole program, or the reason why they are not all known. */
export type Mentions = { uses: Use[]; copied?: Copied } | { refuse: Reason };

/** Uses, and calls of functions that return the state. */
type Places = { uses: Use[]; results: Use[]; found: Found[] } | { refuse: Reason };

type Found = Use & { mention: Mention };

/** Looks up every use of a state, through aliases. */
export function mentionsOf(context: FindContext, declaration: Declaration): Mentions {
  const {
    uses: mentions,
    escapes,
    unresolved,
  } = context.resolver.usesOf(declaration.file.file, declaration.name);
  const [doubt] = unresolved;
  if (doubt) return { refuse: refusalAt(context, 'unknown-use', doubt) };
  if (isScalar(declaration)) return { uses: inOrder(scalarUses(context, declaration, mentions)) };
  const places = usesAt(context, mentions, declaration);
  if ('refuse' in places) return places;
  const { uses, results, found } = places;
  const isExact = (use: Use): boolean => isExactly(context, declaration, use, mentions);
  const others = uses.filter((use) => !isExact(use));
  const copied = copiedLocals(context, others, found, isExact);
  const isCopied = (one: Pick<Use, 'file' | 'node'> | undefined): boolean => {
    const binding = one && bindingOf(context, one);
    return binding !== undefined && copied?.locals.has(binding) === true;
  };
  const sometimes = mentions.find(
    (mention) => isReassigned(context, declaration, mention) && !isCopied(nameAt(context, mention)),
  );
  if (sometimes) return { refuse: refusalAt(context, 'mixed-argument', sometimes) };
  const known = [...uses, ...results, ...found.filter(isCopied), ...(copied?.exits ?? [])];
  const unexplained = escapes.find((escape) => !isAmong(known, escape));
  if (unexplained) return { refuse: refusalAt(context, 'identity-use', unexplained) };
  const other = others.find((use) => !isCopied(use));
  if (other)
    return {
      refuse: refusalAt(context, 'mixed-argument', { file: other.file.file, ...rangeOf(other.node) }),
    };
  if (!copied) return { uses };
  const exits = copied.exits.map((use) => ({ ...use, isCopied: true }));
  return { uses: inOrder([...uses.filter((use) => !isCopied(use)), ...exits]), copied };
}

/** `let items = require('./seed')` and later `items = …`: another variable, which begins with this state. */
function isReassigned(context: FindContext, { file, name }: Declaration, mention: Mention): boolean {
  const isOwn = mention.file === file.file && mention.start === name.start;
  if (mention.role !== 'declaration' || isOwn) return false;
  const origin = context.resolver.originOf(mention.file, mention);
  return origin.kind === 'unknown' && origin.why === 'reassigned';
}

/** The name of a variable; of `key: name` in a literal, the name that is its value. */
function nameAt(context: FindContext, { file, start, end }: Mention): Pick<Use, 'file' | 'node'> | undefined {
  const parsed = context.parsed(file);
  const at = context.nodeAt(file, { start, end });
  const parent = at?.ancestors.at(-1);
  const node = parent?.type === 'ObjectProperty' && parent.key === at?.node ? parent.value : at?.node;
  return parsed && node && { file: parsed, node };
}

/**
 * The uses, and the places where the state is returned: there a copy of it goes out, so what is done with the result of
 * such a function is no use of the state any more.
 */
function usesAt(context: FindContext, mentions: readonly Mention[], { file, name }: Declaration): Places {
  const found: Found[] = [];
  for (const mention of mentions) {
    const parsed = context.parsed(mention.file);
    const at = nodeOf(context, mention, mentions);
    const isDeclared = mention.file === file.file && mention.start === name.start;
    if (parsed && at && !isDeclared) found.push({ mention, file: parsed, ...outermost(at) });
    else if (mention.role === 'use') return { refuse: refusalAt(context, 'unknown-use', mention) };
  }
  const taken = takenFromCopy(context, found);
  if (taken) return { refuse: refusalAt(context, 'identity-use', taken.mention) };
  const returned = found.filter((one) => one.mention.role !== 'use' && !isCall(one.node) && isReturned(one));
  const results = returned.length ? found.filter(({ node }) => isCall(node)) : [];
  const changed = results.find((use) => mutates(methodCall(use)?.method ?? ''));
  if (changed) return { refuse: refusalAt(context, 'identity-use', changed.mention) };
  const direct = found.filter(
    (one) => (one.mention.role === 'use' && !results.includes(one)) || isPassedThrough(one),
  );
  return { uses: inOrder([...direct, ...returned]), results, found };
}

type At = Pick<Use, 'node' | 'ancestors'>;

/** Of `f` in `f()`, where what is returned is meant: the call. Of `a ? b : m`: `m`. */
function nodeOf(context: FindContext, mention: Mention, mentions: readonly Mention[]): At | undefined {
  const at = context.nodeAt(mention.file, mention.expression);
  const parent = at?.ancestors.at(-1);
  if (!at || !parent) return at;
  if (isCall(parent) && 'callee' in parent && parent.callee === at.node) {
    const { start, end } = rangeOf(parent);
    const isResult = mentions.some(
      ({ file, expression }) => file === mention.file && expression.start === start && expression.end === end,
    );
    return isResult ? { node: parent, ancestors: at.ancestors.slice(0, -1) } : at;
  }
  return /^(?:Conditional|Logical)Expression$/.test(at.node.type) ? (branchAt(context, mention) ?? at) : at;
}

/** The branch that a name ends: `m`, `this.m`, `this.#m`. */
function branchAt(context: FindContext, { file, start, end }: Mention): At | undefined {
  const at = context.nodeAt(file, { start, end });
  if (!at) return undefined;
  const climb = ({ node, ancestors }: At): At => {
    const parent = ancestors.at(-1);
    const isName =
      parent?.type === 'PrivateName' ||
      (parent && /MemberExpression$/.test(parent.type) && 'property' in parent && parent.property === node);
    return parent && isName
      ? climb({ node: parent, ancestors: ancestors.slice(0, -1) })
      : { node, ancestors };
  };
  return climb(at);
}

function isCall({ type }: Node): boolean {
  return type === 'CallExpression' || type === 'OptionalCallExpression';
}

/** `Object.assign(state, more)`, `Object.freeze(state)`: the result is the state, but something is done with it as well. */
function isPassedThrough({ node, ancestors }: At): boolean {
  const parent = ancestors.at(-1);
  if (!parent || !isCall(parent) || !('arguments' in parent) || !parent.arguments.includes(node as never))
    return false;
  const { callee } = parent;
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object'
  );
}

function isReturned({ node, ancestors }: At): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === 'ConditionalExpression' || parent?.type === 'LogicalExpression')
    return isReturned({ node: parent, ancestors: ancestors.slice(0, -1) });
  return (
    parent?.type === 'ReturnStatement' || (parent?.type === 'ArrowFunctionExpression' && parent.body === node)
  );
}

/** Each place once, in the order of files and places. */
function inOrder(uses: readonly Use[]): Use[] {
  const unique = new Map(uses.map((use) => [use.node, use]));
  return [...unique.values()].sort((a, b) =>
    a.file.file === b.file.file
      ? rangeOf(a.node).start - rangeOf(b.node).start
      : a.file.file < b.file.file
        ? -1
        : 1,
  );
}

function isAmong(uses: readonly Use[], { file, start, end }: Doubt): boolean {
  return uses.some((use) => {
    const range = rangeOf(use.node);
    return use.file.file === file && range.start <= start && end <= range.end;
  });
}

/** TypeScript's `m!` and `m as Map<…>` have no effect when the program runs: the use is what is around them. */
function outermost({ node, ancestors }: { node: Node; ancestors: readonly Node[] }): {
  node: Node;
  ancestors: readonly Node[];
} {
  const parent = ancestors.at(-1);
  const isTransparent =
    parent &&
    /^TS(NonNull|As|Satisfies)Expression$/.test(parent.type) &&
    rangeOf(parent).start === rangeOf(node).start;
  return isTransparent ? outermost({ node: parent, ancestors: ancestors.slice(0, -1) }) : { node, ancestors };
}
