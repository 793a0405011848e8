/** What is read of an uploaded file. */
export type Meaning =
  /** The path of the file. */
  | 'path'
  /** The name of the file in its folder. */
  | 'name'
  /** The folder. */
  | 'folder'
  /** The time when it was written, which only a file has. */
  | 'time';

/** How a package puts what was uploaded on the disk, and says where. */
export interface UploadPackage {
  /** Uses of one group are changed together: whoever reads a file cannot tell which of them has stored it. */
  group: 'multer' | 'formidable' | 'express-fileupload';
  meanings: Readonly<Record<string, Meaning>>;
}

export const MULTER: UploadPackage = {
  group: 'multer',
  meanings: { path: 'path', filename: 'name', destination: 'folder' },
};

export const FORMIDABLE: UploadPackage = {
  group: 'formidable',
  meanings: { filepath: 'path', newFilename: 'name', mtime: 'time', lastModifiedDate: 'time' },
};

/** Properties of uploaded files of all packages that say nothing about where the file is. */
export const HARMLESS: ReadonlySet<string> = new Set([
  ...['fieldname', 'originalname', 'encoding', 'mimetype', 'size', 'buffer', 'stream', 'key', 'length'],
  ...['originalFilename', 'hash', 'hashAlgorithm', 'name', 'data', 'md5', 'truncated', 'type'],
]);
