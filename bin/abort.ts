import { Failure } from '../src/model/failure.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Tells a run that starts processes to end them. */
export interface Ending {
  signal: AbortSignal;
  /** From then on, signals end this process as usual. */
  release: () => void;
}

/**
 * Aborts at a signal, after a time limit, and when this process ends for whatever reason: what waits for the abort
 * kills its processes at once, before anything else happens. A second signal ends this process as usual.
 * @param limitMs milliseconds; no limit if undefined
 */
export function abortOnEnd(limitMs: number | undefined): Ending {
  const controller = new AbortController();
  const interrupt = (signal: NodeJS.Signals) => {
    release();
    controller.abort(new Failure(`interrupted by ${signal}; all that was started has been ended`));
  };
  const limit = setTimeout(
    () =>
      controller.abort(new Failure(`--time-limit: not done after ${(limitMs ?? 0) / 1000} s; all was ended`)),
    limitMs ?? 2 ** 31 - 1,
  ).unref();
  const atExit = () => controller.abort();
  for (const signal of SIGNALS) process.once(signal, interrupt);
  process.once('exit', atExit);
  const release = () => {
    clearTimeout(limit);
    for (const signal of SIGNALS) process.removeListener(signal, interrupt);
  };
  return {
    signal: controller.signal,
    release: () => {
      release();
      process.removeListener('exit', atExit);
    },
  };
}
