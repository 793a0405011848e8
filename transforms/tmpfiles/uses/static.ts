import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { SERVING } from '../../../src/find/library/served-folders.js';
import { optionsOf } from '../../../src/find/library/options.js';
import {
  argumentOf,
  calleeName,
  callsIn,
  isCall,
  parentOf,
  receiverOf,
  textOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import { entryOf } from '../../../src/find/library/tables.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { objects, replaced, type Becomes, type FileUse, type Pieces } from '../file-use.js';
import { viewOf, type Serving } from './serving-code.js';

/** Every server of a folder that is a middleware, or a call of a Nest app. */
export function staticUses(context: FindContext, file: ParsedFile): FileUse[] {
  if (!/static|sirv|serve/i.test(file.text)) return [];
  return callsIn(file).flatMap((call) => useOf(context, file, call) ?? []);
}

function useOf(context: FindContext, file: ParsedFile, call: Call): FileUse | undefined {
  const folder = argumentOf(call, 0);
  if (!folder) return undefined;
  const serving: Serving = { file, call, folder, options: argumentOf(call, 1), own: [] };
  if (calleeName(call) === 'useStaticAssets') return ofNest(context, serving);
  const { entry, trace } = entryOf(context, file, call, SERVING) ?? {};
  if (!trace || !entry || entry.what !== 'folder' || entry.plugin) return undefined;
  if (trace.module === 'express' || trace.module === 'serve-static') return ofExpress(context, serving);
  if (trace.module === 'koa-static') return ofKoa(context, serving);
  const option =
    entry.option && optionsOf(context, file.file, argumentOf(call, entry.argument)).values.get(entry.option);
  const path = option
    ? option.file === file.file
      ? option.node
      : undefined
    : argumentOf(call, entry.argument);
  return path && unknownServer(serving, path);
}

/** A server of files that nothing of ours stands in for. */
function unknownServer({ file, call }: Serving, path: Node): FileUse {
  return {
    ...{ file, call, paths: [path], writes: false, isView: true },
    become: () => ({ refuse: 'file-server', at: call }),
  };
}

/** `app.use('/uploads', express.static(folder))` */
function ofExpress(context: FindContext, serving: Serving): FileUse {
  const { file, call } = serving;
  return viewOf(context, serving, {
    instead: (code) => replaced({ file, call }, server('serveObjects', code)),
    behind: (code) => {
      const outer = parentOf(file, call);
      const isAmong =
        isCall(outer) && outer.callee !== call && /^(use|get|all)$/.test(calleeName(outer) ?? '');
      if (!isAmong) return { refuse: 'file-folder-served', at: call };
      return added(serving, [', ', ...server('serveObjects', code)]);
    },
  });
}

/** `app.use(serve(folder))`, `app.use(mount('/uploads', serve(folder)))` */
function ofKoa(context: FindContext, serving: Serving): FileUse {
  const { file, call } = serving;
  return viewOf(context, serving, {
    instead: (code) => replaced({ file, call }, server('serveObjectsKoa', code)),
    behind: (code) => {
      const outer = parentOf(file, call);
      const isMounted = isCall(outer) && calleeName(outer) === 'mount' && outer.arguments.length === 2;
      const use = isMounted ? parentOf(file, outer) : outer;
      if (!isCall(use) || calleeName(use) !== 'use' || use.arguments.length !== 1)
        return { refuse: 'file-folder-served', at: call };
      const made = server('serveObjectsKoa', code);
      const [mount, prefix] = isMounted ? [outer.callee, outer.arguments[0]] : [];
      const mounted: Pieces =
        mount && prefix ? [textIn(file, mount), '(', textIn(file, prefix), ', ', ...made, ')'] : made;
      return added({ file, call: use }, ['.use(', ...mounted, ')']);
    },
  });
}

/** `app.useStaticAssets(folder, { prefix: '/uploads' })` */
function ofNest(context: FindContext, serving: Serving): FileUse {
  const { file, call } = serving;
  const said =
    serving.options?.type === 'ObjectExpression' ? optionsOf(context, file.file, serving.options) : undefined;
  const prefix = said?.values.get('prefix')?.node;
  const at = (code: Pieces): Pieces => [
    ...['.use(', ...(prefix ? [textIn(file, prefix), ', '] : [])],
    ...server('serveObjects', code),
    ')',
  ];
  return viewOf(
    context,
    { ...serving, own: ['prefix'] },
    {
      instead: (code) => {
        const receiver = receiverOf(call);
        if (!receiver || (prefix && textOf(prefix) === undefined)) return { refuse: 'file-server', at: call };
        return replaced({ file, call }, [rangeOf(receiver), ...at(code)]);
      },
      behind: (code) =>
        prefix && textOf(prefix) === undefined
          ? { refuse: 'file-server', at: call }
          : added({ file, call }, at(code)),
    },
  );
}

function server(name: string, code: Pieces): Pieces {
  return [objects(name), '(', ...code, ')'];
}

/** Code behind a call. */
function added({ file, call }: Pick<Serving, 'file' | 'call'>, pieces: Pieces): Becomes {
  return replaced({ file, call }, [rangeOf(call), ...pieces]);
}

function textIn({ text }: ParsedFile, node: Node): string {
  return text.slice(node.start ?? 0, node.end ?? 0);
}
