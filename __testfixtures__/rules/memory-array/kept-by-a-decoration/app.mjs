import Fastify from 'fastify';
import { Draft, Game } from './game.mjs';

const app = Fastify();
const games = new Map(); //~ memory-map games
app.decorate('games', games);
app.register(async (server) => {
  server.post('/games/:id', async (request) => {
    const game = new Game(request.params.id);
    server.games.set(request.params.id, game);
    return game.id;
  });
  server.post('/games/:id/players', async (request) => {
    server.games.get(request.params.id).join(request.body.name);
  });
  server.post('/drafts', async (request) => {
    const draft = new Draft();
    server.drafts.render(draft);
    for (const line of request.body.lines) draft.add(line);
    return draft.text();
  });
});
