/**
 * Calls back with what a promise comes to, as the functions of `node:fs` do: what the callback throws is not caught.
 */
export function withCallback<Result>(
  promise: Promise<Result>,
  done: (error: NodeJS.ErrnoException | null, result: Result) => void,
): void {
  promise.then(
    (result) => process.nextTick(done, null, result),
    (error: unknown) => process.nextTick(done, error),
  );
}
