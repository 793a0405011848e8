import { dirname, posix } from 'node:path';
import type { Node } from '@babel/types';
import {
  argumentOf,
  bare,
  calleeName,
  isCall,
  isMember,
  nodesIn,
  parentOf,
  textOf,
} from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { isFromOutside, type At } from './setting-occurrences.js';

/**
 * True if all that gives a setting a value and all that reads it mean the same object: two objects with properties of one name
 * may have folders of their own.
 */
export function isOneObject(
  context: FindContext,
  definitions: readonly At[],
  reads: readonly At[],
  isOutside: boolean,
): boolean {
  if (isOutside) return reads.every(({ file, node }) => isFromOutside(context, file, node));
  const makers = new Set(definitions.map(({ file, node }) => `${file.file}\0${makerOf(file, node)}`));
  const isMaker = ({ file }: At): boolean => definitions.some((one) => one.file === file);
  const elsewhere = reads.filter((read) => !isMaker(read));
  const objects = new Set((elsewhere.length ? elsewhere : reads).map(({ node }) => objectOf(node)));
  const [object] = objects;
  const [first] = definitions;
  if (!first || object === undefined || objects.size !== 1) return false;
  const isOne =
    definitions.length === 1 || (makers.size === 1 && makerOf(first.file, first.node) !== undefined);
  return isOne && isImported(context, object, first.file.file);
}

/** The name of what an expression reads a property of. */
function objectOf(read: Node): string | undefined {
  const node = isCall(read) ? bare(read.callee) : read;
  const object = isMember(node) ? bare(node.object) : undefined;
  return object?.type === 'Identifier' ? object.name : undefined;
}

/** The name of the variable whose value the object around a definition is, or whose property it is. */
function makerOf(file: ParsedFile, value: Node): string | undefined {
  const property = parentOf(file, value);
  if (property?.type === 'AssignmentExpression') return objectOf(property.left);
  const object = property && parentOf(file, property);
  const holder = object && parentOf(file, object);
  const name =
    holder?.type === 'VariableDeclarator'
      ? holder.id
      : holder?.type === 'AssignmentExpression'
        ? holder.left
        : undefined;
  return name?.type === 'Identifier' ? name.name : undefined;
}

/** True if a file of the program has a module, or a file in its folder, under a name: `const config = require('./config')`. */
function isImported(context: FindContext, name: string, module: string): boolean {
  return context.project.files.some(({ file, text }) => {
    const parsed = text.includes(name) ? context.parsed(file) : undefined;
    if (!parsed) return false;
    return [...nodesIn(parsed)].some((node) => isMeant(sourceOf(node, name), file, module));
  });
}

/** The module that a name is made for: of an import, or a `require`. */
function sourceOf(node: Node, name: string): string | undefined {
  if (node.type === 'ImportDeclaration')
    return node.specifiers.some(({ local }) => local.name === name) ? node.source.value : undefined;
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.id.name !== name)
    return undefined;
  return isCall(node.init) && calleeName(node.init) === 'require'
    ? textOf(argumentOf(node.init, 0))
    : undefined;
}

function isMeant(source: string | undefined, from: string, module: string): boolean {
  if (!source?.startsWith('.')) return false;
  const path = posix.resolve(dirname(from), source);
  return path === module || (module.startsWith(path) && /^(\.\w+|\/[^/]+)$/.test(module.slice(path.length)));
}
