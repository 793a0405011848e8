import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { Failure } from '../model/failure.js';
import type { DependencyChange } from '../model/plan.js';

type Section = DependencyChange['section'] | 'optionalDependencies';

interface Json {
  text: string;
  root: Node;
  /** Path of the package.json, for messages. */
  file: string;
}

/** A new `dependencies` goes before the first of these, as a new `devDependencies` does that has none to follow. */
const FOLLOWERS = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/** npm and pnpm sort by locale, Yarn by code unit. */
const ORDERS = [new Intl.Collator('en').compare, (a: string, b: string) => (a < b ? -1 : Number(a > b))];

/**
 * Adds, changes and removes entries of `dependencies` and `devDependencies` in the text of a package.json.
 * Every byte outside the entries concerned stays: indentation, line ends, byte order mark, order of keys.
 *
 * - same section, other range: the range is replaced; same range: nothing happens.
 * - wanted in `dependencies`, found in `devDependencies`: moved (in both, npm would take the later section).
 * - wanted in `devDependencies`, found in `dependencies`: left alone, it is installed anyway.
 * - found in `optionalDependencies`: the range is replaced there, since npm prefers that section.
 * - `peerDependencies` is never touched: naming a package there and in another section is usual.
 * - range `null`: the entry of that section goes; a section that gets empty stays as `{}`.
 *
 * The same changes applied again change nothing.
 * @throws Failure if the text or one of the sections is not a JSON object.
 */
export function editManifest(text: string, changes: DependencyChange[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return mark + changes.reduce(applyChange, text.slice(mark.length));
}

function applyChange(text: string, { manifest, section, name, range }: DependencyChange): string {
  const json = parseManifest(text, manifest);
  const isIn = (other: Section) => memberOf(sectionOf(json, other), name) !== undefined;

  if (range === null) return removeEntry(json, section, name);
  if (isIn('optionalDependencies')) return setEntry(json, 'optionalDependencies', name, range);
  if (section === 'devDependencies' && isIn('dependencies')) return text;
  if (section === 'devDependencies') return setEntry(json, section, name, range);
  const moved = removeEntry(json, 'devDependencies', name);
  return setEntry(parseManifest(moved, manifest), section, name, range);
}

function parseManifest(text: string, file: string): Json {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  if (errors.length > 0 || root?.type !== 'object') throw new Failure(`${file}: not a JSON object`);
  return { text, root, file };
}

/** Takes out every entry of that name (JSON lets a name stand twice). */
function removeEntry(json: Json, section: Section, name: string): string {
  const object = sectionOf(json, section);
  const members = object ? membersOf(object) : [];
  const index = members.findIndex((member) => keyOf(member) === name);
  const [before, member, after] = [members[index - 1], members[index], members[index + 1]];
  if (!object || !member) return json.text;
  const [start, end] = before
    ? [endOf(before), endOf(member)]
    : after
      ? [member.offset, after.offset]
      : [object.offset + 1, endOf(object) - 1];
  return removeEntry(parseManifest(splice(json.text, start, end, ''), json.file), section, name);
}

function setEntry(json: Json, section: Section, name: string, range: string): string {
  const object = sectionOf(json, section);
  const present = memberOf(object, name)?.children?.[1];
  if (present?.value === range) return json.text;
  if (present) return splice(json.text, present.offset, endOf(present), JSON.stringify(range));

  const style = styleOf(json);
  const entry = JSON.stringify(name) + style.colon + JSON.stringify(range);
  if (object) return insert(json, object, placeOf(object, name), entry, style);
  const body = `${JSON.stringify(section)}${style.colon}{${style.deep}${entry}${style.shallow}}`;
  return insert(json, json.root, placeOfSection(json.root, section), body, style);
}

/** Puts a member before the one at `index` (none there: at the end), set apart as its neighbours are. */
function insert({ text, root }: Json, object: Node, index: number, member: string, style: Style): string {
  const members = membersOf(object);
  const last = members.at(-1);
  if (!last) {
    const [lead, end] = object === root ? [style.shallow, style.end] : [style.deep, style.shallow];
    return splice(text, object.offset, endOf(object), `{${lead}${member}${end}}`);
  }
  const gap = gapIn(text, object, style);
  const next = members[index];
  if (next) return splice(text, next.offset, next.offset, member + gap);
  return splice(text, endOf(last), endOf(last), gap + member);
}

/** What stands between two members: the comma and the white space around it. The shortest has no blank lines. */
function gapIn(text: string, object: Node, style: Style): string {
  const gaps = membersOf(object).map((member, i, all) =>
    text.slice(endOf(all[i - 1] ?? member), member.offset),
  );
  const shortest = gaps.slice(1).sort((a, b) => a.length - b.length)[0];
  if (shortest !== undefined) return shortest;
  const lead = leadOf(text, object);
  return ',' + (lead.includes('\n') || !style.colon.endsWith(' ') ? lead : ' ');
}

/** White space as the file has it. A lead is what stands before a member that opens its object. */
interface Style {
  colon: string;
  /** Before a member of a section. */
  deep: string;
  /** Before a member of the root. */
  shallow: string;
  /** Before the last brace. */
  end: string;
}

function styleOf({ text, root }: Json): Style {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const [key, value] = root.children?.[0]?.children ?? [];
  if (!key || !value) return { colon: ': ', deep: `${lineEnd}    `, shallow: `${lineEnd}  `, end: lineEnd };
  const between = text.slice(endOf(key), value.offset);
  const colon = between.includes('\n') ? ': ' : between;
  const shallow = leadOf(text, root);
  const [line, indent] = shallow.includes('\n') ? [lineEnd, shallow.replace(/^\r?\n/, '')] : [shallow, ''];
  return { colon, deep: line + indent + indent, shallow, end: line };
}

/** The white space before the first member, without blank lines. */
function leadOf(text: string, object: Node): string {
  const lead = text.slice(object.offset + 1, object.children?.[0]?.offset);
  return /\r?\n[ \t]*$/.exec(lead)?.[0] ?? lead;
}

/** Index of the member that a new one goes before in a sorted section, else -1. */
function placeOf(section: Node, name: string): number {
  const keys = membersOf(section).map(keyOf);
  const order = ORDERS.find((compare) => keys.every((key, i) => compare(keys[i - 1] ?? key, key) <= 0));
  return order ? keys.findIndex((key) => order(key, name) > 0) : -1;
}

function placeOfSection(root: Node, section: Section): number {
  const keys = membersOf(root).map(keyOf);
  const leader = section === 'devDependencies' ? keys.indexOf('dependencies') : -1;
  return leader === -1 ? keys.findIndex((key) => FOLLOWERS.includes(key)) : leader + 1;
}

function sectionOf({ root, file }: Json, section: Section): Node | undefined {
  const value = memberOf(root, section)?.children?.[1];
  if (value && value.type !== 'object') throw new Failure(`${file}: "${section}" must be an object`);
  return value;
}

/** The last one of that name, as JSON has it. */
function memberOf(object: Node | undefined, name: string): Node | undefined {
  return object && membersOf(object).findLast((member) => keyOf(member) === name);
}

function membersOf(object: Node): Node[] {
  return object.children ?? [];
}

function keyOf(member: Node): string {
  return String(member.children?.[0]?.value);
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

function splice(text: string, start: number, end: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(end);
}
