// Asynchronous handlers for code that does not wait for them: what goes wrong is handed to `next`, or `done`.
type Next = (error?: unknown) => void;

/** A handler or middleware. */
export function wrap<Request, Response, Rest extends unknown[]>(
  handler: (request: Request, response: Response, next: Next, ...rest: Rest) => unknown,
): (request: Request, response: Response, next: Next, ...rest: Rest) => void {
  return function (this: unknown, request, response, next, ...rest) {
    settle(() => handler.call(this, request, response, next, ...rest), next);
  };
}

/** Error middleware: Express knows it by its four parameters. */
export function wrapError<Request, Response>(
  handler: (error: any, request: Request, response: Response, next: Next) => unknown,
): (error: any, request: Request, response: Response, next: Next) => void {
  return function (this: unknown, error, request, response, next) {
    settle(() => handler.call(this, error, request, response, next), next);
  };
}

/** A function whose last argument is called when it is done. It keeps its number of parameters. */
export function wrapDone<Arguments extends [...unknown[], (...results: any[]) => void]>(
  callee: (...values: Arguments) => unknown,
): (...values: Arguments) => void {
  function wrapped(this: unknown, ...values: Arguments): void {
    settle(() => callee.apply(this, values), values[values.length - 1] as Next);
  }
  return Object.defineProperty(wrapped, 'length', { value: callee.length });
}

function settle(call: () => unknown, fail: Next): void {
  new Promise((resolve) => resolve(call())).catch((error) => fail(error ?? new Error('rejected')));
}
