import type * as t from '@babel/types';
import { type Call, isMember, nameOfKey, unwrapped } from './syntax.js';

export function calleeName(call: Call): string {
  const callee = unwrapped(call.callee);
  const name = isMember(callee) ? nameOfKey(callee) : callee.type === 'Identifier' ? callee.name : null;
  return `${name ?? 'a call'}()`;
}

export function decoratorLabel(decorator: t.Decorator): string {
  const inner = decorator.expression;
  const call = inner.type === 'CallExpression' ? inner : undefined;
  const callee = call ? call.callee : inner;
  const name = callee.type === 'Identifier' ? callee.name : '';
  const [first] = call?.arguments ?? [];
  const path = first?.type === 'StringLiteral' ? `('${first.value}')` : '';
  return `@${name}${path}`;
}
