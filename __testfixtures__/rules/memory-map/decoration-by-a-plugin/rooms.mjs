import fp from 'fastify-plugin';

export default fp(async (fastify) => {
  const rooms = new Map(); //~ memory-map rooms
  const plans = new Map();
  const visits = new Map(); //~ memory-map visits
  plans.set('free', 10);
  fastify.decorate('rooms', rooms);
  fastify.decorate('plans', plans);
  fastify.addHook('onRequest', async (request) => {
    const seen = new Map();
    seen.set(request.ip, Date.now());
    visits.set(request.ip, (visits.get(request.ip) ?? 0) + 1);
  });
  fastify.get('/visits', async () => [...visits]);
});
