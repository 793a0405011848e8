import type { Node } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import { isFunction, keyName, nameOf, type Fn } from './functions.js';
import { LAYER, replace, type Layered } from './steps.js';
import { typeQuerySteps } from './type-queries.js';
import type { At, View } from './view.js';

/** The return types that say what an async function returns: its own, its overloads', its JSDoc, its variable's. */
export function returnTypeSteps(view: View, fn: Fn): Layered[] {
  const own = annotationOf(fn.node);
  const declared = declaredType(view, fn.node);
  return [
    ...(own ? promised(view, fn, own) : []),
    ...(declared ? promised(view, fn, declared) : []),
    ...overloadsOf(view, fn).flatMap((one) => signatureSteps(view, { file: fn.file, node: one })),
    ...typeQuerySteps(view, fn),
    ...jsdocSteps(view, fn),
  ];
}

/** The return type of a method without a body: of an interface, an abstract class, an overload. */
export function signatureSteps(view: View, at: At): Layered[] {
  const annotation = annotationOf(at.node);
  const isFunctionType = annotation?.type === 'TSFunctionType';
  const type =
    isFunctionType && at.node.type === 'TSPropertySignature' ? annotationOf(annotation) : annotation;
  return type ? promised(view, at, type) : [];
}

/** `() => T` as the type of a parameter that gets both kinds of functions: `() => T | Promise<T>`. */
export function eitherSteps(view: View, at: At): Layered[] {
  const type = annotationOf(at.node);
  if (
    !type ||
    /\bPromise(Like)?\s*</.test(view.textOf({ ...at, node: type })) ||
    /^TS(Any|Unknown)Keyword$/.test(type.type)
  )
    return [];
  const range = rangeOf(type);
  const text = view.textOf({ file: at.file, node: type });
  return [replace(at.file, range, LAYER.async, [range, ` | Promise<${text}>`])];
}

/** The type behind the colon, or the arrow, of a node. */
export function annotationOf(node: Node): Node | undefined {
  const { returnType, typeAnnotation } = node as { returnType?: Node | null; typeAnnotation?: Node | null };
  const annotation = returnType ?? typeAnnotation;
  if (!annotation) return undefined;
  return /TypeAnnotation$/.test(annotation.type) && 'typeAnnotation' in annotation
    ? (annotation.typeAnnotation as Node)
    : annotation;
}

function promised(view: View, { file, node }: At, type: Node): Layered[] {
  if (isPromise(view, { file, node: type })) return [];
  const range = rangeOf(type);
  const { generator } = node as { generator?: boolean };
  if (generator) return generatorType(view, file, type);
  return [replace(file, range, LAYER.async, ['Promise<', range, '>'])];
}

function isPromise(view: View, at: At): boolean {
  return /^Promise(Like)?\s*</.test(view.textOf(at));
}

/** `Generator<T>` → `AsyncGenerator<T>`, `Iterable<T>` → `AsyncIterable<T>` */
function generatorType(view: View, file: string, type: Node): Layered[] {
  const name = /^(Generator|Iterable(Iterator)?|Iterator)\b/.exec(view.textOf({ file, node: type }))?.[0];
  const { start } = rangeOf(type);
  return name ? [replace(file, { start, end: start + name.length }, LAYER.async, [`Async${name}`])] : [];
}

/** `const f: (k: string) => T = …`: the return type of the variable's type. */
function declaredType(view: View, fn: Node): Node | undefined {
  const parent = view.parent(fn);
  const holder =
    parent?.type === 'VariableDeclarator' ? parent.id : parent?.type === 'ClassProperty' ? parent : undefined;
  const type = holder && annotationOf(holder);
  return type?.type === 'TSFunctionType' ? annotationOf(type) : undefined;
}

/** The signatures above a function or method of the same name. */
function overloadsOf(view: View, { node }: Fn): Node[] {
  const name = nameOf(view, node);
  const exported = view.parent(node);
  const list = exported && /^Export/.test(exported.type) ? view.parent(exported) : exported;
  const body = list && 'body' in list && Array.isArray(list.body) ? (list.body as Node[]) : [];
  return body
    .map((one) => ('declaration' in one && one.declaration ? (one.declaration as Node) : one))
    .filter(
      (one) =>
        /^TSDeclare(Function|Method)$/.test(one.type) && !isFunction(one) && declaredName(one) === name,
    );
}

function declaredName(node: Node): string | undefined {
  const { id, key } = node as { id?: Node | null; key?: Node };
  if (key) return keyName(key, false);
  return id?.type === 'Identifier' ? id.name : undefined;
}

/** `@returns {T}` in the comment right before a function of a JavaScript file. */
function jsdocSteps(view: View, { file, node }: Fn): Layered[] {
  if (/\.[cm]?tsx?$/.test(file)) return [];
  const comment = commentBefore(view, { file, node });
  const match = comment && /@returns?\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/.exec(comment.text);
  if (!match || !comment || /^\s*Promise\b/.test(match[1] ?? '')) return [];
  const start = comment.start + match.index + match[0].lastIndexOf(`{${match[1] ?? ''}}`) + 1;
  const range = { start, end: start + (match[1] ?? '').length };
  return [replace(file, range, LAYER.async, ['Promise<', range, '>'])];
}

function commentBefore(view: View, { file, node }: At): { text: string; start: number } | undefined {
  const text = view.text(file);
  const starts = [node, ...view.around(node)]
    .filter(
      ({ type }, i) =>
        i === 0 ||
        /^(Export|Variable|Expression|Object(Property|Method)|Class\w*Property|Assignment)/.test(type),
    )
    .map((one) => rangeOf(one).start);
  const comments = view.context.parsed(file)?.tree.comments ?? [];
  const found = comments.find(
    ({ type, end }) =>
      type === 'CommentBlock' &&
      starts.some((start) => (end ?? 0) <= start && text.slice(end ?? 0, start).trim() === ''),
  );
  return found && { text: text.slice(found.start ?? 0, found.end ?? 0), start: found.start ?? 0 };
}
