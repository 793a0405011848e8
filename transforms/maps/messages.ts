import { rule as authState } from '../../src/find/rules/auth-state-memory/index.js';
import { rule as array } from '../../src/find/rules/memory-array/index.js';
import { rule as counter } from '../../src/find/rules/memory-counter/index.js';
import { rule as map } from '../../src/find/rules/memory-map/index.js';
import { rule as record } from '../../src/find/rules/memory-record/index.js';
import { rule as set } from '../../src/find/rules/memory-set/index.js';
import { rule as value } from '../../src/find/rules/memory-value/index.js';
import type { Message, TransformMeta } from '../../src/model/transform.js';
import { CONE_MESSAGES } from '../../src/plan/cone/messages.js';
import { copiesMessages } from './copies-messages.js';
import { IDIOM_MESSAGES } from './idioms/messages.js';

const RULES = [map, set, array, record, counter, value, authState];

export const meta: TransformMeta = {
  name: 'maps',
  description:
    'Maps, sets, arrays, records, counters and values in memory → stores on Redis, callers made async',
  rules: RULES.map((rule) => rule.meta.name),
  leavesAuditToRules: true,
  mentions: /\b(?:let|var|const|class|static|this|global\w*)\b/,
};

/** The words of every code that this transform reports. */
export const messages: Record<string, Message> = {
  ...Object.fromEntries(RULES.flatMap((rule) => Object.entries(rule.messages)).filter(isOfFinding)),

  ...CONE_MESSAGES,
  ...copiesMessages,
  ...IDIOM_MESSAGES,
  'declaration-form': {
    kind: 'refuse',
    text: '`{name}` is not declared as a variable of its own or a field of a class',
    advice: 'Declare it at the top of its module with `const`, then run again.',
  },
  'test-not-updated': {
    kind: 'review',
    text: 'a test calls what is asynchronous now, and could not be updated (`{reason}`)',
    advice: 'Await it there by hand; `stateless-codemod explain {reason}` says what is in the way.',
  },
  'tests-need-redis': {
    kind: 'info',
    text: 'tests load it (files: {count}), and need a Redis to run now',
    advice:
      'Start one for the tests and set REDIS_URL, or replace the backend with `useBackend` of the stores.',
  },
  'too-far': {
    kind: 'refuse',
    text: '`{name}`, or what is kept in it, goes through so much of the program that it was not followed to the end',
    advice: 'Keep it behind functions of its own that take and give plain values, then run again.',
  },
  'used-by-left-out': {
    kind: 'refuse',
    text: '{user} imports {file}, which would have to change, and was left out as code for the browser or generated code',
    advice:
      'Move what it needs into a module without state. If it is code of the server, name it on the command line, then run again.',
  },
  'initial-value': {
    kind: 'refuse',
    text: '`{use}` begins with a value that the tool cannot read',
    advice: 'Begin with an empty collection or a plain value, then run again.',
  },
  'kept-together': {
    kind: 'refuse',
    text: '`{name}` is only ever set together with `{other}` (line {line}), which stays in this process: it says something about that, and the one of another process may be different',
    advice: 'Keep both in one place: put what can be stored of both into one object, or leave both.',
  },
  'names-kept': {
    kind: 'refuse',
    text: '`{name}` names an entry of `{other}` (line {line}), which stays in this process: another process may have none of that name, or another one',
    advice:
      'Keep both in one place: make `{other}` a store first (its own reason says what is in the way), or leave both.',
  },
  'unknown-use': {
    kind: 'refuse',
    text: 'it is not known whether `{use}` (line {line}) means this state',
    advice: 'Import the state by name where it is used, or give it a name of its own, then run again.',
  },
  'identity-use': {
    kind: 'refuse',
    text: '`{use}` (line {line}) needs the very object, not only what is in it',
    advice: 'Pass the values on that are needed there, or a copy of the entries, then run again.',
  },
  'mixed-argument': {
    kind: 'refuse',
    text: '`{use}` (line {line}) means this state only sometimes',
    advice: 'Use the state by its own name there, or pass a copy of its entries on, then run again.',
  },
  'instance-state': {
    kind: 'refuse',
    text: '`{use}` belongs to an object or a call of which there may be several, which would share one store',
    advice: 'Make one object at the top of a module, or keep the state there, then run again.',
  },
  'timer-mark': {
    kind: 'refuse',
    text: '`{use}` (line {line}), in a timer that does more, takes back what line {put} has set: it tells of a timer of this process, which the others would wait for, and for ever if this one ends first',
    advice:
      'Leave it in memory: each process has timers of its own. Or make the work a delayed job of a queue.',
  },
  'crash-leaves-entry': {
    kind: 'review',
    text: '`{use}` (line {line}) takes back what line {put} has put into `{name}`: a process that ends in between leaves it in the store, where memory forgot it',
    advice:
      'Give it an end that the work renews (`{ ttlMs }`), or take out what is left when the app starts.',
  },
  'seeded-state': {
    kind: 'review',
    text: '`{name}` begins with entries: the store is filled with them once, by the first process that uses it, and what was deleted since stays deleted when a process starts again',
    advice:
      'A later change of these entries in the code does not reach a store that has been filled: delete its key that ends with `:seeded` to have them added again.',
  },
  'shared-by-entries': {
    kind: 'review',
    text: '{first} and {others} are run by themselves and load it: each had one of its own, and they share one store from now on',
    advice:
      'If they are one app, that is what was meant. Else set STATE_PREFIX to another value for each, or leave the state as it is.',
  },
  'weak-collection': {
    kind: 'refuse',
    text: '`{use}` is keyed by objects that live in this process only',
    advice: 'Leave it, if it only holds what belongs to a connection; else use a Map with ids as keys.',
  },
  'undefined-reset': {
    kind: 'refuse',
    text: '`{use}` (line {line}) sets the state to undefined, which a store takes for its initial value',
    advice: 'Set it to null instead, then run again.',
  },
  'live-iteration': {
    kind: 'refuse',
    text: '`{use}` (line {line}) walks over the state while entries are added to it, which a copy does not show',
    advice: 'Collect what is to be added in a local array and add it behind the loop, then run again.',
  },
  'foreach-extra-args': {
    kind: 'refuse',
    text: 'the callback of `forEach` uses more than a loop can give it: a third parameter, `this`, a `return` with a value or within a loop',
    advice: 'Write it as a `for…of` loop, then run again.',
  },
  'compound-assignment': {
    kind: 'refuse',
    text: '`+=`, `++`, a pattern (`[a, b] = …`) or the like stands where reading and writing would come apart, so that changes by others get lost',
    advice:
      'Write it as a statement of its own, such as `n += 1`, `o[k] = f(o[k])` or `a = list[0]`, then run again.',
  },
  'eval-in-scope': {
    kind: 'refuse',
    text: '`{use}` (line {line}) may do anything with the state',
    advice: 'Take `eval` or `with` out of that file, then run again.',
  },
  'assignment-as-value': {
    kind: 'refuse',
    text: 'the value of the assignment `{use}` (line {line}) is used',
    advice: 'Assign in a statement of its own, then run again.',
  },
  'change-used-as-value': {
    kind: 'refuse',
    text: 'what `{use}` (line {line}) returns is used, while the list is changed',
    advice: 'Change the list in a statement of its own and look up the result before, then run again.',
  },
  'impure-update': {
    kind: 'refuse',
    text: '`{use}` (line {line}) does more than to change the state, and a change may be tried more than once',
    advice: 'Work out the values in variables before, then run again.',
  },
  'nan-increment': {
    kind: 'review',
    text: '`{use}` (line {line}) adds to what may not be there: that made NaN, and begins at 0 from now on',
    advice: 'Usually that is what was meant. If not, set the first value where the entry is made.',
  },
  'stores-differ': {
    kind: 'refuse',
    text: '{file} is there from an earlier run and lacks {names}',
    advice: 'Move that file away and run again on the whole program, or add what is missing by hand.',
  },
  'client-raised': {
    kind: 'review',
    text: 'package.json asks for {package} {declared}, which may be one before {since}, and those lack what the emitted code calls: it asks for {range} now',
    advice: 'Install as said below, so that a lock file that holds an older one gets a newer one as well.',
  },
  'client-too-old': {
    kind: 'refuse',
    text: 'no store is known to work with {package} {version}',
    advice: 'Upgrade {package} first.',
  },
  'client-version-unknown': {
    kind: 'refuse',
    text: 'the version of {package} is `{range}`, which is no range, so the fitting stores are not known',
    advice: 'Write a version range for it in package.json.',
  },
  'node-too-old': {
    kind: 'refuse',
    text: 'the app runs on Node {range}, and the clients that are maintained need Node 18',
    advice: 'Raise `engines.node` first.',
  },
};

/** Notes about what is no state are for the audit. */
function isOfFinding([, { kind }]: [string, Message]): boolean {
  return kind !== 'note';
}
