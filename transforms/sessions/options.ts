import type { Expression, Node, ObjectExpression } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext, Range } from '../../src/model/transform.js';

/** One option as it is written somewhere, possibly only under a condition. */
export interface Option {
  /** Dotted for nested ones: `cookie.secure`. */
  name: string;
  file: string;
  value: Node;
  conditional: boolean;
}

/** What the options argument of a session middleware comes to. */
export interface Options {
  options: Option[];
  /** Object literals that make up the options, in order. */
  literals: { file: string; node: ObjectExpression }[];
  /** Parts that could not be followed: a store may be in there. */
  unknown: { file: string; node: Node }[];
  /** A JSON file is part of the options: plain values only, names unknown. */
  hasJson: boolean;
}

/** Takes `as`, `!`, `satisfies` and the like off an expression. */
export function unwrap(node: Node): Node {
  const isWrapper =
    /^TS(As|Satisfies|NonNull|TypeAssertion).*|^ParenthesizedExpression$|^TypeCastExpression$/.test(
      node.type,
    );
  return isWrapper && 'expression' in node && typeof node.expression === 'object'
    ? unwrap(node.expression as Node)
    : node;
}

/** Reads an options expression: literals, variables, spreads, `Object.assign`, conditions, other modules, later writes. */
export function readOptions(context: FindContext, file: string, expression: Node): Options {
  const result: Options = { options: [], literals: [], unknown: [], hasJson: false };
  new OptionsReader(context, result).read(file, expression, { prefix: '', conditional: false });
  return result;
}

/** The last word on an option: later writes win. */
export function optionOf(options: Options, name: string): Option | undefined {
  return options.options.findLast((option) => option.name === name);
}

interface Place {
  prefix: string;
  conditional: boolean;
}

class OptionsReader {
  readonly #context: FindContext;
  readonly #result: Options;
  readonly #seen = new Set<Node>();

  constructor(context: FindContext, result: Options) {
    this.#context = context;
    this.#result = result;
  }

  read(file: string, wrapped: Node, place: Place): void {
    const node = unwrap(wrapped);
    if (this.#seen.has(node)) return;
    this.#seen.add(node);
    if (node.type === 'ObjectExpression') return this.#object(file, node, place);
    if (node.type === 'ConditionalExpression')
      return this.#branches(file, [node.consequent, node.alternate], place);
    if (node.type === 'LogicalExpression')
      return this.#branches(file, node.operator === '&&' ? [node.right] : [node.left, node.right], place);
    if (isNothing(node)) return;
    const merged = mergedObjects(node);
    if (merged) return merged.forEach((argument) => this.read(file, argument, place));
    if (node.type === 'CallExpression') return this.#call(file, node, place);
    this.#follow(file, node, place);
  }

  #branches(file: string, branches: Expression[], place: Place): void {
    for (const branch of branches) this.read(file, branch, { ...place, conditional: true });
  }

  #object(file: string, node: ObjectExpression, place: Place): void {
    if (place.prefix === '') this.#result.literals.push({ file, node });
    for (const property of node.properties) {
      if (property.type === 'SpreadElement') this.read(file, property.argument, place);
      else this.#property(file, property, place);
    }
  }

  #property(file: string, property: ObjectExpression['properties'][number], place: Place): void {
    if (property.type === 'SpreadElement') return;
    const key =
      property.key.type === 'Identifier' && !property.computed
        ? property.key.name
        : property.key.type === 'StringLiteral'
          ? property.key.value
          : undefined;
    if (key === undefined) return void this.#result.unknown.push({ file, node: property });
    const value = property.type === 'ObjectMethod' ? property : property.value;
    this.#add(file, place.prefix + key, value, place.conditional);
  }

  /** Records an option; the options of a cookie count one by one as well. */
  #add(file: string, name: string, value: Node, conditional: boolean): void {
    this.#result.options.push({ name, file, value, conditional });
    if (name === 'cookie') this.#nested(file, value, { prefix: 'cookie.', conditional });
  }

  /** An unknown cookie object cannot hold a store. */
  #nested(file: string, value: Node, place: Place): void {
    const { length } = this.#result.unknown;
    this.read(file, value, place);
    this.#result.unknown.length = length;
  }

  /** A function of the program that returns its options. */
  #call(file: string, node: Node & { type: 'CallExpression' }, place: Place): void {
    const origin = this.#context.resolver.originOf(file, rangeOf(node.callee));
    const made = origin.kind === 'value' ? this.#context.nodeAt(origin.file, origin)?.node : undefined;
    const returned = made && returnedBy(made);
    if (origin.kind === 'value' && returned) this.read(origin.file, returned, place);
    else this.#result.unknown.push({ file, node });
  }

  #follow(file: string, node: Node, place: Place): void {
    const origin = this.#context.resolver.originOf(file, rangeOf(node));
    if (origin.kind === 'module' && origin.module.endsWith('.json')) this.#result.hasJson = true;
    else if (origin.kind === 'value') this.#value(file, node, origin, place);
    else this.#result.unknown.push({ file, node });
  }

  #value(file: string, node: Node, origin: Range & { file: string }, place: Place): void {
    const value = this.#context.nodeAt(origin.file, origin)?.node;
    if (!value || value === node) return void this.#result.unknown.push({ file, node });
    this.read(origin.file, value, place);
    if (node.type === 'Identifier') this.#laterWrites(file, node, place);
  }

  /** `options.store = …` and `options.cookie.secure = …` behind the declaration. */
  #laterWrites(file: string, name: Node, place: Place): void {
    for (const use of this.#context.resolver.referencesOf(file, rangeOf(name))) {
      const at = this.#context.nodeAt(use.file, use);
      const write = at && memberWrite(at.node, at.ancestors);
      if (write)
        this.#add(use.file, place.prefix + write.name, write.value, write.conditional || place.conditional);
    }
  }
}

function isNothing(node: Node): boolean {
  return (
    node.type === 'NullLiteral' ||
    node.type === 'BooleanLiteral' ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

/** The arguments of `Object.assign(…)`. */
function mergedObjects(node: Node): Node[] | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  const isAssign =
    object.type === 'Identifier' &&
    object.name === 'Object' &&
    property.type === 'Identifier' &&
    property.name === 'assign';
  return isAssign ? node.arguments : undefined;
}

/** The expression that a function returns, if it has exactly one way to do so. */
function returnedBy(node: Node): Node | undefined {
  if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement') return node.body;
  if (
    !/Function/.test(node.type) ||
    !('body' in node) ||
    !node.body ||
    Array.isArray(node.body) ||
    node.body.type !== 'BlockStatement'
  )
    return undefined;
  const [only, ...more] = node.body.body;
  return only?.type === 'ReturnStatement' && !more.length ? (only.argument ?? undefined) : undefined;
}

/** `name.a.b = value`, and whether it stands under a condition or in a function. */
function memberWrite(
  node: Node,
  ancestors: readonly Node[],
): { name: string; value: Node; conditional: boolean } | undefined {
  const path: string[] = [];
  let below = node;
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    if (
      parent?.type === 'MemberExpression' &&
      parent.object === below &&
      parent.property.type === 'Identifier' &&
      !parent.computed
    ) {
      path.push(parent.property.name);
      below = parent;
    } else if (parent?.type === 'AssignmentExpression' && parent.left === below && path.length) {
      return { name: path.join('.'), value: parent.right, conditional: ancestors.slice(0, i).some(isBranch) };
    } else return undefined;
  }
  return undefined;
}

/** Code in there may not run. */
export function isBranch(node: Node): boolean {
  return /^(If|Switch|Try|For|While|DoWhile).*Statement$|^(Conditional|Logical)Expression$|^CatchClause$|^SwitchCase$/.test(
    node.type,
  );
}
