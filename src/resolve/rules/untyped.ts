import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Slot, type Value, type Why } from '../value.js';
import { memberAt } from '../values/slots-at.js';
import { computedReads } from './computed-reads.js';
import { isPutThereUnseen, packageOf, packagesHolding } from './outside-receiver.js';

/** A name that may or may not mean what was asked about. */
export interface NameInDoubt {
  name: ts.Node;
  why: Why;
  isOnlyCandidate?: true;
}

/** What a trace went through: the slots that hold the value, the names that it looked for behind unknown receivers. */
interface Searched {
  slots: ReadonlyMap<Slot, unknown>;
  searched: ReadonlySet<string>;
}

/**
 * `x.get(1)` where nothing is known about `x`: a parameter in plain JavaScript that nobody in the program passes, a
 * result of a package. The checker says `any`. It is listed, never counted as found, even if the program has one `get`
 * only.
 */
export function doubtsAbout(a: Analysis, { slots, searched }: Searched): NameInDoubt[] {
  const packages = packagesHolding(a, slots.keys());
  const names = [...searched].flatMap((text) => untyped(a, text, packages));
  return [...names, ...computedReads(a, slots.keys())];
}

function untyped(a: Analysis, text: string, packages: ReadonlySet<string>): NameInDoubt[] {
  const names = a.facts.names.everywhere(text);
  const isOnly = names.filter(isDeclared).length === 1;
  return names.flatMap((name) => {
    const why = doubtAt(a, name, packages);
    return why ? [{ name, why, ...(isOnly && { isOnlyCandidate: true as const }) }] : [];
  });
}

function doubtAt(a: Analysis, name: ts.Node, packages: ReadonlySet<string>): Why | undefined {
  const member = memberAt(a, name);
  if (!member || a.facts.declarationsAt(name).length) return undefined;
  const values = a.objectsOf(member.receiver);
  if (!values.size || values.has(UNKNOWN) || a.slotsAt(name).has(UNKNOWN)) return 'untyped receiver';
  const isInDoubt = (value: Value): boolean =>
    packages.has(packageOf(value) ?? '') || isPutThereUnseen(a, value);
  return [...values].some(isInDoubt) ? 'outside receiver' : undefined;
}

function isDeclared({ parent }: ts.Node): boolean {
  return tsc.isFunctionLike(parent) || tsc.isPropertyAssignment(parent) || tsc.isPropertyDeclaration(parent);
}
