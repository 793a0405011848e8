import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { bindingOf } from '../../../src/find/library/program.js';
import {
  ancestorsOf,
  bare,
  isCall,
  isFunction,
  isMember,
  keyOf,
  nodesIn,
  parentOf,
  propertyName,
} from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { At } from './onward.js';

const MENTIONS = /\bfiles?\b|UploadedFile|Multer\.File|MulterFile/;

/** Where the files that middleware like multer took from a request come into the program: `req.file`, `ctx.files` … */
export function requestFiles(context: FindContext): At[] {
  return context.project.files.flatMap(({ file, text }) => {
    const parsed = MENTIONS.test(text) ? context.parsed(file) : undefined;
    return parsed ? [...nodesIn(parsed)].flatMap((node) => rootAt(context, parsed, node)) : [];
  });
}

function rootAt(context: FindContext, file: ParsedFile, node: Node): At[] {
  if (/^files?$/.test(propertyName(node) ?? '') && isMember(node))
    return isRequest(context, file, bare(node.object)) ? [{ file, node }] : [];
  if (node.type === 'ObjectPattern') return fromPattern(context, file, node);
  if (node.type === 'Identifier' && isFile(file, node)) return usesOfName(context, file, node);
  return [];
}

/** `const { file } = req`, `({ file }, res) => …` */
function fromPattern(
  context: FindContext,
  file: ParsedFile,
  pattern: Node & { type: 'ObjectPattern' },
): At[] {
  const parent = parentOf(file, pattern);
  const isOfRequest =
    parent?.type === 'VariableDeclarator'
      ? !!parent.init && isRequest(context, file, bare(parent.init))
      : isFunction(parent) && parent.params[0] === pattern && isHandler(context, file, parent);
  if (!isOfRequest) return [];
  return pattern.properties.flatMap((one) => {
    if (one.type !== 'ObjectProperty' || !/^files?$/.test(keyOf(one) ?? '')) return [];
    return one.value.type === 'Identifier'
      ? usesOfName(context, file, one.value)
      : [{ file, node: one.value }];
  });
}

function usesOfName(context: FindContext, file: ParsedFile, name: Node): At[] {
  const binding = bindingOf(context, file.file, name);
  return (binding?.references ?? []).map((node) => ({ file, node }));
}

/** A request: the first parameter of a handler, or the property of something that has this name. */
function isRequest(context: FindContext, file: ParsedFile, node: Node): boolean {
  if (/^(req|request|raw)$/.test(propertyName(node) ?? '')) return true;
  if (node.type !== 'Identifier') return false;
  // A browser gets answers, which have files of their own.
  if (/^res(ponse)?$/.test(node.name)) return false;
  const binding = bindingOf(context, file.file, node);
  if (binding?.kind !== 'param') return isSameRequest(context, file, binding?.declaration);
  const fn = [...ancestorsOf(binding.names.parsed, binding.node)].find((one) => isFunction(one));
  if (!isFunction(fn)) return false;
  const index = (fn.params as Node[]).findIndex((one) => named(one) === binding.node);
  const isFirst = index === 0 || (index === 1 && fn.params.length === 4);
  return (isFirst && isHandler(context, file, fn)) || isTypedRequest(fn.params[index]);
}

/** `const request = ctx.request` */
function isSameRequest(context: FindContext, file: ParsedFile, declarator: Node | undefined): boolean {
  return (
    declarator?.type === 'VariableDeclarator' &&
    declarator.id.type === 'Identifier' &&
    !!declarator.init &&
    isRequest(context, file, bare(declarator.init))
  );
}

/** A function that the program hands to others and that gets more than a value, or that the program calls with requests. */
function isHandler(context: FindContext, file: ParsedFile, fn: Node): boolean {
  const { calls } = context.resolver.callsOf(file.file, rangeOf(fn));
  const direct = calls.filter(({ role, via }) => role === 'call' && via === undefined);
  return direct.every(({ call }) => {
    const parsed = call && context.parsed(call.file);
    const node = call && context.nodeAt(call.file, call)?.node;
    const [first] = parsed && isCall(node) ? node.arguments : [];
    return !!parsed && first?.type === 'Identifier' && isRequest(context, parsed, first);
  });
}

function isTypedRequest(parameter: Node | undefined): boolean {
  return /^(\w*Request|\w*Context)$/.test(typeName(parameter) ?? '');
}

/** `@UploadedFile() file`, or a name whose type is that of uploaded files. */
function isFile(file: ParsedFile, name: Node): boolean {
  const parent = parentOf(file, name);
  const isDeclared =
    (isFunction(parent) && (parent.params as Node[]).includes(name)) ||
    (parent?.type === 'VariableDeclarator' && parent.id === name);
  if (!isDeclared) return false;
  const { start, end } = rangeOf(name);
  const decorators = 'decorators' in name && Array.isArray(name.decorators) ? name.decorators : [];
  const isDecorated = (decorators as Node[]).some((one) =>
    /@\s*UploadedFiles?\b/.test(file.text.slice(one.start ?? 0, one.end ?? 0)),
  );
  const type = 'typeAnnotation' in name && name.typeAnnotation ? file.text.slice(start, end) : '';
  return isDecorated || /\bMulter\.File\b|\bMulterFile\b/.test(type.slice(type.indexOf(':')));
}

function named(parameter: Node): Node {
  return parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
}

function typeName(parameter: Node | undefined): string | undefined {
  const annotation = parameter && 'typeAnnotation' in parameter ? parameter.typeAnnotation : undefined;
  if (annotation?.type !== 'TSTypeAnnotation' || annotation.typeAnnotation.type !== 'TSTypeReference')
    return undefined;
  const { typeName: name } = annotation.typeAnnotation;
  return name.type === 'Identifier' ? name.name : undefined;
}
