import { relative, sep } from 'node:path';
import type { Reason } from '../model/finding.js';
import type { Project } from '../model/project.js';

/**
 * Why files must not be changed: they are not under the paths that the user gave, or pages get them as they are.
 * @param places absolute paths of what would change, each as often as you like
 */
export function outsideReason(project: Project, places: readonly { file: string }[]): Reason | undefined {
  const files = [...new Set(places.map(({ file }) => file))];
  const names = (which: (file: string) => boolean): string =>
    files
      .filter(which)
      .map((file) => relative(project.root, file).replaceAll(sep, '/'))
      .join(', ');
  const served = names((file) => project.pageScripts?.has(file) === true);
  if (served) return { code: 'served-to-pages', args: { file: served } };
  const outside = names((file) => !project.targets.has(file));
  return outside ? { code: 'outside-paths', args: { files: outside } } : undefined;
}
