import { join } from 'node:path';
import { copyApp } from '../../io/app-copy.js';
import { makeFolder, removeFolder } from '../../io/app-folder.js';
import { LISTEN_ELSEWHERE } from '../../io/preloads.js';
import { Failure } from '../../model/failure.js';
import type { Log } from './log.js';
import type { AppOptions, EndSignal } from '../options.js';
import { freePort, givePortBack } from './port.js';
import { type RunningProcess, startProcess } from './process.js';
import { portHint, waitUntilReady } from './ready.js';

const DEFAULT_GRACE_MS = 5_000;
/** Between the choice of a free port and its use, somebody else may take it. */
const PORT_ATTEMPTS = 3;
const SHOWN_LINES = 20;

/** The app could not be started. `log` has the last lines that it wrote. */
export class StartFailure extends Failure {
  override name = 'StartFailure';
  readonly log: readonly string[];

  constructor(message: string, log: readonly string[]) {
    super(message);
    this.log = log;
  }
}

/** One life of a replica: a process, its copy of the app and its TMPDIR. */
export interface Container {
  port: number;
  /** Holds the copy and TMPDIR; absolute path. */
  folder: string;
  process: RunningProcess;
}

/**
 * Copies the app into `folder` and starts it there.
 * @param name what to call it in errors
 * @param folder absolute path; is made
 * @returns when it is ready
 * @throws StartFailure if it ends or hangs before; nothing of it runs then, the folder is left to its owner
 */
export async function startContainer(
  name: string,
  folder: string,
  options: AppOptions,
  log: Log,
): Promise<Container> {
  const tmp = await makeFolder(join(folder, 'tmp'));
  const cwd = await copyApp(options.app, folder);
  return startOnFreePort(name, { folder, cwd, tmp }, options, log);
}

/** Ends the process with all that it started and removes its files. */
export async function endContainer(
  container: Container,
  signal: EndSignal,
  options: AppOptions,
): Promise<void> {
  await container.process.stop(signal, options.graceMs ?? DEFAULT_GRACE_MS);
  givePortBack(container.port);
  await removeFolder(container.folder);
}

interface Place {
  folder: string;
  cwd: string;
  tmp: string;
}

async function startOnFreePort(
  name: string,
  place: Place,
  options: AppOptions,
  log: Log,
): Promise<Container> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const container = { port, folder: place.folder, process: launch(port, place, options, log) };
    const problem = await waitOrStop(container, options);
    if (problem === undefined) return container;
    const lines = log.lines.slice(-SHOWN_LINES);
    const isPortTaken = lines.some((line) => line.includes('EADDRINUSE'));
    if (!isPortTaken || attempt === PORT_ATTEMPTS)
      throw startFailure(name, problem, isPortTaken, options, lines);
  }
}

function launch(port: number, place: Place, options: AppOptions, log: Log): RunningProcess {
  const { cwd, tmp } = place;
  const own = { [options.portVariable ?? 'PORT']: String(port), TMPDIR: tmp, TMP: tmp, TEMP: tmp, PWD: cwd };
  const env = { ...options.env, ...own, ...elsewhere(port, options) };
  return startProcess(options.start, { cwd, env }, log, options.abort);
}

/** What makes an app listen on its own port whose code names another one. */
function elsewhere(port: number, { fixedPort, env }: AppOptions): Record<string, string> {
  if (fixedPort === undefined) return {};
  return {
    NODE_OPTIONS: `${env['NODE_OPTIONS'] ?? ''} --require ${JSON.stringify(LISTEN_ELSEWHERE)}`.trim(),
    STATELESS_CODEMOD_FIXED_PORT: String(fixedPort),
    STATELESS_CODEMOD_PORT: String(port),
  };
}

/** Why the process is not ready; it has been stopped then, as it has if this rejects. */
async function waitOrStop(container: Container, options: AppOptions): Promise<string | undefined> {
  let ready = false;
  try {
    const problem = await waitUntilReady(container.process, container.port, options);
    ready = problem === undefined;
    return problem;
  } finally {
    if (!ready) {
      await container.process.stop('SIGKILL', 0);
      givePortBack(container.port);
    }
  }
}

function startFailure(
  name: string,
  problem: string,
  isPortTaken: boolean,
  options: AppOptions,
  lines: readonly string[],
): StartFailure {
  const command = typeof options.start === 'string' ? options.start : options.start.join(' ');
  const hint = isPortTaken ? `; its port is taken: ${portHint(options)}` : '';
  return new StartFailure(`${name}: \`${command}\` in ${options.app} ${problem}${hint}`, lines);
}
