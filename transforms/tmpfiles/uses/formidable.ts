import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { UploadSite } from '../../../src/find/library/upload-sites.js';
import type { Step } from '../../../src/model/step.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { objects, type Becomes, type FileUse, type Pieces, type Refused } from '../file-use.js';
import { knownPlace } from '../places.js';
import { quoted } from '../quoted.js';
import { followUploads, shownOf } from '../uploads/follow.js';
import type { FormidableOptions } from '../uploads/formidable-options.js';
import { textOfFolder } from '../uploads/multer-folder.js';
import { formidableSites } from '../uploads/stored.js';

type Shown = ReturnType<typeof shownOf>;

/** Every place of a file where formidable is told to take uploads. */
export function formidableUses(context: FindContext, file: ParsedFile): FileUse[] {
  const { sites, stored } = formidableSites(context);
  return sites
    .filter(({ site }) => site.file === file)
    .map(({ site, options }) => {
      let shown: Shown;
      return {
        ...{ file, call: site.call, group: 'formidable', writes: true },
        paths: valueOf(options),
        follow: (carriers, all) => {
          if (!stored) return;
          followUploads(stored, carriers, all);
          shown = shownOf(carriers, stored, all);
          const [folder] = valueOf(options);
          if (shown && folder && textOfFolder(context, site.file, folder) === undefined)
            carriers.stay(site.file, folder);
        },
        become: (keys) => becomes(context, site, options, keys, shown),
      };
    });
}

function valueOf(options: FormidableOptions): Node[] {
  return options.kind === 'read' && options.uploadDir?.type === 'ObjectProperty'
    ? [options.uploadDir.value]
    : [];
}

function becomes(
  context: FindContext,
  { file, call }: UploadSite,
  options: FormidableOptions,
  [key]: readonly Pieces[],
  shown: Shown,
): Becomes | Refused {
  if (options.kind === 'refused') return { refuse: options.code, at: options.at };
  const prefix = key ?? [quoted(file, 'tmp')];
  const handler: Pieces = ['fileWriteStreamHandler: ', objects('objectStreams'), '(', ...prefix, ')'];
  const [folder] = valueOf(options);
  const kept = folder && shown ? keptFolder(context, file, folder) : [];
  if ('refuse' in kept) return kept;
  const step = folder
    ? { ...rangeOf(options.uploadDir ?? folder), pieces: [...kept, ...handler] }
    : added(call, options.options, handler);
  return { steps: [{ file: file.file, ...step }], starts: [], removed: [], reviews: [] };
}

/** `filepath` stays the text that it was. */
function keptFolder(context: FindContext, file: ParsedFile, folder: Node): Pieces | Refused {
  const text = textOfFolder(context, file, folder);
  if (text !== undefined) return [`uploadDir: ${quoted(file, text)}, `];
  if (knownPlace(context, file.file, folder) === undefined) return { refuse: 'file-path-used', at: folder };
  return ['uploadDir: ', rangeOf(folder), ', '];
}

/** An option more. */
function added(call: Node, options: Node | undefined, handler: Pieces): Omit<Step, 'file'> {
  if (!options) {
    const { end } = rangeOf(call);
    return { start: end - 1, end: end - 1, pieces: ['{ ', ...handler, ' }'] };
  }
  const [first] = options.type === 'ObjectExpression' ? options.properties : [];
  if (!first) return { ...rangeOf(options), pieces: ['{ ', ...handler, ' }'] };
  return { ...rangeOf(first), pieces: [...handler, ', ', rangeOf(first)] };
}
