import { Seats } from '@domain/seats';
import { Draft } from '@domain/draft';
import express from 'express';

const seats = new Seats();
const app = express();
app.post('/seats/:id', (req, res) => {
  seats.take(req.params.id, req.body.guest);
  res.send(new Draft().write(0, 'taken').text());
});
