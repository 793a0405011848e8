import type { Rule } from '../../../model/rule.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'memory-map',
    title: 'Maps that requests change: another replica does not have the entries, a restart loses them',
    breaks: 'lost-state',
    fixedBy: 'maps',
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'memory-map': {
      kind: 'rule',
      text: '`{name}` is a Map in the memory of this process that run-time code changes: another replica does not see the change, a restart loses it',
      advice: 'Keep the entries in a store that all replicas share (a Redis hash, a database table).',
    },
  },
  find: (context) => stateOf(context, 'memory-map'),
};
