import type { Node } from '@babel/types';
import { boundNames } from '../../src/ast/names.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';
import type { Declaration } from './declaration.js';
import { emissionFor } from './emission.js';

/** `function makeBoard() { const scores = new Map(); … }`, called once in the program, when a module is loaded. */
export function isInCalledOnce(context: FindContext, { file, ancestors }: Declaration): boolean {
  if (isEmitted(context, file)) return false;
  const at = ancestors.findIndex(({ type }) => FUNCTION.test(type));
  const fn = ancestors[at];
  if (fn && isWrapper(fn)) return false;
  const isRightInIt = ancestors
    .slice(at + 1)
    .every(({ type }) => /^(BlockStatement|VariableDeclaration)$/.test(type));
  if (!fn || !isRightInIt || !ancestors.slice(0, at).every(({ type }) => TOP.test(type))) return false;
  return isStarted(context, file, fn, ancestors[at - 1]);
}

/** True for a function at the top of a module that the program calls once, when a module is loaded. */
export function isCalledOnce(context: FindContext, names: FileNames, fn: Node): boolean {
  const parent = names.parentOf(fn);
  const isTop = (node: Node | undefined): boolean =>
    !node || node.type === 'File' || (TOP.test(node.type) && isTop(names.parentOf(node)));
  return isTop(parent) && isStarted(context, names.parsed, fn, parent);
}

function isStarted(context: FindContext, file: ParsedFile, fn: Node, parent: Node | undefined): boolean {
  const name = nameOf(fn, parent);
  if (!name || isInTests(context, file.text.slice(name.start, name.end))) return false;
  const { calls, unresolved } = context.resolver.callsOf(
    file.file,
    fn.type === 'FunctionDeclaration' ? name : rangeOf(fn),
  );
  const uses = calls.filter(({ role }) => role !== 'declaration' && role !== 'alias');
  const [only, ...more] = uses;
  if (!only?.call || only.role !== 'call' || only.via || more.length || unresolved.length) return false;
  const around = context.nodeAt(only.file, only.call)?.ancestors ?? [];
  return around.every(({ type }) => !/Function|Method|^Class|Loop|^For|^While|^Do/.test(type));
}

/** What earlier runs have added keeps to its process. */
function isEmitted(context: FindContext, file: ParsedFile): boolean {
  const files = emissionFor(context, file)?.files;
  const names = ['stores', 'redis', 'async-handler', 'in-background', 'request-listener'];
  return files !== undefined && names.some((name) => files.pathOf(name) === file.file);
}

/** What it keeps is about calls of the function that it is given, in this process. */
function isWrapper(fn: Node): boolean {
  const names = new Set('params' in fn ? fn.params.flatMap(boundNames).map(({ name }) => name) : []);
  let found = false;
  walk(fn, (node) => {
    const callee = node.type === 'CallExpression' ? node.callee : undefined;
    if (callee?.type === 'Identifier' && names.has(callee.name)) found = true;
    return !found;
  });
  return found;
}

const FUNCTION = /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/;
const TOP = /^(?:Program|Export(?:Named|Default)Declaration|VariableDeclaration|VariableDeclarator)$/;

function nameOf(fn: Node, parent: Node | undefined): Range | undefined {
  if (fn.type === 'FunctionDeclaration') return fn.id ? rangeOf(fn.id) : undefined;
  const id = parent?.type === 'VariableDeclarator' ? parent.id : undefined;
  return id?.type === 'Identifier'
    ? { start: rangeOf(id).start, end: rangeOf(id).start + id.name.length }
    : undefined;
}

/** Each test makes one of its own, and expects it to be empty. */
function isInTests({ withTests, project }: FindContext, name: string): boolean {
  const own = new Set(project.tests?.map(({ file }) => file));
  const files = own.size ? (withTests?.()?.project.files ?? []) : [];
  return files.some(
    ({ file, text }) =>
      own.has(file) && new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text),
  );
}
