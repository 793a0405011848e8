import type { Project, SourceFile } from '../model/project.js';

const known = new WeakMap<Project, Map<string, readonly SourceFile[]>>();

/** The files of a program that a pattern matches. It is looked for once: several rules ask for the same words. */
export function filesMentioning(project: Project, pattern: RegExp): readonly SourceFile[] {
  const found = known.get(project) ?? new Map<string, readonly SourceFile[]>();
  known.set(project, found);
  const key = String(pattern);
  let files = found.get(key);
  if (!files) found.set(key, (files = project.files.filter(({ text }) => text.search(pattern) !== -1)));
  return files;
}
