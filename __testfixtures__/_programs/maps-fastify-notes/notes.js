const notes = {};
let lastId = 0;

export default async function notesRoutes(fastify) {
  fastify.get('/', async () => Object.values(notes));

  fastify.get('/:id', (request, reply) => {
    const note = notes[request.params.id];
    if (!note) {
      reply.code(404).send({ error: 'no such note' });
      return;
    }
    reply.send(note);
  });

  fastify.post('/', async (request, reply) => {
    const id = String(++lastId);
    notes[id] = { id, text: request.body.text, tags: [] };
    reply.code(201);
    return notes[id];
  });

  fastify.post('/:id/tags', async (request, reply) => {
    const note = notes[request.params.id];
    if (!note) return reply.code(404).send({ error: 'no such note' });
    note.tags.push(request.body.tag);
    return note;
  });

  fastify.delete('/:id', async (request, reply) => {
    if (!Object.hasOwn(notes, request.params.id)) return reply.code(404).send({ error: 'no such note' });
    delete notes[request.params.id];
    return reply.code(204).send();
  });
}
