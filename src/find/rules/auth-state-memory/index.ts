import type { Rule } from '../../../model/rule.js';
import { authServersIn } from '../../library/auth-servers.js';
import { filesFor, findingOf } from '../../library/findings.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'auth-state-memory',
    title: 'Codes, tokens, challenges and accounts of a log-in in memory',
    breaks: 'lost-state',
    fixedBy: 'maps',
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'auth-state-memory': {
      kind: 'rule',
      text: '`{name}` holds what a log-in depends on in the memory of this process: the next step fails at another replica, and a restart signs people out',
      advice:
        "Keep it in Redis with an expiry, and take one-time codes out atomically (GETDEL), or in the user's session or a signed cookie.",
    },
  },
  find(context) {
    const { findings, notes } = stateOf(context, 'auth-state-memory');
    const servers = [...filesFor(context, rule.meta)].flatMap((file) => authServersIn(context, file));
    return { findings: [...findings, ...servers.map((site) => findingOf('auth-state-memory', site))], notes };
  },
};
