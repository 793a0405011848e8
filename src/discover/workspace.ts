import { join } from 'node:path';
import { entriesMatching } from '../io/project-files.js';
import { readText } from '../io/read.js';
import { readJsonFile } from './json.js';

/**
 * Whether a workspace that is rooted in a folder holds a package: `workspaces` of npm, Yarn and Bun, or pnpm's file.
 * @param root absolute folder that may be a workspace root
 * @param member absolute folder of the package, links resolved
 * @param cwd messages name a package.json relative to it
 * @throws Failure naming a package.json of the root that is not JSON
 */
export async function isWorkspaceOf(root: string, member: string, cwd: string): Promise<boolean> {
  const { text: yaml = '' } = readText(join(root, 'pnpm-workspace.yaml'));
  const workspaces = readJsonFile(join(root, 'package.json'), cwd)?.json['workspaces'];
  const patterns = [...textsIn(workspaces), ...pnpmPatterns(yaml)];
  const manifests = patterns.map((pattern) => pattern.replace(/\/*$/, '/package.json'));
  const members = await entriesMatching(manifests, root);
  return members.includes(join(member, 'package.json'));
}

/** npm has a list, Yarn also an object with the list in `packages`. */
function textsIn(workspaces: unknown): string[] {
  if (Array.isArray(workspaces)) return workspaces.filter((pattern) => typeof pattern === 'string');
  return typeof workspaces === 'object' && workspaces && 'packages' in workspaces
    ? textsIn(workspaces.packages)
    : [];
}

/** The list `packages` of a pnpm-workspace.yaml, in either way YAML writes a list of texts. */
export function pnpmPatterns(yaml: string): string[] {
  const [, list = ''] = yaml.replace(/(?:^|\s)#.*/gm, '').split(/^packages\s*:/m);
  const inBrackets = /^\s*\[((?:"[^"]*"|'[^']*'|[^\]"'])*)\]/.exec(list)?.[1];
  const items =
    inBrackets === undefined ? dashed(list) : (inBrackets.match(/"[^"]*"|'[^']*'|[^,\s]+/g) ?? []);
  return items.map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((item) => item !== '');
}

/** The lines that begin with a dash, up to the next key. */
function dashed(list: string): string[] {
  const lines = list.split(/\r?\n/).filter((line) => line.trim() !== '');
  const end = lines.findIndex((line) => !/^\s*-\s/.test(line));
  return lines.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/^\s*-\s+/, ''));
}
