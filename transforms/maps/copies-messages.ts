import type { Message } from '../../src/model/transform.js';

/** The words about what is stored, and about what becomes of it. */
export const copiesMessages: Record<string, Message> = {
  'live-handle': {
    kind: 'refuse',
    text: '`{value}`{member} is a {what}: it belongs to this process and cannot be kept elsewhere',
    advice:
      'Keep the data in the state and the live object in a registry of its own; to reach clients of other replicas use a socket.io adapter or publish/subscribe.',
  },
  'class-instance': {
    kind: 'refuse',
    text: '`{value}`{member} is an object of {what}: its methods would be lost in the store',
    advice:
      'Store plain data: give the class `toRecord()` and `fromRecord()`, or keep the id of a database document only.',
  },
  'promise-value': {
    kind: 'refuse',
    text: '`{value}`{member} is a Promise, which lives in this process only',
    advice:
      'Store the result, once it is there; keep the Promise in a local Map if calls at the same time should share it.',
  },
  'value-not-serializable': {
    kind: 'refuse',
    text: '`{value}`{member} is a {what}, which cannot be kept as text',
    advice: 'Store plain values in its place, such as the name and the message of an error, then run again.',
  },
  'binary-value': {
    kind: 'review',
    text: '`{value}`{member} is binary data ({what}): it is stored as text, a third larger',
    advice: 'Large data belongs in object storage, with only its key in the state.',
  },
  'value-unknown': {
    kind: 'refuse',
    text: 'nothing shows what `{value}`{member} is, so it may be something that cannot be stored',
    advice:
      'Build the object from plain values where it is stored, or declare its type (TypeScript), then run again.',
  },
  'object-key': {
    kind: 'refuse',
    text: 'the key `{key}` ({what}) is one that only this process can recognise',
    advice: 'Use a text as the key: an id, or several joined like `${a}:${b}`.',
  },
  'mutated-alias': {
    kind: 'refuse',
    text: 'what is read from the state is changed where that cannot be written back: `{change}` ({why})',
    advice: 'Change it in the function that reads it, and set it again behind that, then run again.',
  },
  'check-then-act': {
    kind: 'review',
    text: '{function} reads `{read}` (line {readLine}) and then does `{write}` (line {writeLine}): another replica could come between, so it takes the lock "{lock}", as does every function that writes',
    advice: 'Look whether it holds the lock for long: other requests wait that long.',
  },
  'act-then-check': {
    kind: 'review',
    text: '{function} does `{write}` (line {writeLine}) and then looks at `{read}` (line {readLine}): another replica could come between, so it takes the lock "{lock}", as does every function that writes',
    advice: 'Look whether it holds the lock for long: other requests wait that long.',
  },
  'decided-across': {
    kind: 'review',
    text: '`{read}` decides whether `{write}` is done to another state (line {line}): another replica can change `{name}` in between, which nobody could before',
    advice:
      'Where that would do harm, keep both in one state that is changed at once, or let this function and those that change `{name}` take one lock (`withLock`); else leave it.',
  },
  'filled-in-steps': {
    kind: 'review',
    text: '`{name}` is emptied and filled again one by one (line {line}): who asks in the meantime finds a part of it, which nobody could before',
    advice:
      'Put all of it in at once: as one value, or entry by entry over the old ones, and take out those that are gone behind that.',
  },
  'lease-too-short': {
    kind: 'review',
    text: '{function} waits (`{wait}`) while it holds the lock "{lock}", which ends by itself after 10 seconds',
    advice: 'Give withLock a `leaseMs` that is longer than that may take, or wait before the state is read.',
  },
  'mark-under-lock': {
    kind: 'refuse',
    text: '{function} sets `{write}` for others to see while it waits, and ends it with `{end}` (line {endLine}): under the lock "{lock}" nobody would see it',
    advice:
      'Put the check and what it sets into a function of their own that waits for nothing else and says whether it may go on, then run again.',
  },
  'lock-impossible': {
    kind: 'refuse',
    text: '{function} would need the lock "{lock}" between what it reads and what it writes, and a generator, constructor or accessor cannot wait for one',
    advice: 'Move what it does to the state into an async function, then run again.',
  },
  'lock-order': {
    kind: 'refuse',
    text: '`{name}` would need a lock that is taken while that of "{other}" is held, and the other way round elsewhere: two requests could wait for each other',
    advice:
      'Let the functions that change both call each other in one direction only, or keep both in one state, then run again.',
  },
};
