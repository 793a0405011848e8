import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { getuid } from 'node:process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realDisk } from '../../src/io/disk.js';
import { DONE, JOURNAL } from '../../src/io/journal.js';
import { recover } from '../../src/io/recover.js';
import { writeAll } from '../../src/io/write.js';
import { Failure } from '../../src/model/failure.js';
import { compileInto } from './compiled.js';
import { callsOf, diskWith } from './faults.js';
import { smallProject } from './project.js';
import { temporaryFolder, treeOf, writeTree } from './tree.js';

/** Runs writeAll in a process of its own, which kills itself after its n-th call, or half-way through it. */
const CHILD = `
  import { readFileSync } from 'node:fs';
  import { realDisk } from './src/io/disk.js';
  import { writeAll } from './src/io/write.js';
  const [, , root, drafts, at, when] = process.argv;
  const die = () => process.kill(process.pid, 'SIGKILL');
  let calls = 0;
  const disk = new Proxy(realDisk, {
    get: (real, name) => async (...args) => {
      if (++calls !== Number(at)) return real[name](...args);
      if (when === 'half-way') args[1] = args[1].slice(0, args[1].length / 2);
      await real[name](...args).finally(die);
    },
  });
  try {
    await writeAll(JSON.parse(readFileSync(drafts, 'utf8')), root, disk);
  } catch (error) {
    console.log(error.name, error.message);
  }
`;

let compiled = '';
beforeAll(() => {
  compiled = mkdtempSync(join(tmpdir(), 'io-compiled-'));
  compileInto(compiled);
  writeFileSync(join(compiled, 'child.js'), CHILD);
});
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

/** What ended the child, and what it printed. */
async function runChild(root: string, drafts: string, at: number, when: string, uid?: number) {
  const child = spawn(process.execPath, [join(compiled, 'child.js'), root, drafts, String(at), when], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { ended: signal ?? code, output };
}

async function callsOfWriting(): Promise<string[]> {
  return callsOf((disk) => {
    const { root, drafts } = smallProject(temporaryFolder());
    return writeAll(drafts, root, disk);
  });
}

describe('killed while writing', () => {
  const READS = ['access', 'lstat', 'readFile', 'stat'];

  it('at every call that changes something: the next run makes the tree as before, or complete', async () => {
    const names = await callsOfWriting();
    const moments = names.flatMap((name, index) => {
      if (READS.includes(name)) return [];
      // Before a call the tree is as after the one that changed it last.
      const all = name === 'writeFile' ? ['half-way', 'after'] : ['after'];
      return all.map((when) => ({ at: index + 1, when }));
    });
    expect(names.filter((name) => name === 'rename')).toHaveLength(5);
    const lines = new Set<string | null>();
    for (const { at, when } of moments) lines.add(await killAndRecover(at, when));
    expect(lines).toEqual(
      new Set([
        null,
        'An earlier run was stopped while it wrote files (0); all are as they were before it.',
        'An earlier run was stopped while it wrote files (4); all are as they were before it.',
        'An earlier run was stopped when all of its files (4) were written; its backups were removed.',
      ]),
    );
  });

  async function killAndRecover(at: number, when: string): Promise<string | null> {
    const outer = temporaryFolder();
    mkdirSync(join(outer, 'project'));
    const { root, drafts, before, after } = smallProject(join(outer, 'project'));
    writeFileSync(join(outer, 'drafts.json'), JSON.stringify(drafts));
    const { ended } = await runChild(root, join(outer, 'drafts.json'), at, when);
    expect(ended).toBe('SIGKILL');
    const left = treeOf(root);
    const line = await recover(root);
    expect(treeOf(root), `call ${at}, ${when}`).toEqual(isComplete(left) ? after : before);
    expect(line === null).toBe(!(JOURNAL in left) && !(DONE in left));
    return line;
  }

  it('and recovering stopped too, at any call: the run after that makes it whole', async () => {
    const names = await callsOfWriting();
    // Every rename, and the first call of every other kind.
    const stops = names.flatMap((name, index) =>
      name === 'rename' || names.indexOf(name) === index ? [index + 1] : [],
    );
    for (const writing of stops) {
      for (let recovering = 1, stopped = true; stopped; recovering++) {
        const { root, drafts, before, after } = smallProject(temporaryFolder());
        await expect(writeAll(drafts, root, stoppingAt(writing))).rejects.toThrow('stopped');
        const complete = isComplete(treeOf(root));
        stopped = await recover(root, stoppingAt(recovering)).then(
          () => false,
          () => true,
        );
        await recover(root);
        expect(treeOf(root)).toEqual(complete ? after : before);
      }
    }
  });

  it('and the tree moved elsewhere: the journal still finds its files', async () => {
    const outer = temporaryFolder();
    mkdirSync(join(outer, 'project'));
    const { root, drafts, before } = smallProject(join(outer, 'project'));
    const lastRename = (await callsOfWriting()).lastIndexOf('rename');
    await expect(writeAll(drafts, root, stoppingAt(lastRename))).rejects.toThrow('stopped');
    renameSync(root, join(outer, 'moved'));
    await recover(join(outer, 'moved'));
    expect(treeOf(join(outer, 'moved'))).toEqual(before);
  });
});

/** Whether a run that was stopped had come so far that its files stay. */
function isComplete(tree: Record<string, string>): boolean {
  return !(JOURNAL in tree) && 'src/state/redis/stores.js' in tree;
}

/** As if the process ended at this call: nothing happens from then on. */
function stoppingAt(at: number) {
  return diskWith((call, _name, run) => {
    if (call >= at) throw new Error('stopped');
    return run();
  });
}

describe('a file edited after a run was stopped', () => {
  it('is not overwritten: the run says what to do, and that works', async () => {
    const { root, drafts, before } = smallProject(temporaryFolder());
    const lastRename = (await callsOfWriting()).lastIndexOf('rename') + 1;
    await expect(writeAll(drafts, root, stoppingAt(lastRename))).rejects.toThrow('stopped');
    writeFileSync(join(root, 'src/app.js'), 'my edit');
    const edited = treeOf(root);
    await expect(recover(root)).rejects.toThrow(
      new Failure(
        'src/app.js was edited after an earlier run was stopped while writing: move it out of the way and run ' +
          'again, to get every file back as it was before that run',
      ),
    );
    expect(treeOf(root)).toEqual(edited);
    renameSync(join(root, 'src/app.js'), join(root, 'mine.txt'));
    await recover(root);
    expect(treeOf(root)).toEqual({ ...before, 'mine.txt': 'file 600 my edit' });
  });

  it('keeps the edit when the run had not replaced the file yet', async () => {
    const { root, drafts, before } = smallProject(temporaryFolder());
    const firstRename = (await callsOfWriting()).indexOf('rename') + 1;
    await expect(writeAll(drafts, root, stoppingAt(firstRename))).rejects.toThrow('stopped');
    writeFileSync(join(root, 'src/app.js'), 'my edit');
    await recover(root);
    expect(treeOf(root)).toEqual({ ...before, 'src/app.js': 'file 600 my edit' });
  });

  it('keeps it also when a run that was clearing up was stopped before the edit', async () => {
    const firstRename = (await callsOfWriting()).indexOf('rename') + 1;
    for (let recovering = 1, stopped = true; stopped; recovering++) {
      const { root, drafts, before } = smallProject(temporaryFolder());
      await expect(writeAll(drafts, root, stoppingAt(firstRename))).rejects.toThrow('stopped');
      stopped = await recover(root, stoppingAt(recovering)).then(
        () => false,
        () => true,
      );
      // As editors save: not into the old file, which a backup may share.
      writeTree(root, { saved: 'my edit' });
      renameSync(join(root, 'saved'), join(root, 'src/app.js'));
      await recover(root);
      expect(treeOf(root)).toEqual({ ...before, 'src/app.js': 'file 644 my edit' });
    }
  });

  it('does not mind when somebody has put a file back by hand', async () => {
    const { root, drafts, before } = smallProject(temporaryFolder());
    const lastRename = (await callsOfWriting()).lastIndexOf('rename') + 1;
    await expect(writeAll(drafts, root, stoppingAt(lastRename))).rejects.toThrow('stopped');
    writeFileSync(join(root, 'src/app.js'), drafts.find(({ file }) => file.endsWith('app.js'))?.before ?? '');
    await recover(root);
    expect(treeOf(root)).toEqual(before);
  });

  it('keeps a folder of the run that somebody else uses by now', async () => {
    const { root, drafts, before } = smallProject(temporaryFolder());
    const firstRename = (await callsOfWriting()).indexOf('rename') + 1;
    await expect(writeAll(drafts, root, stoppingAt(firstRename))).rejects.toThrow('stopped');
    writeTree(root, { 'src/state/notes.txt': 'mine' });
    await recover(root);
    expect(treeOf(root)).toEqual({
      ...before,
      'src/state': 'folder 755',
      'src/state/notes.txt': 'file 644 mine',
    });
  });
});

describe('a journal that is not ours', () => {
  const step = { file: 'a.js', staged: 'a.new', backup: 'a.old', digest: '' };

  it.each([
    ['leads up', { folders: [], steps: [{ ...step, file: '../victim.js' }] }],
    ['has an absolute path', { folders: ['/tmp'], steps: [] }],
    ['leads out through a link', { folders: [], steps: [{ ...step, file: 'out/victim.js', backup: null }] }],
    ['has another shape', { folders: [], steps: [{ ...step, staged: 1 }] }],
    ['is a list', []],
    ['is null', null],
  ])('%s: nothing is touched', async (_, journal) => {
    const outer = temporaryFolder();
    writeTree(outer, { 'victim.js': 'v', 'project/a.old': 'evil', 'project/b.js': 'b' });
    const root = join(outer, 'project');
    symlinkSync('..', join(root, 'out'));
    for (const name of [JOURNAL, DONE]) {
      writeFileSync(join(root, name), JSON.stringify(journal));
      const tree = treeOf(outer);
      await expect(recover(root)).rejects.toThrow(
        new Failure(`The journal in ${root} was not written there by this tool: look at it, then delete it`),
      );
      expect(treeOf(outer)).toEqual(tree);
      rmSync(join(root, name));
    }
  });
});

it('the journal tells a person what is going on', async () => {
  const root = temporaryFolder();
  writeTree(root, { 'src/a.js': 'a' });
  const drafts = [{ file: join(root, 'src/a.js'), before: 'a', after: 'b' }];
  const failing = {
    ...realDisk,
    rename: () => Promise.reject(new Error('stopped')),
    unlink: () => Promise.reject(new Error('stopped')),
  };
  await expect(writeAll(drafts, root, failing)).rejects.toThrow('stopped');
  const journal: unknown = JSON.parse(readFileSync(join(root, JOURNAL), 'utf8'));
  const extra = /^src\/\.stateless-codemod-[0-9a-f-]{36}/.source;
  expect(journal).toEqual({
    about:
      'stateless-codemod is writing these files. If it was stopped, its next run puts them back; do not delete.',
    folders: [],
    steps: [
      {
        file: 'src/a.js',
        staged: expect.stringMatching(`${extra}\\.new$`) as string,
        backup: expect.stringMatching(`${extra}\\.old$`) as string,
        digest: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
      },
    ],
  });
});

describe('a folder and a file that may really not be written', () => {
  const NOBODY = 65534;

  it.each([
    ['folder', 'src', 0o555, 'Cannot create src/state'],
    ['file', 'src/app.js', 0o444, 'Cannot write src/app.js'],
  ])('%s: the tree stays as it is', async (_, name, mode, message) => {
    const outer = temporaryFolder();
    mkdirSync(join(outer, 'project'));
    const { root, drafts } = smallProject(join(outer, 'project'));
    writeFileSync(join(outer, 'drafts.json'), JSON.stringify(drafts));
    // Permissions stop everybody but root, so as root the child is somebody else.
    const uid = getuid?.() === 0 ? NOBODY : undefined;
    chmodSync(join(root, name), mode);
    if (uid !== undefined) {
      chmodSync(outer, 0o755);
      chmodSync(compiled, 0o755);
      for (const path of ['', ...Object.keys(treeOf(root))]) {
        if (path !== 'link.js') chownSync(join(root, path), uid, uid);
      }
    }
    const before = treeOf(root);
    const { ended, output } = await runChild(root, join(outer, 'drafts.json'), 0, 'never', uid);
    expect(output).toBe(`Failure ${message} (EACCES: permission denied); nothing was changed\n`);
    expect(ended).toBe(0);
    expect(treeOf(root)).toEqual(before);
    chmodSync(join(root, name), 0o755);
  });
});
