import Fastify from 'fastify';

class Votes {
  #byName = new Map(); //~ memory-map #byName

  vote(name) {
    this.#byName.set(name, (this.#byName.get(name) ?? 0) + 1);
  }
}

const votes = new Votes();
const fastify = Fastify();
fastify.post('/vote/:name', async (request) => votes.vote(request.params.name));
