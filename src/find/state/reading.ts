import type * as t from '@babel/types';
import { walk } from '../../ast/walk.js';
import { definitionOf } from '../runtime/definition.js';
import type { Binding, FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { returnsOf } from '../runtime/returns.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { isQuery } from './queries.js';
import { type RuntimeWrite, textOf } from './writes.js';

/** How many steps a value is followed to where it was read. */
const FAR = 6;

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

/** Whether a value is what was read from a source that all replicas ask: a file, another server, the database. */
export class Reading {
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
    if (isMember(inner)) return this.#isOwnField(names, inner, depth) || go(inner.object);
    switch (inner.type) {
      case 'ArrayExpression':
        return inner.elements.length > 0 && inner.elements.every((one) => one && go(spreadOf(one)));
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
    if (!binding || declaration?.type !== 'VariableDeclarator' || declaration.init == null) return false;
    return isNewContainer(declaration.init)
      ? this.#isFilledWithRead(names, binding, depth)
      : this.isRead({ names, node: declaration.init }, depth + 1);
  }

  /** `const fresh = new Map(); for (const row of await Setting.find()) fresh.set(row.name, row);`. */
  #isFilledWithRead(names: FileNames, { references }: Binding, depth: number): boolean {
    const fills = references.filter((one) => isMember(names.parentOf(one)) && isFill(names, one));
    return (
      fills.length > 0 &&
      fills.every((one) => {
        const list = listAround(names, one);
        return list !== undefined && this.isRead({ names, node: list }, depth + 1);
      })
    );
  }

  /** `this.rows` of a function that has read them before: `this.rows = await Row.find(); this.byId = new Map(this.rows.map(…))`. */
  #isOwnField(names: FileNames, member: t.Node, depth: number): boolean {
    if (!isMember(member) || member.object.type !== 'ThisExpression') return false;
    const key = nameOfKey(member);
    const fn = names.functionOf(member);
    const given = ((key !== null && names.members.get(key)) || []).flatMap((one) => {
      const parent = names.parentOf(one);
      const isGiven = parent?.type === 'AssignmentExpression' && parent.left === one;
      const isBefore = isGiven && names.functionOf(one) === fn && (one.end ?? 0) <= (member.start ?? 0);
      return isBefore ? [parent.right] : [];
    });
    return given.length > 0 && given.every((one) => this.isRead({ names, node: one }, depth + 1));
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
    if (this.#isByItself && isQuery(names, call)) return true;
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

/** `rows` of `...rows`. */
function spreadOf(node: t.Node): t.Node {
  return node.type === 'SpreadElement' ? node.argument : node;
}

/** `new Map()`, `[]`, `{}`. */
function isNewContainer(node: t.Node): boolean {
  const inner = unwrapped(node);
  if (inner.type === 'NewExpression')
    return /^(?:Map|Set|Array)$/.test(pathOf(inner.callee) ?? '') && !inner.arguments.length;
  return (
    (inner.type === 'ArrayExpression' && !inner.elements.length) ||
    (inner.type === 'ObjectExpression' && !inner.properties.length)
  );
}

/** `fresh.set(…)`, `fresh.push(…)`, `fresh[name] = …`. */
function isFill(names: FileNames, name: t.Node): boolean {
  const member = names.parentOf(name);
  const above = member && names.parentOf(member);
  if (!isMember(member) || member.object !== name) return false;
  if (above?.type === 'AssignmentExpression') return above.left === member;
  return isCall(above) && above.callee === member && /^(?:set|add|push)$/.test(nameOfKey(member) ?? '');
}

/** The list that a loop around goes through. */
function listAround(names: FileNames, node: t.Node): t.Node | undefined {
  for (let at = names.parentOf(node); at; at = names.parentOf(at)) {
    if (at.type === 'ForOfStatement') return at.right;
    if (!isFunction(at)) continue;
    const call = names.parentOf(at);
    const isLoop = isCall(call) && isMember(call.callee) && nameOfKey(call.callee) === 'forEach';
    return isLoop && isMember(call.callee) ? call.callee.object : undefined;
  }
  return undefined;
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
