import type { Node } from '@babel/types';
import { posix } from 'node:path';
import { uploadSites, type UploadSite } from '../../../src/find/library/upload-sites.js';
import { bare } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { formidableOptions, type FormidableOptions } from './formidable-options.js';
import { parsedFiles } from './formidable-roots.js';
import { knownPlace } from '../places.js';
import { keptReads } from './kept-fields.js';
import { multerFolder, textOfFolder, type Folder } from './multer-folder.js';
import type { At } from './onward.js';
import { FORMIDABLE, MULTER, type UploadPackage } from './properties.js';
import { readsOf, type Read, type Reads } from './reads.js';
import { requestFiles } from './roots.js';

/** The uploads of a program that one kind of package puts on the disk. */
export interface Stored {
  from: UploadPackage;
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

interface ByMulter {
  sites: { site: UploadSite; folder: Folder }[];
  stored: Stored | undefined;
}

interface ByFormidable {
  sites: { site: UploadSite; options: FormidableOptions }[];
  stored: Stored | undefined;
}

const known = new WeakMap<FindContext, { multer: ByMulter; formidable: ByFormidable }>();

/** What packages put on the disk, one item for each kind of package. */
export function storedBy(context: FindContext): readonly Stored[] {
  const { multer, formidable } = lookUp(context);
  return [multer.stored, formidable.stored].filter((one) => one !== undefined);
}

export function multerSites(context: FindContext): ByMulter {
  return lookUp(context).multer;
}

export function formidableSites(context: FindContext): ByFormidable {
  return lookUp(context).formidable;
}

function lookUp(context: FindContext): { multer: ByMulter; formidable: ByFormidable } {
  const before = known.get(context);
  if (before) return before;
  const none = { sites: [], stored: undefined };
  // Whoever asks while it is made gets nothing: folders are no uploads.
  known.set(context, { multer: none, formidable: none });
  const found = { multer: byMulter(context), formidable: byFormidable(context) };
  known.set(context, found);
  return found;
}

function byMulter(context: FindContext): ByMulter {
  const sites = uploadSites(context)
    .filter((site) => PACKAGES.test(site.package))
    .map((site) => ({ site, folder: multerFolder(context, site) }));
  if (!sites.length) return { sites, stored: undefined };
  const folders = sites.flatMap(({ site, folder }) =>
    valuesOf(folder).map((value) => ({ file: site.file, value })),
  );
  const reads = readsOf(context, requestFiles(context), MULTER);
  const stored = storedIn(context, MULTER, folders, reads);
  const kept = stored.isPathTheKey ? keptReads(context, reads.reads) : [];
  const all = new Map([...stored.reads, ...kept.map((read) => [read.node, read] as const)]);
  return { sites, stored: { ...stored, reads: all } };
}

function byFormidable(context: FindContext): ByFormidable {
  const sites = uploadSites(context)
    .filter((site) => /formidable|^koa-body$/.test(site.package))
    .map((site) => ({ site, options: formidableOptions(context, site) }));
  if (!sites.length) return { sites, stored: undefined };
  const folders = sites.map(({ site, options }) => ({
    file: site.file,
    value:
      options.kind === 'read' && options.uploadDir?.type === 'ObjectProperty'
        ? options.uploadDir.value
        : undefined,
  }));
  const isOfKoa = sites.some(({ site }) => site.package === 'koa-body');
  const roots = [...parsedFiles(context), ...(isOfKoa ? requestFiles(context) : [])];
  return { sites, stored: storedIn(context, FORMIDABLE, folders, readsOf(context, roots, FORMIDABLE)) };
}

function storedIn(
  context: FindContext,
  from: UploadPackage,
  folders: readonly { file: ParsedFile; value: Node | undefined }[],
  { reads, whole }: Reads,
): Stored {
  const texts = folders.map(({ file, value }) => value && textOfFolder(context, file, value));
  const keys = folders.map(({ file, value }) => (value ? knownPlace(context, file.file, value)?.key : 'tmp'));
  return {
    ...{ from, whole },
    folders: texts,
    isPathTheKey: texts.every((text, index) => text !== undefined && posix.join(text, '.') === keys[index]),
    prefix: keys.every((key) => key === keys[0]) ? keys[0] : undefined,
    reads: new Map(reads.map((read) => [read.node, read])),
  };
}

/** The expressions that are a folder; undefined for what is not written down. */
export function valuesOf(folder: Folder): (Node | undefined)[] {
  if (folder.kind === 'given') return [bare(folder.value)];
  return folder.kind === 'asked' ? folder.answers : [undefined];
}
