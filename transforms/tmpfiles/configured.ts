import { dirname, posix } from 'node:path';
import type { Node } from '@babel/types';
import { isWithin } from '../../src/ast/walk.js';
import { declareFolders, declareGiven, settingName } from '../../src/find/library/configured.js';
import { isStartUp } from '../../src/find/library/program.js';
import { partsOf } from '../../src/find/library/paths.js';
import { bare, keyOf, nodesIn, parentOf } from '../../src/find/library/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import { givenBy, type Given } from './given.js';
import { isBeginning } from './beginnings.js';
import { givenNamesIn, optionNamesIn } from './given-names.js';
import { composed } from './operands.js';
import { knownPlace, type Known } from './places.js';
import { isOneObject } from './setting-objects.js';
import { shownAs } from './shown.js';
import { occurrencesOf, type At, type Occurrences } from './setting-occurrences.js';

/** A folder that the configuration names, which no code knows. */
export interface ConfiguredFolder {
  /** What the keys of its files begin with. */
  key: string;
  /** The values that it is given, which stay as they are. */
  definitions: At[];
  /** Every expression that reads it, but for those that only make up the configuration. */
  reads: At[];
  /** Of a folder whose keys begin with the path that it has when the program runs. */
  given?: Given;
}

const known = new WeakMap<FindContext, ReadonlyMap<string, ConfiguredFolder>>();
const givenReads = new WeakMap<FindContext, ReadonlyMap<Node, ConfiguredFolder>>();

/** Finds the folders that settings name, and has paths know them from then on. */
export function findConfigured(context: FindContext): void {
  declareFolders(context, new Map());
  declareGiven(context, new Map());
  const folders = new Map<string, ConfiguredFolder>();
  for (const [name, found] of occurrencesOf(context, namesIn(context))) {
    const folder = folderOf(context, name, found);
    if (folder) folders.set(name, folder);
  }
  const paths = [...folders].map(
    ([name, { key, reads }]) => [name, posix.join(appOf(context, reads), key)] as const,
  );
  known.set(context, folders);
  for (const folder of findGiven(context, folders)) folders.set(folder.key, folder);
  declareFolders(context, new Map(paths));
}

/** The folders that code is told by other code, but for those that settings name once and for all. */
function findGiven(context: FindContext, folders: ReadonlyMap<string, ConfiguredFolder>): ConfiguredFolder[] {
  const found: ConfiguredFolder[] = [];
  const options = optionNamesIn(context);
  for (const name of new Set([...givenNamesIn(context), ...options])) {
    if (folders.has(name) || found.some(({ given }) => given?.names.includes(name))) continue;
    const given = givenBy(context, name);
    if (!given || given.names.some((one) => folders.has(one))) continue;
    // An option that nobody gives is its default.
    if (options.has(name) && given.definitions.length < 2) continue;
    found.push({ key: `<${kebab(name)}>`, definitions: given.definitions, reads: given.reads, given });
  }
  const reads = found.flatMap((one) => one.reads.map(({ node }) => [bare(node), one] as const));
  givenReads.set(context, new Map(reads));
  declareGiven(context, new Map(reads.map(([node, { key }]) => [node, { path: `/${key}`, setting: key }])));
  return found;
}

/** The folder that an expression reads from the configuration. */
export function configuredFolder(context: FindContext, read: Node): ConfiguredFolder | undefined {
  return givenReads.get(context)?.get(bare(read)) ?? configuredNamed(context, settingName(read));
}

export function configuredNamed(
  context: FindContext,
  name: string | undefined,
): ConfiguredFolder | undefined {
  return name === undefined ? undefined : known.get(context)?.get(name);
}

/** The names of the settings for folders in which some places are. */
export function configuredNames(context: FindContext, places: readonly Known[]): string[] {
  const folders = [...(known.get(context) ?? [])];
  return folders
    .filter(([, { key }]) => places.some((place) => `${place.key}/`.startsWith(`${key}/`)))
    .map(([name]) => name);
}

function appOf(context: FindContext, [read]: readonly At[]): string {
  const file = read?.file.file ?? context.project.root;
  return context.manifestOf(file)?.directory ?? dirname(file);
}

/** Settings by which a path begins somewhere, and that no code knows. */
function namesIn(context: FindContext): Set<string> {
  const names = new Set<string>();
  for (const { file } of context.project.files) {
    const parsed = context.parsed(file);
    for (const node of parsed ? nodesIn(parsed) : []) {
      const name = settingName(node);
      if (parsed && name !== undefined && isBeginning(context, parsed, node)) names.add(name);
    }
  }
  return names;
}

function folderOf(context: FindContext, name: string, found: Occurrences): ConfiguredFolder | undefined {
  const { definitions, isOutside } = found;
  const isMade = definitions.every(({ file, node }) => isStartUp(context, file, node));
  const reads = found.reads.filter((read) => !definitions.some((one) => isIn(read, one)));
  const own = definitions.filter((one) => !found.reads.some((read) => isIn(read, one)));
  const [first] = reads;
  if (!first || !isMade || !reads.every((read) => isPlain(context, read))) return undefined;
  // What is set once and for all is known without this.
  if (own.length === 1 && knownPlace(context, first.file.file, first.node)?.key) return undefined;
  const isFolder = isOutside ? own.length === 0 : own.some((one) => isPath(context, one));
  if (!isFolder || !isOneObject(context, own, reads, isOutside)) return undefined;
  return { key: defaultKey(context, own) ?? kebab(name), definitions, reads };
}

function isIn(inner: At, outer: At): boolean {
  return inner.file === outer.file && isWithin(inner.node, outer.node);
}

/** Never a part of a longer path behind something else, and without a default of its own. */
function isPlain(context: FindContext, { file, node }: At): boolean {
  const parent = parentOf(file, node);
  if (!parent || parent.type === 'LogicalExpression') return false;
  if (shownAs(context, file, node) === 'sentence') return true;
  return composed(context, file.file, parent) === undefined || isBeginning(context, file, node);
}

/** True for a value that is a path: `'./uploads'`, `join(data, 'uploads')`, the default of a schema. */
function isPath(context: FindContext, { file, node }: At): boolean {
  const value = valueIn(node);
  const parts = partsOf(context, file.file, value);
  const [first] = parts;
  return (
    composed(context, file.file, value)?.by === 'join' ||
    parts.some(({ kind }) => kind === 'folder' || kind === 'temporary') ||
    (first?.kind === 'text' && /^\.{0,2}\//.test(first.text))
  );
}

/** `{ format: String, default: value, env: 'UPLOADS' }` */
function valueIn(node: Node): Node {
  if (node.type !== 'ObjectExpression') return node;
  const found = node.properties.find((one) => keyOf(one) === 'default');
  return found?.type === 'ObjectProperty' ? found.value : node;
}

/** The key of the folder that holds if nothing else is configured, where the code says which. */
function defaultKey(context: FindContext, definitions: readonly At[]): string | undefined {
  const places = definitions.map(({ file, node }) => knownPlace(context, file.file, valueIn(node)));
  const keys = new Set(places.map((place) => (place?.isWhole && !place.isOutside ? place.key : '')));
  const [only = ''] = keys;
  return keys.size === 1 && only !== '' && !/^tmp(\/|$)/.test(only) ? only : undefined;
}

/** `user-files` for `userFiles` and `USER_FILES`. */
function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}
