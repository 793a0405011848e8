import { resolve } from 'node:path';
import { writeReport } from '../src/io/write-report.js';
import { recordTrace } from '../src/verify/record/record.js';
import { abortOnEnd } from './abort.js';
import type { Terminal } from './terminal.js';
import type { RecordArguments } from './verify-arguments.js';

/**
 * `verify record`: until a signal ends it, which is its usual end.
 * @throws Failure for an address that is none, a port that is taken, and a file that cannot be written
 */
export async function runRecord(args: RecordArguments, version: string, terminal: Terminal): Promise<number> {
  const ending = abortOnEnd(undefined);
  let count = 0;
  try {
    const har = await recordTrace({
      ...{ to: args.to, port: args.port, signal: ending.signal, version },
      onReady: (url) => terminal.stderr(`use the app at ${url}; Ctrl-C ends the recording\n`),
      onRequest: (requests) => {
        count = requests;
        terminal.progress?.(`${requests} requests`);
      },
    });
    await writeReport(resolve(terminal.cwd, args.output), har);
    terminal.stderr(`${args.output}: ${count} requests\n`);
    return 0;
  } finally {
    ending.release();
  }
}
