import { constants, type Dirent } from 'node:fs';
import { copyFile, mkdir, readdir, readlink, realpath, stat, symlink, utimes } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Failure } from '../model/failure.js';

/** Where a copy comes from and goes to: absolute paths, links resolved. */
interface Copy {
  from: string;
  to: string;
}

/**
 * Copies an app as a container image would hold it: every file but `.git`, and `node_modules` (at any depth) as
 * links to the installed packages. Links that lead into the app lead into the copy; so do workspace packages.
 * @param app folder of the app
 * @param folder existing folder that gets `app/` and, if the app's packages are hoisted above it, `node_modules`
 * @returns absolute path of the copy
 * @throws Failure if `app` is no folder
 */
export async function copyApp(app: string, folder: string): Promise<string> {
  const from = await realpath(app).catch(() => undefined);
  if (from === undefined || !(await isFolder(from))) {
    throw new Failure(`${app}: no such folder; name the folder of the app to start`);
  }
  const copy = { from, to: join(folder, 'app') };
  await copyFolder('', copy);
  await linkHoistedPackages(from, folder);
  return copy.to;
}

async function copyFolder(path: string, copy: Copy): Promise<void> {
  await mkdir(join(copy.to, path));
  const entries = await readdir(join(copy.from, path), { withFileTypes: true });
  await Promise.all(entries.map((entry) => copyEntry(join(path, entry.name), entry, copy)));
}

async function copyEntry(path: string, entry: Dirent, copy: Copy): Promise<void> {
  if (entry.name === '.git') return;
  if (entry.isSymbolicLink()) return copyLink(path, copy);
  if (entry.isDirectory())
    return entry.name === 'node_modules' ? linkPackages(path, copy) : copyFolder(path, copy);
  // Sockets, pipes and devices are left out, as in an image.
  if (entry.isFile()) await copyOne(join(copy.from, path), join(copy.to, path));
}

/** With its time, as in an image: tags of static files are made of it, and every container must make the same. */
async function copyOne(from: string, to: string): Promise<void> {
  const { atime, mtime } = await stat(from);
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await utimes(to, atime, mtime);
}

/**
 * Makes a folder `node_modules` of a copy, with a link to each package in the original's.
 * Package by package, because a workspace package must be the copy's own.
 */
export async function linkPackages(path: string, copy: Copy): Promise<void> {
  await mkdir(join(copy.to, path));
  const entries = await readdir(join(copy.from, path), { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const inner = join(path, entry.name);
      if (entry.isSymbolicLink()) return copyLink(inner, copy);
      if (entry.isDirectory() && entry.name.startsWith('@')) return linkPackages(inner, copy);
      return symlink(join(copy.from, inner), join(copy.to, inner));
    }),
  );
}

async function copyLink(path: string, copy: Copy): Promise<void> {
  const source = join(copy.from, path);
  const target = await realpath(source).catch(() => undefined);
  if (target === undefined) return symlink(await readlink(source), join(copy.to, path));
  const inside = relative(copy.from, target);
  const isCopied =
    !isAbsolute(inside) && !inside.split(sep).some((part) => part === '..' || part === 'node_modules');
  await symlink(isCopied ? join(copy.to, inside) : target, join(copy.to, path));
}

/** Node looks for packages in every folder above the importing file: those above the app must be found above the copy. */
async function linkHoistedPackages(app: string, folder: string): Promise<void> {
  for (let above = dirname(app); above !== dirname(above); above = dirname(above)) {
    const packages = join(above, 'node_modules');
    if (await isFolder(packages)) return symlink(packages, join(folder, 'node_modules'));
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
