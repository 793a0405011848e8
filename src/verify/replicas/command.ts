import { Failure } from '../../model/failure.js';
import type { AppOptions } from '../options.js';
import { Log } from './log.js';
import { startProcess } from './process.js';

/**
 * Runs a shell command to its end.
 * @param option which option of the command line asks for it, for errors
 * @throws Failure with its last line if it does not end with 0; the reason of `abort`
 */
export async function runCommand(
  option: string,
  command: string,
  { abort, ...place }: { cwd: string; env: AppOptions['env']; abort: AbortSignal },
): Promise<void> {
  const log = new Log();
  const running = startProcess(command, place, log, abort);
  await running.ended;
  const { end } = running;
  await running.stop('SIGKILL', 0);
  abort.throwIfAborted();
  if (end !== 'exit code 0')
    throw new Failure(`${option}: \`${command}\` failed (${end}): ${log.lines.at(-1) ?? 'it wrote nothing'}`);
}
