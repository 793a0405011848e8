import type { Rule } from '../../../model/rule.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'memory-array',
    title: 'Arrays that requests change',
    breaks: 'lost-state',
    fixedBy: 'maps',
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'memory-array': {
      kind: 'rule',
      text: '`{name}` is an array in the memory of this process that run-time code changes: another replica does not see the change, a restart loses it',
      advice: 'Keep the rows in a database table, or in a Redis list where only the order matters.',
    },
  },
  find: (context) => stateOf(context, 'memory-array'),
};
