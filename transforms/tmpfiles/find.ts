import { OBJECTS_HEAD } from '../../adapters/objects/adapter.js';
import { rule as fileServe } from '../../src/find/rules/file-serve/index.js';
import { rule as fileWrite } from '../../src/find/rules/file-write/index.js';
import { rule as tmpFile } from '../../src/find/rules/tmp-file/index.js';
import { rule as uploadDisk } from '../../src/find/rules/upload-disk/index.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Finding, Reason } from '../../src/model/finding.js';
import type { FindContext, Found } from '../../src/model/transform.js';
import { findConfigured } from './configured.js';
import { familyOf, type Family } from './family.js';
import type { FileUse } from './file-use.js';
import { meta } from './messages.js';
import { planOf } from './plan.js';
import type { Planned, TmpfilesSite } from './site.js';
import { FileUses } from './uses/index.js';

const RULES = [tmpFile, uploadDisk, fileWrite, fileServe];

/** Finds every file that outlives the request that wrote it, and plans what would become of it. Changes nothing. */
export function find(context: FindContext): Found<TmpfilesSite> {
  const found = RULES.map((rule) => rule.find(context));
  const findings = found
    .flatMap((one) => one.findings)
    .filter(({ location }) => context.parsed(location.file)?.text.startsWith(OBJECTS_HEAD) !== true);
  const notes = found.flatMap((one) => one.notes);
  if (!findings.length) return { sites: [], notes };
  findConfigured(context);
  const uses = new FileUses(context);
  const useOf = new Map(findings.map((finding) => [finding, useAt(uses, finding)] as const));
  const families = withNeighbours(familiesOf(context, uses, [...useOf.values()]));
  const planned = new Map(families.map((family) => [family, planOf(context, family, uses.all)] as const));
  const sites = findings.map((finding) => {
    const use = useOf.get(finding);
    const around = families.filter((one) => (use ? one.uses.has(use) : names(one, finding)));
    const plans = around.flatMap((one) => planned.get(one) ?? []);
    const plan = plans.find((one) => 'plan' in one) ?? plans[0];
    return plan ? siteOf(finding, plan) : refused(finding, unknown(context, finding));
  });
  return { sites, notes };
}

function useAt({ all }: FileUses, { location: { file, start, end } }: Finding): FileUse | undefined {
  const around = all.filter(
    (use) => use.file.file === file && (use.call.start ?? 0) <= start && end <= (use.call.end ?? 0),
  );
  return around.sort((one, other) => (other.call.start ?? 0) - (one.call.start ?? 0))[0];
}

/** True if a finding is a path of a family: `join(tmpdir(), 'reports')`. */
function names({ carriers }: Family, { location: { file, start, end } }: Finding): boolean {
  return [...carriers.values, ...carriers.settings].some(
    ({ file: where, node }) => where.file === file && (node.start ?? 0) <= start && end <= (node.end ?? 0),
  );
}

function familiesOf(context: FindContext, all: FileUses, seeds: readonly (FileUse | undefined)[]): Family[] {
  const families: Family[] = [];
  for (const seed of seeds) {
    if (seed && !families.some(({ uses }) => uses.has(seed))) families.push(familyOf(context, all, seed));
  }
  return families;
}

/** Files that have a use in common with files that are left stay as they are too. */
function withNeighbours(families: Family[]): Family[] {
  for (;;) {
    const next = families.find(
      (one) => !one.refusal && families.some((other) => other.refusal && isShared(one, other)),
    );
    const refusal = next && families.find((other) => other.refusal && isShared(next, other))?.refusal;
    if (!next || !refusal) return families;
    next.refusal = refusal;
  }
}

function isShared(one: Family, other: Family): boolean {
  return [...one.uses.keys()].some((use) => !use.isView && other.uses.has(use));
}

function siteOf(finding: Finding, planned: Planned): TmpfilesSite {
  if ('refuse' in planned) return refused(finding, planned.refuse);
  const { plan, reviews } = planned;
  const verdict = reviews.length ? 'review' : 'safe';
  return { finding: { ...finding, fix: { transform: meta.name, verdict, reasons: reviews } }, plan };
}

function refused(finding: Finding, reason: Reason): TmpfilesSite {
  return { finding: { ...finding, fix: { transform: meta.name, verdict: 'refuse', reasons: [reason] } } };
}

/** A site in a form that no use was found for. */
function unknown(context: FindContext, { rule, location }: Finding): Reason {
  return refusalAt(context, rule === tmpFile.meta.name ? 'temp-file-escapes' : 'file-use-unknown', location);
}
