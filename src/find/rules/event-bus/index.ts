import type { Rule } from '../../../model/rule.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'event-bus',
    title: 'Event buses in memory: an event is heard by the replica that raised it only',
    breaks: 'split-audience',
    fixedBy: null,
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'event-bus': {
      kind: 'rule',
      text: '`{name}` carries events inside this process: listeners in other replicas do not hear them',
      advice:
        'Publish on a channel that all replicas listen to (Redis pub/sub or streams, a message broker).',
    },
  },
  find: (context) => stateOf(context, 'event-bus'),
};
