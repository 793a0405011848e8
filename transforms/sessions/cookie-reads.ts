import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Location } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { optionOf, type Options } from './options.js';
import { propertyName, unwrap } from './syntax.js';

/** Where express-session puts the cookie that has no name of its own. */
const STANDARD = 'connect.sid';

/**
 * Where code looks for the session's cookie by its name. With `saveUninitialized: false` a visitor has it only once a
 * session has been changed, so such code would take others for new.
 */
export function cookieReads(context: FindContext, options: Options, files: ReadonlySet<string>): Location[] {
  const { names, own } = cookieName(context, options);
  const found: Location[] = [];
  for (const one of files) {
    const file = context.parsed(one);
    if (!file || !names.some((name) => file.text.includes(name))) continue;
    walk(file.tree.program, (node, ancestors) => {
      if (own !== node && mentions(node, names) && isRead(node, ancestors))
        found.push(locate(file, rangeOf(node)));
    });
  }
  return found;
}

/** The name of the cookie, and the node that says it in the options. */
function cookieName(context: FindContext, options: Options): { names: string[]; own: Node | undefined } {
  const option = optionOf(options, 'name') ?? optionOf(options, 'key');
  if (!option) return { names: [STANDARD], own: undefined };
  const value = unwrap(option.value);
  if (value.type === 'StringLiteral') return { names: [value.value], own: value };
  const origin = context.resolver.originOf(option.file, rangeOf(value));
  const made = origin.kind === 'value' ? context.nodeAt(origin.file, origin)?.node : undefined;
  const name = value.type === 'Identifier' ? [value.name] : [];
  return made?.type === 'StringLiteral'
    ? { names: [made.value, ...name], own: made }
    : { names: name, own: undefined };
}

function mentions(node: Node, names: readonly string[]): boolean {
  if (node.type === 'StringLiteral')
    return names.some((name) => node.value === name || node.value === `${name}=`);
  if (node.type === 'TemplateElement') return names.some((name) => node.value.raw.includes(`${name}=`));
  return node.type === 'Identifier' && names.includes(node.name);
}

/** `req.cookies['connect.sid']`, `req.cookies.sid`, `header.includes('connect.sid')`, `cookies[NAME]` */
function isRead(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression')
    return parent.property === node && /cookie/i.test(lastName(parent.object));
  if (parent?.type === 'ObjectProperty')
    return parent.key === node && ancestors.at(-2)?.type === 'ObjectPattern' && isOfCookies(ancestors.at(-3));
  if (parent?.type !== 'CallExpression' || node.type === 'Identifier') return false;
  const called = propertyName(parent.callee) ?? '';
  return (
    parent.arguments.includes(node as never) &&
    /^(includes|indexOf|startsWith|match|get|has|test)$/.test(called)
  );
}

function isOfCookies(holder: Node | undefined): boolean {
  return (
    holder?.type === 'VariableDeclarator' && holder.init != null && /cookie/i.test(lastName(holder.init))
  );
}

/** `cookies` of `req.cookies`, `parse` of `cookie.parse(…)`: what an expression is called. */
function lastName(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'CallExpression') return lastName(inner.callee);
  if (inner.type !== 'MemberExpression' && inner.type !== 'OptionalMemberExpression') return '';
  const own = propertyName(inner) ?? '';
  return /cookie/i.test(own) ? own : `${lastName(inner.object)}.${own}`;
}
