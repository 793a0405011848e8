import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { nameRange } from '../../src/ast/names.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { optionOf, readOptions, type Option } from './options.js';
import { LOCAL_STORES } from './packages.js';
import type { Store } from './stores.js';
import { isFunction, propertyName, unwrap } from './syntax.js';

/** Making the folder and asking for it is all that stands before a store there. */
const PREPARES = /^(mkdir|mkdirSync|existsSync|ensureDir|ensureDirSync|mkdirp|mkdirpSync|access|accessSync)$/;

/** Code that looks at what a store on the disk keeps: the files of its folder, the table of its database. */
export function storeFileReads(context: FindContext, store: Store, files: ReadonlySet<string>): Reason[] {
  if (store.kind !== 'local' || !LOCAL_STORES[store.package]?.isOnDisk) return [];
  const [argument] = 'arguments' in store.node ? (store.node.arguments as Node[]) : [];
  const read = argument && readOptions(context, store.file, argument);
  const named = ['path', 'dir', 'db', 'filename'].flatMap((name) => (read && optionOf(read, name)) ?? []);
  const table = read && optionOf(read, 'table')?.value;
  const found = [
    ...named.flatMap((option) => usesOfPath(context, option)),
    ...readsOfText(context, files, {
      folder: folderOf(store.package, named),
      table: table?.type === 'StringLiteral' ? table.value : 'sessions',
      isDatabase: /sqlite/.test(store.package),
    }),
  ];
  return found.map(({ file, node }) => ({
    code: 'session-store-read',
    args: { use: textOf(file, node) },
    location: locate(file, rangeOf(node)),
  }));
}

interface At {
  file: ParsedFile;
  node: Node;
}

/** Other uses of the variable that the store gets its folder from. */
function usesOfPath(context: FindContext, { file, value }: Option): At[] {
  const name = unwrap(value);
  if (name.type !== 'Identifier') return [];
  return context.resolver.referencesOf(file, nameRange(name)).flatMap((use): At[] => {
    const parsed = context.parsed(use.file);
    const at = context.nodeAt(use.file, use);
    const inside = at?.ancestors.slice(at.ancestors.findLastIndex((one) => isFunction(one)) + 1);
    const call = inside?.findLast((one) => one.type === 'CallExpression' || one.type === 'NewExpression');
    if (!parsed || !call || use.start === rangeOf(name).start) return [];
    const isArgument = call.arguments.some(
      (one) => rangeOf(one).start <= use.start && use.end <= rangeOf(one).end,
    );
    return isArgument && !prepares(call) ? [{ file: parsed, node: call }] : [];
  });
}

function prepares(call: Node & { type: 'CallExpression' | 'NewExpression' }): boolean {
  const { callee } = call;
  const name = callee.type === 'Identifier' ? callee.name : (propertyName(callee) ?? '');
  return PREPARES.test(name) || /Store$/.test(name);
}

/** The last part of the folder or file that the store writes to. */
function folderOf(name: string, [option]: readonly Option[]): string | undefined {
  const value = option && unwrap(option.value);
  if (value?.type === 'StringLiteral') return value.value.replace(/\/+$/, '').split('/').at(-1);
  return !option && name === 'session-file-store' ? 'sessions' : undefined;
}

interface Wanted {
  folder: string | undefined;
  table: string;
  isDatabase: boolean;
}

/** Texts in calls of `fs`, of databases or in paths that name the folder, and SQL that names the table. */
function readsOfText(context: FindContext, files: ReadonlySet<string>, wanted: Wanted): At[] {
  const sql = new RegExp(
    `\\b(?:from|into|update|join|table)\\s+["'\`]?${wanted.table.replace(/\W/g, '')}\\b`,
    'i',
  );
  const found: At[] = [];
  for (const one of files) {
    const file = context.parsed(one);
    if (file)
      walk(file.tree.program, (node, ancestors) => {
        const text = textIn(node);
        if (text === undefined) return;
        const isOfFolder = wanted.folder !== undefined && text.split('/').includes(wanted.folder);
        if ((isOfFolder && opens(ancestors)) || (wanted.isDatabase && sql.test(text)))
          found.push({ file, node });
      });
  }
  return found;
}

function textIn(node: Node): string | undefined {
  if (node.type === 'StringLiteral') return node.value;
  return node.type === 'TemplateElement' ? node.value.raw : undefined;
}

const OPENS =
  /^(read\w*|opendir\w*|unlink\w*|rm\w*|stat\w*|lstat\w*|glob\w*|watch\w*|createReadStream|emptyDir\w*|remove\w*|static|sendFile)$/;

/** An argument of what opens files, or of `path.join` in it. */
function opens(ancestors: readonly Node[]): boolean {
  const calls = ancestors.filter((one) => one.type === 'CallExpression' || one.type === 'NewExpression');
  return calls.slice(-3).some(({ callee }) => {
    const name = callee.type === 'Identifier' ? callee.name : (propertyName(callee) ?? '');
    return OPENS.test(name) || /^(Database|DatabaseSync|Datastore|Loki)$/.test(name);
  });
}

function textOf({ text }: ParsedFile, node: Node): string {
  const { start, end } = rangeOf(node);
  return text.slice(start, end).replace(/\s+/g, ' ').slice(0, 60);
}
