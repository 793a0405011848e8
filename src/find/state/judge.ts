import type * as t from '@babel/types';
import { homeOf } from '../runtime/home.js';
import type { Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { isFunction, isMember, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { isNumberOfQuestion, isSettler, isWaitingForOwnPeer } from './answers.js';
import { isBackOff } from './back-off.js';
import { isMemoBehindMethods } from './cache-class.js';
import { isCountedForLog } from './counted-for-log.js';
import { isClosingList } from './closing-list.js';
import { isConnectionFlag, isHeard } from './connection-flag.js';
import { isAfterFailure } from './failure.js';
import { isFirstCome } from './first-come.js';
import { isGivenFirst } from './given-first.js';
import { fillsOnlyWhenEmpty } from './guards.js';
import { isForOneClient } from './listeners.js';
import { isHandleOfEntries, isTimerList } from './handle-lists.js';
import { isHandle, isPool } from './handles.js';
import { invalidationsOf } from './invalidated.js';
import { isLogOnce } from './log-once.js';
import { isMemo } from './memo.js';
import { BY_ITSELF, isMirror } from './mirror.js';
import { isNeverFilled } from './never-filled.js';
import { isOwnPool } from './own-pool.js';
import { areOwnProcesses } from './own-processes.js';
import { isRefusingFlag } from './refusing-flag.js';
import { isBlockScratch, isOfOwnPromise, isScratch, isScratchOfRun } from './scratch.js';
import { isSetUpOnce } from './set-up-once.js';
import { type Shape, shapeOf } from './shape.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import { isTakenForATime } from './taken.js';
import { isGuardOfTimer } from './timer-guard.js';
import { isUnderWay } from './under-way.js';
import { type Behaviour, type RuntimeWrite, textOf } from './writes.js';

/** Why something that run-time code writes is no state all the same. */
export type LookAlike =
  | 'lazy'
  | 'one-way-flag'
  | 'connection'
  | 'handle'
  | 'functions'
  | 'memo'
  | 'mirror'
  | 'closing-list'
  | 'never-filled'
  | 'throttle'
  | 'log-once'
  | 'log-count'
  | 'back-off'
  | 'stream-buffer'
  | 'scratch';

/** The reason why a site that is written at run time is none of ours, or undefined if it is state. */
export function lookAlike(
  program: Program,
  reach: Reach,
  site: Site,
  behaviour: Behaviour,
): LookAlike | undefined {
  const { writes } = behaviour;
  const refuses = isRefusingFlag(site, writes);
  if (writes.every((write) => write.how === 'assign' && write.grip === 'whole' && isSetUpOnce(write)))
    return 'lazy';
  if (
    !refuses &&
    (!isSwitched(reach, writes) || isDecidedOnce(program, site, writes)) &&
    fillsOnlyWhenEmpty(program, reach, site, writes) &&
    !isTakenForATime(program, writes) &&
    !isFirstCome(program, reach, writes) &&
    !invalidationsOf(program, reach, site, behaviour).length
  )
    return 'lazy';
  if (isScratch(behaviour) || isBlockScratch(site) || isOfOwnPromise(site, behaviour)) return 'scratch';
  if (isGivenFirst(site, behaviour) || isScratchOfRun(reach, behaviour)) return 'scratch';
  if (isThrottle(behaviour) || isGuardOfTimer(reach, site, behaviour)) return 'throttle';
  if (isStreamBuffer(site, behaviour)) return 'stream-buffer';
  if (isLogOnce(behaviour)) return 'log-once';
  if (isCountedForLog(program, site, behaviour)) return 'log-count';
  if (isBackOff(program, site, behaviour)) return 'back-off';
  if (!refuses && isOneWay(writes) && !(isOff(site) && writes.some(isAskedFor)) && !takesBack(behaviour))
    return 'one-way-flag';
  if (isConnectionFlag(reach, site, writes)) return 'connection';
  if (isHandle(program, writes) || isPool(program, site, writes) || isOwnPool(site, behaviour))
    return 'handle';
  if (isHandleOfEntries(program, behaviour) || isTimerList(site, behaviour)) return 'handle';
  if (areOwnProcesses(program, site, behaviour)) return 'handle';
  if (isWaitingForOwnPeer(program, site, behaviour) || isNumberOfQuestion(program, reach, site, behaviour))
    return 'handle';
  if (!isWorkList(site, writes) && storesFunctions(program, behaviour)) return 'functions';
  if (!servesThrough(behaviour) && isMemo(program, site, behaviour)) return 'memo';
  if (!servesThrough(behaviour) && isMemoBehindMethods(program, reach, site, behaviour)) return 'memo';
  if (isUnderWay(program, site, behaviour)) return 'memo';
  if (isMirror(program, reach, behaviour)) return 'mirror';
  if (isNeverFilled(site, behaviour)) return 'never-filled';
  if (isClosingList(reach, site, behaviour)) return 'closing-list';
  return undefined;
}

/** `true` here and `false` there, but for what the end of this replica's own connection, or a failure, sets back. */
function isSwitched(reach: Reach, writes: readonly RuntimeWrite[]): boolean {
  const values = writes.flatMap((write) =>
    write.how === 'assign' &&
    write.value?.type === 'BooleanLiteral' &&
    !isHeard(reach, write) &&
    !isAfterFailure(write)
      ? [write.value.value]
      : [],
  );
  return values.includes(true) && values.includes(false);
}

/** `static found = null; … if (this.found !== null) return this.found; … this.found = true`: known once, then for good. */
function isDecidedOnce(program: Program, { initial }: Site, writes: readonly RuntimeWrite[]): boolean {
  if (!initial || !isEmpty(unwrapped(initial))) return false;
  const homes = new Set(writes.map(({ names, node }) => homeOf(program, names, node)));
  const [home] = homes;
  const [write] = writes;
  return (
    homes.size === 1 &&
    isFunction(home) &&
    write !== undefined &&
    /[!=]==?\s*(?:null|undefined)\b/.test(textOf(write, home)) &&
    writes.every(({ value }) => value && !isEmpty(unwrapped(value)))
  );
}

/** `started = true`: one constant, never back. */
function isOneWay(writes: readonly RuntimeWrite[]): boolean {
  if (writes.every(isStripping)) return true;
  const values = writes.map(({ how, grip, value, node }) => {
    const isField = how === 'property' && isMember(node) && !node.computed;
    return (how === 'assign' || isField) && grip === 'whole' && value ? unwrapped(value) : null;
  });
  const [first] = values;
  if (first?.type !== 'BooleanLiteral') return false;
  return values.every((one) => one?.type === 'BooleanLiteral' && one.value === first.value);
}

/** Happens to each replica by itself, or to a connection of its own. */
const NOBODY = new RegExp(
  `${BY_ITSELF.source}|^event '(?:error|close|end|disconnect|disconnected|exit|finish|timeout)'`,
  'i',
);

/** `isNew = true` at the start, `isNew = false` when somebody has set it up: other replicas go on with what was. */
function takesBack({ writes, early }: Behaviour): boolean {
  const constantOf = ({ how, grip, value }: Use): boolean | undefined => {
    const inner = how === 'assign' && grip === 'whole' && value ? unwrapped(value) : undefined;
    return inner?.type === 'BooleanLiteral' ? inner.value : undefined;
  };
  const now = writes.filter(({ route }) => !NOBODY.test(route.root.label)).map(constantOf);
  return early.some((one) => {
    const before = constantOf(one);
    return before !== undefined && now.includes(!before);
  });
}

/** `let maintenance = false`. */
function isOff({ initial }: Site): boolean {
  return initial !== undefined && unwrapped(initial).type === 'BooleanLiteral';
}

/** `maintenance = true` of a route: who asks for it reaches one replica. */
function isAskedFor({ how, grip, route }: RuntimeWrite): boolean {
  if (how !== 'assign' || grip !== 'whole' || route.calls.length > 0) return false;
  return /^(?:POST|PUT|PATCH|DELETE|GET)\b/.test(route.root.label);
}

/** `delete user.password` of entries that nothing else changes: the same is left in every replica. */
function isStripping({ how, grip, node }: RuntimeWrite): boolean {
  return how === 'delete' && grip === 'part' && isMember(node) && !node.computed;
}

const SERVES = /^(?:handleRequest|handlePostMessage|write|emit|terminate|ping|broadcast)$/;

/** Entries that answer requests are connections, however they come into the table. */
function servesThrough({ uses }: Behaviour): boolean {
  return uses.some(({ kind, grip, how }) => kind === 'read' && grip === 'part' && SERVES.test(how));
}

/** Functions that wait to be run once are work, not code. */
function isWorkList({ shape }: Site, writes: readonly RuntimeWrite[]): boolean {
  if (shape === 'instance') return true;
  return shape === 'array' && writes.some(({ how }) => /^(?:shift|pop|splice)$/.test(how));
}

/** A table of functions is a registry: of the code, not of what users did. */
function storesFunctions(program: Program, { writes, early, uses }: Behaviour): boolean {
  const stored = [...writes, ...early].filter(
    ({ how, value }) => value !== undefined && how !== 'assign' && how !== 'sort',
  );
  if (!stored.length || stored.some(({ names, value }) => value && isSettler(names, value))) return false;
  if (stored.some(({ names, value }) => value && isForOneClient(program, { names, node: value })))
    return false;
  const shape = (use: (typeof stored)[number]): Shape =>
    shapeOf(program, use.value && { names: use.names, node: use.value });
  if (stored.every((use) => shape(use) === 'function' || shape(use) === 'class')) return true;
  const isContainer = (use: (typeof stored)[number]): boolean => /^(?:record|map|array)$/.test(shape(use));
  const leaves = stored.filter((use) => !isContainer(use));
  const isCalled = uses.some(({ how, grip }) => how === 'invoke' && (grip === 'part' || grip === 'whole'));
  return (
    isCalled &&
    leaves.length > 0 &&
    leaves.every(
      (use) =>
        /^(?:function|class)$/.test(shape(use)) ||
        (shape(use) === 'unknown' && isFunctionLike(use.value) && !isNamedField(use)),
    )
  );
}

/** `cache.all = value`: one field, not a table that something is called from by its key. */
function isNamedField({ how, node }: { how: string; node: t.Node }): boolean {
  return how === 'property' && isMember(node) && !node.computed;
}

function isFunctionLike(value: t.Node | undefined): boolean {
  const inner = value && unwrapped(value);
  return inner !== undefined && (inner.type === 'Identifier' || isFunction(inner));
}

const CLOCK =
  /\bDate\.now\(|\bnew Date\b|performance\.now\(|process\.hrtime|process\.uptime\(|^(?:0|null|undefined)$/;

/** The time of something, asked for only to see whether it is long ago. */
function isThrottle({ writes, uses }: Behaviour): boolean {
  const isTime = writes.every(
    (write) =>
      write.how === 'assign' &&
      write.grip === 'whole' &&
      write.value &&
      CLOCK.test(textOf(write, namedTime(write, write.value))),
  );
  const reads = uses.filter(({ kind }) => kind === 'read');
  return isTime && reads.length > 0 && reads.every(({ names, node }) => isInTest(names, node));
}

/** `Date.now()` of `const now = Date.now()`. */
function namedTime({ names }: RuntimeWrite, value: t.Node): t.Node {
  const binding = value.type === 'Identifier' ? names.bindingOf(value) : undefined;
  const declaration = binding?.kind === 'const' ? binding.declaration : undefined;
  return (declaration?.type === 'VariableDeclarator' && declaration.init) || value;
}

function isInTest(names: RuntimeWrite['names'], node: t.Node): boolean {
  for (let at = names.parentOf(node), child = node; at; child = at, at = names.parentOf(at)) {
    if (at.type === 'IfStatement' || at.type === 'ConditionalExpression') return at.test === child;
    if (at.type === 'LogicalExpression' && at.left === child) return true;
    if (!/^(?:Binary|Logical|Unary|TS\w*)Expression$/.test(at.type)) return false;
  }
  return false;
}

/** The rest of a line or message that has not come whole yet, also in the object that reads a connection. */
function isStreamBuffer({ shape, kind, name }: Site, { writes }: Behaviour): boolean {
  const isPartial = shape === 'text' || shape === 'package' || shape === 'unknown';
  const isOfReader = kind === 'field' && /^_*(?:chunk|buf|partial|remain|rest|incomplete|frame)/i.test(name);
  return (
    ((kind === 'closure' && isPartial) || isOfReader) &&
    writes.every(
      ({ grip, route }) =>
        grip === 'whole' && /^event '(?:data|end|close|line|readable)'$/.test(route.root.label),
    )
  );
}
