import { bare, calleeName } from '../../src/find/library/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Becomes, FileUse, Refused, Together } from './file-use.js';
import { folderCode } from './folder-code.js';
import { knownPlace } from './places.js';
import { shippedUnder } from './shipped.js';

const READS =
  /^(readFile|createReadStream|send[Ff]ile|download|stat|lstat|access|exists|pathExists)(Sync|Async)?$/;

/** A use of one file that is delivered with the app stays as it is, unless the app writes that file. */
export function unlessShipped(context: FindContext, use: FileUse): FileUse {
  const { file, call, paths } = use;
  const [path, second] = paths;
  if (use.writes || second || !READS.test(calleeName(call) ?? '')) return use;
  const known = use.place ?? (path && knownPlace(context, file.file, path));
  if (!known?.isWhole || !known.key || !shippedUnder(context, file, known.key).includes(known.key))
    return use;
  return {
    ...use,
    isView: true,
    become(keys, together) {
      if (!together.prefixes.length) return { refuse: 'file-shipped', at: call };
      if (!together.prefixes.includes(known.key)) return stays(context, use, together);
      const becomes = use.become(keys, together);
      return 'refuse' in becomes ? becomes : { ...becomes, reviews: [...becomes.reviews, 'shipped-files'] };
    },
  };
}

function stays(context: FindContext, { file, call, paths }: FileUse, together: Together): Becomes | Refused {
  const codes = paths.map((path) => folderCode(context, file, bare(path), together));
  const known = codes.filter((code) => code !== undefined);
  if (known.length < codes.length) return { refuse: 'file-folder-served', at: call };
  const [steps, kept] = [known.flatMap((code) => code.steps), known.flatMap((code) => code.kept)];
  return { steps, starts: [], removed: [], reviews: [], kept };
}
