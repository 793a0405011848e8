import type { Rule } from '../../../model/rule.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'memory-cache',
    title: 'Caches in memory that somebody changes: other replicas keep the old entries',
    breaks: 'lost-state',
    fixedBy: null,
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'memory-cache': {
      kind: 'rule',
      text: '`{name}` caches in the memory of this process, and entries are changed or dropped when their source changes: other replicas go on with the old ones',
      advice:
        'Use a cache that all replicas share (Redis), or drop the explicit changes and live with a short expiry.',
    },
  },
  find: (context) => stateOf(context, 'memory-cache'),
};
