import type * as t from '@babel/types';
import { definitionOf } from './definition.js';
import { isInEndlessLoop } from './endless.js';
import { WHOLE } from './exports.js';
import { calleeName } from './labels.js';
import { GIVES_OF_LIST, isList, parameterForElements } from './lists.js';
import { isMadeOnce, isPartOfMaking } from './made-once.js';
import type { FileNames } from './names.js';
import { MARKS, SAME_LATER } from './positions.js';
import type { Program } from './program.js';
import { type Place } from './program.js';
import { packagePath } from './stands-for.js';
import { type Call, type FunctionNode, isCall, isMember, nameOfKey, unwrapped } from './syntax.js';

/** A way in which a function comes to run. */
export type Trigger =
  /** As part of another function, or of the top of a module (`by` is null). */
  | { kind: 'caller'; by: FunctionNode | null; at: Place }
  /** By what happens at run time. */
  | {
      kind: 'root';
      label: string;
      at: Place;
      /** Nothing of the program calls it, code outside may. */ isOutside?: true;
    };

/** Collects the triggers of a function. */
export abstract class Sink {
  readonly triggers: Trigger[] = [];
  protected readonly program: Program;
  protected readonly seen = new Set<t.Node>();

  constructor(program: Program) {
    this.program = program;
  }

  /** What is exported and named nowhere else in the program is called from outside. */
  protected ofExports(names: FileNames, node: t.Node): void {
    const exported = this.program.exportedNames(names, node);
    if (!exported.length) return;
    this.ofPassedOn(names, exported, node, 1);
    if (this.triggers.length) return;
    if (!exported.some((name) => this.program.isOpen(names, name))) return;
    this.outside(`exported ${exported.find((name) => name !== WHOLE) ?? ''}`.trim(), { names, node });
  }

  /** `services.users.add`, where `services` is an object that has the whole module; `plugin(users)`. */
  protected ofPassedOn(names: FileNames, exported: readonly string[], node: t.Node, depth: number): void {
    if (!this.program.isPassedOn(names)) return;
    for (const name of exported)
      if (name !== WHOLE && name !== 'default') this.byName(names, name, node, depth);
  }

  /** An expression that stands for the function: where does it go from here? */
  protected abstract ofUse(place: Place, depth: number): void;

  /** `fn.call()`, `fn.bind()`, or what is done with a list that has the function: others are properties of the function. */
  protected ofMember(names: FileNames, member: t.Node, depth: number): void {
    const name = isMember(member) ? nameOfKey(member) : null;
    const call = names.parentOf(member);
    const isOfList = isMember(member) && isList(names, member.object);
    if (name === null) return isOfList ? this.ofUse({ names, node: member }, depth + 1) : undefined;
    if (!isCall(call) || call.callee !== member) return;
    if (name === 'call' || name === 'apply') return this.caller({ names, node: call });
    const isGiven = name === 'bind' || (isOfList && GIVES_OF_LIST.test(name));
    if (isGiven) this.ofUse({ names, node: call }, depth + 1);
    const element = isOfList ? parameterForElements(name, call) : undefined;
    if (element) this.ofElement({ names, node: element }, depth);
  }

  /** The variable of a loop over a list that has the function. */
  protected ofElement({ names, node }: Place, depth: number): void {
    const id = node.type === 'VariableDeclaration' ? node.declarations[0]?.id : node;
    if (id?.type === 'Identifier') return this.ofName(names, id, depth);
    this.root('passed on as a value', { names, node });
  }

  /** A variable or parameter that stands for it. */
  protected abstract ofName(names: FileNames, id: t.Node, depth: number): void;

  /** Calls `….name(…)` of what has, or may have, the member. */
  protected abstract byName(names: FileNames, name: string, member: t.Node, depth: number): void;

  /** `add: (_, args, { books }) => books.add(args)` does not call itself: nothing else does. */
  protected isOnlyBy(before: number, fn: t.Node): boolean {
    return this.triggers.slice(before).every((one) => one.kind === 'caller' && one.by === fn);
  }

  protected root(label: string, at: Place): void {
    this.triggers.push({ kind: 'root', label, at });
  }

  protected outside(label: string, at: Place): void {
    this.triggers.push({ kind: 'root', label, at, isOutside: true });
  }

  protected caller(at: Place): void {
    const by = at.names.functionOf(at.node);
    if (by !== null && isCall(at.node) && (isMadeOnce(at) || isPartOfMaking(at)))
      this.triggers.push({ kind: 'caller', by: null, at });
    else if (by !== null && isInEndlessLoop(at.names, at.node, by)) this.root('a loop without end', at);
    else this.triggers.push({ kind: 'caller', by, at });
  }

  /** `wrap(fn)` of a package: what happens to the result tells when it runs. */
  protected ofWrapped(names: FileNames, call: Call, depth: number): void {
    if (this.isMarked(names, call)) return this.ofUse({ names, node: call }, depth + 1);
    const before = this.triggers.length;
    const isPassedOn = call.type !== 'NewExpression' && names.parentOf(call)?.type !== 'ExpressionStatement';
    if (isPassedOn) this.ofUse({ names, node: call }, depth + 1);
    const found = this.triggers.splice(before).filter((one) => one.kind === 'caller' || !one.isOutside);
    this.triggers.push(...found);
    if (!found.some(({ kind }) => kind === 'root' || SAME_LATER.test(calleeName(call))))
      this.root(`callback of ${calleeName(call)}`, { names, node: call });
  }

  private isMarked(names: FileNames, call: Call): boolean {
    return MARKS.test(packagePath(definitionOf(this.program, { names, node: call.callee })) ?? '');
  }

  /** Whether code that is not seen may get at the functions of a literal: not if every use of it names one. */
  protected isOpenLiteral(names: FileNames, object: t.Node): boolean {
    const parent = names.parentOf(object);
    const binding = parent?.type === 'VariableDeclarator' ? names.bindingOf(parent.id) : undefined;
    if (!binding) return true;
    const uses = this.program.usesOf(binding);
    if (!uses.length) return true;
    return uses.some((use) => {
      const member = use.names.parentOf(use.node);
      if (member?.type === 'ExportSpecifier' || member?.type === 'ExportDefaultDeclaration') return false;
      if (member?.type === 'AssignmentExpression' && this.program.exportedNames(names, binding.node).length)
        return this.program.modules.importersOf(names.file).size === 0;
      return !isMember(member) || member.object !== use.node || nameOfKey(member) === null;
    });
  }

  /** The call of a package (or of what is unknown) that an object literal is given to. */
  protected receiverOf(names: FileNames, object: t.Node): Call | undefined {
    let at: t.Node = object;
    let parent = names.parentOf(at);
    while (
      parent &&
      /^(?:ObjectProperty|ObjectExpression|ArrayExpression|TS.*Expression)$/.test(parent.type)
    ) {
      at = parent;
      parent = names.parentOf(at);
    }
    if (!isCall(parent) || parent.callee === at || unwrapped(parent) !== parent) return undefined;
    const called = definitionOf(this.program, { names, node: parent.callee });
    return called?.kind === 'node' ? undefined : parent;
  }
}
