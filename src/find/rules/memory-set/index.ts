import type { Rule } from '../../../model/rule.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'memory-set',
    title: 'Sets that requests change',
    breaks: 'lost-state',
    fixedBy: 'maps',
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'memory-set': {
      kind: 'rule',
      text: '`{name}` is a Set in the memory of this process that run-time code changes: another replica does not see the change, a restart loses it',
      advice: 'Keep the members in a store that all replicas share (a Redis set, a database table).',
    },
  },
  find: (context) => stateOf(context, 'memory-set'),
};
