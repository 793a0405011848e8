import { uploadSites } from '../../../src/find/library/upload-sites.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { FileUse, Refused } from '../file-use.js';

/** Packages that put uploads nowhere but on the disk. `saveRequestFiles` is that of @fastify/multipart. */
const ONLY_DISK =
  /^(multiparty|connect-multiparty|express-form-data|express-busboy|@tus\/file-store|tus-node-server|@fastify\/multipart)$/;

/** Uploads of such packages are left where they are. */
export function otherUploads(context: FindContext, file: ParsedFile): FileUse[] {
  return uploadSites(context)
    .filter((site) => site.file === file && ONLY_DISK.test(site.package))
    .map(({ call }) => {
      const become = (): Refused => ({ refuse: 'upload-package', at: call });
      return { file, call, paths: [], writes: true, become };
    });
}
