import type * as t from '@babel/types';
import { isWithin, walk } from '../../ast/walk.js';
import { homeOf } from '../runtime/home.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { isCall, isFunction, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { isAfterFailure } from './failure.js';
import type { Site } from './site.js';
import { isClock, timesSetWith } from './times.js';
import { type RuntimeWrite, textOf } from './writes.js';

/** True if the site is only ever filled when it is empty: `x ??= make()`, `if (!x) x = make()`, `if (x) return x; …`. */
export function fillsOnlyWhenEmpty(
  program: Program,
  reach: Reach,
  site: Site,
  writes: readonly RuntimeWrite[],
): boolean {
  const isSite = matcher(site, writes);
  return writes.every((write) => {
    if (write.how === 'fill') return true;
    if (write.how === 'update-property' && write.grip === 'whole')
      return isOwnField(write) && isFilling(write);
    if (isFilledAfterMade(program, write, writes, isSite)) return true;
    if (write.how === 'delete') return isOver(write) && writes.some(({ how }) => how !== 'delete');
    if (write.how === 'property' && write.grip === 'whole')
      return (
        keepsWhatIsThere(write) ||
        (isOwnField(write) &&
          (isBehindReturn(program, write, isSite) ||
            isWhenTooOld(write, isSite) ||
            isGuardedByCallers(program, reach, write, isSite)))
      );
    if (write.how !== 'assign' || write.grip !== 'whole') return false;
    if (isAfterFailure(write) || (write.value && isEmpty(unwrapped(write.value)))) return true;
    return (
      (write.value !== undefined && isDefaulted(write.value, isSite)) ||
      (write.value?.type === 'ObjectExpression' && isWhenTooOld(write, isSite)) ||
      isInsideTest(write, isSite) ||
      isBehindReturn(program, write, isSite) ||
      isGuardedByCallers(program, reach, write, isSite)
    );
  });
}

/** `setTimeout(() => { delete cache.value; }, AGE)`. */
function isOver(write: RuntimeWrite): boolean {
  return (
    write.names.parentOf(write.node)?.type === 'UnaryExpression' &&
    write.grip === 'whole' &&
    isOwnField(write) &&
    /^set(?:Timeout|Interval)/.test(write.route.root.label)
  );
}

/** `if (!x) await fill()`, wherever `fill` is called. */
function isGuardedByCallers(program: Program, reach: Reach, write: RuntimeWrite, isSite: Matcher): boolean {
  const fn = homeOf(program, write.names, write.node);
  if (!fn) return false;
  const triggers = reach.triggersOf(write.names, fn);
  return (
    triggers.length > 0 &&
    triggers.every(
      (trigger) =>
        trigger.kind === 'caller' &&
        (trigger.by === null ||
          isInsideTest({ ...trigger.at, fn: trigger.by }, isSite) ||
          isBehindReturn(program, { ...trigger.at, fn: trigger.by }, isSite)),
    )
  );
}

/** `if (words) return; words = {}; for (…) words[key] = …`, `words.list.forEach((one) => { one.at = … })`: the rest of making it. */
function isFilledAfterMade(
  program: Program,
  write: RuntimeWrite,
  writes: readonly RuntimeWrite[],
  isSite: Matcher,
): boolean {
  if (write.grip === 'copy') return false;
  if (write.grip === 'whole' && !/^(?:property|set|add|push)$/.test(write.how)) return false;
  const isGuarded = (one: RuntimeWrite): boolean =>
    isInsideTest(one, isSite) || isBehindReturn(program, one, isSite);
  const home = homeOf(program, write.names, write.node);
  return (
    isGuarded(write) &&
    writes.some(
      (one) =>
        one.how === 'assign' &&
        one.grip === 'whole' &&
        (one.node.start ?? 0) < (write.node.start ?? 0) &&
        homeOf(program, one.names, one.node) === home &&
        isGuarded(one),
    )
  );
}

type Spot = Pick<RuntimeWrite, 'names' | 'node' | 'fn'>;
/** The names of the site, and of the times that are set together with it. */
interface Matcher {
  own: ReadonlySet<t.Node>;
  times: ReadonlySet<t.Node>;
}

function matcher(site: Site, writes: readonly RuntimeWrite[]): Matcher {
  return {
    own: new Set(site.references.map(({ node }) => node)),
    times: new Set(writes.flatMap(timesSetWith)),
  };
}

/** Names the site, but for `list.includes(one)`: that asks for one entry. */
function mentions(node: t.Node, own: ReadonlySet<t.Node>): boolean {
  if (!own.size) return false;
  let found = false;
  walk(node, (one) => {
    if (found || isFunction(one) || isLookUp(one)) return false;
    if (own.has(one)) found = true;
    return !found;
  });
  return found;
}

function isLookUp(node: t.Node): boolean {
  if (!isCall(node) || !isMember(node.callee) || !node.arguments.length) return false;
  return /^(?:includes|indexOf|some)$/.test(nameOfKey(node.callee) ?? '');
}

export function isFilling({ names, node }: RuntimeWrite): boolean {
  const parent = names.parentOf(node);
  return parent?.type === 'AssignmentExpression' && (parent.operator === '??=' || parent.operator === '||=');
}

/** `x.a = x.a ?? 1`, `x.a = x.a !== undefined ? x.a : 1`. */
function keepsWhatIsThere({ names, node, value }: RuntimeWrite): boolean {
  const inner = value && unwrapped(value);
  const asked =
    inner?.type === 'ConditionalExpression'
      ? inner.test
      : inner?.type === 'LogicalExpression'
        ? inner.left
        : undefined;
  const text = (one: t.Node): string => names.parsed.text.slice(one.start ?? 0, one.end ?? 0);
  return asked !== undefined && !(isMember(node) && node.computed) && text(asked).includes(text(node));
}

/** `x.name = …`, not `x[key] = …`. */
function isOwnField({ node }: RuntimeWrite): boolean {
  return isMember(node) && !node.computed;
}

/** `if (!x.value || Date.now() - x.readAt > AGE) x.value = await load()`, when somebody reads. */
function isWhenTooOld({ names, node, route, fn }: RuntimeWrite, { own }: Matcher): boolean {
  const isOfRequest = 'params' in fn && fn.params.length > 0;
  if (isOfRequest && /^(?:POST|PUT|PATCH|DELETE)\b/.test(route.root.label)) return false;
  for (
    let at = names.parentOf(node), child = node;
    at && !isFunction(at);
    child = at, at = names.parentOf(at)
  )
    if (at.type === 'IfStatement' && at.consequent === child && isOld(names, at.test, own)) return true;
  return false;
}

function isOld(names: FileNames, test: t.Node, own: ReadonlySet<t.Node>): boolean {
  const inner = unwrapped(test);
  if (inner.type === 'LogicalExpression')
    return isOld(names, inner.left, own) || isOld(names, inner.right, own);
  return (
    inner.type === 'BinaryExpression' &&
    /^[<>]=?$/.test(inner.operator) &&
    isClock(textOf({ names }, inner)) &&
    mentions(inner, own)
  );
}

/** `x = x || make()`. */
function isDefaulted(value: t.Node, isSite: Matcher): boolean {
  const inner = unwrapped(value);
  return (
    inner.type === 'LogicalExpression' && inner.operator !== '&&' && isSite.own.has(unwrapped(inner.left))
  );
}

/** `if (!x) { x = … }`: the test asks for emptiness, or for age. */
function isInsideTest({ names, node }: Spot, isSite: Matcher): boolean {
  for (
    let at = names.parentOf(node), child = node;
    at && !isFunction(at);
    child = at, at = names.parentOf(at)
  ) {
    if (at.type === 'IfStatement' && at.consequent === child && asksEmpty(at.test, isSite)) return true;
    if (at.type === 'IfStatement' && at.alternate === child && asksFilled(at.test, isSite)) return true;
    if (at.type === 'LogicalExpression' && at.right === child && mentions(at.left, isSite.own)) return true;
  }
  return false;
}

/** `if (x) return x;` above the write, in the same function. */
function isBehindReturn(program: Program, { names, node }: Spot, isSite: Matcher): boolean {
  const fn = homeOf(program, names, node);
  if (!isFunction(fn) || fn.body.type !== 'BlockStatement') return false;
  let found = false;
  walk(fn.body, (one) => {
    if (found || isFunction(one) || (one.start ?? 0) > (node.start ?? 0)) return false;
    const isAbove = one.type === 'IfStatement' && !isWithin(node, one);
    if (isAbove && leaves(one.consequent) && asksFilled(one.test, isSite)) found = true;
    return !found;
  });
  return found;
}

export function leaves(statement: t.Statement): boolean {
  if (statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement') return true;
  if (statement.type !== 'BlockStatement') return false;
  return statement.body.some(({ type }) => type === 'ReturnStatement' || type === 'ThrowStatement');
}

/** `!x`, `x === null`, `x == undefined`, `typeof x === 'undefined'`, `!x || …`, `Date.now() > dueAt`. */
function asksEmpty(test: t.Node, isSite: Matcher): boolean {
  const inner = unwrapped(test);
  if (inner.type === 'LogicalExpression')
    return asksEmpty(inner.left, isSite) || asksEmpty(inner.right, isSite);
  if (inner.type === 'UnaryExpression' && inner.operator === '!') return mentions(inner.argument, isSite.own);
  if (inner.type !== 'BinaryExpression') return false;
  if (!/^===?$/.test(inner.operator)) return asksAge(inner, isSite);
  return isNothing(inner.right) && mentions(inner.left, isSite.own);
}

/** `x`, `x !== null`, `x && …`, `Object.keys(x).length`, `Date.now() < dueAt`. */
function asksFilled(test: t.Node, isSite: Matcher): boolean {
  const inner = unwrapped(test);
  if (inner.type === 'LogicalExpression')
    return asksFilled(inner.left, isSite) || asksFilled(inner.right, isSite);
  if (inner.type === 'UnaryExpression')
    return (
      inner.operator === '!' &&
      unwrapped(inner.argument).type === 'UnaryExpression' &&
      mentions(inner, isSite.own)
    );
  if (inner.type === 'BinaryExpression' && /^!==?$/.test(inner.operator))
    return isNothing(inner.right) && mentions(inner.left, isSite.own);
  if (inner.type === 'BinaryExpression' && /^===?$/.test(inner.operator))
    return !isNothing(inner.right) && mentions(inner.left, isSite.own);
  if (inner.type === 'BinaryExpression') return asksAge(inner, isSite);
  return mentions(inner, isSite.own);
}

/** Whether the time is over that was set together with the value. */
function asksAge(test: t.BinaryExpression, { times }: Matcher): boolean {
  return /^[<>]=?$/.test(test.operator) && mentions(test, times);
}

function isNothing(node: t.Node): boolean {
  return (
    isEmpty(node) ||
    (node.type === 'StringLiteral' && node.value === 'undefined') ||
    (node.type === 'NumericLiteral' && node.value === 0)
  );
}
