import { Failure } from '../model/failure.js';
import type { Finding, Note } from '../model/finding.js';
import { NotLoaded } from '../model/not-loaded.js';
import type { Rule } from '../model/rule.js';
import type { Described, FindContext, Message, Transform } from '../model/transform.js';
import { fingerprintOf } from './fingerprint.js';
import { checkSuppressions, mentionsSuppression, suppressionOf } from './suppressions.js';

type Worded<T> = T & { messages: Record<string, Message> };

/** A finding with the words of its finder, and what it is recognised by when lines move. */
export type Sighting = Worded<Finding> & { fingerprint: string };

export interface Sightings {
  /** One for each place and name, in the order of files and places. */
  findings: Sighting[];
  notes: Worded<Note>[];
  /** Finders that failed: defects of this tool, which do not stop the others. */
  defects: { rule: string; error: unknown }[];
}

/** Whoever can look: a rule or a transform. */
interface Finder {
  name: string;
  mentions: RegExp;
  messages: Record<string, Message>;
  find(): { findings: Finding[]; notes: Note[] };
}

/**
 * Lets every rule and every transform look at the program.
 * @throws Failure for a suppression comment without a rule or a reason; NotLoaded from the resolver
 */
export function findState(
  context: FindContext,
  rules: readonly Rule[],
  transforms: readonly (Transform | Described)[],
): Sightings {
  checkAllSuppressions(context);
  const seen: Sightings = { findings: [], notes: [], defects: [] };
  for (const finder of findersFor(context, rules, transforms)) {
    if (isMentioned(context, finder)) look(context, finder, seen);
  }
  return { ...seen, findings: withoutDoubles(seen.findings).sort(inOrder), notes: seen.notes.sort(inOrder) };
}

/** A comment without a reason is wrong even where nothing is found below it. */
function checkAllSuppressions(context: FindContext): void {
  for (const { file, text } of context.project.files) {
    if (!context.project.targets.has(file) || !mentionsSuppression(text)) continue;
    const tree = context.parsed(file);
    if (tree) checkSuppressions(tree);
  }
}

/** What a transform finds comes first: it knows what would become of it. */
function findersFor(
  context: FindContext,
  rules: readonly Rule[],
  transforms: readonly (Transform | Described)[],
): Finder[] {
  return [
    ...transforms.filter(isLooking).map((transform) => ({
      ...{ name: transform.meta.name, mentions: transform.meta.mentions, messages: transform.messages },
      find: () => {
        const { sites, notes } = transform.find(context);
        return { findings: sites.map(({ finding }) => finding), notes };
      },
    })),
    ...rules.map((rule) => ({
      ...{ name: rule.meta.name, mentions: rule.meta.mentions, messages: rule.messages },
      find: () => rule.find(context),
    })),
  ];
}

function isLooking(transform: Transform | Described): transform is Transform {
  return 'find' in transform && !transform.meta.leavesAuditToRules;
}

function isMentioned({ project }: FindContext, { mentions }: Finder): boolean {
  return project.files.some(({ text }) => text.search(mentions) !== -1);
}

function look(context: FindContext, finder: Finder, seen: Sightings): void {
  try {
    const { findings, notes } = finder.find();
    const messages = completed(finder, codesOf(findings, notes), seen);
    seen.findings.push(...findings.filter(isTarget(context)).map((one) => sighting(context, one, messages)));
    seen.notes.push(...notes.filter(isTarget(context)).map((note) => ({ ...note, messages })));
  } catch (error) {
    if (error instanceof Failure || error instanceof NotLoaded) throw error;
    seen.defects.push({ rule: finder.name, error });
  }
}

function codesOf(findings: readonly Finding[], notes: readonly Note[]): string[] {
  const reasons = findings.flatMap(({ fix }) => fix?.reasons ?? []);
  return [...findings.map(({ rule }) => rule), ...[...reasons, ...notes].map(({ code }) => code)];
}

/** A code without words is a defect, but no reason to keep a finding back: then the code has to do. */
function completed({ name, messages }: Finder, codes: string[], seen: Sightings): Record<string, Message> {
  const complete = { ...messages };
  for (const code of codes) {
    if (complete[code]) continue;
    complete[code] = { kind: 'note', text: code, advice: '' };
    seen.defects.push({ rule: name, error: `no words for the code ${code}` });
  }
  return complete;
}

/** Files that are no source of the program (configurations) have no targets among them. */
function isTarget({ project }: FindContext): (one: Finding | Note) => boolean {
  const sources = new Set(project.files.map(({ file }) => file));
  return ({ location: { file } }) => project.targets.has(file) || !sources.has(file);
}

function sighting(context: FindContext, finding: Finding, messages: Record<string, Message>): Sighting {
  const file = context.parsed(finding.location.file);
  const suppressed = finding.suppressed ?? (file && suppressionOf(file, finding));
  return {
    ...finding,
    ...(suppressed && { suppressed }),
    messages,
    fingerprint: fingerprintOf(file, finding.location),
  };
}

/** Rules that know only the shape of a thing give way to those that know what it is for. */
const GENERAL = /^(?:memory-(?:map|set|array|record|counter|value)|file-write)$/;

/** One finding for a line and a name: one with a fix before others, a special rule before a general one. */
function withoutDoubles(findings: readonly Sighting[]): Sighting[] {
  const best = new Map<string, Sighting>();
  for (const one of findings) {
    const key = [one.location.file, one.location.line, one.name].join('\0');
    const other = best.get(key);
    if (!other || rank(one) > rank(other)) best.set(key, one);
  }
  return [...best.values()];
}

function rank({ fix, rule }: Sighting): number {
  return (fix ? 2 : 0) + (GENERAL.test(rule) ? 0 : 1);
}

function inOrder(a: Finding | Note, b: Finding | Note): number {
  if (a.location.file !== b.location.file) return a.location.file < b.location.file ? -1 : 1;
  return a.location.start - b.location.start || (a.name < b.name ? -1 : 1);
}
