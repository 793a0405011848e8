import type { Node, ObjectExpression } from '@babel/types';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { isBranch, mergedObjects } from './syntax.js';

/** Something that is put into an object behind its literal. Without a name: all that is in the value. */
export interface LaterWrite {
  name: string | undefined;
  file: string;
  value: Node;
  conditional: boolean;
}

/** A write that names none of these cannot change an option that matters here. */
const HINT = /\.\s*(store|cookie|secret|genid|proxy|resave|saveUninitialized|maxAge|ttl)\b|Object\.assign/;

/** Finds `x.name = value`, `x.a.b = value` and `Object.assign(x, …)` where x is an object literal, in all files. */
export function laterWrites(context: FindContext, file: string, literal: ObjectExpression): LaterWrite[] {
  const { start, end } = rangeOf(literal);
  if (isArgument(context, file, literal)) return [];
  const isLiteral = (where: string, node: Node): boolean => {
    const origin = context.resolver.originOf(where, rangeOf(node));
    return origin.kind === 'value' && origin.file === file && origin.start === start && origin.end === end;
  };
  return context.project.files
    .filter(({ text }) => HINT.test(text))
    .flatMap((one) => context.parsed(one.file) ?? [])
    .flatMap((one) => writesIn(one, (node) => isLiteral(one.file, node)));
}

/** What is written in place has no name that it could be changed by. */
function isArgument(context: FindContext, file: string, literal: ObjectExpression): boolean {
  const parent = context.nodeAt(file, rangeOf(literal))?.ancestors.at(-1);
  return parent?.type === 'CallExpression' && parent.arguments.some((one) => one === literal);
}

function writesIn(file: ParsedFile, isTarget: (node: Node) => boolean): LaterWrite[] {
  const writes: LaterWrite[] = [];
  walk(file.tree.program, (node, ancestors) => {
    const conditional = ancestors.some(isBranch);
    if (node.type === 'AssignmentExpression' && HINT.test(file.text.slice(...spanOf(node.left)))) {
      const name = pathFrom(node.left, isTarget);
      if (name !== undefined) writes.push({ name, file: file.file, value: node.right, conditional });
    }
    const [first, ...rest] = mergedObjects(node) ?? [];
    if (first && isName(first) && isTarget(first))
      for (const value of rest) writes.push({ name: undefined, file: file.file, value, conditional });
  });
  return writes;
}

/** `cookie.secure` of `options.cookie.secure`, if `options` is the object asked for. */
function pathFrom(node: Node, isTarget: (node: Node) => boolean): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier')
    return undefined;
  const { object } = node;
  const { name } = node.property;
  if (isName(object) && isTarget(object)) return name;
  const path = pathFrom(object, isTarget);
  return path === undefined ? undefined : `${path}.${name}`;
}

function spanOf(node: Node): [number, number] {
  const { start, end } = rangeOf(node);
  return [start, end];
}

function isName(node: Node): boolean {
  return node.type === 'Identifier' || node.type === 'MemberExpression';
}
