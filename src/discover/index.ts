import { resolve } from 'node:path';
import { committedThoughIgnored } from '../io/git.js';
import type { IgnoreRules } from '../io/ignore.js';
import { type Listing, listSources, withCommitted } from '../io/list.js';
import { realPath } from '../io/read.js';
import { isInside, nameIn } from '../io/real-path.js';
import { Failure } from '../model/failure.js';
import type { Options } from '../model/options.js';
import type { Project, Skipped, SourceFile, Unread } from '../model/project.js';
import { importsIn } from './browser.js';
import { userRules } from './ignored.js';
import { loadedScripts } from './loaded-scripts.js';
import { manifestsOf } from './manifests.js';
import { pageModules } from './page-modules.js';
import { isGiven, lookUp, type Given } from './paths.js';
import { programRootOf } from './root.js';
import { sift, type Sifted } from './sift.js';
import { testFilesIn } from './test-code.js';
import { tsconfigsOf } from './tsconfigs.js';

/**
 * Finds the program around the given paths and reads it: every source file of the package or workspace that is in
 * scope, and the package.json files that govern them. The paths choose the targets among the files.
 * @throws Failure when a path names nothing, no target is left, or a package.json or ignore file cannot be read
 */
export async function discover(options: Options): Promise<Project> {
  const cwd = realPath(options.cwd);
  const given = await lookUp(options.paths, cwd);
  const root = await programRootOf(given.around, cwd);
  const listing = await listed(root, userRules(options, cwd, root));
  const candidates = [...new Set([...listing.files, ...given.named])].sort();

  const sifted = withoutPages(sift(candidates, given, { root, cwd }), given, root);
  const ignored = listing.skipped.filter(({ file }) => !given.named.has(file));
  const skipped = [...ignored, ...sifted.skipped];
  const files = sifted.files.map(({ file }) => file);
  const targets = files.filter((file) => isGiven(file, given));
  if (!targets.length) throw new Failure(whyNothing(options.paths, skipped.filter(concerns(given)), cwd));
  return {
    ...{ root, files: sifted.files, manifests: manifestsOf(files, root, cwd), skipped },
    targets: new Set(targets),
    ...{ unread: sifted.unread, pageScripts: sifted.pageScripts },
    tsconfigs: await tsconfigsOf(root),
    tests: testFilesIn(skipped).map((file) => ({ file, isTarget: isGiven(file, given) })),
  };
}

/** What git has is part of the program, whatever a .gitignore says. */
async function listed(root: string, extra: readonly IgnoreRules[]): Promise<Listing> {
  const listing = listSources(root, extra);
  const isLeftOut = listing.skipped.some(({ reason }) => reason === 'ignored');
  return isLeftOut ? withCommitted(listing, root, await committedThoughIgnored(root), extra) : listing;
}

/** Without what is part of pages only, with what pages and the server share. */
function withoutPages(
  sifted: Sifted,
  given: Given,
  root: string,
): Sifted & Required<Pick<Project, 'pageScripts'>> {
  const shown = pageModules(sifted.files, sifted.unread);
  const [pages, own] = divide(sifted.files, ({ file }) => shown.has(file) && !given.named.has(file));
  const shared = loadedScripts(own, sifted.skipped, root);
  const pageScripts = new Set(shared.map(({ file }) => file));
  const isApart = ({ file }: Skipped | Unread): boolean => !pageScripts.has(file);
  return {
    files: [...own, ...shared].sort((one, other) => (one.file < other.file ? -1 : 1)),
    skipped: [...sifted.skipped.filter(isApart), ...pages.map(({ file }) => browser(file))],
    unread: [...sifted.unread.filter(isApart), ...pages.map(unread), ...shared.map(unread)],
    pageScripts,
  };
}

function divide<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

function browser(file: string): Skipped {
  return { file, reason: 'browser' };
}

function unread({ file, text }: SourceFile): Unread {
  return { file, isBrowserCode: true, imports: importsIn(text) };
}

/** What was left out is given, or (a whole folder) holds what is given. */
function concerns(given: Given): (skipped: Skipped) => boolean {
  const paths = [...given.named, ...given.folders, ...given.matched];
  return ({ file }) => isGiven(file, given) || paths.some((path) => isInside(file, path));
}

/** `no source file in src, lib (relative to /app), left out: 3 test, 1 generated` */
function whyNothing(paths: string[], skipped: Skipped[], cwd: string): string {
  const names = paths.map((path) => nameIn(cwd, resolve(cwd, path)) || '.').join(', ') || '.';
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
  return `no source file in ${names} (relative to ${cwd})${reasons && `, left out: ${reasons}`}`;
}
