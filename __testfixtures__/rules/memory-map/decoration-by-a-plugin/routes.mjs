export async function routes(app) {
  app.post('/:id', async (request) => {
    app.rooms.set(request.params.id, request.body);
    return app.plans.get('free');
  });
}
