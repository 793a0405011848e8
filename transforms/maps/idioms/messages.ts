import type { Message } from '../../../src/model/transform.js';

/** The words of every code that an idiom reports. */
export const IDIOM_MESSAGES: Record<string, Message> = {
  'nan-increment': {
    kind: 'review',
    text: '`{use}` made NaN of an entry that was missing; the store counts from 0',
    advice: 'Nothing to do, unless something looks for NaN.',
  },
  'asked-then-read': {
    kind: 'review',
    text: '`{use}` (line {line}) may answer undefined though it was asked for before: another request may take it out between the two',
    advice: 'Read it once, and ask what was read: `const x = await …get(k); if (x !== undefined) …`.',
  },
  'written-then-read': {
    kind: 'review',
    text: '`{use}` (line {line}) reads what was set just before: another request may set it between the two',
    advice: 'Keep what is set in a variable, and use that: `const x = …; await ….set(k, x);`.',
  },
  'reads-apart': {
    kind: 'review',
    text: '`{use}` (line {line}) is read again in a statement that has read it before: another request may change it between the two',
    advice: 'Read it once before the statement, in a variable: `const x = await …get();`.',
  },
  'cache-without-ttl': {
    kind: 'review',
    text: '`{use}` is loaded once and kept: a restart no longer forgets it, so it may grow old',
    advice: 'Give `{name}` a time to live: `{ ttlMs: … }` where it is made.',
  },
  'crash-holds-flag': {
    kind: 'review',
    text: '`{name}` is kept in the store: a process that ends between setting and resetting it leaves it set',
    advice: 'Give the flag an end: a shared map with `setIfAbsent(job, 1, { ttlMs })` forgets it by itself.',
  },
  'ttl-renews': {
    kind: 'review',
    text: 'setting an entry of `{name}` again renews its time; the first timer would have ended it at the first time',
    advice: 'Nothing to do, unless an entry must not live longer than from its first set.',
  },
  'ttl-side-effect': {
    kind: 'refuse',
    text: 'the timer `{use}` (line {line}) does more than to end the entry',
    advice: 'Do the rest where a missing entry is noticed, or in a delayed job of a queue, then run again.',
  },
  'eviction-side-effect': {
    kind: 'refuse',
    text: '`{use}` (line {line}) does more than to take the oldest entry out',
    advice: 'Let what is taken out go without ceremony, or clean up where a missing entry is noticed.',
  },
};
