import type { FindContext } from '../../model/transform.js';
import { programOf } from '../runtime/shared.js';

/** Calls that make a socket.io server. */
export const SOCKET_SERVERS = /^socket\.io\|(Server|listen)?\(\)$|^koa-socket(-2)?\|\(\)$/;

/** Plugins that make one: `fastify.register(plugin, options)`. */
export const SOCKET_PLUGINS = /^fastify-socket\.io\|(fastifySocketIO)?$/;

/** Packages whose adapters carry messages between processes. */
export const ADAPTERS =
  /['"](socket\.io-redis|@socket\.io\/(redis|redis-streams|mongo|postgres|cluster|pm2|azure-service-bus|gcp-pubsub|aws-sqs)-?\w*adapter|@socket\.io\/[\w-]*adapter[\w-]*|socket\.io-\w+-adapter|socket\.io-(amqp|nats|mongo\w*|adapter-\w+)|@socket\.io\/(redis|postgres|mongo)[\w-]*|socket\.io-adapter-mongo)['"]/;

/** Whether a file hands socket.io an adapter. */
export function usesAdapter(text: string): boolean {
  return ADAPTERS.test(text) || /\.adapter\s*\(/.test(text) || /\bIoAdapter\b[\s\S]*createAdapter/.test(text);
}

/** Of one package, or of one program: a repository may hold several, each with servers of its own. */
export function areTogether(context: FindContext, one: string, other: string): boolean {
  return (
    context.manifestOf(one)?.directory === context.manifestOf(other)?.directory ||
    programOf(context).modules.areConnected(one, other)
  );
}
