import express, { Router } from 'express';
import * as polls from './polls.js';

const STATUS = { ok: 200, unknown: 404, closed: 410, voted: 409 };

const router = Router();

router.post('/', (req, res) => {
  const id = polls.createPoll(req.body.question, req.body.options);
  res.status(201).json({ id });
});

router.get('/', (req, res) => {
  res.json(polls.openPolls());
});

router.get('/:id', (req, res) => {
  const poll = polls.getPoll(req.params.id);
  if (!poll) return res.status(404).json({ error: 'unknown' });
  const { question, options, voters } = poll;
  res.json({ question, options, turnout: voters.length });
});

router.post('/:id/votes', (req, res) => {
  const result = polls.vote(req.params.id, req.body.voter, req.body.option);
  res.status(STATUS[result]).json({ result });
});

router.post('/:id/close', (req, res) => {
  res.status(polls.close(req.params.id) ? 204 : 404).end();
});

const app = express();
app.use(express.json());
app.use('/polls', router);
app.listen(process.env.PORT ?? 3000);
