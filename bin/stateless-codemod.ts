#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Failure } from '../src/model/failure.js';
import { commandLine, UsageError, type Arguments } from './arguments.js';
import { listText } from './list.js';
import { runTransforms, type Terminal } from './run.js';

const { version } = createRequire(import.meta.url)('stateless-codemod/package.json') as { version: string };
const argv = process.argv.slice(2);

function terminal(args: Pick<Arguments, 'color' | 'quiet'>): Terminal {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const wanted = (stream: NodeJS.WriteStream): boolean =>
    args.color && !NO_COLOR && (FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : stream.isTTY);
  const show = (step: string): void => void process.stderr.write(`\r\u001b[K${step} …`);
  return {
    cwd: process.cwd(),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : text),
    color: { stdout: wanted(process.stdout), stderr: wanted(process.stderr) },
    progress: process.stderr.isTTY && !args.quiet ? show : undefined,
  };
}

/** One clear line for bad input; a stack trace for a defect of ours, or when asked for. */
function explain(error: unknown): string {
  const isInput = error instanceof Failure || error instanceof UsageError;
  if (isInput && !argv.includes('--verbose')) return `stateless-codemod: ${error.message}\n`;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return isInput ? `${what}\n` : `stateless-codemod: this is a defect, please report it.\n${what}\n`;
}

try {
  await commandLine(argv, version, {
    run: async (args) => void (process.exitCode = await runTransforms(args, terminal(args))),
    list: async () => void process.stdout.write(await listText()),
  }).parseAsync();
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 2;
}
