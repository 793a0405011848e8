import type { Node, Statement } from '@babel/types';
import { excerptOf } from '../../src/ast/excerpt.js';
import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import { isFunction } from '../../src/find/runtime/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { Start, Step } from '../../src/model/step.js';
import type { Place, Range } from '../../src/model/transform.js';
import { nameOfFunction } from './copies/functions.js';
import { type Access, type Actor, actorsOf } from './races/accesses.js';
import { isIndependent } from './races/harmless.js';
import { lockAround, lockSteps } from './races/lock.js';
import { type Mark, markIn, promisesOf } from './races/marks.js';
import { narrowed, writesAlone, writesApart } from './races/narrow.js';
import { entersAtOnce, followsAtOnce, waitsOf } from './races/order.js';
import { isToldByWrite } from './races/told.js';
import type { Refusal, Rewriting, Shape, State } from './state.js';

export { deeperInLocks, mainsOf, mergedLocks, withoutLostIndents } from './races/lock.js';

/** The functions of one state that run one after the other from now on, over all replicas. */
export interface Locks {
  steps: Step[];
  starts: Start[];
  reviews: Reason[];
  /** The functions that take the lock, for the order of several locks. */
  functions: Place[];
}

/** A function that takes the lock, and the statements that do so in its place where it cannot wait for all of it. */
interface Locked {
  actor: Actor;
  run?: Statement[] | undefined;
}

/** A read and a write that follows it with nothing else running between, before the rewrite; or the other way round. */
interface Race {
  read: Access;
  write: Access;
  isBack?: boolean;
}

/**
 * Where what a function found in the state may no longer be true when it writes, since other requests run between: such
 * functions take a lock, and so do all that write. Nothing if no function needs one.
 * @param lock its name
 */
export function locksFor(state: State, rewritings: readonly Rewriting[], lock: string): Locks | Refusal {
  const actors = actorsOf(state, rewritings);
  const races = new Map(actors.map((actor) => [actor, racesIn(actor, state.shape)]));
  if (![...races.values()].some(({ length }) => length))
    return { steps: [], starts: [], reviews: [], functions: [] };
  const writes = ({ accesses }: Actor): Access[] => accesses.filter((one) => one.isDirect && one.writes);
  const locked = actors.flatMap((actor): Locked[] => {
    const needed = [
      ...(races.get(actor) ?? []).flatMap(({ read, write }) => [read, write]),
      ...writes(actor),
    ];
    if (!needed.length) return [];
    const alone = races.get(actor)?.length ? undefined : (writesAlone(actor) ?? writesApart(actor));
    if (alone) return alone.map((run) => ({ actor, run }));
    const places = needed.map(({ range }) => range);
    return [{ actor, run: narrowed(actor, places) }];
  });
  const impossible = locked.find(({ actor }) => !canBeLocked(actor.fn))?.actor;
  if (impossible) return { refuse: refusalOf(impossible, races.get(impossible)?.[0], lock) };
  for (const { actor, run } of locked) {
    const pairs = (races.get(actor) ?? []).filter(({ isBack }) => !isBack);
    const called = actor.accesses.filter((one) => !one.isDirect && one.reads && one.writes);
    const all = [...pairs, ...called.map((one) => ({ read: one, write: one }))];
    const mark = run ? undefined : markIn(actor, all, actors);
    if (mark) return { refuse: unseen(actor, mark, lock) };
  }
  return {
    steps: locked.flatMap(({ actor: { names, fn }, run }) =>
      run ? lockAround(names.parsed, run, lock) : lockSteps(names.parsed, fn, lock),
    ),
    starts: locked.map(startOf),
    reviews: locked.flatMap((one) => reviewsOf(one, races.get(one.actor)?.[0], lock)),
    functions: locked.map(({ actor: { names, fn } }) => ({ file: names.file, ...rangeOf(fn) })),
  };
}

function racesIn({ fn, accesses }: Actor, shape: Shape): Race[] {
  const sorted = [...accesses].sort((a, b) => a.range.start - b.range.start);
  const races = (isOne: (read: Access, write: Access) => boolean): Race[] =>
    sorted.flatMap((read) =>
      read.reads
        ? sorted.flatMap((write) => (write.writes && isOne(read, write) ? [{ read, write }] : []))
        : [],
    );
  return [
    ...races((read, write) => isRace(fn, read, write)),
    ...races((read, write) => isReadBack(fn, read, write, shape)).map((one) => ({ ...one, isBack: true })),
  ];
}

function isRace(fn: Node, read: Access, write: Access): boolean {
  if (write === read) return false;
  const follows = followsAtOnce(fn, read.range, write.range) || entersAtOnce(fn, read.range, write.range);
  return follows && !isIndependent(fn, read, write);
}

function isReadBack(fn: Node, read: Access, write: Access, shape: Shape): boolean {
  if (read.writes || read.range.start < write.range.end) return false;
  return followsAtOnce(fn, write.range, read.range) && isToldByWrite(write, read, shape);
}

function canBeLocked(fn: Node): boolean {
  if (!isFunction(fn)) return false;
  const kind = 'kind' in fn ? fn.kind : 'method';
  return kind === 'method' && !('generator' in fn && fn.generator);
}

/** The code that becomes asynchronous: all that the function does. */
function startOf({ actor: { names, fn }, run: [first] = [] }: Locked): Start {
  if (first) return { file: names.file, ...rangeOf(first), writes: true };
  const body = 'body' in fn && fn.body && !Array.isArray(fn.body) ? fn.body : fn;
  const inside = body.type === 'BlockStatement' ? (body.body[0] ?? body) : body;
  return { file: names.file, ...rangeOf(inside), writes: true, isWhole: true };
}

function reviewsOf({ actor, run }: Locked, race: Race | undefined, lock: string): Reason[] {
  const { names, fn } = actor;
  const waits = (run ?? [fn]).flatMap(waitsOf)[0]?.node ?? (run ? undefined : promisesOf(fn)[0]);
  const code = race?.isBack ? 'act-then-check' : 'check-then-act';
  const reviews = race
    ? [{ code, args: argsOf(actor, race, lock), location: at(race.isBack ? race.write : race.read) }]
    : [];
  if (!waits) return reviews;
  const args = { function: calledName(actor), lock, wait: textOf(actor, rangeOf(waits)) };
  return [...reviews, { code: 'lease-too-short', args, location: locate(names.parsed, rangeOf(waits)) }];
}

function refusalOf(actor: Actor, race: Race | undefined, lock: string): Reason {
  const location = race ? at(race.read) : locate(actor.names.parsed, rangeOf(actor.fn));
  return { code: 'lock-impossible', args: { function: calledName(actor), lock }, location };
}

function unseen(actor: Actor, { write, end }: Mark, lock: string): Reason {
  const args = {
    function: calledName(actor),
    write: textOfWrite(actor, write),
    end: textOf(actor, end.range),
    endLine: String(at(end).line),
    lock,
  };
  return { code: 'mark-under-lock', args, location: at(write) };
}

function argsOf(actor: Actor, { read, write }: Race, lock: string): Record<string, string> {
  return {
    function: calledName(actor),
    read: textOf(actor, read.range),
    readLine: String(at(read).line),
    write: textOfWrite(actor, write),
    writeLine: String(at(write).line),
    lock,
  };
}

function at({ names, range }: Access): ReturnType<typeof locate> {
  return locate(names.parsed, range);
}

function calledName({ names, fn }: Actor): string {
  const name = nameOfFunction(fn, names.parentOf(fn));
  return name === null ? 'a callback' : `${name}()`;
}

/** What a write does that stands behind a statement is that statement. */
function textOfWrite(actor: Actor, { range, node }: Access): string {
  return textOf(actor, range.end > range.start ? range : rangeOf(node));
}

function textOf({ names }: Actor, range: Range): string {
  return excerptOf(names.parsed, range);
}
