/** Calls that make a socket.io server. */
export const SOCKET_SERVERS = /^socket\.io\|(Server|listen)?\(\)$|^koa-socket(-2)?\|\(\)$/;

/** Plugins that make one: `fastify.register(plugin, options)`. */
export const SOCKET_PLUGINS = /^fastify-socket\.io\|(fastifySocketIO)?$/;

/** Packages whose adapters carry messages between processes. */
export const ADAPTERS =
  /['"](socket\.io-redis|@socket\.io\/(redis|redis-streams|mongo|postgres|cluster|pm2|azure-service-bus|gcp-pubsub|aws-sqs)-?\w*adapter|@socket\.io\/[\w-]*adapter[\w-]*|socket\.io-\w+-adapter|socket\.io-(amqp|nats|mongo\w*|adapter-\w+)|@socket\.io\/(redis|postgres|mongo)[\w-]*|socket\.io-adapter-mongo)['"]/;
