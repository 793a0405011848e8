import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { leaderboard } from './leaderboard.js';

const app = Fastify();

interface Player {
  Params: { player: string };
}

app.post<Player & { Body: { points: number } }>('/scores/:player', async (request) => {
  return { score: leaderboard.submit(request.params.player, request.body.points) };
});

app.get<{ Querystring: { count?: string } }>('/scores', (request, reply) => {
  void reply.send(leaderboard.top(Number(request.query.count ?? 3)));
});

app.get('/scores/:player', async (request: FastifyRequest<Player>, reply: FastifyReply) => {
  const rank = leaderboard.rankOf(request.params.player);
  if (rank === null) return reply.code(404).send({ error: 'never played' });
  return { rank };
});

app.delete('/scores', async (_request, reply) => {
  leaderboard.reset();
  return reply.code(204).send();
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
