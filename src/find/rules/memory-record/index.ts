import type { Rule } from '../../../model/rule.js';
import { filesFor, findingOf } from '../../library/findings.js';
import { memoryStoresIn } from '../../library/memory-stores.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'memory-record',
    title: 'Objects used as tables or records that requests change',
    breaks: 'lost-state',
    fixedBy: 'maps',
    mentions: /\{/,
  },
  messages: {
    ...NOTES,
    'memory-record': {
      kind: 'rule',
      text: '`{name}` is an object in the memory of this process that run-time code changes: another replica does not see the change, a restart loses it',
      advice: 'Keep the entries in a store that all replicas share (a Redis hash, a database table).',
    },
  },
  find(context) {
    const { findings, notes } = stateOf(context, 'memory-record');
    const stores = [...filesFor(context, rule.meta)].flatMap((file) => memoryStoresIn(context, file));
    return { findings: [...findings, ...stores.map((site) => findingOf('memory-record', site))], notes };
  },
};
