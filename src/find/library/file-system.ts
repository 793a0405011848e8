import { calleeName, receiverOf, type Call } from './syntax.js';
import type { Trace } from './trace.js';

export type FileOperation = 'write' | 'append' | 'stream' | 'open' | 'move' | 'delete' | 'directory';

/** What a call does to which path. */
export interface FileMethod {
  operation: FileOperation;
  /** Index of the argument that is the path, or the name of an option in the object that some argument is. */
  path: number | string;
}

const at = (operation: FileOperation, path: number | string = 0): FileMethod => ({ operation, path });

/** Methods of `fs` and of the packages that have its interface. `…Sync` and `…Async` forms are the same. */
const FS_METHODS: Record<string, FileMethod> = {
  writeFile: at('write'),
  outputFile: at('write'),
  writeJson: at('write'),
  writeJSON: at('write'),
  outputJson: at('write'),
  outputJSON: at('write'),
  appendFile: at('append'),
  createWriteStream: at('stream'),
  open: at('open'),
  copyFile: at('write', 1),
  copy: at('write', 1),
  cp: at('write', 1),
  rename: at('move', 1),
  move: at('move', 1),
  symlink: at('write', 1),
  truncate: at('write'),
  unlink: at('delete'),
  rm: at('delete'),
  rmdir: at('delete'),
  remove: at('delete'),
  emptyDir: at('delete'),
  mkdir: at('directory'),
  mkdirs: at('directory'),
  mkdirp: at('directory'),
  ensureDir: at('directory'),
  ensureFile: at('directory'),
};

const FS_MODULES = new Set([
  'fs',
  'fs/promises',
  'fs-extra',
  'graceful-fs',
  'fs-promise',
  'mz/fs',
  'fs-extra-promise',
  'async-file',
]);

/** Other packages, by the path that leads to the call. */
const OTHERS: [module: string, path: RegExp, method: FileMethod][] = [
  ['rimraf', /^(sync|rimraf|rimrafSync|rimraf\.sync|native)?$/, at('delete')],
  ['del', /^(sync|deleteAsync|deleteSync)?$/, at('delete')],
  ['trash', /^$/, at('delete')],
  ['mkdirp', /^(sync|mkdirp|mkdirpSync|mkdirp\.sync|manual|native)?$/, at('directory')],
  ['make-dir', /^(sync|makeDirectory|makeDirectorySync)?$/, at('directory')],
  ['write-file-atomic', /^(sync|writeFile)?$/, at('write')],
  ['write-json-file', /^(sync|writeJsonFile|writeJsonFileSync)?$/, at('write')],
  ['jsonfile', /^writeFile(Sync)?$/, at('write')],
  ['fs-jetpack', /^(write|file)(Async)?$/, at('write')],
  ['fs-jetpack', /^append(Async)?$/, at('append')],
  ['fs-jetpack', /^createWriteStream$/, at('stream')],
  ['fs-jetpack', /^(copy|symlink)(Async)?$/, at('write', 1)],
  ['fs-jetpack', /^(move|rename)(Async)?$/, at('move', 1)],
  ['fs-jetpack', /^remove(Async)?$/, at('delete')],
  ['fs-jetpack', /^dir(Async)?$/, at('directory')],
  ['sharp', /\)\.toFile$/, at('write')],
  ['jimp', /\)\.(write|writeAsync)$/, at('write')],
  ['gm', /\)\.write$/, at('write')],
  ['imagemagick', /^(resize|crop|convert)$/, at('write', 'dstPath')],
  ['fluent-ffmpeg', /\)\.(save|saveToFile)$/, at('write')],
  ['fluent-ffmpeg', /\)\.output$/, at('write')],
  ['exceljs', /\)\.(xlsx|csv)\.writeFile$/, at('write')],
  ['xlsx', /^(writeFile|writeFileXLSX|writeFileAsync)$/, at('write', 1)],
  ['adm-zip', /\)\.(writeZip|extractAllTo|extractAllToAsync)$/, at('write')],
  ['qrcode', /^toFile$/, at('write')],
  ['html-pdf', /\)\.toFile$/, at('write')],
  ['html-pdf-chrome', /\)\.toFile$/, at('write')],
  ['html-pdf-node', /^generatePdfs?$/, at('write', 'path')],
  ['pdf-creator-node', /^create$/, at('write', 'path')],
  ['pdf-merger-js', /\)\.save$/, at('write')],
  ['pdf2pic', /^from(Path|Buffer|Base64)$/, at('write', 'savePath')],
  ['node-html-to-image', /^$/, at('write', 'output')],
  ['webp-converter', /^[cdg]webp$/, at('write', 1)],
  ['fast-csv', /^writeToPath$/, at('write')],
  ['puppeteer', /\)\.(pdf|screenshot)$/, at('write', 'path')],
  ['puppeteer-core', /\)\.(pdf|screenshot)$/, at('write', 'path')],
  ['playwright', /\)\.(pdf|screenshot)$/, at('write', 'path')],
  ['csv-writer', /^create(Object|Array)CsvWriter$/, at('write', 'path')],
  ['extract-zip', /^$/, at('write', 'dir')],
  ['unzipper', /^Extract$/, at('write', 'path')],
  ['decompress', /^$/, at('write', 1)],
  ['tar', /^(x|extract)$/, at('write', 'cwd')],
  ['image-downloader', /^image$/, at('write', 'dest')],
  ['download', /^$/, at('write', 1)],
  // A lock is a file or a folder beside what it is for.
  ['lockfile', /^lock(Sync)?$/, at('write')],
  ['proper-lockfile', /^(lock|lockSync)?$/, at('write')],
];

/** The last names of calls that may touch a file: all others need not be traced. */
export const FILE_METHOD_NAMES = new RegExp(
  `^(${Object.keys(FS_METHODS).join('|')}|sync|toFile|write|append|file|dir|save|saveToFile|output|writeZip|extractAllTo|pdf|screenshot|generatePdfs?|create|from(Path|Buffer|Base64)|[cdg]webp|writeToPath|image|resize|crop|convert|x|extract|Extract|create\\w*CsvWriter|writeFileXLSX|lock)(Sync|Async)?$`,
);

/** The packages without `fs` that may be called by any local name. */
export const CALLABLE_FILE_PACKAGES =
  /['"](rimraf|del|trash|mkdirp|make-dir|write-file-atomic|write-json-file|extract-zip|decompress|download|node-html-to-image)['"]/;

/** What a call of a traced callee does, if it changes files. */
export function fileMethod({ module, path }: Trace): FileMethod | undefined {
  const name = path.replace(/^(promises|fs)\./, '').replace(/(Sync|Async)$/, '');
  if (FS_MODULES.has(module) && Object.hasOwn(FS_METHODS, name)) return FS_METHODS[name];
  return OTHERS.find(([other, pattern]) => other === module && pattern.test(path))?.[2];
}

/** `page.pdf({ path })` of a page that came a long way: from a pool, through helpers. Without a path it gives the bytes. */
export function printing(call: Call): FileMethod | undefined {
  return receiverOf(call) && /^(pdf|screenshot)$/.test(calleeName(call) ?? '')
    ? at('write', 'path')
    : undefined;
}
