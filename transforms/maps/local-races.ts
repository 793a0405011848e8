import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import { isCall, isMember, nameOfKey } from '../../src/find/runtime/syntax.js';
import type { Finding, Reason } from '../../src/model/finding.js';
import type { FindContext, Range } from '../../src/model/transform.js';
import { mutates } from './copies/methods.js';
import { declarationOf, type Declaration } from './declaration.js';
import { followsAtOnce } from './races/order.js';
import type { MapsSite, SitePlan } from './site.js';

/**
 * Says where a state that stays in the process is looked at, a store is asked from now on, and then the state is changed: before
 * the rewrite nothing ran between the two. Seen in the file that declares the state.
 */
export function withLocalRaces(context: FindContext, sites: readonly MapsSite[]): MapsSite[] {
  const staying = sites.flatMap((site) => (site.plan ? [] : (locallyKept(context, site.finding) ?? [])));
  if (!staying.length) return [...sites];
  return sites.map((site) => {
    const { finding, plan } = site;
    const reviews = plan && finding.fix ? staying.flatMap((one) => raceOf(context, plan, one) ?? []) : [];
    if (!reviews.length || !finding.fix) return site;
    const reasons = [...finding.fix.reasons, ...reviews];
    return { ...site, finding: { ...finding, fix: { ...finding.fix, verdict: 'review', reasons } } };
  });
}

/** A state that is not rewritten: the places of its file that mean it. */
export interface Kept {
  name: string;
  names: FileNames;
  mentions: Node[];
}

export function locallyKept(context: FindContext, finding: Finding): Kept | undefined {
  const declared = declarationOf(context, finding);
  if ('refuse' in declared) return undefined;
  const names = programOf(context).namesOf(declared.file.file);
  return names && { name: finding.name, names, mentions: mentionsOf(names, declared) };
}

/** The places of its file that mean a variable, or a field by `this`. */
export function mentionsOf(names: FileNames, { node, name }: Pick<Declaration, 'node' | 'name'>): Node[] {
  if (node.type === 'VariableDeclarator') return names.bindingOf(node.id)?.references ?? [];
  return (names.members.get(name.text) ?? []).filter(({ object }) => object.type === 'ThisExpression');
}

function raceOf(context: FindContext, plan: SitePlan, { name, names, mentions }: Kept): Reason | undefined {
  const waits = waitsOf(plan, names.file);
  for (const change of mentions) {
    const changed = changeAt(names, change);
    const fn = names.functionOf(change);
    if (!changed || !fn) continue;
    const place = rangeOf(changed);
    const isLooked = mentions.some(
      (look) =>
        look !== change &&
        names.functionOf(look) === fn &&
        !isOnlyChange(names, look) &&
        waits.some(({ start, end }) => rangeOf(look).end <= start && end <= place.end) &&
        followsAtOnce(fn, rangeOf(look), place),
    );
    if (isLooked) return refusalAt(context, 'stale-module-read', { file: names.file, ...place }, { name });
  }
  return undefined;
}

/** Where a file awaits from now on. */
function waitsOf({ starts, cone }: SitePlan, file: string): Range[] {
  const added = cone.steps.filter(({ pieces }) =>
    pieces.some((one) => typeof one === 'string' && /\bawait\b/.test(one)),
  );
  return [...starts, ...added].filter((one) => one.file === file);
}

/** What changes a state: `m.set(…)`, `list.push(…)`, `o[k] = …`, `last = …`, `n++`, `delete o[k]`. */
export function changeAt(names: FileNames, mention: Node): Node | undefined {
  let node = mention;
  let parent = names.parentOf(node);
  while (isMember(parent) && parent.object === node) {
    const outer = names.parentOf(parent);
    if (isCall(outer) && outer.callee === parent) return mutates(nameOfKey(parent) ?? '') ? outer : undefined;
    [node, parent] = [parent, outer];
  }
  const isSet =
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete');
  return isSet ? parent : undefined;
}

/** True for a change as a statement: it tells nothing about what was there. */
function isOnlyChange(names: FileNames, mention: Node): boolean {
  const change = changeAt(names, mention);
  return change !== undefined && names.parentOf(change)?.type === 'ExpressionStatement';
}
