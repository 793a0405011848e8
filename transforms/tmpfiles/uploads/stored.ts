import type { Node } from '@babel/types';
import { posix } from 'node:path';
import { uploadSites, type UploadSite } from '../../../src/find/library/upload-sites.js';
import { bare } from '../../../src/find/library/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';
import { knownPlace } from '../places.js';
import { multerFolder, textOfFolder, type Folder } from './multer-folder.js';
import type { At } from './onward.js';
import { MULTER, type UploadPackage } from './properties.js';
import { readsOf, type Read } from './reads.js';
import { requestFiles } from './roots.js';

/** The uploads of a program that one kind of package puts on the disk. */
export interface Stored {
  from: UploadPackage;
  sites: { site: UploadSite; folder: Folder }[];
  /** The texts of all folders; undefined where one cannot be read off. */
  folders: (string | undefined)[];
  /** True if the path of each upload, as a text, is its key as well. */
  isPathTheKey: boolean;
  /** What all keys begin with, where that is one text. */
  prefix: string | undefined;
  /** By their nodes. */
  reads: ReadonlyMap<Node, Read>;
  whole: readonly At[];
}

const PACKAGES = /^(multer|@koa\/multer|koa-multer|fastify-multer|@nestjs\/platform-express)$/;

const known = new WeakMap<FindContext, Stored[]>();

/** What packages put on the disk, one item for each kind of package. */
export function storedBy(context: FindContext): readonly Stored[] {
  const before = known.get(context);
  if (before) return before;
  const found: Stored[] = [];
  // Its own folders are asked for on the way.
  known.set(context, found);
  const multer = byMulter(context);
  if (multer) found.push(multer);
  return found;
}

function byMulter(context: FindContext): Stored | undefined {
  const sites = uploadSites(context)
    .filter((site) => PACKAGES.test(site.package))
    .map((site) => ({ site, folder: multerFolder(context, site) }));
  if (!sites.length) return undefined;
  const { reads, whole } = readsOf(context, requestFiles(context), MULTER);
  const folders = sites.flatMap(({ site, folder }) =>
    valuesOf(folder).map((value) => value && textOfFolder(context, site.file, value)),
  );
  const keys = sites.flatMap(({ site, folder }) =>
    valuesOf(folder).map((value) => value && knownPlace(context, site.file.file, value)?.key),
  );
  const isPathTheKey = folders.every(
    (text, index) => text !== undefined && posix.normalize(text).replace(/\/$/, '') === keys[index],
  );
  return {
    ...{ from: MULTER, sites, folders, isPathTheKey },
    prefix: keys.every((key) => key === keys[0]) ? keys[0] : undefined,
    ...{ reads: new Map(reads.map((read) => [read.node, read])), whole },
  };
}

/** The expressions that are a folder; undefined for what is not written down. */
export function valuesOf(folder: Folder): (Node | undefined)[] {
  if (folder.kind === 'given') return [bare(folder.value)];
  return folder.kind === 'asked' ? folder.answers : [undefined];
}
