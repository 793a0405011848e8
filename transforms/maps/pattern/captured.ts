import type { Node, Statement } from '@babel/types';
import { boundNames } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { State, Use } from '../state.js';
import type { Captured } from './collapse.js';
import { elementType } from './element-type.js';
import { peeled } from './nodes.js';

/** `const t = list.find(p);` becomes `let t;` before, and `t = list.find(p);` inside. */
export function captured(statement: Statement, use: Use, state: State): Captured | undefined {
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return undefined;
  const [declarator] = statement.declarations;
  const names = declarator ? boundNames(declarator.id) : [];
  const [name] = names;
  if (
    !declarator?.init ||
    names.length !== 1 ||
    !name ||
    !/^(?:Identifier|ArrayPattern)$/.test(declarator.id.type)
  )
    return undefined;
  if (declarator.id.type === 'ArrayPattern' && use.file.text[rangeOf(statement).end - 1] !== ';')
    return undefined;
  const declaration = declarationOf(name.name, declarator.init, use, state);
  const start = rangeOf(statement).start;
  // The name is written anew: an assignment of nothing but old text would look like an accident to the self-check.
  const keyword =
    declarator.id.type === 'Identifier'
      ? { start, end: rangeOf(declarator.id).end, pieces: [name.name] }
      : { start, end: rangeOf(declarator.id).start, pieces: [] };
  const isTyped = 'typeAnnotation' in declarator.id && !!declarator.id.typeAnnotation;
  return declaration && !isTyped ? { name: name.name, declaration, keyword } : undefined;
}

function declarationOf(name: string, init: Node, { file }: Use, state: State): string | undefined {
  const node = peeled(init);
  const method =
    node.type === 'CallExpression' && node.callee.type === 'MemberExpression'
      ? node.callee.property
      : undefined;
  const called = method?.type === 'Identifier' ? method.name : '';
  if (/^(?:find(?:Last)?Index|(?:lastI|i)ndexOf)$/.test(called)) return `let ${name} = -1`;
  if (!/\.[cm]?tsx?$/.test(file.file)) return `let ${name}`;
  const isItem = /^(?:find(?:Last)?|pop|shift|at|splice)$/.test(called);
  return isItem ? `let ${name} = undefined as ${elementType(state, file)} | undefined` : undefined;
}
