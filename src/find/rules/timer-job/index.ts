import type { Node } from '@babel/types';
import { isWithin, rangeOf } from '../../../ast/walk.js';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { isBeat } from '../../library/beats.js';
import type { Effects } from '../../library/effects.js';
import { isDevelopmentOnly } from '../../library/development.js';
import { evidence, filesFor, findingOf, nameOfCall, ownNameOf, type Site } from '../../library/findings.js';
import { optionsOf } from '../../library/options.js';
import { SCHEDULE_DECORATORS, SCHEDULERS } from '../../library/schedulers.js';
import { worksOnOwnAnswers } from '../../library/own-answers.js';
import { isLeft } from '../../library/left-work.js';
import { namesState, sweepsState } from '../../library/changed-state.js';
import { callsBack } from '../../library/calls-back.js';
import { isInShutdown } from '../../library/shutdown.js';
import { isStartUp } from '../../library/program.js';
import {
  type Call,
  ancestorsOf,
  argumentOf,
  calleeName,
  callsIn,
  isFunction,
  isMember,
  keyOf,
  nodesIn,
  parentOf,
} from '../../library/syntax.js';
import { isRetry } from '../../library/retries.js';
import { entryOf, mentionsOf } from '../../library/tables.js';
import { isOfMetrics } from '../../library/metrics.js';
import { isOwnHandle } from '../../library/own-handle.js';
import { isForItself, reportsItself } from '../../library/own-values.js';
import {
  changesFiles,
  delayOf,
  isInBrowser,
  isOfOneInstance,
  isPerTask,
  isWaiting,
  isWork,
  rescheduled,
  workOf,
  worksOnParameters,
} from '../../library/timers.js';
import { calleeTrace, traceOf } from '../../library/trace.js';
import { isOfShortLived } from '../../state/short-lived.js';

export const rule: Rule = {
  meta: {
    name: 'timer-job',
    title: 'Jobs on a timer: every replica runs them, a restart forgets them',
    breaks: 'done-twice',
    fixedBy: null,
    mentions: mentionsOf(SCHEDULERS, 'setInterval|setTimeout|@nestjs/schedule'),
  },
  messages: {
    'timer-job': {
      kind: 'rule',
      text: '`{name}` runs in this process ({kind}): {effect}',
      advice:
        'Run the job in one place (a scheduler, a queue with repeatable jobs), or take a lock in Redis for each run.',
    },
  },
  find(context) {
    const sites = [...filesFor(context, rule.meta)].flatMap((file) => [
      ...timersIn(context, file),
      ...callsIn(file).flatMap((call) => scheduled(context, file, call) ?? []),
      ...decorated(context, file),
    ]);
    return { findings: sites.map((site) => findingOf('timer-job', site)), notes: [] };
  },
};

function timersIn(context: FindContext, file: ParsedFile): Site[] {
  const seen = new Set<Node>();
  return callsIn(file).flatMap((call) => {
    const name = calleeName(call);
    if ((name !== 'setInterval' && name !== 'setTimeout') || !isGlobalTimer(context, file, call)) return [];
    if (isDevelopmentOnly(context, file, call) || isInBrowser(file, call)) return [];
    if (name === 'setInterval') return interval(context, file, call) ?? [];
    const again = rescheduled(context, file, call);
    if (!again) return delayed(context, file, call) ?? [];
    if (seen.has(again)) return [];
    const isStep = parametersOf(again).length > 0;
    const found = isStep ? step(context, file, call, again) : loop(context, file, call, again);
    // One that tries again after an error says nothing about the next one.
    if (found) seen.add(again);
    return found ?? [];
  });
}

function parametersOf(fn: Node): readonly Node[] {
  return 'params' in fn ? fn.params : [];
}

/** What a connection or a request ends with itself. */
const OF_CLIENT =
  /^(?:ws|socket|conn(?:ection)?|peer|client|session|stream|req(?:uest)?|res(?:ponse)?|reply|ctx)$/i;

/** `next(id) { …; setTimeout(() => this.next(id), pause) }`: one step of what a request has begun, if it changes state. */
function step(context: FindContext, file: ParsedFile, call: Call, again: Node): Site | undefined {
  if (parametersOf(again).some((one) => one.type === 'Identifier' && OF_CLIENT.test(one.name)))
    return undefined;
  // What opens a connection anew does so for this replica.
  if (/connect/i.test(ownNameOf(file, again) ?? '')) return undefined;
  const callback = argumentOf(call, 0);
  const work = callback && workOf(context, file, callback);
  const isOfState = work && (namesState(context, work.writes) || sweepsState(context, work));
  return isOfState ? delayed(context, file, call) : undefined;
}

/** The timers of the language, not a method of that name (`socket.setTimeout`). */
function isGlobalTimer(context: FindContext, file: ParsedFile, call: Call): boolean {
  if (call.callee.type === 'Identifier') return true;
  const trace = calleeTrace(context, file.file, call);
  const { start, end } = rangeOf(call.callee);
  return trace?.module === 'timers' || /^(global|globalThis)\./.test(file.text.slice(start, end));
}

function interval(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  const callback = argumentOf(call, 0);
  if (!callback || isInShutdown(file, call) || isOfShortLived(context, file, call)) return undefined;
  const work = workOf(context, file, callback);
  if (isPerTask(context, file, call) && !goesOn(context, file, callback, work)) return undefined;
  if (
    work &&
    (isBeat(context, file, work) || !(isJob(context, file, callback, work) || sweepsState(context, work)))
  )
    return undefined;
  return isOfOneInstance(context, file, call)
    ? site(file, call, 'an interval')
    : site(file, call, 'an interval of an object', FOR_ONE);
}

/**
 * `room.timer = setInterval(() => room.seconds--)`: what it counts is state that others see, and at the end of this
 * replica the round stands still. A timer that works on one connection ends with that.
 */
function goesOn(context: FindContext, file: ParsedFile, callback: Node, work: Effects | undefined): boolean {
  if (!work?.writes.length) return false;
  const around = [...ancestorsOf(file, callback)].filter(isFunction);
  // `new Promise((resolve) => { const timer = setInterval(…) })` waits for something.
  if (around.some((fn) => parentOf(file, fn)?.type === 'NewExpression')) return false;
  const changes = work.writes.filter((one) => namesState(context, [one]));
  return (
    changes.length > 0 && !worksOnParameters(file, callback, around) && !isWaiting(file, callback, changes)
  );
}

/** Does something for others; how a process is, what its version is and its own token, each replica finds out by itself. */
function isJob(context: FindContext, file: ParsedFile, callback: Node, work: Effects): boolean {
  if (!isWork(work, file) || isOfMetrics(context, file, work)) return false;
  return !reportsItself(callback, work) && !(isForItself(work) && !namesState(context, work.writes));
}

/** A function that sets a timer for itself, begun by start-up code. */
function loop(context: FindContext, file: ParsedFile, call: Call, again: Node): Site | undefined {
  if (isRetry(file, call)) return undefined;
  // It waits for something, and a promise tells when that is there.
  if (isInPromise(file, call) || isPerTask(context, file, call) || callsBack(context, file, call, again))
    return undefined;
  const work = workOf(context, file, again);
  if (!work || !(isJob(context, file, again, work) || sweepsState(context, work))) return undefined;
  const kind = 'a timer that sets itself again';
  return isOfOneInstance(context, file, call) ? site(file, call, kind) : site(file, call, kind, FOR_ONE);
}

/** Work that a request leaves for later: it is lost when the process ends before. */
function delayed(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  const callback = argumentOf(call, 0);
  const delay = delayOf(context, file, call);
  if (!callback || (delay !== undefined && delay < 1000) || isInPromise(file, call) || isRetry(file, call))
    return undefined;
  if (isStartUp(context, file, call) || isInShutdown(file, call)) return undefined;
  if (!isOfOneInstance(context, file, call)) return ofObject(context, file, call, callback);
  if (changesFiles(context, file, callback)) return site(file, call, 'work left for later');
  const around = [...ancestorsOf(file, call)].filter(isFunction);
  if (worksOnParameters(file, callback, around) || worksOnOwnAnswers(file, callback, around))
    return undefined;
  const work = workOf(context, file, callback);
  return work && isLeft(context, file, call, work) ? site(file, call, 'work left for later') : undefined;
}

/**
 * `this.pause = setTimeout(() => this.nextRound(), 3000)` of a room, `setTimeout(() => this.asked.delete(id), LIMIT)`: it
 * goes on in this replica, or not at all.
 */
function ofObject(context: FindContext, file: ParsedFile, call: Call, callback: Node): Site | undefined {
  const work = workOf(context, file, callback);
  const around = [...ancestorsOf(file, call)].filter(isFunction);
  if (!work || isOfShortLived(context, file, call)) return undefined;
  // What a function of the code around takes away may end a wait of that code.
  const removals = work.removals.filter((one) => isWithin(one, callback) && !isOwnHandle(file, call, one));
  if (!work.writes.some(isOfThis) && !namesState(context, removals)) return undefined;
  if (worksOnParameters(file, callback, around)) return undefined;
  return site(file, call, 'work left for later by an object', FOR_ONE);
}

/** `this.round += 1`. */
function isOfThis(write: Node): boolean {
  let at: Node | undefined =
    'left' in write ? write.left : write.type === 'UpdateExpression' ? write.argument : undefined;
  while (at && isMember(at)) at = at.object;
  return at?.type === 'ThisExpression';
}

const FOR_ALL = 'every replica does its work once more, and what waits is lost at a restart';
const FOR_ONE = 'it works on what only this replica holds, and ends with it: no other one takes over';

function site(file: ParsedFile, call: Call, kind: string, effect = FOR_ALL): Site {
  return {
    file,
    node: call,
    name: nameOfCall(file, call),
    args: { kind, effect },
    because: [evidence(`${kind} begins here`, file, call)],
  };
}

function isInPromise(file: ParsedFile, call: Call): boolean {
  for (const one of ancestorsOf(file, call)) {
    if (one.type === 'NewExpression') return calleeName(one) === 'Promise';
  }
  return false;
}

function scheduled(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  const found = entryOf(context, file, call, SCHEDULERS);
  if (!found || isDevelopmentOnly(context, file, call)) return undefined;
  const callback = call.arguments
    .map((_, index) => argumentOf(call, index))
    .find((one, index) => one !== undefined && isCallback(one, index, found.entry));
  // Without one it only computes times.
  if (!callback) return undefined;
  const given =
    callback?.type === 'ObjectExpression'
      ? optionsOf(context, file.file, callback).values.get('onTick')?.node
      : callback;
  const work = given && workOf(context, file, given);
  if (work && !isWork(work)) return undefined;
  return site(file, call, found.trace.module);
}

function isCallback(node: Node, index: number, expected: number): boolean {
  return (
    isFunction(node) ||
    (index >= Math.min(expected, 1) && /^(Identifier|MemberExpression|CallExpression)$/.test(node.type)) ||
    (expected === 0 && node.type === 'ObjectExpression')
  );
}

/** `@Cron('…') method() { … }` */
function decorated(context: FindContext, file: ParsedFile): Site[] {
  if (!file.text.includes('@nestjs/schedule')) return [];
  return nodesIn(file).flatMap((node) => {
    if (node.type !== 'ClassMethod') return [];
    const decorator = node.decorators?.find(({ expression }) => {
      const trace = traceOf(context, file.file, expression);
      return trace !== undefined && SCHEDULE_DECORATORS.test(`${trace.module}|${trace.path}`);
    });
    const work = decorator && workOf(context, file, node);
    if (!decorator || (work && !isWork(work))) return [];
    const because = [evidence('called on a schedule in every replica', file, decorator)];
    return [
      {
        file,
        node: node.key,
        name: keyOf(node) ?? 'method',
        args: { kind: '@nestjs/schedule', effect: FOR_ALL },
        because,
      },
    ];
  });
}
