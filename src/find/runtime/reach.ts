import type * as t from '@babel/types';
import { definitionOf } from './definition.js';
import { isForTests } from './for-tests.js';
import { runsForEver } from './endless.js';
import { type Entered, isInside } from './entered.js';
import type { FileNames } from './names.js';
import { ownName } from './own-name.js';
import type { Program } from './program.js';
import { type Place } from './program.js';
import { isPromisedToPackage } from './promised.js';
import { registrationOf } from './registrations.js';
import { returnsOf } from './returns.js';
import type { Trigger } from './sink.js';
import {
  type Call,
  type FunctionNode,
  isFunction,
  isMember,
  nameOfKey,
  namesOfPattern,
  unwrapped,
} from './syntax.js';
import { triggersOf } from './triggers.js';

/** How a function is reached at run time: what happens, then the calls that lead to it, outermost first. */
export interface Route {
  root: Extract<Trigger, { kind: 'root' }>;
  /** The calls on the way, each in a function that the one before reaches. */
  calls: Place[];
}

interface Step {
  names: FileNames;
  fn: FunctionNode;
  within: Entered | undefined;
}

/** Which functions run at run time. Answers are computed when asked for, and kept. */
export class Reach {
  readonly #program: Program;
  readonly #triggers = new Map<FunctionNode, Trigger[]>();
  readonly #fromTop = new Map<FunctionNode, boolean>();
  readonly #routes = new Map<FunctionNode, Route | null>();

  constructor(program: Program) {
    this.#program = program;
  }

  triggersOf(names: FileNames, fn: FunctionNode): Trigger[] {
    let found = this.#triggers.get(fn);
    if (!found) {
      found = triggersOf(this.#program, names, fn);
      this.#triggers.set(fn, found);
    }
    return found;
  }

  /**
   * The shortest way from what happens at run time to a function, of equally short ones not that from a function which
   * nothing of the program calls; null if only start-up runs it, or nothing does.
   * @param within where it works on an argument: then only the calls count that hand that over
   */
  routeTo(names: FileNames, fn: FunctionNode, within?: Entered): Route | null {
    if (within) return this.#search({ names, fn, within });
    const known = this.#routes.get(fn);
    if (known !== undefined) return known;
    const route = this.#search({ names, fn, within });
    this.#routes.set(fn, route);
    return route;
  }

  /** True if the code at a node runs at run time. */
  isRuntime(names: FileNames, fn: FunctionNode | null): boolean {
    return fn !== null && this.routeTo(names, fn) !== null;
  }

  /** True if a function runs, and only while the program starts. */
  isStartUp(names: FileNames, fn: FunctionNode): boolean {
    return this.routeTo(names, fn) === null && this.#runsFromTop(names, fn);
  }

  /** Whether calls lead to it from the top of a module, or from a function that sets up. */
  #runsFromTop(names: FileNames, fn: FunctionNode): boolean {
    const known = this.#fromTop.get(fn);
    if (known !== undefined) return known;
    const steps = [{ names, fn }];
    const seen = new Set<FunctionNode>([fn]);
    let isFromTop = false;
    for (const step of steps) {
      for (const trigger of this.triggersOf(step.names, step.fn)) {
        const by = trigger.kind === 'caller' ? trigger.by : null;
        if (by === null) isFromTop = true;
        else if (!seen.has(by)) {
          seen.add(by);
          steps.push({ names: trigger.at.names, fn: by });
        }
      }
      if (isFromTop) break;
    }
    this.#fromTop.set(fn, isFromTop);
    return isFromTop;
  }

  #search(start: Step): Route | null {
    let level = [{ ...start, calls: [] as Place[] }];
    const seen = new Map([[start.within, new Set([start.fn])]]);
    while (level.length) {
      const next: typeof level = [];
      let offered: Route | null = null;
      for (const step of level) {
        for (const { trigger, within } of this.#waysTo(step)) {
          if (trigger.kind === 'root' && this.#isSetUp(trigger, step)) continue;
          if (trigger.kind === 'root' && trigger.isOutside && this.#isForOthers(step, trigger.at)) continue;
          if (trigger.kind === 'root' && trigger.isOutside) offered ??= { root: trigger, calls: step.calls };
          else if (trigger.kind === 'root') return { root: trigger, calls: step.calls };
          if (trigger.kind === 'root') continue;
          const { by, at } = trigger;
          if (by === null || seen.get(within)?.has(by)) continue;
          seen.set(within, (seen.get(within) ?? new Set()).add(by));
          next.push({ names: at.names, fn: by, within, calls: [at, ...step.calls] });
        }
      }
      if (offered) return offered;
      level = next;
    }
    return null;
  }

  /** A function that nothing of the server calls: it is there for tests, or for the pages that get its script too. */
  #isForOthers({ names, fn }: Step, at: Place): boolean {
    return isForTests(names, fn, at) || this.#program.context.project.pageScripts?.has(names.file) === true;
  }

  #waysTo({ names, fn, within }: Step): { trigger: Trigger; within: Entered | undefined }[] {
    if (within?.fn === fn && !within.isOpen)
      return within.calls.map(({ call, within }) => ({
        trigger: { kind: 'caller', by: call.names.functionOf(call.node), at: call },
        within,
      }));
    const isStillIn = within && within.fn !== fn && isInside({ names, node: fn }, within);
    return this.triggersOf(names, fn).map((trigger) => ({ trigger, within: isStillIn ? within : undefined }));
  }

  /** A function that nothing of the program calls, and that sets up: by its name, or by what it registers. */
  #isSetUp(trigger: Trigger, { names, fn }: { names: FileNames; fn: FunctionNode }): boolean {
    if (trigger.kind !== 'root' || !trigger.isOutside) return false;
    const name = ownName(names, fn);
    // `registerClient(client)`, not `register()`.
    const isOfType = /[a-z][A-Z]/.test(name) && isPromisedToPackage(this.#program, names, fn);
    if ((SET_UP.test(name) && !isCommand(names, fn) && !isOfType) || makesService(names, fn))
      return !runsForEver(names, fn);
    if (takes(fn, OF_ONE)) return false;
    return names.calls.some(
      (call) =>
        names.functionOf(call) === fn &&
        isMember(call.callee) &&
        (call.arguments.some((one) => this.#isHandler({ names, node: call }, one)) ||
          registersAt(names, fn, call)),
    );
  }

  #isHandler(call: Place, argument: t.Node): boolean {
    const isNamed = argument.type === 'Identifier' || isMember(argument);
    if (!isFunction(argument) && !isNamed) return false;
    const registration = registrationOf(this.#program, call, argument);
    if (registration.kind !== 'root' || OF_STREAMS.test(registration.label)) return false;
    const definition = isNamed
      ? definitionOf(this.#program, { names: call.names, node: argument })
      : undefined;
    return !isNamed || (definition?.kind === 'node' && isFunction(definition.node));
  }
}

/** `file.on('end', …)` of `upload(file)`: of what one call works on. */
const OF_STREAMS = /^event '(?:end|data|readable|finish|drain)'$/;

/** What gives a host a function to call later, by a name. */
const REGISTERS =
  /^(?:register|define|add)(?:Action|Command|Handler|Hook|Listener|Method|Module|Plugin|Route|Service|Task|Tool|Job|Event)?$|^(?:action|command)$/;

/** `module.exports = (api) => { port = api.port; api.registerAction('play', play); }`: a host calls it once, then `play`. */
function registersAt(names: FileNames, fn: FunctionNode, { callee, arguments: given }: Call): boolean {
  const [name, handler] = given;
  if (!isMember(callee) || !REGISTERS.test(nameOfKey(callee) ?? '') || name?.type !== 'StringLiteral')
    return false;
  const host = callee.object.type === 'Identifier' ? names.bindingOf(callee.object) : undefined;
  if (host?.kind !== 'param' || host.declaration !== fn || !handler) return false;
  const named = handler.type === 'Identifier' ? names.bindingOf(handler) : undefined;
  const value = named?.declaration.type === 'VariableDeclarator' ? named.declaration.init : handler;
  return named?.kind === 'function' || isFunction(value);
}

/** `export default (logger) => ({ find() {…}, create() {…} })`: a container calls it, once. */
function makesService(names: FileNames, fn: FunctionNode): boolean {
  return returnsOf(fn).some((node) => {
    const made = unwrapped(node);
    return made.type === 'ObjectExpression' && made.properties.some((one) => isFunctionOf(names, fn, one));
  });
}

function isFunctionOf(names: FileNames, fn: FunctionNode, property: t.Node): boolean {
  if (property.type !== 'ObjectProperty') return property.type === 'ObjectMethod';
  const value = unwrapped(property.value);
  const binding = value.type === 'Identifier' ? names.bindingOf(value) : undefined;
  return isFunction(value) || (binding?.kind === 'function' && binding.owner === fn);
}

/** How functions are called that are there to be called once, or at the end. */
const SET_UP =
  /^(?:init(?:iali[sz]e)?|set_?up|start|listen|boot(?:strap)?|configure|autoConfig|connect|load|register|run|main|stop|close|shut_?down|destroy|dispose|teardown|quit|exit)(?:[A-Z_]|$)/;

/** `run(client, message, args)`: the command of a bot, loaded from its folder and called for each message. */
function isCommand(names: FileNames, fn: FunctionNode): boolean {
  return ownName(names, fn) === 'run' && takes(fn, /^(?:message|msg|interaction|payload|socket|args)$/);
}

/** `execute(interaction)`: what it listens to belongs to that one. */
const OF_ONE = /^(?:message|msg|interaction|socket|req|request|res|response|reply)$/;

function takes(fn: FunctionNode, what: RegExp): boolean {
  return 'params' in fn && fn.params.some((one) => namesOfPattern(one).some(({ name }) => what.test(name)));
}
