import express from 'express';
import { config } from './config';

const app = express();

let limit = Number(process.env.LIMIT) || 10;
let isOpen = process.env.MODE !== 'closed';
let greeting: string = config.isFormal ? 'Good day' : 'Hi';
let pause = 5 * 60;

app.get('/settings', (req, res) => {
  res.json({ limit, isOpen, greeting, pause });
});
app.put('/settings', (req, res) => {
  limit = Number(req.body.limit);
  isOpen = req.body.isOpen === true;
  greeting = String(req.body.greeting);
  pause = Number(req.body.pause);
  res.end();
});

app.listen(3000);
