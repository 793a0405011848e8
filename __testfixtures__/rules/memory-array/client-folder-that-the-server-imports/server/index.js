import express from 'express';
import { add } from '../client/scores.js';

const app = express();
app.post('/scores', (req, res) => {
  res.json(add(req.body));
});
