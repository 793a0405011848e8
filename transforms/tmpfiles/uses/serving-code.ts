import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { isNothing } from '../../../src/find/library/options.js';
import { receiverOf, textOf, type Call } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { folderCode } from '../folder-code.js';
import { knownPlace } from '../places.js';
import type { FileUse, Pieces, Refused, Together, Becomes } from '../file-use.js';
import { innerComments } from '../inner-comments.js';
import { shippedUnder } from '../shipped.js';
import { optionsArgument, sendOptionsOf } from './send-options.js';

/** A call that serves what is in a folder. */
export interface Serving {
  file: ParsedFile;
  call: Call;
  folder: Node;
  options: Node | undefined;
  /** Options that mean the same for objects, besides those of files that are sent. */
  own: readonly string[];
}

/** What serves the same folder from then on. */
export interface Ways {
  /**
   * Objects in the place of files: none is delivered with the app.
   * @param argumentsCode the key and the options
   */
  instead: (argumentsCode: Pieces) => Becomes | Refused;
  /** Files first, then objects. */
  behind: (argumentsCode: Pieces) => Becomes | Refused;
}

/** The use of files that the server of a folder makes. */
export function viewOf(context: FindContext, serving: Serving, { instead, behind }: Ways): FileUse {
  const { file, call, folder } = serving;
  return {
    ...{ file, call, paths: [folder], writes: false, isView: true },
    become: ([key], together) => {
      const place = knownPlace(context, file.file, folder);
      if (!key || !place || !together.prefixes.length) return { refuse: 'file-path-unknown', at: folder };
      const options = sendOptionsOf(context, file, serving.options, ['index', ...serving.own]);
      if (!options || !isUsualIndex(options.values.get('index'))) return { refuse: 'file-options', at: call };
      const code: Pieces = [...key, ...optionsArgument(options.properties)];
      // What else is in the folder may be put there by hand or by a build.
      const isAll = together.prefixes.includes(place.key) && !shippedUnder(context, file, place.key).length;
      if (!isAll) return withFolder(context, serving, together, behind(code));
      const receiver = receiverOf(call);
      const stays = receiver ? [rangeOf(receiver), ...code] : code;
      return instead([...innerComments(file, call, stays), ...code]);
    },
  };
}

function isUsualIndex(index: Node | undefined): boolean {
  return !index || isNothing(index) || textOf(index) === 'index.html';
}

function withFolder(
  context: FindContext,
  { file, folder }: Serving,
  together: Together,
  becomes: Becomes | Refused,
): Becomes | Refused {
  if ('refuse' in becomes) return becomes;
  const code = folderCode(context, file, folder, together);
  if (!code) return { refuse: 'file-folder-served', at: folder };
  return { ...becomes, steps: [...becomes.steps, ...code.steps], kept: code.kept };
}
