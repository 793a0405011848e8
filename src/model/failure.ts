/**
 * Bad input: one clear line (what, where, what to do), exit code 2, no stack trace.
 * Anything else that is thrown is a defect of ours.
 */
export class Failure extends Error {
  override name = 'Failure';
}
