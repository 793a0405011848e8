import { bare, calleeName } from '../../src/find/library/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import type { FileUse } from './file-use.js';
import { folderCode } from './folder-code.js';
import { knownPlace } from './places.js';
import { shippedUnder } from './shipped.js';

const READS =
  /^(readFile|createReadStream|send[Ff]ile|download|stat|lstat|access|exists|pathExists)(Sync|Async)?$/;

/** A use of one file that is delivered with the app stays as it is, unless the app writes that file. */
export function unlessShipped(context: FindContext, use: FileUse): FileUse {
  const { file, call, paths } = use;
  const [path] = paths;
  if (use.writes || paths.length !== 1 || !path || !READS.test(calleeName(call) ?? '')) return use;
  const known = knownPlace(context, file.file, path);
  if (!known?.isWhole || !known.key || !shippedUnder(context, file, known.key).includes(known.key))
    return use;
  return {
    ...use,
    isView: true,
    become(keys, together) {
      if (!together.prefixes.length) return { refuse: 'file-shipped', at: call };
      const code = folderCode(context, file, bare(path), together);
      if (!code) return { refuse: 'file-folder-served', at: path };
      if (!together.prefixes.includes(known.key))
        return { steps: code.steps, starts: [], removed: [], reviews: [], kept: code.kept };
      const becomes = use.become(keys, together);
      return 'refuse' in becomes ? becomes : { ...becomes, reviews: [...becomes.reviews, 'shipped-files'] };
    },
  };
}
