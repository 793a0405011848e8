import { basename, dirname } from 'node:path';
import { OBJECTS_HEAD } from '../adapters/objects/adapter.js';
import { check, type Problem } from './check/index.js';
import { unawaitedPromises } from './check/promises.js';
import { type Answer, chosenBy, type Offer } from './choose.js';
import { discover } from './discover/index.js';
import { moduleNamesOf } from './discover/module-names.js';
import { packageManagerOf } from './discover/package-manager.js';
import { createContext } from './find/context.js';
import { find, type FoundBy } from './find/index.js';
import { unsaved } from './io/git.js';
import { isInside } from './io/real-path.js';
import { recover } from './io/recover.js';
import { writeAll } from './io/write.js';
import { Failure } from './model/failure.js';
import type { Finding, Reason } from './model/finding.js';
import type { Options } from './model/options.js';
import type { Change, Draft } from './model/plan.js';
import type { Project } from './model/project.js';
import type { Outcome, Result } from './model/result.js';
import type { FindContext, Message, Transform } from './model/transform.js';
import { isWanted, select, unmatched } from './plan/index.js';
import { openProgram } from './program.js';
import { shownPath } from './report/words.js';
import { resolve, type Sources } from './resolve/index.js';
import { rewrite, type Rewritten } from './rewrite/index.js';
import { editedTests, whole, withoutTests } from './test-edits.js';

/** What a run needs besides the options: loaded once by the caller. */
export interface Tools {
  transforms: readonly Transform[];
  /** The source of the files that can be emitted, see `readAdapters`. */
  adapters: ReadonlyMap<string, string>;
  /** Asked about every site before it is rewritten; without it, all are. */
  ask?: (offer: Offer) => Promise<Answer>;
  onStep?: (step: 'read' | 'find' | 'rewrite' | 'check' | 'write') => void;
}

/**
 * The whole run: discover → resolve → find → plan → rewrite → check → write.
 * @throws Failure for bad input; then nothing was written.
 */
export async function run(options: Options, tools: Tools): Promise<Result> {
  tools.onStep?.('read');
  const first = await discover(options);
  const recovered = await recover(first.root);
  const project = recovered === null ? first : await discover(options);
  refuseFarStateDir(options, project);
  const sources: Sources = new Map();
  const { context, unparsed, release } = openProgram(project, sources, {
    adapters: tools.adapters,
    stateDirectory: options.stateDir,
    singleFile: false,
  });

  tools.onStep?.('find');
  const { found, notes } = find(context, tools.transforms);
  const selected = found.map((one) => ({ ...one, sites: select(one.sites, options) }));
  const known = selected.flatMap(({ sites }) => sites.map(({ finding }) => finding));
  const [typo] = unmatched(known, options);
  if (typo !== undefined) throw noSuchFinding(typo, known, options.cwd);
  const chosen = tools.ask ? await chosenBy(selected, context, tools.ask) : selected;
  const findings = chosen.flatMap(({ sites }) => sites.map(({ finding }) => finding));

  tools.onStep?.('rewrite');
  const proposed = await propose(chosen, context);
  const checked = (result: Rewritten): Problem[] => {
    // The program is there a second time then, as it would be.
    release();
    return checkResult(context, sources, result, tools);
  };
  const { changes, rewritten, problems } = await rewriteSoundly(context, proposed, checked, tools);
  const drafts = [...rewritten.sources, ...rewritten.others]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(plainDraft);

  if (!options.dryRun && drafts.length) await write(drafts, project, options, tools);
  const messages = Object.assign(
    {},
    SELF_CHECK,
    ...tools.transforms.map((one) => one.messages),
  ) as Result['messages'];
  const isReview = ({ code }: Reason): boolean => messages[code]?.kind === 'review';
  return {
    root: project.root,
    findings: findings
      .map((finding) => withOutcome(finding, changes, proposed, problems))
      .map((finding) => withVerdict(finding, isReview)),
    notes,
    drafts,
    dependencies: unique(changes.flatMap((change) => change.dependencies)),
    environment: unique(changes.flatMap((change) => change.environment)),
    installCommands: installCommands(drafts, project, options.cwd),
    files: { scanned: project.files.length, skipped: [...project.skipped, ...unparsed] },
    messages,
    written: !options.dryRun && drafts.length > 0,
    recovered,
  };
}

/** Files of the app are written nowhere else, and a dry run must not say otherwise. */
function refuseFarStateDir({ stateDir, cwd }: Options, { root }: Project): void {
  if (stateDir !== undefined && !isInside(root, stateDir))
    throw new Failure(`--state-dir ${shownPath(stateDir, cwd)}: outside of ${root}; choose a folder in it`);
}

function noSuchFinding(selection: string, findings: readonly Finding[], cwd: string): Failure {
  const at = selection.lastIndexOf(':');
  const file = selection.slice(0, at);
  const there = findings.filter(({ location }) => location.file === file);
  const names = there.map(({ name, location }) => `${name} (line ${location.line})`).join(', ');
  const advice = names ? `that file has ${names}` : 'nothing was found in that file';
  return new Failure(`--only ${shownPath(file, cwd)}:${selection.slice(at + 1)}: no such finding; ${advice}`);
}

const SELF_CHECK: Record<string, Message> = {
  'self-check-failed': {
    kind: 'refuse',
    text: 'the rewritten file did not pass the check of this tool ({problem}), so nothing of this change was made',
    advice: 'This is a defect of stateless-codemod: please report it with the file.',
  },
};

async function propose(found: readonly FoundBy[], context: FindContext): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { transform, sites } of found)
    changes.push(...(await transform.rewrite(sites.filter(isWanted), context)));
  return changes;
}

/** Rewrites, checks, and takes back whole changes until what is left passes. */
async function rewriteSoundly(
  context: FindContext,
  proposed: readonly Change[],
  checked: (result: Rewritten) => Problem[],
  tools: Tools,
): Promise<{ changes: Change[]; rewritten: Rewritten; problems: Problem[] }> {
  let changes = [...proposed];
  const problems: Problem[] = [];
  for (;;) {
    const rewritten = await rewrite(editedTests(context, changes).size ? whole(context) : context, changes);
    tools.onStep?.('check');
    const now = check(rewritten.sources);
    if (!now.length) now.push(...checked(rewritten));
    if (!now.length) return { changes, rewritten, problems };
    const inTests = editedTests(context, changes, now);
    if (inTests.size) {
      changes = changes.map((change) => withoutTests(change, inTests));
      continue;
    }
    problems.push(...now);
    const sound = changes.filter((change) => !now.some((problem) => concerns(problem, change)));
    // A problem of nobody's: then nothing can be trusted.
    changes = sound.length < changes.length ? sound : [];
  }
}

function concerns({ file, cause }: Problem, { edits, newFiles }: Change): boolean {
  const isOurs = (one: { file: string }): boolean => one.file === file || one.file === cause;
  return edits.some(isOurs) || newFiles.some(isOurs);
}

/** The program as it would be, read anew. */
function checkResult(
  context: FindContext,
  sources: Sources,
  { sources: edits, others }: Rewritten,
  { adapters }: Tools,
): Problem[] {
  const edited = edits.map(
    ({ file, segments }) => [file, segments.map(({ text }) => text).join('')] as const,
  );
  const replaced = others.map(({ file, after }) => [file, after] as const);
  const after = new Map([...replaced, ...edited]);
  const tests = edits.filter(({ file }) => context.project.tests?.some((test) => test.file === file));
  const kept = [...context.project.files, ...tests.map(({ file, before }) => ({ file, text: before }))].map(
    ({ file, text }) => ({ file, text: after.get(file) ?? text }),
  );
  const added = others.filter(({ file, before }) => before === null && /\.[cm]?[jt]sx?$/.test(file));
  // An app may have a file `objects` of its own: that of an earlier run is known by how it begins.
  const earlier = kept.filter(({ text }) => text.startsWith(OBJECTS_HEAD));
  const emitted = new Set([...added, ...earlier].map(({ file }) => file));
  const files = [...kept, ...added.map(({ file, after: text }) => ({ file, text }))];
  const project = { ...context.project, files };
  const rest = { adapters, stateDirectory: context.stateDirectory, singleFile: false };
  const { context: result } = createContext(
    project,
    resolve(files, moduleNamesOf(project), { sources }),
    rest,
    context,
  );
  return unawaitedPromises(result, edits, (file) => emitted.has(file) || /\bstores\.\w+$/.test(file));
}

function withOutcome(
  finding: Finding,
  changes: readonly Change[],
  proposed: readonly Change[],
  problems: readonly Problem[],
): Finding & { outcome: Outcome } {
  if (finding.suppressed) return { ...finding, outcome: 'suppressed' };
  const made = changes.find((change) => change.findings.includes(finding.id));
  if (made) return { ...withReviews(finding, made.reviews?.[finding.id] ?? []), outcome: 'transformed' };
  const failed = proposed.find((change) => change.findings.includes(finding.id));
  const problem = failed && problems.find((one) => concerns(one, failed));
  if (!failed || !finding.fix) return { ...finding, outcome: 'refused' };
  const reasons = [
    ...finding.fix.reasons,
    { code: 'self-check-failed', args: { problem: problem?.message ?? problems[0]?.message ?? '' } },
  ];
  return { ...finding, outcome: 'refused', fix: { ...finding.fix, verdict: 'refuse', reasons } };
}

function withReviews(finding: Finding, reviews: readonly Reason[]): Finding {
  return finding.fix
    ? { ...finding, fix: { ...finding.fix, reasons: [...finding.fix.reasons, ...reviews] } }
    : finding;
}

/** What was rewritten safely may have to be looked at because of what came with it. */
function withVerdict<F extends Finding & { outcome: Outcome }>(
  finding: F,
  isReview: (reason: Reason) => boolean,
): F {
  const { fix, outcome } = finding;
  if (outcome !== 'transformed' || fix?.verdict !== 'safe' || !fix.reasons.some(isReview)) return finding;
  return { ...finding, fix: { ...fix, verdict: 'review' } };
}

function plainDraft({ file, before, after }: Draft): Draft {
  return { file, before, after };
}

async function write(drafts: Draft[], project: Project, options: Options, tools: Tools): Promise<void> {
  const touched = drafts.filter(({ before }) => before !== null).map(({ file }) => file);
  if (!options.force) await refuseUnsaved(touched, options.cwd);
  tools.onStep?.('write');
  await writeAll(drafts, project.root);
}

/** What git could not give back is not overwritten unasked. */
async function refuseUnsaved(files: string[], cwd: string): Promise<void> {
  const { dirty, withoutGit } = await unsaved(files);
  const names = (list: string[]): string => list.map((file) => shownPath(file, cwd)).join(', ');
  if (dirty.length)
    throw new Failure(
      `uncommitted changes in ${names(dirty)}: commit or stash them first, or pass --force; nothing was changed`,
    );
  if (withoutGit.length)
    throw new Failure(
      `${names(withoutGit)}: not in a git repository, so the change could not be undone: pass --force to write all the same; nothing was changed`,
    );
}

/** Changes may need the same. In an order that does not depend on theirs. */
function unique<T>(items: readonly T[]): T[] {
  const byText = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** In every folder whose package.json changes. */
function installCommands(drafts: readonly Draft[], project: Project, cwd: string): string[] {
  const folders = drafts
    .filter(({ file }) => basename(file) === 'package.json')
    .map(({ file }) => dirname(file));
  return folders.map((folder) => {
    const where = shownPath(folder, cwd);
    const command = `${packageManagerOf(folder, project.root)} install`;
    return where === '' ? command : `(cd ${quoted(where)} && ${command})`;
  });
}

function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
