import type { Rule } from '../../../model/rule.js';
import { filesFor, findingOf } from '../../library/findings.js';
import { MENTIONS_LOCKS, packageLocksIn } from '../../library/package-locks.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'in-process-lock',
    title: 'Locks in memory: they hold for one replica',
    breaks: 'split-decisions',
    fixedBy: null,
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'in-process-lock': {
      kind: 'rule',
      text: '`{name}` is a lock in the memory of this process: another replica does what it should keep out',
      advice:
        'Take the lock where all replicas see it (SET NX PX in Redis, an advisory lock of the database), or make the work safe to do twice.',
    },
  },
  find(context) {
    const { findings, notes } = stateOf(context, 'in-process-lock');
    const made = [...filesFor(context, { mentions: MENTIONS_LOCKS })].flatMap((file) =>
      packageLocksIn(context, file),
    );
    return { findings: [...findings, ...made.map((site) => findingOf('in-process-lock', site))], notes };
  },
};
