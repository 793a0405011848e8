import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { Place, Program } from '../runtime/program.js';
import { unwrapped } from '../runtime/syntax.js';

const DEPTH = 8;

/** What a path is, `*` for every part that is not known; undefined if it is no text. */
export function pathText(program: Program, { names, node }: Place, depth = 0): string | undefined {
  const inner = unwrapped(node);
  const part = (one: t.Node): string => pathText(program, { names, node: one }, depth + 1) ?? '*';
  if (inner.type === 'StringLiteral') return inner.value;
  if (inner.type === 'RegExpLiteral') return '*';
  if (inner.type === 'TemplateLiteral')
    return inner.quasis
      .map(({ value }, index) => {
        const expression = inner.expressions[index];
        return (value.cooked ?? value.raw) + (expression ? part(expression) : '');
      })
      .join('');
  if (inner.type === 'BinaryExpression' && inner.operator === '+')
    return part(inner.left) + part(inner.right);
  const isName = inner.type === 'Identifier' || inner.type === 'MemberExpression';
  const definition = isName && depth < DEPTH ? definitionOf(program, { names, node: inner }) : undefined;
  return definition?.kind === 'node' && definition.node !== inner
    ? pathText(program, definition, depth + 1)
    : undefined;
}

/** The paths of an argument that is one, or a list of them. */
export function pathTexts(program: Program, { names, node }: Place): string[] {
  const inner = unwrapped(node);
  const all = inner.type === 'ArrayExpression' ? inner.elements : [inner];
  return all.flatMap((one) => (one && pathText(program, { names, node: one })) ?? []);
}

/** `/api` and `users` are `/api/users`; a path that may begin with anything does so after the prefix. */
export function joined(prefix: string, path: string): string {
  const all = path.startsWith('*')
    ? prefix.replace(/\/$/, '') + path
    : `${prefix}/${path}`.replace(/\/{2,}/g, '/');
  return all.length > 1 ? all.replace(/\/$/, '') : all;
}
