import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext, Use as Mention } from '../../src/model/transform.js';
import type { Declaration } from './declaration.js';
import { isMember } from './operations/around.js';
import { bare } from './settings.js';
import type { Use } from './state.js';

/** True for a variable or field that begins with a plain value or nothing: to take it over is to copy it. */
export function isScalar({ initial }: Declaration): boolean {
  const value = initial && bare(initial);
  return (
    !value ||
    /^(?:String|Numeric|Boolean|Null)Literal$|^TemplateLiteral$|^UnaryExpression$/.test(value.type) ||
    (value.type === 'Identifier' && value.name === 'undefined')
  );
}

/**
 * The places where a scalar is read or assigned by its own name. What such a read gives is a value: another variable
 * that it is put into is none of the state, though it may hold an object that `fateOf` has to follow.
 */
export function scalarUses(
  context: FindContext,
  { file, name, node }: Declaration,
  mentions: readonly Mention[],
): Use[] {
  const own =
    node.type === 'VariableDeclarator'
      ? new Set(context.resolver.referencesOf(file.file, name).map((one) => `${one.file} ${one.start}`))
      : undefined;
  const seen = new Set<string>();
  return mentions.flatMap((mention) => {
    const key = `${mention.file} ${mention.start}`;
    if (mention.role === 'declaration' || seen.has(key)) return [];
    seen.add(key);
    const use = useAt(context, mention);
    const isOwn = own ? own.has(key) : use && isMember(use.node);
    return use && isOwn && !isNaming(use) ? [use] : [];
  });
}

/** `current`, `this.current`. */
function useAt(context: FindContext, { file, start, end }: Mention): Use | undefined {
  const parsed = context.parsed(file);
  const at = context.nodeAt(file, { start, end });
  if (!parsed || !at) return undefined;
  const names = at.ancestors.findLastIndex(({ type }) => type !== 'PrivateName');
  const parent = at.ancestors[names];
  const isProperty =
    isMember(parent) &&
    !parent.computed &&
    rangeOf(parent.property).start <= start &&
    rangeOf(parent.object).end <= start;
  return isProperty
    ? { file: parsed, node: parent, ancestors: at.ancestors.slice(0, names) }
    : { file: parsed, node: at.node, ancestors: at.ancestors };
}

/** `import { current }`, `export { current }`. */
function isNaming({ ancestors }: Use): boolean {
  const parent: Node | undefined = ancestors.at(-1);
  return parent !== undefined && /^(?:Im|Ex)port\w*Specifier$/.test(parent.type);
}
