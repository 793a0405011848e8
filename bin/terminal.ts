import { createInterface } from 'node:readline';
import type { GeneralArguments } from './arguments.js';

/** Where a run happens. */
export interface Terminal {
  cwd: string;
  /** Prints a result. */
  stdout: (text: string) => void;
  /** Prints everything else. */
  stderr: (text: string) => void;
  /** Colours are wanted on standard output, on standard error. */
  color: { stdout: boolean; stderr: boolean };
  /** The next line of the input, undefined at its end. */
  nextLine: () => Promise<string | undefined>;
  /** Shows which step is going on; undefined where nobody looks. */
  progress: ((step: string) => void) | undefined;
}

const CLEAR_LINE = '\r\u001b[K';
let isProgressShown = false;

/** The process as a terminal. */
export function terminalFor({ color, quiet }: Pick<GeneralArguments, 'color' | 'quiet'>): Terminal {
  const { stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    stdout: (text) => print(stdout, text),
    stderr: (text) => print(stderr, text),
    color: { stdout: color && wantsColor(stdout), stderr: color && wantsColor(stderr) },
    nextLine: linesOf(process.stdin),
    progress: isScreen(stderr) && !quiet ? showProgress : undefined,
  };
}

/** Reads lines as they are asked for: a pipe may give all at once. */
function linesOf(input: NodeJS.ReadStream): Terminal['nextLine'] {
  let lines: AsyncIterator<string> | undefined;
  return async () => {
    lines ??= createInterface({ input })[Symbol.asyncIterator]();
    const next = await lines.next();
    return next.done === true ? undefined : next.value;
  };
}

/** Prints over the line that shows the progress. */
export function print(stream: NodeJS.WriteStream, text: string): void {
  if (isProgressShown) process.stderr.write(CLEAR_LINE);
  isProgressShown = false;
  stream.write(text);
}

/** Whoever reads our output may stop early (`| head`): that is no error of this run. */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

function showProgress(step: string): void {
  process.stderr.write(`${CLEAR_LINE}${step} …`);
  isProgressShown = true;
}

function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return FORCE_COLOR === undefined ? isScreen(stream) : FORCE_COLOR !== '0';
}

/** Of a pipe, `isTTY` is undefined, whatever its type says; picocolors would then decide, and colour in CI. */
function isScreen({ isTTY }: { isTTY?: boolean }): boolean {
  return isTTY === true && process.env['TERM'] !== 'dumb';
}
