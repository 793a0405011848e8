import express from 'express';
import { createBoard } from './board';

const board = createBoard();
const app = express();

app.post('/:player/:points', (req, res) => {
  res.json({ players: board.submit(req.params.player, Number(req.params.points)) });
});
app.get('/', (req, res) => {
  res.json(board.best());
});
