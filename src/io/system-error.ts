import { Failure } from '../model/failure.js';

/** `ENOENT`, `EACCES`, … for an error of the operating system, undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The part of an error's message that a user can act on: `ENOSPC: no space left on device`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node appends the call and its paths after a comma: those are ours, not the user's.
  return systemCode(error) === undefined
    ? error.message
    : error.message.replace(/^(E\w+: [^,]+), .*$/s, '$1');
}

/** Runs an action; an error of the system in it becomes a Failure that begins with what was being done. */
export async function naming<T>(what: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw systemCode(error) === undefined ? error : new Failure(`${what} (${reasonOf(error)})`);
  }
}

/** Waits for a call of the system; undefined when it fails with one of these codes. */
export async function unless<T>(codes: string[], call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (codes.includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}
