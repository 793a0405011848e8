import type { Rule } from '../../../model/rule.js';
import { findingOf } from '../../library/findings.js';
import { serversOfOwnClients } from '../../library/own-clients.js';
import { stateOf } from '../../state/index.js';
import { NOTES } from '../../state/messages.js';

export const rule: Rule = {
  meta: {
    name: 'socket-registry',
    title: 'Lists of open connections: a replica reaches only its own clients',
    breaks: 'split-audience',
    fixedBy: null,
    mentions: /./,
  },
  messages: {
    ...NOTES,
    'socket-registry': {
      kind: 'rule',
      text: '`{name}` lists connections that are open at this process: what is sent through it reaches only the clients of this replica',
      advice:
        'Publish what must reach everybody on a channel that all replicas listen to (Redis pub/sub, a socket.io adapter), and keep who is there in a shared store.',
    },
  },
  find(context) {
    const { findings, notes } = stateOf(context, 'socket-registry');
    const servers = serversOfOwnClients(context).map((site) => findingOf('socket-registry', site));
    return { findings: [...findings, ...servers], notes };
  },
};
