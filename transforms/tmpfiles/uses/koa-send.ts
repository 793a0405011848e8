import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { argumentOf, callsIn, parentOf, textOf, type Call } from '../../../src/find/library/syntax.js';
import { calleeTrace } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { objects, replaced, type FileUse, type Pieces } from '../file-use.js';
import { knownPlace, placeBelow } from '../places.js';
import { optionsArgument, sendOptionsOf } from './send-options.js';

/** Every `send(ctx, path, options)` of koa-send. */
export function koaSendUses(context: FindContext, file: ParsedFile): FileUse[] {
  if (!/\bkoa-send\b|@koa\/send/.test(file.text)) return [];
  return callsIn(file).flatMap((call) => {
    const { module, path: name } = calleeTrace(context, file.file, call) ?? {};
    const isSend = /^(koa-send|@koa\/send)$/.test(module ?? '') && /^(send)?$/.test(name ?? '');
    return isSend ? (useOf(context, file, call) ?? []) : [];
  });
}

function useOf(context: FindContext, file: ParsedFile, call: Call): FileUse | undefined {
  const [ctx, path] = [argumentOf(call, 0), argumentOf(call, 1)];
  if (!ctx || !path) return undefined;
  const options = sendOptionsOf(context, file, argumentOf(call, 2), ['root']);
  const root = options?.values.get('root');
  // Without a root, or with the app's folder: `send(ctx, 'uploads/a.txt')`.
  const isInRoot = root !== undefined && knownPlace(context, file.file, root)?.key !== '';
  return {
    ...{ file, call, writes: false, paths: [isInRoot ? root : path] },
    ...(isInRoot && { place: placeBelow(context, file.file, root, path) }),
    become: ([key]) => {
      if (!options || !key || isAsked(file, call)) return { refuse: 'file-options', at: call };
      const whole = isInRoot ? below(key, path) : key;
      const rest = optionsArgument(options.properties);
      return replaced({ file, call }, [
        objects('sendObjectKoa'),
        '(',
        rangeOf(ctx),
        ', ',
        ...whole,
        ...rest,
        ')',
      ]);
    },
  };
}

/** koa-send takes what a URL says, still encoded. */
function below(key: Pieces, name: Node): Pieces {
  const text = textOf(name);
  const decoded: Pieces =
    text !== undefined && !text.includes('%') ? [rangeOf(name)] : ['decodeURIComponent(', rangeOf(name), ')'];
  return [objects('objectKey'), '(', ...key, ', ', ...decoded, ')'];
}

/** It gives the path that it found: somebody may look at that. */
function isAsked(file: ParsedFile, call: Node): boolean {
  const parent = parentOf(file, call);
  const outer = parent?.type === 'AwaitExpression' ? parentOf(file, parent) : parent;
  return !/^(ExpressionStatement|ReturnStatement|ArrowFunctionExpression)$/.test(outer?.type ?? '');
}
