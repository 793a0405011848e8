#!/usr/bin/env node
// Before the commands, which are loaded when they are needed: so that it holds for these.
import './tune.js';
import { createRequire } from 'node:module';
import { Failure } from '../src/model/failure.js';
import { commandLine } from './arguments.js';
import { allowClosedPipes, print, terminalFor } from './terminal.js';

const { version } = createRequire(import.meta.url)('stateless-codemod/package.json') as { version: string };
const argv = process.argv.slice(2);

/** One clear line for bad input; a stack trace for a defect of ours, or when asked for. */
function explain(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (!(error instanceof Failure))
    return `stateless-codemod: this is a defect, please report it with these lines:\n${stack}\n`;
  const line = `stateless-codemod: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`;
  return argv.includes('--verbose') ? `${line}${stack}\n` : line;
}

allowClosedPipes();
try {
  // Loaded when needed: help must not wait for a compiler.
  await commandLine(argv, version, {
    run: async (args) => {
      const { runTransforms } = await import('./run.js');
      process.exitCode = await runTransforms(args, terminalFor(args));
    },
    audit: async (args) => {
      const { runAudit } = await import('./audit.js');
      process.exitCode = await runAudit(args, version, terminalFor(args));
    },
    check: async (args) => {
      const { runCheck } = await import('./check.js');
      process.exitCode = await runCheck(args, version, terminalFor(args));
    },
    verify: async (args) => {
      const { runVerify } = await import('./verify.js');
      process.exitCode = await runVerify(args, terminalFor(args));
    },
    record: async (args) => {
      const { runRecord } = await import('./record.js');
      process.exitCode = await runRecord(args, version, terminalFor({ color: false, quiet: false }));
    },
    explain: async (code) => {
      const { explainText } = await import('./explain.js');
      print(process.stdout, await explainText(code));
    },
    list: async () => {
      const { listText } = await import('./list.js');
      print(process.stdout, await listText());
    },
  });
} catch (error) {
  print(process.stderr, explain(error));
  process.exitCode = 2;
}
