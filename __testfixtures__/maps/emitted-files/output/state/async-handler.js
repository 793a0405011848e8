/** A handler or middleware. */
function wrap(handler) {
  return function (request, response, next, ...rest) {
    settle(() => Reflect.apply(handler, this, [request, response, next, ...rest]), next);
  };
}

/** Error middleware: Express knows it by its four parameters. */
function wrapError(handler) {
  return function (error, request, response, next) {
    settle(() => Reflect.apply(handler, this, [error, request, response, next]), next);
  };
}

/** A function whose last argument is called when it is done. It keeps its number of parameters. */
function wrapDone(verify) {
  function wrapped(...values) {
    settle(() => Reflect.apply(verify, this, values), values[values.length - 1]);
  }
  return Object.defineProperty(wrapped, 'length', { value: verify.length });
}

function settle(call, fail) {
  new Promise((resolve) => resolve(call())).catch((error) => fail(error ?? new Error('rejected')));
}

module.exports = { wrap, wrapError, wrapDone };
