import type { API, FileInfo } from 'jscodeshift';
import { transformFile } from '../../src/single-file.js';
import type { Transform } from '../../src/model/transform.js';
import { find } from './find.js';
import { messages, meta } from './messages.js';
import { rewrite } from './rewrite.js';
import type { MapsSite } from './site.js';

export { find, messages, meta, rewrite };

const transform: Transform<MapsSite> = { meta, messages, find, rewrite };

/** For `jscodeshift -t …/transforms/maps/index.js`: one file at a time, what crosses files is reported. */
export default async function transformer(file: FileInfo, api: API): Promise<string | undefined> {
  return transformFile(file, api, transform);
}
