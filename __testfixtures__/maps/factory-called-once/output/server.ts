import express from 'express';
import { createBoard } from './board';

const board = createBoard();
const app = express();

app.post('/:player/:points', async (req, res) => {
  res.json({ players: await board.submit(req.params.player, Number(req.params.points)) });
});
app.get('/', async (req, res) => {
  res.json(await board.best());
});
