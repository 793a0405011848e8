import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { calledText, evidence, filesFor, findingOf, type Site } from '../../library/findings.js';
import { callsIn, isCall, keyOf, nodesIn, parentOf, propertyName, textOf } from '../../library/syntax.js';
import { calleeTrace } from '../../library/trace.js';

/** Packages that send a client to the same worker again and again. */
const PACKAGES =
  /^(sticky-session|@socket\.io\/sticky|sticky-cluster|sticky-listen|socketio-sticky-session|sticky-session-custom|@sapphire\/sticky)$/;

export const rule: Rule = {
  meta: {
    name: 'sticky-session',
    title: 'Clients that are tied to one process',
    breaks: 'operations',
    fixedBy: null,
    mentions: /sticky|stickiness|sessionAffinity/i,
  },
  messages: {
    'sticky-session': {
      kind: 'rule',
      text: '`{name}` ties each client to one process: its state is lost when that process ends, and load does not spread',
      advice:
        'Move the state that needs it out of the process, then let any replica answer (WebSocket-only transports need no stickiness).',
    },
  },
  find(context) {
    const sites = [...filesFor(context, rule.meta)].flatMap((file) => [
      ...callsIn(file).flatMap((call) => {
        const trace = calleeTrace(context, file.file, call);
        const isSticky = trace && PACKAGES.test(trace.module) && !/\(\)/.test(trace.path);
        const because = [evidence(`${trace?.module ?? ''} chooses the worker by the client`, file, call)];
        return isSticky ? [{ file, node: call, name: calledText(file, call), because }] : [];
      }),
      ...infrastructure(context, file),
    ]);
    return { findings: sites.map((site) => findingOf('sticky-session', site)), notes: [] };
  },
};

/** Infrastructure in code: `sessionAffinity: 'ClientIP'`, `stickinessCookieDuration`, `enableCookieStickiness()`. */
function infrastructure(_context: FindContext, file: ParsedFile): Site[] {
  return nodesIn(file).flatMap((node): Site[] => {
    if (isCall(node) && propertyName(node.callee) === 'enableCookieStickiness')
      return [
        {
          file,
          node,
          name: 'enableCookieStickiness',
          because: [evidence('the load balancer sets a cookie', file, node)],
        },
      ];
    if (node.type !== 'ObjectProperty' || parentOf(file, node)?.type !== 'ObjectExpression') return [];
    const key = keyOf(node) ?? '';
    const isAffinity =
      key === 'sessionAffinity' && /^(ClientIP|CLIENT_IP|GENERATED_COOKIE)/.test(textOf(node.value) ?? '');
    const isCookie = key === 'stickinessCookieDuration' || (key === 'stickiness' && isEnabled(node.value));
    if (!isAffinity && !isCookie) return [];
    return [
      {
        file,
        node,
        name: key,
        because: [evidence('the load balancer remembers the replica of a client', file, node)],
      },
    ];
  });
}

function isEnabled(node: Parameters<typeof keyOf>[0]): boolean {
  if (node.type !== 'ObjectExpression') return false;
  const enabled = node.properties.find((one) => one.type === 'ObjectProperty' && keyOf(one) === 'enabled');
  return !(
    enabled?.type === 'ObjectProperty' &&
    enabled.value.type === 'BooleanLiteral' &&
    !enabled.value.value
  );
}
