import type { Rule } from '../../../model/rule.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'memory-value',
    title: 'Variables and fields that requests assign',
    breaks: 'lost-state',
    fixedBy: 'maps',
    mentions: /=/,
  },
  messages: {
    ...NOTES,
    'memory-value': {
      kind: 'rule',
      text: '`{name}` is assigned by run-time code and kept in the memory of this process: another replica has another value, a restart forgets it',
      advice:
        'Keep the value in a store that all replicas share, or pass it along with the request if it belongs to one.',
    },
  },
  find: (context) => stateOf(context, 'memory-value'),
};
