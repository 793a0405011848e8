import type * as t from '@babel/types';
import { walk } from '../../ast/walk.js';
import { definitionOf } from '../runtime/definition.js';
import { homeOf } from '../runtime/home.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { returnsOf } from '../runtime/returns.js';
import {
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  unwrapped,
} from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { type Behaviour, type RuntimeWrite, textOf } from './writes.js';

/** How many steps a value is followed to where it was read. */
const FAR = 6;

/** What goes on in every replica without being asked for: a timer, a schedule, a file that has changed. */
export const BY_ITSELF =
  /^set(?:Timeout|Interval)|^event '(?:change|add|unlink|reload|SIGHUP)'|\b(?:cron|schedule)/i;

/**
 * True for what each replica reads anew from its source, a file or another server: by a timer, when that has changed, or
 * before each answer. Nothing is added to it here.
 */
export function isMirror(program: Program, reach: Reach, { writes }: Behaviour): boolean {
  const fills = writes.filter((write) => !isDrop(write));
  if (!fills.length) return false;
  return fills.every((write) => isReadAnew(program, reach, write)) || isFilledAnew(program, writes, fills);
}

/** `load().then((rows) => { cache.clear(); rows.forEach((row) => cache.add(row.id)); })` of a timer: all of it, each time. */
function isFilledAnew(
  program: Program,
  writes: readonly RuntimeWrite[],
  fills: readonly RuntimeWrite[],
): boolean {
  const homes = new Set(writes.map(({ names, node }) => homeOf(program, names, node)));
  const [home] = homes;
  const [first] = writes;
  if (homes.size !== 1 || !first || !isFunction(home) || fills.length === writes.length) return false;
  return (
    /\bawait\b|\.then\(/.test(textOf(first, home)) &&
    fills.every(
      ({ how, grip, route }) =>
        grip === 'whole' && /^(?:set|add|push|property)$/.test(how) && BY_ITSELF.test(route.root.label),
    )
  );
}

function isReadAnew(program: Program, reach: Reach, write: RuntimeWrite): boolean {
  const { how, grip, value, names, route } = write;
  if (grip !== 'whole' || !value) return false;
  const isByItself = BY_ITSELF.test(route.root.label) || isDueAnyway(reach, write);
  // A request that asks for it reaches one replica; what all requests go through is done before each answer.
  if (!isByItself && !/^middleware\b/.test(route.root.label)) return false;
  if (how !== 'assign' && !(isByItself && /^(?:set|put|property)$/.test(how))) return false;
  return new Reading(program, isByItself).isRead({ names, node: value }, 0);
}

/** A function without parameters that a timer runs too: whoever else runs it, the other replicas come to the same. */
function isDueAnyway(reach: Reach, { names, fn }: RuntimeWrite): boolean {
  if (!('params' in fn) || fn.params.length > 0) return false;
  const steps: { names: FileNames; fn: FunctionNode }[] = [{ names, fn }];
  for (const step of steps) {
    for (const trigger of reach.triggersOf(step.names, step.fn)) {
      if (trigger.kind === 'root' && BY_ITSELF.test(trigger.label)) return true;
      const by = trigger.kind === 'caller' ? trigger.by : null;
      const isOpen = by !== null && 'params' in by && by.params.length === 0;
      if (isOpen && steps.length < MANY && !steps.some((one) => one.fn === by))
        steps.push({ names: trigger.at.names, fn: by });
    }
  }
  return false;
}

/** How many functions are looked at on the way to a timer. */
const MANY = 12;

function isDrop({ how, grip, value }: RuntimeWrite): boolean {
  if (grip !== 'whole') return false;
  return (
    /^(?:delete|clear)$/.test(how) || (how === 'assign' && value !== undefined && isEmpty(unwrapped(value)))
  );
}

/** How this process is. */
const MEASURES =
  /^(?:process\.(?:memoryUsage|cpuUsage|resourceUsage|uptime|hrtime)|os\.(?:loadavg|freemem|totalmem|cpus))$/;
const READS =
  /^(?:(?:fs|fsp|fse|fsPromises|promises|fs\.promises)\.)?(?:readFile|readFileSync|readJson|readJsonSync|readJSON|readdir|readdirSync)$|^(?:globalThis\.)?(?:fetch|nodeFetch)$|^axios(?:\.get)?$|^got(?:\.get)?$|^(?:superagent|needle|ky|undici)\.(?:get|request)$|^require$|^this\.http(?:Service|Client)?(?:\.axiosRef)?\.get$/;
/** What makes something of its first argument. */
const MAKES =
  /^(?:JSON\.parse|\w+\.(?:parse|load|safeLoad)|Object\.(?:entries|values|keys|fromEntries|freeze|assign)|Array\.from|String|Map|Set|firstValueFrom|lastValueFrom)$/;
/** Methods that give what they are called of in another form. */
const SHAPES =
  /^(?:json|text|then|catch|map|filter|flatMap|reduce|sort|slice|toString|trim|split|flat|values|keys|entries|sortBy)$/;

class Reading {
  readonly #program: Program;
  /** Whoever asks, the same is read: then what is asked for must not come from who asks. */
  readonly #isByItself: boolean;

  constructor(program: Program, isByItself: boolean) {
    this.#program = program;
    this.#isByItself = isByItself;
  }

  isRead({ names, node }: Place, depth: number): boolean {
    if (depth > FAR) return false;
    const inner = unwrapped(node);
    const go = (one: t.Node): boolean => this.isRead({ names, node: one }, depth + 1);
    if (isMember(inner)) return go(inner.object);
    switch (inner.type) {
      case 'Identifier':
        return this.#isNamed(names, inner, depth);
      case 'ConditionalExpression':
        return this.#isEither(names, [inner.consequent, inner.alternate], go);
      case 'LogicalExpression':
        return go(inner.left) && (isEmpty(unwrapped(inner.right)) || isLiteral(inner.right));
      case 'BinaryExpression': {
        const parts = [inner.left, inner.right];
        return parts.some(go) && parts.every((one) => isLiteral(one) || go(one));
      }
      case 'ObjectExpression':
        return this.#isRecord(names, inner, depth);
      default:
        return isCall(inner) && this.#isGiven(names, inner, depth);
    }
  }

  /** One of them is read, the others are the same everywhere. */
  #isEither(names: FileNames, parts: readonly t.Node[], isRead: (node: t.Node) => boolean): boolean {
    const isFixed = (one: t.Node): boolean => {
      const inner = unwrapped(one);
      const named = inner.type === 'Identifier' ? names.bindingOf(inner) : undefined;
      const init =
        named?.kind === 'const' && named.declaration.type === 'VariableDeclarator' && named.declaration.init;
      return (
        isEmpty(inner) ||
        isLiteral(inner) ||
        (named?.owner === null && Boolean(init) && !isCall(init || inner))
      );
    };
    return parts.every((one) => isFixed(one) || isRead(one));
  }

  #isNamed(names: FileNames, name: t.Identifier, depth: number): boolean {
    const binding = names.bindingOf(name);
    if (binding?.kind === 'param') {
      const call = isFunction(binding.declaration) ? names.parentOf(binding.declaration) : undefined;
      if (!isCall(call)) return false;
      return isMember(call.callee) && nameOfKey(call.callee) === 'then'
        ? this.isRead({ names, node: call.callee.object }, depth + 1)
        : this.isRead({ names, node: call }, depth + 1);
    }
    const declaration = binding?.owner !== null ? binding?.declaration : undefined;
    return declaration?.type === 'VariableDeclarator' && declaration.init != null
      ? this.isRead({ names, node: declaration.init }, depth + 1)
      : false;
  }

  /** `{ items, at: Date.now() }`. */
  #isRecord(names: FileNames, { properties }: t.ObjectExpression, depth: number): boolean {
    const values = properties.map((one) => (one.type === 'ObjectProperty' ? one.value : undefined));
    const isRead = (one: t.Node | undefined): boolean =>
      one !== undefined && this.isRead({ names, node: one }, depth + 1);
    return (
      values.some(isRead) &&
      values.every((one) => isRead(one) || (one && (isLiteral(one) || isClock({ names }, one))))
    );
  }

  #isGiven(
    names: FileNames,
    call: Extract<t.Node, { arguments: unknown; callee: unknown }>,
    depth: number,
  ): boolean {
    const [first] = call.arguments;
    const path = pathOf(call.callee) ?? '';
    if (this.#isByItself && MEASURES.test(path)) return true;
    if (READS.test(path)) return this.#isPlain(names, call);
    if (MAKES.test(path)) return first !== undefined && this.isRead({ names, node: first }, depth + 1);
    const callee = unwrapped(call.callee);
    if (isMember(callee) && SHAPES.test(nameOfKey(callee) ?? ''))
      return this.isRead({ names, node: callee.object }, depth + 1);
    const called = definitionOf(this.#program, { names, node: callee });
    if (called?.kind !== 'node' || !isFunction(called.node)) return false;
    const returned = returnsOf(called.node);
    return (
      returned.some((one) => !isLiteral(one)) &&
      this.#isPlain(names, call) &&
      returned.every(
        (one) =>
          isEmpty(unwrapped(one)) ||
          isLiteral(one) ||
          this.isRead({ names: called.names, node: one }, depth + 1),
      )
    );
  }

  /** Asks for the same each time, and only asks. */
  #isPlain(names: FileNames, call: Extract<t.Node, { arguments: unknown }>): boolean {
    if (/\bclient_credentials\b/.test(textOf({ names }, call))) return true;
    if (/\bbody\s*[:,]|\bmethod\s*:\s*['"`](?!GET)/i.test(textOf({ names }, call))) return false;
    return this.#isByItself || !call.arguments.some((one) => namesLocal(names, one));
  }
}

function namesLocal(names: FileNames, node: t.Node): boolean {
  let found = false;
  walk(node, (one) => {
    if (found || isFunction(one)) return false;
    if (one.type === 'Identifier' && (names.bindingOf(one)?.owner ?? null) !== null) found = true;
    return !found;
  });
  return found;
}

function isLiteral(node: t.Node): boolean {
  const inner = unwrapped(node);
  return (
    /Literal$/.test(inner.type) ||
    (inner.type === 'ArrayExpression' && !inner.elements.length) ||
    (inner.type === 'ObjectExpression' && !inner.properties.length)
  );
}

function isClock(use: Pick<RuntimeWrite, 'names'>, node: t.Node): boolean {
  return /^(?:Date\.now\(\)|new Date\(\))/.test(textOf(use, node));
}
