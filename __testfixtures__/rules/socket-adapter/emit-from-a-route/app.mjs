import express from 'express';
import { io } from './live.mjs';

export const app = express();
app.post('/orders', (req, res) => {
  io.to('kitchen').emit('order', req.query.dish);
  res.end();
});
