import type { Message } from '../../model/transform.js';

function refuse(text: string, advice: string): Message {
  return { kind: 'refuse', text, advice };
}

function review(text: string, advice: string): Message {
  return { kind: 'review', text, advice };
}

/** The words of every code that a cone refuses with, or asks to review. */
export const CONE_MESSAGES: Record<string, Message> = {
  'class-field-init': refuse(
    'it would have to be awaited in the initial value of a class field, where the language allows no `await`',
    'Set the field in a method `static async create()` that makes the object, or read the value in a method when it is needed.',
  ),
  'static-block': refuse(
    'it would have to be awaited in a static block, where the language allows no `await`',
    'Move it into a static async method that is called at the start.',
  ),
  constructor: refuse(
    'it is reached from a constructor, which cannot be async',
    'Make the object with `static async create()`, or start the work in the constructor and await it in the methods (`#ready = f()`).',
  ),
  getter: refuse(
    'it is reached from a getter, which cannot be async',
    'Make it a method, `async total()`, and await it where it is read; then run again.',
  ),
  setter: refuse(
    'it is reached from a setter, and an assignment cannot be awaited',
    'Make it a method, `async setTotal(value)`, and await it where it is assigned; then run again.',
  ),
  'generator-consumer': refuse(
    'it is reached from a generator whose items are not only taken by `for…of`',
    'Take the items in a `for…of` loop: it can become `for await…of`; spreading and Array.from cannot.',
  ),
  'required-by-cjs': refuse(
    'it would be awaited at the top of an ES module that a CommonJS module requires (ERR_REQUIRE_ASYNC_MODULE)',
    'Export an async function and call it where the app starts.',
  ),
  'import-cycle-await': refuse(
    'it would be awaited at the top of a module that imports itself through others, so that it may wait for itself',
    'Export an async function and call it where the app starts, or take the cycle apart.',
  ),
  'cjs-top-level': refuse(
    'it runs at the top of a CommonJS module, and later statements or exports may need what it does',
    'Move it into an async function that runs before the server listens.',
  ),
  'exported-value': refuse(
    'its result is exported by a CommonJS module, which cannot wait for it',
    'Export an async function instead of its result.',
  ),
  'constructed-function': refuse(
    'it is reached from a function that is used with `new`, or has a prototype; async functions are no constructors',
    'Make it a class, and move the work into an async method.',
  ),
  'decorator-arg': refuse(
    'it would have to be awaited in the argument of a decorator',
    'Compute the value when the decorated code runs.',
  ),
  'unknown-decorator': refuse(
    'it is reached from a method with a decorator that may need the result at once',
    'Look at what the decorator does with the result. If it passes it on, make the method async by hand.',
  ),
  'default-parameter': refuse(
    'it would have to be awaited in the default value of a parameter, where the language allows no `await`',
    'Set the default in the body: `if (x === undefined) x = f()`; then run again.',
  ),
  'optional-receiver': refuse(
    'it is called in the middle of an optional chain whose object is more than a name',
    'Keep the object in a variable first; then run again.',
  ),
  'compound-assignment': refuse(
    'its result goes into `+=`, or the like, within another expression: what others change while it waits would be lost',
    'Make the assignment a statement of its own; then run again.',
  ),
  'lazy-assignment': refuse(
    'its result goes into `??=`, `||=` or `&&=`: two callers would both compute it while it waits',
    'Keep the promise instead of the value (`promise ??= load()`), and await it where it is used.',
  ),
  'foreach-live': refuse(
    'the callback of `forEach` changes the array that is walked over; a loop would see the changes differently',
    'Walk over a copy, or collect the changes and make them afterwards.',
  ),
  'foreach-extra-args': refuse(
    '`forEach` is used with its third parameter, or with a `this`',
    'Use the variable itself instead of the third parameter; then run again.',
  ),
  'array-in-expression': refuse(
    'an array method with this callback stands where no statement can be put before it',
    'Give the result a variable of its own, in a statement before; then run again.',
  ),
  'callback-shape': refuse(
    'a callback has a form that has no counterpart when it is asynchronous (a second parameter, `this`, `reduce`, `a?.map(…)` …)',
    'Write it as a `for…of` loop, or as an arrow function with one parameter; then run again.',
  ),
  'fan-out-order': refuse(
    'a callback changes the store, and its calls would run at once instead of one after the other',
    'Write it as a `for…of` loop; then run again.',
  ),
  'sync-comparator': refuse(
    'it is reached from a comparator of `sort`, which is needed at once',
    'Compute the keys first, for all items, and compare these.',
  ),
  'sync-protocol': refuse(
    'it is reached from a function that the language calls and whose result it needs at once (toJSON, toString, Symbol…, Proxy)',
    'Compute the value before, and let the function return it.',
  ),
  'sync-callback-unknown': refuse(
    'it is reached from a function that is handed to `{receiver}`, of which nobody knows that it waits for a promise',
    'If it does wait, make the function async by hand, and run again. If not, fetch the value before.',
  ),
  'promise-executor': refuse(
    'it is reached from the function given to `new Promise`, which does not wait and hides what goes wrong',
    'Take it out of the executor: await it before, and make the promise of the rest only.',
  ),
  'callback-style-hook': refuse(
    'a Fastify hook takes `done`, which an async hook must not, and does more with it than call it at the end',
    'Drop `done`: return instead of `done()`, throw instead of `done(error)`; then run again.',
  ),
  'late-reply': refuse(
    'a Fastify handler answers from a function within it: async, it would be over, with an empty answer, before that runs',
    'Return `reply` from the handler, or await what calls the inner function; make the handler async by hand.',
  ),
  'late-listener': refuse(
    'a connection would get its listeners only after waiting; what the client sends before is lost',
    'Register the listeners first, and await in them what they need.',
  ),
  'template-helper': refuse(
    'it is reached from a function for a template, which would print `[object Promise]`',
    'Await the value in the handler, and give it to the template.',
  ),
  'render-sync': refuse(
    'it is reached from a component, which renders at once',
    'Fetch the value before rendering, and pass it as a property.',
  ),
  'exit-handler': refuse(
    "it is reached from a listener of process.on('exit'), where nothing asynchronous is finished any more",
    'Do it when SIGTERM arrives, before the process ends.',
  ),
  'unknown-dispatch': refuse(
    '`{name}` may mean a function that becomes async; where it comes from could not be followed',
    'Call it through a name that can be followed (an import, a class with a type), or give the parameter a type.',
  ),
  'external-contract': refuse(
    'a method would become async whose result is declared by a class or type outside of the program',
    'Look whether that declaration allows a promise; if it does, make the method async by hand.',
  ),
  'escapes-as-value': refuse(
    'a function that would become async goes where it cannot be followed ({how})',
    'Call it directly, or make it async by hand where you know that its result is awaited.',
  ),
  'public-api': refuse(
    'a function that would become async is exported by this package: code elsewhere calls it',
    'Make it async in a new major version, by hand; or set `"private": true` if nothing else uses the package.',
  ),
  'other-files': refuse(
    'a function that would become async is exported, and jscodeshift looks at one file only: its callers are elsewhere',
    'Run `stateless-codemod -t maps`, which looks at the whole program.',
  ),
  'served-to-pages': refuse(
    '{file} would have to change, and pages get it as it is: they have no Redis and no bucket',
    'Move what the server needs of it into a module that is not served, then run again.',
  ),
  'outside-paths': refuse(
    'callers have to be changed that are not under the given paths: {files}',
    'Add these files to the paths.',
  ),
  'describe-body': refuse(
    'it is reached from the body of a test suite, which is not awaited',
    'Move it into `beforeAll` or a test.',
  ),
  'callback-style-test': refuse(
    'it is reached from a test that ends by calling `done`, which is not the last thing that it does',
    'Make the test `async` and await what it waits for; test runners refuse both together.',
  ),
  'sync-assertion': refuse(
    'a test expects that it throws at once, in a way that has no form for promises',
    'Await the promise and look at its error: `await expect(f()).rejects.toThrow()`, `await assert.rejects(f())`.',
  ),
  'type-guard': refuse(
    'it is reached from a type guard (`x is T`, `asserts x`), which cannot be async',
    'Return a boolean from an async function, and narrow the type where it is called.',
  ),
  'double-response': review(
    'a timer answers the request, and may run now while the function around it waits: then both answer',
    'Begin what is behind the wait with `if (res.headersSent) return`, or stop the timer before.',
  ),
  'stale-module-read': review(
    '`{name}` is looked at, then something is awaited, then it is set: another request may have set it meanwhile',
    'Set it before the wait, or look at it again behind.',
  ),
  'event-order': review(
    'the listener of `{event}` is asynchronous now: two events that come quickly may be worked on at the same time',
    'If their order matters, chain them: `tail = tail.then(() => handle(event))`.',
  ),
  'emit-then-read': review(
    '`emit` returns before the listener of `{event}` has done its work',
    'If code after `emit` needs what the listener does, call that function directly and await it.',
  ),
  'throw-in-background': review(
    'what runs for `{event}` throws by itself, and is asynchronous now: the error goes to the log, and no longer to whoever emits, nor does it end the process',
    'Where it was to end the process, do so: `process.exit(1)`, or `process.nextTick(() => { throw error; })`.',
  ),
  'rejection-logged': review(
    'nobody waits for `{name}`, which may fail now when a store is out of reach: what goes wrong in it goes to the log, its own errors as well, and no longer ends the process',
    'Where an error of its own was to end the process, do so in the `catch`.',
  ),
  'timer-chain-ends': review(
    '`{name}` sets its timer again when it is done, and may fail before now, when a store is out of reach: then it is not set again',
    'Set the timer in a `finally`, so that a run that fails is not the last one.',
  ),
  'every-process-timer': review(
    'the timer runs in every process, on state that they share now',
    'Let one process do it: a lock with a time to live, or a job queue. If doing it more than once is harmless, leave it.',
  ),
  'callback-error': review(
    'a callback is asynchronous now: if it fails, the error goes to the log, and whoever waits for an answer gets none',
    'Use the promise version of the function (`fs/promises`), and await it.',
  ),
};
