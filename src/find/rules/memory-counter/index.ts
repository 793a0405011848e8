import type { Rule } from '../../../model/rule.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'memory-counter',
    title: 'Counters that requests move',
    breaks: 'lost-state',
    fixedBy: 'maps',
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'memory-counter': {
      kind: 'rule',
      text: '`{name}` is counted in the memory of this process: every replica counts for itself and gives the same numbers out again, a restart begins anew',
      advice: 'Count in one place: INCR in Redis, a sequence or an identity column in the database.',
    },
  },
  find: (context) => stateOf(context, 'memory-counter'),
};
