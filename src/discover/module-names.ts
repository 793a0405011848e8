import { sep } from 'node:path';
import type { Project, SourceFile } from '../model/project.js';

/**
 * What module names of a program mean besides paths. A package of the workspace that none of the targets is in counts as
 * one that is installed: nothing of it can be changed, and it may run as it was built.
 */
export function moduleNamesOf({ manifests, targets, tsconfigs = [] }: Project): {
  manifests: readonly SourceFile[];
  tsconfigs: readonly SourceFile[];
} {
  const all = [...targets];
  const given = manifests.filter(({ directory }) => all.some((file) => file.startsWith(directory + sep)));
  return { manifests: given, tsconfigs };
}
