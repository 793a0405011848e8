import type { Rule } from '../../../model/rule.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'in-process-queue',
    title: 'Queues in memory: waiting work is lost at a restart and seen by one replica',
    breaks: 'lost-state',
    fixedBy: null,
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'in-process-queue': {
      kind: 'rule',
      text: '`{name}` queues work in the memory of this process: what waits is lost at a restart, and order or limits hold for one replica only',
      advice: 'Use a queue that outlives the process (BullMQ, SQS, a table with SKIP LOCKED).',
    },
  },
  find: (context) => stateOf(context, 'in-process-queue'),
};
