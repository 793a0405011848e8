import express from 'express';
import { sessionsOf } from './sessions';

const online: Record<string, { is: boolean; until: number }> = {};
const voters: Record<string, { isFirst: boolean; until: number }> = {}; //~ memory-record voters

const app = express();
app.get('/online/:id', async (req, res) => {
  const { id } = req.params;
  if (online[id] && online[id].until > Date.now()) return res.json(online[id]);
  const sessions = await sessionsOf(id);
  const is = sessions.length > 0;
  online[id] = { is, until: Date.now() + 60_000 };
  res.json({ is });
});
app.post('/votes/:id', (req, res) => {
  const { id } = req.params;
  if (voters[id] && voters[id].until > Date.now()) return res.sendStatus(409);
  const given: string[] = req.body.votes;
  const isFirst = given.length > 0;
  voters[id] = { isFirst, until: Date.now() + 60_000 };
  res.end();
});
