const fastify = require('fastify')();

const store = { notes: [] }; //~ memory-record store
const settings = { tags: ['new'] };
fastify.decorate('store', store);
fastify.decorate('settings', settings);
fastify.decorateRequest('seen', null);
fastify.addHook('onRequest', async (request) => {
  request.seen = { notes: [] };
});
fastify.post('/notes', async (request) => {
  const { notes } = request.seen;
  notes.push(request.body);
  fastify.store.notes.push(request.body);
  return [notes, fastify.settings.tags];
});

fastify.listen({ port: 3000 });
process.on('SIGTERM', () => fastify.close());
