import type { Message } from '../../../src/model/transform.js';

/** The words of every code that an idiom reports. */
export const IDIOM_MESSAGES: Record<string, Message> = {
  'nan-increment': {
    kind: 'review',
    text: '`{use}` made NaN of an entry that was missing; the store counts from 0',
    advice: 'Nothing to do, unless something looks for NaN.',
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
};
