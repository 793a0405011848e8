import type * as t from '@babel/types';
import { callsOf, constructionsOf } from './calls.js';
import { definitionOf } from './definition.js';
import { emitsOf } from './emits.js';
import { isNamedToo, isOfNamespace, lastValue, WHOLE } from './exports.js';
import { calleeName, decoratorLabel } from './labels.js';
import { isMadeOnce } from './made-once.js';
import { isUncalled } from './own-objects.js';
import { isCalledAt, isWritten, mayCall, membersOf } from './members.js';
import { membersNamed } from './own-members.js';
import type { FileNames } from './names.js';
import { ENDS_PROCESS, GOES_NOWHERE, HANDS_ON, NEST_LIFE } from './positions.js';
import type { Program } from './program.js';
import { type Place } from './program.js';
import { isProvided } from './provided-once.js';
import { registrationOf } from './registrations.js';
import { returnsOf } from './returns.js';
import { Sink, type Trigger } from './sink.js';
import {
  bodyOf,
  type Call,
  type ClassNode,
  type FunctionNode,
  isCall,
  isClass,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  unwrapped,
} from './syntax.js';
import { classOf } from './this.js';

const DEPTH = 12;

/** All the ways in which a function of the program comes to run. None: nothing of the program runs it. */
export function triggersOf(program: Program, names: FileNames, fn: FunctionNode): Trigger[] {
  const context = new Search(program);
  context.ofFunction(names, fn);
  return context.triggers;
}

class Search extends Sink {
  ofFunction(names: FileNames, fn: FunctionNode): void {
    if (this.seen.has(fn)) return;
    this.seen.add(fn);
    const maker = isField(fn) ? names.above(fn, isClass) : undefined;
    if (isField(fn)) return maker && this.ofNew(names, maker);
    if (fn.type === 'ClassMethod' || fn.type === 'ClassPrivateMethod') return this.ofMethod(names, fn);
    if (fn.type === 'ObjectMethod') return this.ofProperty(names, fn, 0);
    // `export default function () {…}`: only other files name it.
    if (fn.type === 'FunctionDeclaration' && fn.id) {
      const binding = names.bindingOf(fn.id);
      if (binding) for (const use of this.program.usesOf(binding)) this.ofUse(use, 0);
      this.ofExports(names, binding?.node ?? fn);
      if (isOfNamespace(names, fn)) this.byName(names, fn.id.name, fn, 0);
      return;
    }
    const own = fn.type === 'FunctionExpression' && fn.id ? names.bindingOf(fn.id) : undefined;
    if (own) for (const use of this.program.usesOf(own)) this.ofUse(use, 0);
    this.ofUse({ names, node: fn }, 0);
  }

  /** An expression that stands for the function: where does it go from here? */
  protected ofUse({ names, node }: Place, depth: number): void {
    if (depth > DEPTH || (node.type !== 'Identifier' && depth > 0 && this.seen.has(node))) return;
    if (depth > 0) this.seen.add(node);
    const parent = names.parentOf(node);
    if (!parent) return;
    const up = (): void => this.ofUse({ names, node: parent }, depth + 1);
    if (isCall(parent))
      return parent.callee === node
        ? this.caller({ names, node: parent })
        : this.ofArgument(names, parent, node, depth);
    if (GOES_NOWHERE.has(parent.type)) return;
    if (HANDS_ON.has(parent.type)) return up();
    switch (parent.type) {
      case 'ConditionalExpression':
        return parent.test === node ? undefined : up();
      case 'VariableDeclarator':
        return this.ofName(names, parent.id, depth);
      case 'AssignmentExpression':
        if (parent.right !== node) return;
        this.ofTarget(names, parent, depth);
        return up();
      case 'ObjectProperty':
        return parent.value === node ? this.ofProperty(names, parent, depth) : undefined;
      case 'ClassProperty':
      case 'ClassPrivateProperty':
        return parent.value === node ? this.ofMethod(names, parent) : undefined;
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        return this.ofReturned(names, node, depth);
      case 'ExportDefaultDeclaration':
        return this.ofExported(names, node, 'default', depth);
      case 'TSExportAssignment':
        return this.ofExported(names, node, WHOLE, depth);
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return parent.object === node ? this.ofMember(names, parent, depth) : undefined;
      case 'Decorator':
        return this.caller({ names, node });
      case 'ForOfStatement':
        return this.ofElement({ names, node: parent.left }, depth);
      default:
        return this.root('passed on as a value', { names, node });
    }
  }

  protected ofName(names: FileNames, id: t.Node, depth: number): void {
    if (id.type === 'ArrayPattern')
      return id.elements.forEach((one) => one && this.ofName(names, one, depth + 1));
    const binding = id.type === 'Identifier' ? names.bindingOf(id) : undefined;
    if (!binding || this.seen.has(binding.node)) return;
    this.seen.add(binding.node);
    for (const use of this.program.usesOf(binding)) this.ofUse(use, depth + 1);
    this.ofExports(names, binding.node);
  }

  protected ofTarget(names: FileNames, assignment: t.AssignmentExpression, depth: number): void {
    const { left } = assignment;
    if (left.type === 'Identifier') return this.ofName(names, left, depth);
    if (!isMember(left)) return;
    if (this.isExported(names, lastValue(assignment.right), depth)) return;
    const name = nameOfKey(left);
    if (name === null) return this.root('kept in a table', { names, node: left });
    if (/^on[a-z]+$/.test(name)) return this.root(`${name} event`, { names, node: left });
    const target = definitionOf(this.program, { names, node: left.object });
    if (target?.kind === 'package') {
      const uses = membersNamed(this.program, names, name).filter(
        (one) => one.node !== left && isCalledAt(this.program, one),
      );
      if (uses.length) return uses.forEach((one) => this.ofUse(one, depth + 1));
      return this.root(`${name} of ${target.module}`, { names, node: left });
    }
    const isOwn = left.object.type === 'ThisExpression';
    const before = this.triggers.length;
    this.byName(names, name, left, depth, isOwn ? classOf(names, left.object) : undefined);
    // `store.on = async (event) => …`: whoever is given that name is told.
    if (name === 'on' && !isOwn && this.triggers.length === before)
      this.root('on event', { names, node: left });
  }

  /** Whether a value is exported; then its uses elsewhere are followed (those of a variable are, with the variable). */
  protected isExported(names: FileNames, value: t.Node, depth: number): boolean {
    const binding = value.type === 'Identifier' ? names.bindingOf(value) : undefined;
    const exported = this.program.exportedNames(names, binding?.node ?? value);
    if (!binding) for (const name of exported) this.ofExported(names, value, name, depth);
    return exported.length > 0;
  }

  protected ofExported(names: FileNames, node: t.Node, name: string, depth: number): void {
    const uses = this.program.usesOfExport(names, name);
    const before = this.triggers.length;
    for (const use of uses) this.ofUse(use, depth + 1);
    this.ofPassedOn(names, [name], node, depth + 1);
    if (this.isOnlyBy(before, node) && this.program.isOpen(names, name))
      this.outside(`exported ${name === WHOLE ? '' : name}`.trim(), { names, node });
  }

  protected ofArgument(names: FileNames, call: Call, node: t.Node, depth: number): void {
    const registration = registrationOf(this.program, { names, node: call }, node);
    if (registration.kind === 'inherit') return this.caller({ names, node: call });
    const emits = emitsOf(this.program, names, call);
    if (emits.length) return emits.forEach((place) => this.caller(place));
    if (registration.kind === 'root') return this.root(registration.label, { names, node: call });
    const index = call.arguments.findIndex((one) => one === node);
    const called = definitionOf(this.program, { names, node: call.callee });
    const target = called?.kind === 'node' ? bodyOf(called.node) : undefined;
    if (called && called.kind !== 'package' && isFunction(target)) {
      const last = target.params.at(-1);
      const parameter = target.params[index] ?? (last?.type === 'RestElement' ? last : undefined);
      const id = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
      if (id?.type === 'Identifier')
        return this.ofParameter({ names, node: call }, { names: called.names, node: id }, depth);
      if (id?.type === 'TSParameterProperty' || id?.type === 'RestElement' || id?.type === 'ObjectPattern')
        return this.root(`given to ${calleeName(call)}`, { names, node: call });
      return;
    }
    this.ofWrapped(names, call, depth);
  }

  /** Handed to a function of the program that uses it in a way which cannot be followed: it may run at any time. */
  protected ofParameter(call: Place, parameter: Place, depth: number): void {
    const before = this.triggers.length;
    const binding = parameter.names.bindingOf(parameter.node);
    // Other calls hand it over as well: what becomes of it is known.
    if (binding && this.seen.has(binding.node)) return;
    this.ofName(parameter.names, parameter.node, depth);
    const isUsed = (binding?.references.length ?? 0) > 0;
    if (isUsed && this.triggers.length === before && isCall(call.node))
      this.root(`given to ${calleeName(call.node)}`, call);
  }

  protected ofReturned(names: FileNames, node: t.Node, depth: number): void {
    const outer = names.functionOf(node);
    if (!outer || isField(outer) || !returnsOf(outer).some((one) => one === node)) return;
    const before = this.triggers.length;
    for (const call of callsOf(this.program, names, outer)) this.ofUse(call, depth + 1);
    if (this.triggers.length === before) this.root('returned to its caller', { names, node });
  }

  /** A function in an object literal: run by its name, or by whatever gets the object. */
  protected ofProperty(names: FileNames, property: t.Node, depth: number): void {
    const name = nameOfKey(property as { key?: t.Node; computed?: boolean });
    const object = names.parentOf(property);
    if (!object) return;
    const before = this.triggers.length;
    const value = isFunction(property) ? property : unwrapped((property as t.ObjectProperty).value);
    if (isProvided(names, value)) return this.caller({ names, node: object });
    if (this.isExported(names, value, depth) && !isNamedToo(names, object)) return;
    const receiver = this.receiverOf(names, object);
    if (receiver) {
      const registration = registrationOf(this.program, { names, node: receiver }, object);
      const isInherit = registration.kind === 'inherit' || (name !== null && ENDS_PROCESS.test(name));
      if (isInherit) return this.caller({ names, node: receiver });
      return this.root(
        registration.kind === 'root'
          ? registration.label
          : `${name ?? 'a function'} of ${calleeName(receiver)}`,
        { names, node: receiver },
      );
    }
    if (name === null) return this.root('kept in a table', { names, node: property });
    this.byName(names, name, property, depth);
    if (this.isOnlyBy(before, value) && this.isOpenLiteral(names, object))
      this.outside(`${name}()`, { names, node: property });
  }

  protected ofNew(names: FileNames, owner: ClassNode): void {
    for (const place of constructionsOf(this.program, names, owner))
      if (isMadeOnce(place)) this.triggers.push({ kind: 'caller', by: null, at: place });
      else this.caller(place);
  }

  protected ofMethod(
    names: FileNames,
    method: t.ClassMethod | t.ClassPrivateMethod | t.ClassProperty | t.ClassPrivateProperty,
  ): void {
    const owner = names.above(method, isClass);
    const name = nameOfKey(method);
    if (!owner) return;
    if ('kind' in method && method.kind === 'constructor') return this.ofNew(names, owner);
    const decorator = method.decorators?.[0];
    if (decorator) return this.root(decoratorLabel(decorator), { names, node: method });
    if (name === null) return this.root('a computed method', { names, node: method });
    if (NEST_LIFE.test(name)) return this.caller({ names, node: owner });
    const before = this.triggers.length;
    this.byName(names, name, method, 0, owner);
    const isAccessor = 'kind' in method && (method.kind === 'get' || method.kind === 'set');
    if (
      this.isOnlyBy(before, method) &&
      !isAccessor &&
      (method.type === 'ClassMethod' || method.type === 'ClassProperty') &&
      !isUncalled(this.program, { names, member: method, owner }, name)
    )
      this.outside(`${owner.id?.name ?? 'class'}.${name}()`, { names, node: method });
  }

  protected byName(names: FileNames, name: string, member: t.Node, depth: number, owner?: ClassNode): void {
    const isSetter = isFunction(member) && 'kind' in member && member.kind === 'set';
    for (const { place, fits } of membersOf(this.program, { names, member, owner }, name)) {
      if (isWritten(place) !== isSetter) continue;
      if (fits !== 'yes' && !mayCall(this.program, place, name, { names, node: member })) continue;
      if (isFunction(member) && 'kind' in member && (member.kind === 'get' || member.kind === 'set'))
        this.caller(place);
      else this.ofUse(place, depth + 1);
    }
  }
}
