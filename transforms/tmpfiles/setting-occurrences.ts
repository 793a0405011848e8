import type { Node } from '@babel/types';
import { settingName } from '../../src/find/library/configured.js';
import {
  bare,
  calleeName,
  isCall,
  isMember,
  nodesIn,
  parentOf,
  propertyName,
  textOf,
} from '../../src/find/library/syntax.js';
import { traceOf } from '../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';

/** An expression and the file that it stands in. */
export interface At {
  file: ParsedFile;
  node: Node;
}

/** All that a program says of a setting. */
export interface Occurrences {
  /** The values that it is given. */
  definitions: At[];
  /** The expressions that read it. */
  reads: At[];
  /** True if it comes from where the program is started, so that no code needs to define it. */
  isOutside: boolean;
}

/** Packages that read settings from files. */
const PACKAGES = /^(config|nconf|convict|conf|rc)$/;

/** Every place of the program that has the name of a setting, by names; without those that are used for something else too. */
export function occurrencesOf(context: FindContext, names: ReadonlySet<string>): Map<string, Occurrences> {
  const found = new Map(
    [...names].map(
      (name) => [name, { definitions: [], reads: [], isOutside: false }] as [string, Occurrences],
    ),
  );
  for (const { file } of context.project.files) {
    const parsed = context.parsed(file);
    for (const node of parsed ? nodesIn(parsed) : []) {
      const name = nameAt(node);
      const one = name === undefined ? undefined : found.get(name);
      if (parsed && name !== undefined && one && !note(context, one, { file: parsed, node }, name))
        found.delete(name);
    }
  }
  return found;
}

/** What a node may say something of. */
function nameAt(node: Node): string | undefined {
  if (node.type === 'StringLiteral') return node.value;
  if ('key' in node) return nameOfKey(node);
  return settingName(node) ?? propertyName(node);
}

/** Notes what a node says of a setting. False for what nobody can follow. */
function note(context: FindContext, found: Occurrences, at: At, name: string): boolean {
  const { file, node } = at;
  if (node.type === 'StringLiteral') return isKnownText(file, node);
  if (settingName(node) === name) return noteRead(context, found, at);
  if (!('key' in node)) return false;
  if (/^TS/.test(node.type)) return true;
  if (node.type !== 'ObjectProperty' || parentOf(file, node)?.type !== 'ObjectExpression') return false;
  found.definitions.push({ file, node: node.value });
  return true;
}

function noteRead(context: FindContext, found: Occurrences, { file, node }: At): boolean {
  const parent = parentOf(file, node);
  const isSet = parent?.type === 'AssignmentExpression' && parent.left === node;
  if (isSet && parent.operator !== '=') return false;
  if (isSet) found.definitions.push({ file, node: parent.right });
  else found.reads.push({ file, node });
  found.isOutside ||= isFromOutside(context, file, node);
  return (
    parent?.type !== 'UpdateExpression' &&
    !(parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}

/** `process.env.UPLOADS`, `config.get('uploads')` of a package. */
export function isFromOutside(context: FindContext, file: ParsedFile, read: Node): boolean {
  if (isCall(read)) return PACKAGES.test(traceOf(context, file.file, read.callee)?.module ?? '');
  const object = isMember(read) ? bare(read.object) : read;
  return file.text.slice(object.start ?? 0, object.end ?? 0) === 'process.env';
}

/** The name in `get('uploads')` or `config['uploads']`, and the key of a definition: they are known as such. Or a folder. */
function isKnownText(file: ParsedFile, text: Node): boolean {
  const parent = parentOf(file, text);
  if (!parent) return true;
  if ('key' in parent && parent.key === text) return true;
  if (isCall(parent) && /^(join|resolve)$/.test(calleeName(parent) ?? '')) return true;
  return settingName(parent) === textOf(text) || /^TS/.test(parent.type);
}

function nameOfKey({ key, computed }: Node & { key: unknown; computed?: unknown }): string | undefined {
  const node = key as Node;
  if (node.type === 'StringLiteral') return node.value;
  return node.type === 'Identifier' && computed !== true ? node.name : undefined;
}
