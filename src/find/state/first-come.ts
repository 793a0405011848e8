import type * as t from '@babel/types';
import { decoratorLabel } from '../runtime/labels.js';
import type { Binding, FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import {
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
  unwrapped,
} from '../runtime/syntax.js';
import { givenFor } from './received.js';
import type { RuntimeWrite } from './writes.js';

const DEPTH = 4;

/**
 * `if (!winner) winner = req.params.id`, `if (!host) host = socket.id`: filled once, but with what the first client gave.
 * Another replica has another first one.
 */
export function isFirstCome(program: Program, reach: Reach, writes: readonly RuntimeWrite[]): boolean {
  const asked = new Asked(program, reach);
  return writes.some(({ names, grip, value }) => grip === 'whole' && !!value && asked.isIn(names, value));
}

/** Where a value comes from. */
class Asked {
  readonly #program: Program;
  readonly #reach: Reach;

  constructor(program: Program, reach: Reach) {
    this.#program = program;
    this.#reach = reach;
  }

  /** True for what a client sent, or is called by, and for what is put together from it. */
  isIn(names: FileNames, node: t.Node, depth = 0): boolean {
    const inner = unwrapped(node);
    const isOne = (part: t.Node): boolean => this.isIn(names, part, depth);
    if (depth > DEPTH) return false;
    if (isMember(inner)) return this.#isPart(names, inner) || isOne(inner.object);
    if (inner.type === 'Identifier') return this.#isNamed(names, inner, depth);
    return partsOf(inner).some(isOne);
  }

  /** `req.body`, `ctx.request.body`, `socket.id`. */
  #isPart(names: FileNames, member: t.Node): boolean {
    const [root = '', ...rest] = (pathOf(member) ?? '').split('.');
    const asked = rest.join('.');
    if (!root || !/^(?:(?:request\.)?(?:body|params|query)|id)$/.test(asked)) return false;
    const name = rootOf(member);
    const binding = name.type === 'Identifier' ? names.bindingOf(name) : undefined;
    return binding?.kind === 'param' && this.#isHandler(binding, asked === 'id' ? CONNECTS : REQUESTS);
  }

  #isNamed(names: FileNames, name: t.Identifier, depth: number): boolean {
    const binding = names.bindingOf(name);
    if (!binding) return false;
    if (binding.kind === 'param')
      return (
        isDecorated(binding) ||
        this.#isPayload(binding) ||
        givenFor(this.#program, binding).some((one) => this.isIn(one.names, one.node, depth + 1))
      );
    const { declaration } = binding;
    const init = declaration.type === 'VariableDeclarator' ? declaration.init : undefined;
    return !!init && this.isIn(names, init, depth + 1);
  }

  /** `socket.on('join', (name) => …)` inside of what runs when a client connects. */
  #isPayload(binding: Binding): boolean {
    if (!this.#isHandler(binding, /^event '/)) return false;
    const { names, declaration } = binding;
    const outer = names.above(declaration, isFunction);
    return outer !== undefined && this.#hasLabel(names, outer, CONNECTS);
  }

  #isHandler({ names, declaration }: Binding, label: RegExp): boolean {
    return isFunction(declaration) && this.#hasLabel(names, declaration, label);
  }

  #hasLabel(names: FileNames, fn: FunctionNode, label: RegExp): boolean {
    return this.#reach.triggersOf(names, fn).some((one) => one.kind === 'root' && label.test(one.label));
  }
}

const REQUESTS = /^(?:GET|POST|PUT|PATCH|DELETE|ALL|OPTIONS|HEAD)\b|^(?:a request|param\b)/i;
const CONNECTS = /^event '(?:connection|connect)'$/;

/** A parameter of Nest: `@Body() order`, `@Param('id') id`. */
function isDecorated({ declaration, node }: Binding): boolean {
  if (!isFunction(declaration)) return false;
  const parameter = declaration.params.find((one) => one === node);
  const decorators = parameter && 'decorators' in parameter ? (parameter.decorators ?? []) : [];
  return decorators.some((one) => /^@(?:Body|Param|Query|MessageBody)\b/.test(decoratorLabel(one)));
}

/** What a value is put together from, without being worked out: `{ name }`, `String(id)`, `name.trim()`. */
function partsOf(node: t.Node): t.Node[] {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.flatMap((one) =>
        one.type === 'ObjectProperty' ? [one.value] : one.type === 'SpreadElement' ? [one.argument] : [],
      );
    case 'TemplateLiteral':
      return node.expressions;
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    default:
      return isCall(node) ? partsOfCall(node) : [];
  }
}

function partsOfCall({
  callee,
  arguments: args,
}: t.CallExpression | t.OptionalCallExpression | t.NewExpression): t.Node[] {
  if (callee.type === 'Identifier')
    return /^(?:String|Number|parseInt|parseFloat)$/.test(callee.name) ? args : [];
  if (!isMember(callee)) return [];
  return /^(?:trim|toString|toLowerCase|toUpperCase|slice)$/.test(nameOfKey(callee) ?? '')
    ? [callee.object]
    : [];
}
