import type { Node } from '@babel/types';
import type { Finding, Note } from '../../model/finding.js';
import type { FindContext } from '../../model/transform.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { containerCaches } from './container-caches.js';
import { analysisOf } from '../runtime/shared.js';
import { raiseOf } from './buses.js';
import { ruleOf, type StateRule } from './classify.js';
import { decoratedSites } from './decorated.js';
import { evidenceOf, locationOf } from './evidence.js';
import { fieldSites } from './fields.js';
import { invalidationsOf } from './invalidated.js';
import { lookAlike } from './judge.js';
import { isHeldBy } from './keepers.js';
import { isOfOneClient } from './one-client.js';
import { objectEmitters } from './object-emitters.js';
import { isPartOfEntry } from './parts.js';
import { propertiesOnPackages } from './on-packages.js';
import { propertySites } from './properties.js';
import { settingSites } from './settings.js';
import type { Owner, Site } from './site.js';
import { tokenSites } from './tokens.js';
import { variableSites } from './variables.js';
import { behaviourOf, type RuntimeWrite } from './writes.js';

export type { StateRule } from './classify.js';

interface Result {
  findings: Finding[];
  notes: Note[];
  /** Where the state of a finding is named, read and written, by its id. */
  places: Map<string, readonly Place[]>;
}

const results = new WeakMap<FindContext, Result>();

/** What one of the rules finds. All of them share one analysis of the program, made at the first question. */
export function stateOf(context: FindContext, rule: StateRule): Pick<Result, 'findings' | 'notes'> {
  let result = results.get(context);
  if (!result) results.set(context, (result = analyse(context)));
  return {
    findings: result.findings.filter((finding) => finding.rule === rule),
    notes: result.notes.filter(({ args }) => args['rule'] === rule),
  };
}

/** Where the state of a finding of these rules is named, read and written; nothing for findings of others. */
export function placesOfState(context: FindContext, { id }: Pick<Finding, 'id'>): readonly Place[] {
  return results.get(context)?.places.get(id) ?? [];
}

const named = new WeakMap<FindContext, ReadonlySet<Node>>();

/** The expressions by which the program names state that is found. */
export function namesOfState(context: FindContext): ReadonlySet<Node> {
  let known = named.get(context);
  if (!known) {
    let result = results.get(context);
    if (!result) results.set(context, (result = analyse(context)));
    known = new Set([...result.places.values()].flatMap((places) => places.map(({ node }) => node)));
    named.set(context, known);
  }
  return known;
}

function analyse(context: FindContext): Result {
  const { program, reach } = analysisOf(context);
  const result: Result = { findings: [], notes: [], places: new Map() };
  const parts: Judged[] = [];
  for (const { file } of context.project.files) {
    if (!context.project.targets.has(file)) continue;
    const names = program.namesOf(file);
    if (!names) continue;
    const sites = [
      ...variableSites(program, reach, names),
      ...fieldSites(program, reach, names),
      ...propertySites(program, names),
      ...propertiesOnPackages(program, names),
      ...decoratedSites(program, names),
      ...tokenSites(program, names),
      ...containerCaches(program, names),
      ...objectEmitters(program, names),
      ...settingSites(program, reach, names),
    ];
    for (const site of sites) judge(program, reach, site, result, parts);
  }
  judgeParts(program, result, parts);
  return result;
}

/** What is found, but for being a part of entries whose table may be found as well. */
interface Judged {
  site: Site;
  owner: Owner;
  finding: Finding;
  uses: readonly Place[];
}

/** With more of them than this an entry is a record with many columns: its table says it all. */
const FEW = 2;

function judgeParts(program: Program, result: Result, parts: readonly Judged[]): void {
  const names = new Set([...result.places.values()].flatMap((places) => places.map(({ node }) => node)));
  for (const { site, owner, finding, uses } of parts) {
    const isMany = parts.filter((one) => one.owner === owner).length > FEW;
    if (isMany && isHeldBy(program, owner, names)) leave(result, site, 'part', finding.rule);
    else add(result, site, finding, uses);
  }
}

function judge(program: Program, reach: Reach, site: Site, result: Result, parts: Judged[]): void {
  if (site.shape === 'emitter') {
    // How one of the entries of a list goes is heard by who has that entry.
    const raise = site.kind === 'field' && site.lives === 'kept' ? undefined : raiseOf(program, reach, site);
    if (raise) add(result, site, findingOf(site, [raise], raise.isValue ? 'memory-value' : 'event-bus'), []);
    else judge(program, reach, { ...site, shape: 'instance' }, result, parts);
    return;
  }
  const behaviour = behaviourOf(program, reach, site);
  const [first] = behaviour.writes;
  if (!first) return;
  const drops = invalidationsOf(program, reach, site, behaviour);
  const rule = drops.length ? 'memory-cache' : ruleOf(program, site, behaviour);
  const why = isOfOneClient(program, site.names.file)
    ? 'one-client'
    : lookAlike(program, reach, site, behaviour);
  if (why) return leave(result, site, why, rule);
  const finding = findingOf(site, drops.length ? drops : behaviour.writes, rule);
  const { uses } = behaviour;
  if (site.owner && isPartOfEntry(site, behaviour)) parts.push({ site, owner: site.owner, finding, uses });
  else add(result, site, finding, uses);
}

function leave(result: Result, { names, node, name }: Site, why: string, rule: string): void {
  const location = locationOf(names, node);
  result.notes.push({ code: `state-${why}`, location, name, args: { rule } });
}

function add(result: Result, site: Site, finding: Finding, uses: readonly Place[]): void {
  result.findings.push(finding);
  result.places.set(finding.id, [...uses, ...site.references]);
}

function findingOf(site: Site, reasons: readonly RuntimeWrite[], rule: StateRule): Finding {
  const location = locationOf(site.names, site.node);
  const [shortest] = [...reasons].sort((a, b) => a.route.calls.length - b.route.calls.length);
  return {
    id: `${rule} ${location.file}:${location.line}:${location.column}`,
    rule,
    severity: 'warning',
    location,
    name: site.name,
    args: { name: site.name },
    because: shortest ? evidenceOf(site, shortest) : [],
    fix: null,
  };
}
