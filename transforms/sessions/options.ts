import type { Expression, Node, ObjectExpression } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext, Range } from '../../src/model/transform.js';
import { laterWrites } from './later-writes.js';
import { onlyReturnOf } from './returns.js';
import { mergedObjects, unwrap } from './syntax.js';

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
  /** Parts that could not be followed: a store may be in there. `after`: how many options stand before it. */
  unknown: { file: string; node: Node; after: number }[];
  /** A JSON file is part of the options: plain values only, names unknown. */
  hasJson: boolean;
  /** A part of `cookie` could not be followed. */
  hasUnknownCookie: boolean;
}

export function noOptions(): Options {
  return { options: [], literals: [], unknown: [], hasJson: false, hasUnknownCookie: false };
}

/**
 * Reads an options expression: literals, variables, spreads, `Object.assign`, conditions, other modules, later writes.
 * @param depth `flat` leaves out what is in `cookie`, which may take long to find.
 */
export function readOptions(
  context: FindContext,
  file: string,
  expression: Node,
  depth: 'flat' | 'nested' = 'nested',
): Options {
  const result = noOptions();
  new OptionsReader(context, result, depth).read(file, expression, { prefix: '', conditional: false });
  return result;
}

/** The last word on an option: later writes win. */
export function optionOf(options: Options, name: string): Option | undefined {
  return options.options.findLast((option) => option.name === name);
}

/** The first part behind which an option may get another value, or get one at all. */
export function unknownBehind(options: Options, name: string): Options['unknown'][number] | undefined {
  const last = options.options.findLastIndex((option) => option.name === name);
  return options.unknown.find(({ after }) => after > last);
}

interface Place {
  prefix: string;
  conditional: boolean;
}

class OptionsReader {
  readonly #context: FindContext;
  readonly #result: Options;
  readonly #depth: 'flat' | 'nested';
  readonly #seen = new Set<Node>();

  constructor(context: FindContext, result: Options, depth: 'flat' | 'nested') {
    this.#context = context;
    this.#result = result;
    this.#depth = depth;
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
    if (node.type === 'CallExpression' && !isRequire(node)) return this.#call(file, node, place);
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
    if (place.prefix === '') this.#laterWrites(file, node, place);
  }

  #property(file: string, property: ObjectExpression['properties'][number], place: Place): void {
    if (property.type === 'SpreadElement') return;
    const key =
      property.key.type === 'Identifier' && !property.computed
        ? property.key.name
        : property.key.type === 'StringLiteral'
          ? property.key.value
          : undefined;
    if (key === undefined) return this.#unknown(file, property);
    const value = property.type === 'ObjectMethod' ? property : property.value;
    this.#add(file, place.prefix + key, value, place.conditional);
  }

  /** Records an option; the options of a cookie count one by one as well. */
  #add(file: string, name: string, value: Node, conditional: boolean): void {
    this.#result.options.push({ name, file, value, conditional });
    if (name === 'cookie' && this.#depth === 'nested')
      this.#nested(file, value, { prefix: 'cookie.', conditional });
  }

  /** An unknown cookie object cannot hold a store. */
  #nested(file: string, value: Node, place: Place): void {
    const { length } = this.#result.unknown;
    this.read(file, value, place);
    if (this.#result.unknown.length > length) this.#result.hasUnknownCookie = true;
    this.#result.unknown.length = length;
  }

  #unknown(file: string, node: Node): void {
    this.#result.unknown.push({ file, node, after: this.#result.options.length });
  }

  /** A function of the program that returns its options. */
  #call(file: string, node: Node & { type: 'CallExpression' }, place: Place): void {
    const origin = this.#context.resolver.originOf(file, rangeOf(node.callee));
    const made = origin.kind === 'value' ? this.#context.nodeAt(origin.file, origin)?.node : undefined;
    const returned = made && onlyReturnOf(made);
    if (origin.kind === 'value' && returned) this.read(origin.file, returned, place);
    else this.#unknown(file, node);
  }

  #follow(file: string, node: Node, place: Place): void {
    const origin = this.#context.resolver.originOf(file, rangeOf(node));
    if (origin.kind === 'module' && origin.module.endsWith('.json')) this.#result.hasJson = true;
    else if (origin.kind === 'value') this.#value(file, node, origin, place);
    else this.#unknown(file, node);
  }

  #value(file: string, node: Node, origin: Range & { file: string }, place: Place): void {
    const value = this.#context.nodeAt(origin.file, origin)?.node;
    if (value && value !== node) this.read(origin.file, value, place);
    else this.#unknown(file, node);
  }

  /** `options.store = …` and `options.cookie.secure = …`, wherever that stands. */
  #laterWrites(file: string, literal: ObjectExpression, place: Place): void {
    for (const write of laterWrites(this.#context, file, literal)) {
      if (write.name === undefined) this.read(write.file, write.value, { ...place, conditional: true });
      else this.#add(write.file, write.name, write.value, write.conditional || place.conditional);
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

function isRequire(node: Node & { type: 'CallExpression' }): boolean {
  return node.callee.type === 'Identifier' && node.callee.name === 'require';
}
