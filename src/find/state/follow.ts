import type * as t from '@babel/types';
import { callsOf } from '../runtime/calls.js';
import { definitionOf } from '../runtime/definition.js';
import { membersNamed } from '../runtime/own-members.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { type Place } from '../runtime/program.js';
import { returnsOf } from '../runtime/returns.js';
import { packagePath } from '../runtime/stands-for.js';
import {
  type Call,
  isCall,
  isFunction,
  isMember,
  type Member,
  nameOfKey,
  pathOf,
  unwrapped,
} from '../runtime/syntax.js';
import {
  CHANGES_FIRST,
  elementParameters,
  isOwnMutation,
  LODASH_CHANGES,
  mutates,
  resultOf,
} from './methods.js';
import type { Shape } from './shape.js';
import { valueSetBy } from './settings.js';
import { callbacksAt, promiseOf } from './handed-on.js';
import { readsOf } from './put.js';
import { isTarget, keysAfter } from './targets.js';
import { DEPTH, Trail } from './trail.js';
import { changeBy, type Grip, type Use } from './use.js';

/** Everything that the program does with a site, through aliases. `references` are the expressions that name it. */
export function usesOfSite(program: Program, references: readonly Place[], shape: Shape): Use[] {
  const follower = new Follower(program, references, shape);
  for (const place of references) follower.reference(place);
  return follower.uses;
}

class Follower extends Trail {
  /** A name of the site itself: here an assignment changes the site. */
  reference(place: Place): void {
    const { names, node } = place;
    const parent = names.parentOf(node);
    if (parent?.type === 'AssignmentExpression' && parent.left === node)
      return this.write(place, changeBy(parent.operator), 'whole', parent.right);
    if (parent?.type === 'UpdateExpression') return this.write(place, 'update', 'whole');
    if (parent && isTarget(names, node, parent)) return this.write(place, 'assign', 'whole');
    const set = valueSetBy(node);
    if (set) return this.write(place, 'assign', 'whole', set);
    this.follow(place, 'whole', 0);
  }

  protected override follow(place: Place, grip: Grip, depth: number): void {
    const { names, node } = place;
    if (depth > DEPTH || !this.isNew(node, grip)) return;
    const parent = names.parentOf(node);
    if (!parent) return;
    const up = (as: Grip = grip): void => this.follow({ names, node: parent }, as, depth);
    if (isMember(parent) && parent.object === node) return this.member(names, parent, grip, depth);
    if (isCall(parent))
      return parent.callee === node
        ? this.read(place, 'invoke', grip)
        : this.argument(names, parent, node, grip, depth);
    switch (parent.type) {
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'AwaitExpression':
        return up();
      case 'LogicalExpression':
        if (parent.left === node) this.read(place, 'test', grip);
        return up();
      case 'ConditionalExpression':
        return parent.test === node ? this.read(place, 'test', grip) : up();
      case 'SpreadElement':
        return this.spread(names, parent, grip, depth);
      case 'VariableDeclarator':
        if (parent.init !== node) return;
        this.read(place, 'value', grip);
        return this.bind(names, parent.id, grip, depth);
      case 'AssignmentExpression':
        if (parent.right !== node) return;
        this.read(place, 'value', grip);
        this.store(names, parent, grip, depth);
        return up();
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        this.read(place, 'return', grip);
        return this.returned(names, node, grip, depth);
      case 'ForOfStatement':
        if (parent.right !== node) return;
        this.read(place, 'iterate', grip);
        return this.loop(names, parent.left, depth);
      case 'ObjectProperty':
        if (parent.value !== node) return;
        this.read(place, 'value', grip);
        return this.held(names, parent, grip, depth);
      case 'ForInStatement':
        return this.read(place, 'iterate', grip);
      case 'BinaryExpression':
        return this.read(place, parent.operator === 'in' ? 'has' : 'compare', grip);
      case 'ExportSpecifier':
      case 'ExportDefaultDeclaration':
      case 'ExpressionStatement':
        return;
      default:
        return this.read(place, /^(?:If|While|Unary|DoWhile|For)/.test(parent.type) ? 'test' : 'value', grip);
    }
  }

  protected member(names: FileNames, member: Member, grip: Grip, depth: number): void {
    const place = { names, node: member };
    let at: t.Node = member;
    let parent = names.parentOf(at);
    while (parent && /^(?:TSNonNullExpression|TSAsExpression|ParenthesizedExpression)$/.test(parent.type)) {
      at = parent;
      parent = names.parentOf(at);
    }
    const isOwn = grip !== 'copy';
    const key = member.property;
    if (parent?.type === 'AssignmentExpression' && parent.left === at) {
      if (isOwn)
        this.write(place, parent.operator === '=' ? 'property' : 'update-property', grip, parent.right, key);
      return this.follow({ names, node: parent }, 'part', depth + 1);
    }
    if (parent?.type === 'UpdateExpression')
      return isOwn ? this.write(place, 'update-property', grip, undefined, key) : undefined;
    if (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
      return isOwn ? this.write(place, 'delete', grip, undefined, key) : undefined;
    if (parent && isTarget(names, at, parent))
      return isOwn ? this.write(place, 'property', grip, undefined, key) : undefined;
    if (isCall(parent) && parent.callee === at && parent.type !== 'NewExpression')
      return this.method(names, member, parent, grip, depth);
    // `socket.on('action', store.dispatch)`: who gets the method calls it.
    if (this.shape === 'store' && grip === 'whole' && isOwnMutation('store', nameOfKey(member) ?? ''))
      return this.write(place, 'dispatch', grip);
    this.read(place, 'property', grip, key);
    if (grip === 'copy' && this.replaced.includes(nameOfKey(member) ?? '')) return;
    this.follow(place, 'part', depth + 1);
  }

  protected method(names: FileNames, member: Member, call: Call, grip: Grip, depth: number): void {
    const method = nameOfKey(member);
    if (method === null) return this.read({ names, node: member }, 'invoke', grip);
    const own = definitionOf(this.program, { names, node: member });
    // A method of a class below Map changes it as the one of Map does.
    const isProgram = own?.kind === 'node' && isFunction(own.node) && !/^(?:map|set|array)$/.test(this.shape);
    const isAnswer = this.isAnswer(names, call, grip);
    const isMutation =
      !isProgram &&
      !isAnswer &&
      (grip === 'whole'
        ? isOwnMutation(this.shape, method)
        : grip === 'part' && mutates(method) && this.isCollection({ names, node: member.object }, method));
    const [first, second] = call.arguments;
    if (isMutation) {
      const isKeyed = /^(?:set|put)$/.test(method);
      this.write(
        { names, node: member },
        method,
        grip,
        isKeyed ? second : first,
        isKeyed ? first : undefined,
      );
    } else this.read({ names, node: member }, method, grip, first);
    // `add(item) { this.emit('added', item); }` of a class below EventEmitter.
    if (own?.kind === 'node' && (!isProgram || this.shape === 'emitter') && grip === 'whole')
      this.inside(own, depth);
    // What a function of the record gives back is followed where that returns it; `this.find()` is one of its own.
    const isOfRecord =
      this.shape === 'record' &&
      grip === 'whole' &&
      ((own?.kind === 'node' && isFunction(own.node)) || member.object.type === 'ThisExpression');
    const result = isOfRecord || isAnswer ? undefined : resultOf(method);
    if (result) this.follow({ names, node: call }, result === 'same' ? grip : result, depth + 1);
    if (method === 'then' && first) this.given({ names, node: first }, 0, grip, depth);
    for (const index of elementParameters(method)) {
      const callback = first && this.functionAt({ names, node: first });
      const parameter = callback?.node.params[index];
      if (callback && parameter) this.bind(callback.names, parameter, 'part', depth + 1);
    }
  }

  protected spread(names: FileNames, spread: t.Node, grip: Grip, depth: number): void {
    const literal = names.parentOf(spread);
    this.read({ names, node: spread }, 'spread', grip);
    if (literal?.type !== 'ArrayExpression' && literal?.type !== 'ObjectExpression') return;
    const own = keysAfter(literal, spread);
    this.withOwn(own, () => this.follow({ names, node: literal }, 'copy', depth + 1));
  }

  /** `target = alias`. */
  protected store(names: FileNames, { left }: t.AssignmentExpression, grip: Grip, depth: number): void {
    if (!isMember(left)) return this.own.has(left) ? undefined : this.bind(names, left, grip, depth);
    if (this.own.has(left)) return;
    for (const place of readsOf(this.program, names, left))
      this.outside(() => this.follow(place, grip, depth + 1));
  }

  protected returned(names: FileNames, node: t.Node, grip: Grip, depth: number): void {
    const outer = names.functionOf(node);
    if (
      !isFunction(outer) ||
      !returnsOf(outer).some((one) => one === node || unwrapped(one) === unwrapped(node))
    )
      return;
    const isGetter = 'kind' in outer && outer.kind === 'get';
    const name = isGetter ? nameOfKey(outer) : null;
    const members = name === null ? [] : membersNamed(this.program, names, name);
    this.outside(() => {
      for (const place of [...callsOf(this.program, names, outer), ...members])
        this.follow(place, grip, depth + 1);
    });
  }

  protected argument(names: FileNames, call: Call, node: t.Node, grip: Grip, depth: number): void {
    const index = call.arguments.findIndex((one) => one === node);
    const callee = unwrapped(call.callee);
    const path = pathOf(callee) ?? '';
    const place = { names, node };
    if (index === 0 && CHANGES_FIRST.has(path))
      return grip === 'copy' ? undefined : this.write(place, 'property', grip, call.arguments[1]);
    if (/\.(?:push|unshift|splice)\.(?:apply|call)$/.test(path) && index === 0)
      return this.write(place, 'push', grip);
    if (
      /^Object\.(?:values|entries)$|^Array\.from$/.test(path) ||
      (call.type === 'NewExpression' && /^(?:Map|Set)$/.test(path))
    ) {
      this.read(place, 'iterate', grip);
      return this.follow({ names, node: call }, 'copy', depth + 1);
    }
    const definition = definitionOf(this.program, { names, node: callee });
    const packaged = packagePath(definition);
    if (index === 0 && packaged !== undefined && LODASH_CHANGES.test(packaged))
      return this.write(place, 'property', grip);
    this.read(place, 'argument', grip);
    const promise = path === 'Promise.resolve' ? call : promiseOf(names, callee);
    if (promise) return this.follow({ names, node: promise }, grip, depth + 1);
    for (const given of callbacksAt(this.program, names, callee)) this.given(given, index, grip, depth);
    const target = this.functionAt({ names, node: callee });
    const parameter = target?.node.params[index];
    if (target && parameter) this.enter({ names, node: call }, target, parameter, grip, depth);
  }
}
