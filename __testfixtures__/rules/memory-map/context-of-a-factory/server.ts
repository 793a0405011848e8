import fastify from 'fastify';
import { processRequest } from 'graphql-helix';
import { contextFactory } from './context.js';
import { schema } from './schema.js';

export const server = fastify();
server.post('/graphql', async (request, reply) => {
  const result = await processRequest({ request, schema, contextFactory: () => contextFactory(request) });
  return reply.send(result);
});
