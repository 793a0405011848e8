import express from 'express';
import { Bot } from './bot.js';
import { back, login } from './login.js';

const bot = new Bot();
const app = express();
app.use((req, _res, next) => {
  req.bot = bot;
  next();
});
app.get('/go', login);
app.get('/back', back);
app.listen(3000);
