import { rangeOf } from '../../src/ast/walk.js';
import { bare, calleeName, isFunction } from '../../src/find/library/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import { awaited, objects, replaced, type FileUse, type Pieces } from './file-use.js';
import { folderCode } from './folder-code.js';
import { isShippedFile } from './shipped.js';

/** A copy of one file that is delivered with the app: it is put from the disk. */
export function copyOfShipped(context: FindContext, use: FileUse): FileUse {
  const { file, call, paths } = use;
  const [from, to] = paths;
  if (!/^copy(File)?(Sync)?$/.test(calleeName(call) ?? '') || !from || !to) return use;
  if (!isShippedFile(context, file, from)) return use;
  const last = call.arguments.at(-1);
  const callback = isFunction(last) ? last : undefined;
  return {
    ...use,
    paths: [to],
    become([key], together) {
      const code = folderCode(context, file, bare(from), together);
      if (!code || !key) return { refuse: 'file-folder-served', at: from };
      const made: Pieces = [objects('putFile'), '(', ...key, ', ', rangeOf(from), ')'];
      const back: Pieces = callback
        ? [objects('withCallback'), '(', ...made, ', ', rangeOf(callback), ')']
        : made;
      const isSync = calleeName(call)?.endsWith('Sync');
      const becomes = isSync ? awaited(use, made) : replaced(use, back);
      return { ...becomes, steps: [...becomes.steps, ...code.steps], kept: code.kept };
    },
  };
}
