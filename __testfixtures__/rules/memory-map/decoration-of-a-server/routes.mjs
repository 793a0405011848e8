export async function routes(fastify) {
  fastify.post('/rooms/:id', async (request) => {
    fastify.rooms.set(request.params.id, request.body);
    return { limit: fastify.limits.get('free') };
  });
  fastify.get('/rooms/:id', async function (request) {
    const { id } = request.params;
    request.server.hits.set(id, (request.server.hits.get(id) ?? 0) + 1);
    return this.rooms.get(id);
  });
}
