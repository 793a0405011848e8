import type * as t from '@babel/types';
import { callsOf } from '../runtime/calls.js';
import { WHOLE } from '../runtime/exports.js';
import { HANDS_ON } from '../runtime/positions.js';
import type { Place, Program } from '../runtime/program.js';
import {
  type Call,
  isCall,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  namesOfPattern,
} from '../runtime/syntax.js';

const DEPTH = 24;

/** What a call does with a value that it is given; undefined if the value is to be followed through it. */
export type Asked<T> = (call: Place & { node: Call }, argument: t.Node) => readonly T[] | undefined;

/**
 * Where a value goes: asks about every call that gets it, through names, properties, modules, returns and wrappers.
 * @param onUse is told every place that names it on the way
 */
export function climb<T>(program: Program, from: Place, ask: Asked<T>, onUse?: (use: Place) => void): T[] {
  const found: T[] = [];
  const isAnswered = (call: Place & { node: Call }, argument: t.Node): boolean => {
    const answer = ask(call, argument);
    if (answer) found.push(...answer);
    return answer !== undefined;
  };
  new Climb(program, isAnswered, onUse).from(from, 0);
  return found;
}

class Climb {
  readonly #seen = new Set<t.Node>();
  readonly #program: Program;
  readonly #isAnswered: (call: Place & { node: Call }, argument: t.Node) => boolean;
  readonly #onUse: ((use: Place) => void) | undefined;

  constructor(
    program: Program,
    isAnswered: (call: Place & { node: Call }, argument: t.Node) => boolean,
    onUse: ((use: Place) => void) | undefined,
  ) {
    this.#program = program;
    this.#isAnswered = isAnswered;
    this.#onUse = onUse;
  }

  from({ names, node }: Place, depth: number): void {
    if (depth > DEPTH || this.#seen.has(node)) return;
    this.#seen.add(node);
    if (node.type === 'VariableDeclarator') return this.#named({ names, node: node.id }, depth);
    if (isField(node)) return this.#members({ names, node }, nameOfKey(node), depth);
    const parent = names.parentOf(node);
    if (!parent) return;
    const up = (): void => this.from({ names, node: parent }, depth + 1);
    if (isCall(parent)) {
      const isArgument = parent.callee !== node;
      return isArgument && this.#isAnswered({ names, node: parent }, node) ? undefined : up();
    }
    if (HANDS_ON.has(parent.type) || parent.type === 'ObjectExpression') return up();
    if (isMember(parent)) return parent.object === node ? up() : undefined;
    this.#exported({ names, node }, depth);
    switch (parent.type) {
      case 'ConditionalExpression':
        return parent.test === node ? undefined : up();
      case 'ObjectProperty':
        return parent.value === node ? up() : undefined;
      case 'VariableDeclarator':
        return this.#named({ names, node: parent.id }, depth);
      case 'AssignmentExpression':
        return parent.right === node ? this.#assigned({ names, node: parent.left }, depth) : undefined;
      case 'ClassProperty':
      case 'ClassPrivateProperty':
        return this.#members({ names, node: parent }, nameOfKey(parent), depth);
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        return this.#returned({ names, node }, depth);
      default:
    }
  }

  #used(use: Place, depth: number): void {
    this.#onUse?.(use);
    this.from(use, depth + 1);
  }

  #named({ names, node }: Place, depth: number): void {
    for (const name of namesOfPattern(node)) {
      const binding = names.bindingOf(name);
      if (binding) for (const use of this.#program.usesOf(binding)) this.#used(use, depth);
    }
  }

  #assigned({ names, node }: Place, depth: number): void {
    if (node.type === 'Identifier') return this.#named({ names, node }, depth);
    if (isMember(node)) this.#members({ names, node }, nameOfKey(node), depth);
  }

  /** A field, wherever its file names it. */
  #members({ names, node }: Place, name: string | null, depth: number): void {
    if (name === null || name === 'exports') return;
    for (const member of names.members.get(name) ?? [])
      if (member !== node) this.#used({ names, node: member }, depth);
  }

  #exported({ names, node }: Place, depth: number): void {
    for (const name of this.#program.exportedNames(names, node))
      for (const use of this.#program.usesOfExport(names, name)) this.#used(use, depth);
    if (names.parentOf(node)?.type !== 'TSExportAssignment') return;
    for (const use of this.#program.usesOfExport(names, WHOLE)) this.#used(use, depth);
  }

  #returned({ names, node }: Place, depth: number): void {
    const fn = names.functionOf(node);
    if (!isFunction(fn)) return;
    for (const call of callsOf(this.#program, names, fn)) this.from(call, depth + 1);
  }
}
