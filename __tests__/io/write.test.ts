import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../src/io/disk.js';
import { DONE, JOURNAL } from '../../src/io/journal.js';
import { recover } from '../../src/io/recover.js';
import { writeAll } from '../../src/io/write.js';
import { Failure } from '../../src/model/failure.js';
import { callsOf, diskWith, systemError } from './faults.js';
import { smallProject } from './project.js';
import { temporaryFolder, treeOf, writeTree } from './tree.js';

/** The error of an action that must fail with one. */
async function failureOf(action: Promise<unknown>): Promise<Failure> {
  const error: unknown = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Failure);
  expect((error as Failure).message).not.toContain('\n');
  return error as Failure;
}

describe('a run without faults', () => {
  it('writes every draft: links written through, modes kept, folders created, nothing left over', async () => {
    const { root, drafts, after } = smallProject(temporaryFolder());
    await writeAll(drafts, root);
    expect(treeOf(root)).toEqual(after);
    expect(lstatSync(join(root, 'link.js')).isSymbolicLink()).toBe(true);
    expect(await recover(root)).toBeNull();
  });

  it('does not touch a file whose draft changes nothing', async () => {
    const root = temporaryFolder();
    writeTree(root, { 'a.js': 'a' });
    const inode = statSync(join(root, 'a.js')).ino;
    const names = await callsOf((disk) =>
      writeAll([{ file: join(root, 'a.js'), before: 'a', after: 'a' }], root, disk),
    );
    expect(names).toEqual([]);
    expect(statSync(join(root, 'a.js')).ino).toBe(inode);
  });

  it('keeps the owner when it may', async () => {
    const root = temporaryFolder();
    writeTree(root, { 'a.js': 'a' });
    const owners: unknown[] = [];
    const { uid, gid } = statSync(join(root, 'a.js'));
    const chown: typeof realDisk.chown = (_, ...owner) => Promise.resolve(void owners.push(owner));
    await writeAll([{ file: join(root, 'a.js'), before: 'a', after: 'b' }], root, { ...realDisk, chown });
    expect(owners).toEqual([[uid, gid]]);
  });

  it('works where there are no hard links', async () => {
    const { root, drafts, before, after } = smallProject(temporaryFolder());
    const link = () => Promise.reject(systemError('EPERM', 'link'));
    let renames = 0;
    const rename: typeof realDisk.rename = (from, to) =>
      ++renames === 4 ? Promise.reject(systemError('EIO', 'rename')) : realDisk.rename(from, to);
    await failureOf(writeAll(drafts, root, { ...realDisk, link, rename }));
    expect(treeOf(root)).toEqual(before);
    await writeAll(drafts, root, { ...realDisk, link });
    expect(treeOf(root)).toEqual(after);
  });

  it('takes a root and files that are named through a link', async () => {
    const outer = temporaryFolder();
    mkdirSync(join(outer, 'real'));
    const { drafts, after } = smallProject(join(outer, 'real'));
    symlinkSync('real', join(outer, 'alias'));
    const aliased = drafts.map((draft) => ({ ...draft, file: draft.file.replace('/real/', '/alias/') }));
    await writeAll(aliased, join(outer, 'alias'));
    expect(treeOf(join(outer, 'real'))).toEqual(after);
  });

  it('breaks no other name of a file: a hard link elsewhere keeps the old text', async () => {
    const root = temporaryFolder();
    writeTree(root, { 'a.js': 'old' });
    linkSync(join(root, 'a.js'), join(root, 'copy.txt'));
    await writeAll([{ file: join(root, 'a.js'), before: 'old', after: 'new' }], root);
    expect(treeOf(root)).toEqual({ 'a.js': 'file 644 new', 'copy.txt': 'file 644 old' });
  });
});

describe('what is refused', () => {
  it('a file that has changed since it was read', async () => {
    const { root, drafts } = smallProject(temporaryFolder());
    writeFileSync(join(root, 'src/app.js'), 'edited by somebody');
    const edited = treeOf(root);
    const calls = new Set<string>();
    const watching = diskWith((_, name, run) => (calls.add(name), run()));
    const { message } = await failureOf(writeAll(drafts, root, watching));
    expect([...calls].sort()).toEqual(['lstat', 'readFile']);
    expect(message).toBe('src/app.js has changed on disk since it was read; nothing was changed');
    expect(treeOf(root)).toEqual(edited);
  });

  it.each([
    ['was edited', (root: string) => writeFileSync(join(root, 'src/app.js'), '{}')],
    ['was removed', (root: string) => rmSync(join(root, 'src/app.js'))],
    [
      'has become a folder',
      (root: string) => (rmSync(join(root, 'src/app.js')), mkdirSync(join(root, 'src/app.js'))),
    ],
    ['was created meanwhile', (root: string) => writeTree(root, { 'src/state/redis/stores.js': 'mine' })],
  ])('a file that %s while the new ones were being prepared', async (_, edit) => {
    const { root, drafts } = smallProject(temporaryFolder());
    let writes = 0;
    let edited: Record<string, string> = {};
    const disk = diskWith(async (_call, name, run) => {
      const result = await run();
      // The journal and four staged files: after this the files are looked at for the second time.
      if (name !== 'writeFile' || ++writes !== 5) return result;
      edit(root);
      edited = treeOf(root);
      return result;
    });
    const { message } = await failureOf(writeAll(drafts, root, disk));
    expect(message).toMatch(
      /^((src\/app\.js|src\/state\/redis\/stores\.js) has changed|Cannot read src\/app\.js)/,
    );
    expect(message).toMatch(/; nothing was changed$/);
    // Of the run nothing stays, unless somebody else has a file in one of its folders.
    const ours =
      'src/state/redis/stores.js' in edited ? /\.stateless-codemod/ : /\.stateless-codemod|^src\/state/;
    expect(treeOf(root)).toEqual(
      Object.fromEntries(Object.entries(edited).filter(([name]) => !ours.test(name))),
    );
  });

  it('a new file where there is one by now, or a link that leads nowhere', async () => {
    const root = temporaryFolder();
    writeTree(root, { 'a.js': 'mine' });
    symlinkSync('nowhere.js', join(root, 'b.js'));
    const tree = treeOf(root);
    for (const name of ['a.js', 'b.js']) {
      const { message } = await failureOf(
        writeAll([{ file: join(root, name), before: null, after: 'ours' }], root),
      );
      expect(message).toBe(`${name} has changed on disk since it was read; nothing was changed`);
    }
    expect(treeOf(root)).toEqual(tree);
  });

  it('links that lead out of the project, for old files and for new ones', async () => {
    const outer = temporaryFolder();
    writeTree(outer, { 'project/a.js': 'a', 'secret.js': 'secret', 'elsewhere/x.js': 'x' });
    const root = join(outer, 'project');
    symlinkSync('../secret.js', join(root, 'link.js'));
    symlinkSync('../elsewhere', join(root, 'folder'));
    const tree = treeOf(outer);
    const drafts = [
      { file: join(root, 'link.js'), before: 'secret', after: 'public' },
      { file: join(root, 'folder/new/file.js'), before: null, after: 'new' },
      { file: join(outer, 'secret.js'), before: 'secret', after: 'public' },
    ];
    const messages: string[] = [];
    for (const draft of drafts) {
      const both = [{ file: join(root, 'a.js'), before: 'a', after: 'b' }, draft];
      messages.push((await failureOf(writeAll(both, root))).message);
    }
    expect(messages).toEqual([
      `link.js is really ${outer}/secret.js, outside of ${root}, and is not written: leave it out`,
      `folder/new/file.js is really ${outer}/elsewhere/new/file.js, outside of ${root}, and is not written: leave it out`,
      `../secret.js is really ${outer}/secret.js, outside of ${root}, and is not written: leave it out`,
    ]);
    expect(treeOf(outer)).toEqual(tree);
  });

  it('two drafts for one file', async () => {
    const { root, before } = smallProject(temporaryFolder());
    const drafts = ['link.js', 'src/real.js'].map((name) => ({
      file: join(root, name),
      before: 'module.exports = {};',
      after: name,
    }));
    const { message } = await failureOf(writeAll(drafts, root));
    expect(message).toBe('link.js and src/real.js are the same file: leave one of them out');
    expect(treeOf(root)).toEqual(before);
  });

  it.each([JOURNAL, DONE])('to start while another run has its journal there (%s)', async (name) => {
    const { root, drafts } = smallProject(temporaryFolder());
    writeFileSync(join(root, name), '{}');
    const tree = treeOf(root);
    const { message } = await failureOf(writeAll(drafts, root));
    expect(message).toBe(`Another run is writing in ${root}; nothing was changed`);
    expect(treeOf(root)).toEqual(tree);
  });
});

describe('a disk that fails', () => {
  const CODES = ['ENOSPC', 'EACCES', 'EROFS', 'EIO'];

  it('at any one call: the tree is as before, or complete', async () => {
    const total = (
      await callsOf((disk) => {
        const { root, drafts } = smallProject(temporaryFolder());
        return writeAll(drafts, root, disk);
      })
    ).length;
    expect(total).toBeGreaterThan(40);
    const outcomes = new Set<string>();
    for (let at = 1; at <= total; at++) {
      const { root, drafts, before, after } = smallProject(temporaryFolder());
      const code = CODES[at % CODES.length] ?? '';
      const disk = diskWith((call, name, run) => {
        if (call === at) throw systemError(code, name);
        return run();
      });
      outcomes.add(await outcomeOf(() => writeAll(drafts, root, disk), root, code, before, after));
    }
    expect([...outcomes].sort()).toEqual(['complete', 'complete after the next run', 'undone']);
  });

  it('at any one call, half of the bytes written: the tree is as before', async () => {
    const { root, drafts, before } = smallProject(temporaryFolder());
    for (let at = 1; at <= 5; at++) {
      let writes = 0;
      const writeFile = (async (file: string, data: string | Buffer, options: object) => {
        if (++writes !== at) return realDisk.writeFile(file, data, options);
        await realDisk.writeFile(file, data.slice(0, data.length / 2), options);
        throw systemError('ENOSPC', 'write');
      }) as typeof realDisk.writeFile;
      const { message } = await failureOf(writeAll(drafts, root, { ...realDisk, writeFile }));
      expect(message).toMatch(/^Cannot write .*\(ENOSPC: no space left on device\); nothing was changed$/);
      expect(treeOf(root)).toEqual(before);
    }
  });

  it('from any call on, for every change: the next run puts the tree back', async () => {
    const total = (
      await callsOf((disk) => {
        const { root, drafts } = smallProject(temporaryFolder());
        return writeAll(drafts, root, disk);
      })
    ).length;
    for (let from = 1; from <= total; from++) {
      const { root, drafts, before, after } = smallProject(temporaryFolder());
      const disk = diskWith((call, name, run) => {
        if (call >= from && !['access', 'lstat', 'readFile', 'stat'].includes(name))
          throw systemError('EROFS', name);
        return run();
      });
      const error = await writeAll(drafts, root, disk).catch((reason: unknown) => reason);
      const line = await recover(root);
      if (error === undefined) expect(treeOf(root)).toEqual(after);
      else if ((error as Error).message.startsWith('All files were written'))
        expect(treeOf(root)).toEqual(after);
      else expect(treeOf(root)).toEqual(before);
      const left = error instanceof Failure && !error.message.endsWith('; nothing was changed');
      expect(line !== null, String(error)).toBe(left);
      expect(await recover(root)).toBeNull();
    }
  });

  it('says which file, and why', async () => {
    const { root, drafts, before } = smallProject(temporaryFolder());
    const rename = (from: string, to: string) =>
      to.endsWith('real.js') && !from.endsWith('.old')
        ? Promise.reject(systemError('EACCES', 'rename'))
        : realDisk.rename(from, to);
    const { message } = await failureOf(writeAll(drafts, root, { ...realDisk, rename } as typeof realDisk));
    expect(message).toBe('Cannot write link.js (EACCES: permission denied); nothing was changed');
    expect(treeOf(root)).toEqual(before);
  });

  it('when the tree cannot be put back either, says that and keeps the journal', async () => {
    const { root, drafts, before } = smallProject(temporaryFolder());
    let renames = 0;
    const rename: typeof realDisk.rename = (from, to) =>
      ++renames > 2 ? Promise.reject(systemError('EIO', 'rename')) : realDisk.rename(from, to);
    const { message } = await failureOf(writeAll(drafts, root, { ...realDisk, rename }));
    expect(message).toBe(
      'Cannot write link.js (EIO: i/o error), then not every file could be put back (EIO: i/o error): ' +
        'remove the cause and run again',
    );
    expect(await recover(root)).toBe(
      'An earlier run was stopped while it wrote files (4); all are as they were before it.',
    );
    expect(treeOf(root)).toEqual(before);
  });

  it('lets an error of our own through, with the tree as before', async () => {
    const { root, drafts, before } = smallProject(temporaryFolder());
    const chmod = () => Promise.reject(new TypeError('a defect'));
    await expect(writeAll(drafts, root, { ...realDisk, chmod })).rejects.toThrow(new TypeError('a defect'));
    expect(treeOf(root)).toEqual(before);
  });
});

async function outcomeOf(
  action: () => Promise<void>,
  root: string,
  code: string,
  before: Record<string, string>,
  after: Record<string, string>,
): Promise<string> {
  const error = await action().catch((reason: unknown) => reason);
  if (error === undefined) {
    expect(treeOf(root)).toEqual(after);
    return 'complete';
  }
  expect(error).toBeInstanceOf(Failure);
  const { message } = error as Failure;
  expect(message).toContain(`(${code}: `);
  if (message.startsWith('All files were written')) {
    expect(await recover(root)).toMatch(/its backups were removed\.$/);
    expect(treeOf(root)).toEqual(after);
    return 'complete after the next run';
  }
  expect(message).toMatch(/; nothing was changed$/);
  expect(treeOf(root)).toEqual(before);
  return 'undone';
}

describe('modes', () => {
  it.each([0o644, 0o755, 0o600, 0o640, 0o775])('keeps %i', async (mode) => {
    const root = temporaryFolder();
    writeTree(root, { 'a.js': 'a' });
    chmodSync(join(root, 'a.js'), mode);
    await writeAll([{ file: join(root, 'a.js'), before: 'a', after: 'b' }], root);
    expect(statSync(join(root, 'a.js')).mode & 0o7777).toBe(mode);
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe('b');
  });
});
