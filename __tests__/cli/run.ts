// The compiled command as a user meets it: a process of its own, in a folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Path → text, or bytes that are no text. */
export type Tree = Record<string, string | Buffer>;

export interface Outcome {
  /** The exit code, or the signal that ended the process. */
  code: number | string | null;
  stdout: string;
  stderr: string;
}

export interface Setting {
  env?: Record<string, string>;
  /** Arguments of Node itself, before the command. */
  node?: string[];
}

export const BIN = fileURLToPath(new URL('../../dist/bin/stateless-codemod.js', import.meta.url));

/** Nothing of the machine's or the test runner's own settings: no colours, no user of git, no repository around. */
export const ENVIRONMENT: Record<string, string> = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  TMPDIR: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CEILING_DIRECTORIES: realpathSync(tmpdir()),
};

/** A new folder with these files, links resolved, removed after the test. */
export function folderWith(files: Tree = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  lay(folder, files);
  return folder;
}

/** The same as a git repository in which everything is committed. */
export function repositoryWith(files: Tree): string {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet');
  commitAll(folder);
  return folder;
}

export function lay(folder: string, files: Tree): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

export function commitAll(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '--quiet', '--message', 'all');
}

/** Runs git; the last argument may be what it reads. */
export function git(cwd: string, ...args: string[]): string {
  return gitReading('', cwd, ...args);
}

export function gitReading(input: string, cwd: string, ...args: string[]): string {
  const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe'];
  return execFileSync('git', args, { cwd, env: ENVIRONMENT, input, encoding: 'utf8', stdio });
}

/** Runs the command to its end. Standard input is empty; the outputs are pipes. */
export async function cli(cwd: string, args: string[], setting: Setting = {}): Promise<Outcome> {
  return execute(process.execPath, [...(setting.node ?? []), BIN, ...args], cwd, setting.env);
}

/** Runs any program to its end. */
export async function execute(
  program: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd,
    env: { ...ENVIRONMENT, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code: signal ?? code, stdout, stderr };
}

/** Everything in a folder but `.git`: what is no text by its bytes, links by where they lead, folders if empty. */
export function treeOf(folder: string): Record<string, string> {
  return Object.fromEntries(entriesOf(folder, ''));
}

function entriesOf(folder: string, prefix: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const [name, path] = [prefix + entry.name, join(folder, entry.name)];
    if (entry.name === '.git') return [];
    if (entry.isSymbolicLink()) return [[name, `→ ${readlinkSync(path)}`]];
    if (!entry.isDirectory()) return [[name, textOf(readFileSync(path))]];
    const inside = entriesOf(path, `${name}/`);
    return inside.length ? inside : [[name, '(empty folder)']];
  });
}

function textOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString() : `base64 ${bytes.toString('base64')}`;
}
