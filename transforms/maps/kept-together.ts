import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Binding, FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import { isCall, isMember } from '../../src/find/runtime/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import { isOfModule, runnerOf } from './copies/scopes.js';
import { type Kept, mentionsOf } from './kept.js';
import { meta } from './messages.js';
import { namedEntry } from './names-kept.js';
import type { MapsSite } from './site.js';
import { stayingOf } from './staying.js';
import { changeAt, touchesOf } from './touches.js';

/** What is set together with a state, and stays in the process. */
interface Other {
  name: string;
  file: string;
  node: Node;
}

/**
 * Refuses a single value that is only ever set together with what stays in the process: `browser = await launch(); kind = 'firefox'`;
 * or that names an entry of it: `versions.get(current)`. It says something about the other, and that of another process may be a
 * different one.
 */
export function withKeptTogether(context: FindContext, sites: readonly MapsSite[]): MapsSite[] {
  const moved = new Set(sites.flatMap((site) => bindingOf(context, site) ?? []));
  const staying = stayingOf(context, sites);
  const next = sites.map((site): MapsSite => {
    const entry = namedEntry(context, site, staying);
    if (entry) return refused(context, site, 'names-kept', entry);
    const setters = settersIn(context, site);
    if (!site.plan || !setters.size) return site;
    const binding = bindingOf(context, site);
    const isAlways = (own: ReadonlySet<Node>): boolean => [...setters].every((fn) => own.has(fn));
    const other =
      (binding && variableBeside(binding, moved, isAlways)) ??
      (isGuard(context, site) ? stateBeside(context, site, staying, isAlways) : undefined);
    return other ? refused(context, site, 'kept-together', other) : site;
  });
  // What stays now may be what another one is set with.
  return next.some((site, i) => site !== sites[i]) ? withKeptTogether(context, next) : next;
}

function refused(context: FindContext, { finding }: MapsSite, code: string, other: Other): MapsSite {
  const place = { file: other.file, ...rangeOf(other.node) };
  const reason = refusalAt(context, code, place, { name: finding.name, other: other.name });
  return { finding: { ...finding, fix: { transform: meta.name, verdict: 'refuse', reasons: [reason] } } };
}

/** The functions that assign a state of a single value. */
function settersIn(context: FindContext, { plan }: MapsSite): Set<Node> {
  // What is counted counts for itself.
  if (plan?.shape !== 'value') return new Set();
  const names = programOf(context).namesOf(plan.declaration.file.file);
  return names ? settersOf(names, mentionsOf(names, plan.declaration)) : new Set();
}

/** A function looks at it before it sets it: what it says decides about the work. */
function isGuard(context: FindContext, { plan }: MapsSite): boolean {
  const names = plan && programOf(context).namesOf(plan.declaration.file.file);
  if (!names) return false;
  const mentions = mentionsOf(names, plan.declaration);
  const isSetter = (one: Node): boolean => settersOf(names, [one]).size > 0;
  return mentions.some(
    (set) =>
      isSetter(set) &&
      mentions.some(
        (look) =>
          !isSetter(look) &&
          rangeOf(look).start < rangeOf(set).start &&
          setterAround(names, look) === setterAround(names, set),
      ),
  );
}

/** The variable that would become a store. */
function bindingOf(context: FindContext, { plan }: MapsSite): Binding | undefined {
  if (plan?.declaration.node.type !== 'VariableDeclarator') return undefined;
  return programOf(context).namesOf(plan.declaration.file.file)?.bindingOf(plan.declaration.node.id);
}

/** A variable of the same module that no store takes the place of. */
function variableBeside(
  binding: Binding,
  moved: ReadonlySet<Binding>,
  isAlways: (own: ReadonlySet<Node>) => boolean,
): Other | undefined {
  const { names } = binding;
  const other = names.bindings.find((one) => {
    if (one === binding || moved.has(one) || !isOfModule(one) || one.kind === 'const') return false;
    return isAlways(settersOf(names, one.references));
  });
  const place = other?.references[0];
  return other && place && { name: textOf(names, place), file: names.file, node: other.node };
}

/** A state of the same file that is left as it is, and changes wherever this one does. */
function stateBeside(
  context: FindContext,
  { plan }: MapsSite,
  staying: readonly Kept[],
  isAlways: (own: ReadonlySet<Node>) => boolean,
): Other | undefined {
  const other = staying.find(
    ({ names, mentions }) =>
      names.file === plan?.declaration.file.file && isAlways(changersOf(context, names, mentions)),
  );
  const [place] = other?.mentions ?? [];
  return other && place && { name: other.name, file: other.names.file, node: place };
}

function settersOf(names: FileNames, mentions: readonly Node[]): Set<Node> {
  return new Set(
    mentions.flatMap((one) => {
      const change = changeAt(names, one);
      const isSet = change?.type === 'AssignmentExpression' && change.left === one;
      return isSet ? (setterAround(names, one) ?? []) : [];
    }),
  );
}

/** The functions that change something in a state, call a method of what it holds, or call such a function. */
function changersOf(context: FindContext, names: FileNames, mentions: readonly Node[]): Set<Node> {
  const inside = mentions.filter((one) => isCalledInside(names, one)).map((node) => ({ names, node }));
  const changing = touchesOf(programOf(context), names, mentions).filter(
    ({ change }) => change !== undefined,
  );
  return new Set([...inside, ...changing].flatMap((one) => setterAround(one.names, one.node) ?? []));
}

/** `caches[key].add(…)` as a statement. */
function isCalledInside(names: FileNames, mention: Node): boolean {
  let depth = 0;
  let node = mention;
  let parent = names.parentOf(node);
  while (isMember(parent) && parent.object === node) {
    depth++;
    [node, parent] = [parent, names.parentOf(parent)];
  }
  return (
    depth > 1 &&
    isCall(parent) &&
    parent.callee === node &&
    names.parentOf(parent)?.type === 'ExpressionStatement'
  );
}

/** The function that sets something; a constructor gives it its first value. */
function setterAround(names: FileNames, node: Node): Node | undefined {
  const fn = runnerOf(names, node);
  return fn && 'kind' in fn && fn.kind === 'constructor' ? undefined : fn;
}

function textOf(names: FileNames, node: Node): string {
  return names.parsed.text.slice(node.start ?? 0, node.end ?? 0);
}
