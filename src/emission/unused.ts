import type { Node, Statement } from '@babel/types';
import { identifierAt, nameRange } from '../ast/names.js';
import { removeBindings } from '../ast/remove.js';
import { rangeOf, walk } from '../ast/walk.js';
import type { Edit } from '../model/plan.js';
import type { FindContext, ParsedFile, Place, Range } from '../model/transform.js';

/** What an edit leaves of a file. */
export interface Remains {
  /** Ranges whose code makes way for other code. */
  gone: Range[];
  /** Ranges in those that stay, but for those that are gone in them. */
  kept: readonly Range[];
  /** Packages whose functions do nothing but give a value. */
  plain: ReadonlySet<string>;
}

/**
 * Takes out what only replaced code used: `const MemoryStore = require('memorystore')(session)`, then the import
 * that only this line used, and so on. What has another use, an effect of its own, or a comment in it, stays.
 */
export function unusedBindings(
  context: FindContext,
  file: ParsedFile,
  { gone: replaced, kept, plain }: Remains,
): Edit[] {
  const gone = [...replaced];
  const bindings = new Map<Node, Statement>();
  for (let i = 0; i < gone.length; i++) {
    for (const name of namesIn(file, gone[i])) {
      const found = unusedBinding(context, file, name, { gone, kept, plain });
      if (!found || bindings.has(found.binding)) continue;
      bindings.set(found.binding, found.statement);
      gone.push(rangeOf(found.binding));
    }
  }
  const statements = new Set(bindings.values());
  return [...statements].flatMap((statement) =>
    removeBindings(
      file,
      statement,
      [...bindings.keys()].filter((binding) => bindings.get(binding) === statement),
    ),
  );
}

function namesIn(file: ParsedFile, range: Range | undefined): Node[] {
  const names: Node[] = [];
  walk(file.tree.program, (node) => {
    const { start, end } = rangeOf(node);
    if (!range || end <= range.start || start >= range.end) return false;
    if (node.type === 'Identifier' && start >= range.start && end <= range.end) names.push(node);
    return true;
  });
  return names;
}

/** The binding of a name of which every other use is gone. */
function unusedBinding(
  context: FindContext,
  file: ParsedFile,
  name: Node,
  { gone, kept, plain }: Remains,
): { binding: Node; statement: Statement } | undefined {
  const uses = context.resolver.referencesOf(file.file, nameRange(name));
  const left = uses.filter((use) => use.file !== file.file || !isGone(use, gone, kept));
  const [declaration] = left;
  if (left.length !== 1 || declaration?.file !== file.file) return undefined;
  const at = identifierAt(file, declaration);
  const statement = at && statementOf(at.ancestors);
  const binding = at && statement && bindingOf(at.node, at.ancestors, statement);
  return binding && isWithoutEffect(context, file, statement, binding, plain)
    ? { binding, statement }
    : undefined;
}

/** The declaration that stands in a list of statements around a name. */
function statementOf(ancestors: readonly Node[]): Statement | undefined {
  const at = ancestors.findLastIndex(({ type }) => /^(Program|BlockStatement)$/.test(type));
  return ancestors[at + 1] as Statement | undefined;
}

/** Ranges may be in each other: the innermost decides. */
function isGone(use: Range, gone: readonly Range[], kept: readonly Range[]): boolean {
  return lengthAround(use, gone) < lengthAround(use, kept);
}

/** The length of the shortest range around another; infinite if there is none. */
function lengthAround(inner: Range, ranges: readonly Range[]): number {
  const around = ranges.filter(({ start, end }) => start <= inner.start && inner.end <= end);
  return Math.min(...around.map(({ start, end }) => end - start), Infinity);
}

/** The specifier, declarator or property of a pattern that binds a name. */
function bindingOf(name: Node, ancestors: readonly Node[], statement: Statement): Node | undefined {
  const parent = ancestors.at(-1);
  if (statement.type === 'TSImportEqualsDeclaration') return statement;
  if (parent?.type === 'VariableDeclarator') return parent.id === name ? parent : undefined;
  const isInPattern = parent?.type === 'ObjectProperty' && ancestors.at(-2)?.type === 'ObjectPattern';
  return isInPattern || /^Import.*Specifier$/.test(parent?.type ?? '') ? parent : undefined;
}

function isWithoutEffect(
  context: FindContext,
  file: ParsedFile,
  statement: Statement,
  binding: Node,
  plain: ReadonlySet<string>,
): boolean {
  if (statement.type === 'ImportDeclaration') return isPackage(statement.source.value);
  if (statement.type === 'TSImportEqualsDeclaration') return true;
  if (statement.type !== 'VariableDeclaration') return false;
  const { start, end } = rangeOf(binding);
  const declarator = statement.declarations.find(
    (one) => rangeOf(one).start <= start && end <= rangeOf(one).end,
  );
  return !declarator?.init || isPlain(context, file, declarator.init, plain);
}

function isPackage(specifier: string): boolean {
  return !/^[./]/.test(specifier);
}

const PLAIN =
  /^((String|Numeric|Boolean|Null|Template)Literal|TemplateElement|Identifier|ThisExpression|(Unary|Binary|Member|Object|Array)Expression|ObjectProperty|MetaProperty)$/;

/** Loads a package, makes a store class, or computes something out of constants. */
function isPlain(context: FindContext, file: ParsedFile, node: Node, packages: ReadonlySet<string>): boolean {
  let plain = true;
  walk(node, (inner) => {
    if (inner.type === 'CallExpression') plain &&= isPlainCall(context, file, inner, packages);
    // `new (require('connect-sqlite3'))(session)`: some call the function that makes a store class with `new`.
    else if (inner.type === 'NewExpression') plain &&= isOfPackage(context, file, inner.callee, packages);
    else plain &&= PLAIN.test(inner.type);
    return plain;
  });
  return plain;
}

/** A function of the program that does nothing but give such a value. */
function onlyGives(context: FindContext, place: Place, packages: ReadonlySet<string>): boolean {
  const file = context.parsed(place.file);
  const found = context.nodeAt(place.file, place)?.node;
  const fn = found?.type === 'ExportNamedDeclaration' ? found.declaration : found;
  if (!file || (fn?.type !== 'FunctionDeclaration' && fn?.type !== 'ArrowFunctionExpression')) return false;
  if (fn.async || fn.generator) return false;
  const [only, ...others] = fn.body.type === 'BlockStatement' ? fn.body.body : [];
  const value =
    fn.body.type === 'BlockStatement' ? only?.type === 'ReturnStatement' && only.argument : fn.body;
  return !others.length && !!value && isPlain(context, file, value, packages);
}

function isOfPackage(
  context: FindContext,
  file: ParsedFile,
  callee: Node,
  packages: ReadonlySet<string>,
): boolean {
  const origin = context.resolver.originOf(file.file, rangeOf(callee));
  return origin.kind === 'module' && packages.has(origin.module.replace(/^node:/, ''));
}

function isPlainCall(
  context: FindContext,
  file: ParsedFile,
  { callee, arguments: [argument] }: Node & { type: 'CallExpression' },
  packages: ReadonlySet<string>,
): boolean {
  if (callee.type === 'Identifier' && callee.name === 'require')
    return argument?.type === 'StringLiteral' && isPackage(argument.value);
  const origin = context.resolver.originOf(file.file, rangeOf(callee));
  if (origin.kind === 'module') return isOfPackage(context, file, callee, packages);
  return origin.kind === 'value' && onlyGives(context, origin, packages);
}
