import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { locate } from '../../src/ast/locate.js';
import type { Reason } from '../../src/model/finding.js';
import type { Doubt, FindContext, Place } from '../../src/model/transform.js';
import type { Use } from './state.js';

/** All uses of a state over the whole program, or the reason why they are not all known. */
export interface Mentions {
  uses: Use[];
  /** Places where the state as a whole is handed on; fine where the use there only reads it. */
  escapes: Doubt[];
  refusal?: Reason;
}

/** Looks up every use of the state that is declared at a name, through aliases. */
export function mentionsOf(
  context: FindContext,
  file: string,
  name: { start: number; end: number },
): Mentions {
  const { uses, escapes, unresolved } = context.resolver.usesOf(file, name);
  const real = uses.filter(({ role }) => role === 'use');
  const mentions: Mentions = { uses: [], escapes };
  for (const { file: where, expression } of real) {
    const parsed = context.parsed(where);
    const at = context.nodeAt(where, expression);
    if (!parsed || !at)
      return { ...mentions, refusal: refusalAt(context, 'unknown-use', { file: where, ...expression }) };
    mentions.uses.push({ file: parsed, ...outermost(at) });
  }
  const [doubt] = unresolved;
  return doubt ? { ...mentions, refusal: refusalAt(context, 'unknown-use', doubt) } : mentions;
}

/** A reason that points at a place of the program. */
export function refusalAt(
  context: FindContext,
  code: string,
  place: Place,
  args: Record<string, string> = {},
): Reason {
  const parsed = context.parsed(place.file);
  if (!parsed) return { code, args };
  const location = locate(parsed, place);
  const text = parsed.text.slice(place.start, place.end).split('\n', 1)[0] ?? '';
  return { code, args: { ...args, use: text, line: String(location.line) }, location };
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
