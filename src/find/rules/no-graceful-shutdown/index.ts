import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { calledText, evidence, filesFor, findingOf, type Site } from '../../library/findings.js';
import { argumentOf, callsIn, calleeName, receiverOf, type Call } from '../../library/syntax.js';
import { traceOf } from '../../library/trace.js';

/** Handling of the signal that ends a replica, or a package that does it. */
const HANDLES =
  /SIGTERM|enableShutdownHooks|['"](@godaddy\/terminus|http-terminator|stoppable|http-graceful-shutdown|close-with-grace|fastify-graceful-shutdown|@\w[\w-]*\/graceful-shutdown|node-graceful-shutdown|server-destroy|lightship|death|graceful|shutdown-\w+|express-graceful-exit|nestjs-graceful-shutdown|@tygra\/nestjs-graceful-shutdown|terminus|async-exit-hook|exit-hook)['"]/;

/** What a server that listens was made by. */
const SERVERS =
  /^(express|koa|fastify|restify|http|https|http2|@hapi\/hapi|hapi|polka|@nestjs\/core|connect|micro|@adonisjs\/core|socket\.io|apollo-server|graphql-yoga)$/;

export const rule: Rule = {
  meta: {
    name: 'no-graceful-shutdown',
    title: 'Servers that a deployment cuts off',
    breaks: 'operations',
    fixedBy: null,
    mentions: /\.(listen|start)\s*\(|\bserve\s*\(/,
  },
  messages: {
    'no-graceful-shutdown': {
      kind: 'rule',
      text: '`{name}` listens, and nothing handles SIGTERM: a replica that is replaced cuts off the requests that it is answering',
      advice: 'On SIGTERM: server.close(), wait for what runs, close the connections to the stores, exit.',
    },
  },
  find(context) {
    if (context.project.files.some(({ text }) => HANDLES.test(text))) return { findings: [], notes: [] };
    const sites = [...filesFor(context, rule.meta)].flatMap((file) => listening(context, file) ?? []);
    return { findings: sites.map((site) => findingOf('no-graceful-shutdown', site)), notes: [] };
  },
};

/** The first call of a file by which a server begins to listen. */
function listening(context: FindContext, file: ParsedFile): Site | undefined {
  const call = callsIn(file).find((one) => listens(context, file, one));
  if (!call) return undefined;
  const because = [evidence('begins to listen', file, call)];
  return { file, node: call, name: calledText(file, call), because, severity: 'info' };
}

function listens(context: FindContext, file: ParsedFile, call: Call): boolean {
  const name = calleeName(call);
  if (name === 'serve' && call.callee.type === 'Identifier')
    return traceOf(context, file.file, call.callee)?.module === '@hono/node-server';
  if (name !== 'listen' && name !== 'start') return false;
  const receiver = receiverOf(call);
  const trace = receiver && traceOf(context, file.file, receiver);
  if (!trace || !SERVERS.test(trace.module)) return false;
  return name === 'listen'
    ? argumentOf(call, 0) !== undefined || trace.module !== ''
    : /hapi/.test(trace.module);
}
