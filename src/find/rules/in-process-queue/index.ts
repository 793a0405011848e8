import type { Rule } from '../../../model/rule.js';
import { filesFor, findingOf } from '../../library/findings.js';
import { MENTIONS_QUEUES, workQueuesIn } from '../../library/work-queues.js';
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
  find(context) {
    const { findings, notes } = stateOf(context, 'in-process-queue');
    const queues = [...filesFor(context, { ...rule.meta, mentions: MENTIONS_QUEUES })]
      .flatMap((file) => workQueuesIn(context, file))
      .map((site) => findingOf('in-process-queue', site));
    return { findings: [...findings, ...queues], notes };
  },
};
