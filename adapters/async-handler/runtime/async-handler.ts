// Asynchronous handlers for code that does not wait for them: what goes wrong is handed to `next`, or `done`.
type Callback = (...values: never[]) => unknown;
type Next = (error?: unknown) => void;
/** The same function, for callers that get nothing to wait for. */
type Quiet<Work> = Work extends (this: infer This, ...values: infer Values) => unknown
  ? (this: This, ...values: Values) => void
  : Work;

/** A handler or middleware. */
export function wrap<Handler extends Callback>(handler: Handler): Quiet<Handler> {
  return function (this: unknown, request: unknown, response: unknown, next: Next, ...rest: unknown[]) {
    settle(() => Reflect.apply(handler, this, [request, response, next, ...rest]), next);
  } as Callback as Quiet<Handler>;
}

/** Error middleware: Express knows it by its four parameters. */
export function wrapError<Handler extends Callback>(handler: Handler): Quiet<Handler> {
  return function (this: unknown, error: unknown, request: unknown, response: unknown, next: Next) {
    settle(() => Reflect.apply(handler, this, [error, request, response, next]), next);
  } as Callback as Quiet<Handler>;
}

/** A function whose last argument is called when it is done. It keeps its number of parameters. */
export function wrapDone<Verify extends Callback>(verify: Verify): Quiet<Verify> {
  function wrapped(this: unknown, ...values: unknown[]): void {
    settle(() => Reflect.apply(verify, this, values), values[values.length - 1] as Next);
  }
  return Object.defineProperty(wrapped, 'length', { value: verify.length }) as Callback as Quiet<Verify>;
}

function settle(call: () => unknown, fail: Next): void {
  new Promise((resolve) => resolve(call())).catch((error) => fail(error ?? new Error('rejected')));
}
