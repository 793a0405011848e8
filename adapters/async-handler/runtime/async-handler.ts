// Asynchronous handlers for code that does not wait for them: what goes wrong is handed to `next`, or `done`.
type Callback = (...values: never[]) => unknown;
type Next = (error?: unknown) => void;

/** A handler or middleware. */
export function wrap<Handler extends Callback>(handler: Handler): Handler {
  return function (this: unknown, request: unknown, response: unknown, next: Next, ...rest: unknown[]) {
    settle(() => Reflect.apply(handler, this, [request, response, next, ...rest]), next);
  } as Callback as Handler;
}

/** Error middleware: Express knows it by its four parameters. */
export function wrapError<Handler extends Callback>(handler: Handler): Handler {
  return function (this: unknown, error: unknown, request: unknown, response: unknown, next: Next) {
    settle(() => Reflect.apply(handler, this, [error, request, response, next]), next);
  } as Callback as Handler;
}

/** A function whose last argument is called when it is done. It keeps its number of parameters. */
export function wrapDone<Verify extends Callback>(verify: Verify): Verify {
  function wrapped(this: unknown, ...values: unknown[]): void {
    settle(() => Reflect.apply(verify, this, values), values[values.length - 1] as Next);
  }
  return Object.defineProperty(wrapped, 'length', { value: verify.length }) as Callback as Verify;
}

function settle(call: () => unknown, fail: Next): void {
  new Promise((resolve) => resolve(call())).catch((error) => fail(error ?? new Error('rejected')));
}
