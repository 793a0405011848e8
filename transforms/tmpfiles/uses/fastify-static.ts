import type { Node } from '@babel/types';
import { addProperties } from '../../../src/ast/add-properties.js';
import { habitsOf } from '../../../src/ast/habits.js';
import { rangeOf } from '../../../src/ast/walk.js';
import { optionsOf } from '../../../src/find/library/options.js';
import { SERVING } from '../../../src/find/library/served-folders.js';
import {
  argumentOf,
  calleeName,
  callsIn,
  receiverOf,
  textOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import { pluginEntryOf } from '../../../src/find/library/tables.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { objects, replaced, type FileUse, type Pieces } from '../file-use.js';
import { knownPlace } from '../places.js';
import { viewOf, type Serving } from './serving-code.js';

/** A registration of @fastify/static. */
export interface StaticPlugin {
  file: ParsedFile;
  call: Call;
  options: Node & { type: 'ObjectExpression' };
  root: Node;
  /** What `reply.sendFile` looks in, as the beginning of keys; undefined if it is another plugin's or is not known. */
  folder: string | undefined;
}

const known = new WeakMap<FindContext, StaticPlugin[]>();

/** Every registration in the program whose options are written there. */
export function staticPlugins(context: FindContext): StaticPlugin[] {
  const before = known.get(context);
  if (before) return before;
  const found = context.project.files.flatMap(({ file }) => {
    const parsed = context.parsed(file);
    return parsed && /fastify.{0,2}static/i.test(parsed.text) ? pluginsIn(context, parsed) : [];
  });
  known.set(context, found);
  return found;
}

function pluginsIn(context: FindContext, file: ParsedFile): StaticPlugin[] {
  return callsIn(file).flatMap((call) => {
    if (calleeName(call) !== 'register' || !pluginEntryOf(context, file, call, SERVING)) return [];
    const options = argumentOf(call, 1);
    if (options?.type !== 'ObjectExpression') return [];
    const { values } = optionsOf(context, file.file, options);
    const root = values.get('root');
    if (root?.file !== file.file) return [];
    const place = knownPlace(context, file.file, root.node);
    const isDecorating = textIn(file, values.get('decorateReply')?.node) !== 'false';
    const folder = isDecorating && place?.isWhole ? place.key : undefined;
    return [{ file, call, options, root: root.node, folder }];
  });
}

/** The folders that the plugins of a file serve. */
export function fastifyStaticUses(context: FindContext, file: ParsedFile): FileUse[] {
  return staticPlugins(context)
    .filter((one) => one.file === file)
    .map((one) => useOf(context, one));
}

function useOf(context: FindContext, { file, call, options, root }: StaticPlugin): FileUse {
  const values = optionsOf(context, file.file, options).values;
  const prefix = textOf(values.get('prefix')?.node ?? null) ?? (values.has('prefix') ? undefined : '/');
  const isWild = textIn(file, values.get('wildcard')?.node) !== 'false';
  const serving: Serving = {
    ...{ file, call, folder: root, options },
    own: ['root', 'prefix', 'wildcard', 'decorateReply'],
  };
  const route = (code: Pieces): Pieces => {
    const path = JSON.stringify(`${(prefix ?? '').replace(/\/$/, '')}/*`).replaceAll('"', "'");
    return [`.get(${path}, `, objects('serveObjectsFastify'), '(', ...code, '))'];
  };
  return viewOf(context, serving, {
    instead: (code) => {
      const receiver = receiverOf(call);
      if (!receiver || prefix === undefined || isAskedForOthers(context))
        return { refuse: 'file-server', at: call };
      return replaced({ file, call }, [rangeOf(receiver), ...route(code)]);
    },
    behind: (code) => {
      if (prefix === undefined) return { refuse: 'file-server', at: call };
      const becomes = replaced({ file, call }, [rangeOf(call), ...route(code)]);
      // A route for each file that is there at the start, and none for all others.
      const only = addProperties(file, options, ['wildcard: false'], habitsOf(file));
      const added = isWild ? only.map((edit) => ({ ...edit, file: file.file })) : [];
      return { ...becomes, steps: [...becomes.steps, ...added] };
    },
  });
}

function textIn({ text }: ParsedFile, node: Node | undefined): string | undefined {
  return node && text.slice(node.start ?? 0, node.end ?? 0);
}

/** `reply.sendFile(name, folder)`, which works because of the plugin. */
function isAskedForOthers(context: FindContext): boolean {
  return context.project.files.some(({ file }) => {
    const parsed = context.parsed(file);
    const calls = parsed && /\bsendFile\b/.test(parsed.text) ? callsIn(parsed) : [];
    return calls.some(
      (call) =>
        calleeName(call) === 'sendFile' &&
        /^(?!Object)/.test(argumentOf(call, 1)?.type ?? 'ObjectExpression'),
    );
  });
}
