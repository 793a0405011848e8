import express from 'express';
import type { Bot } from './bot.js';
import { back, login } from './login.js';

export class Dashboard {
  bot: Bot;

  constructor(bot: Bot) {
    this.bot = bot;
  }

  run(): void {
    const app = express();
    app.use((req, _res, next) => {
      req.bot = this.bot;
      next();
    });
    app.get('/go', login);
    app.get('/back', back);
    app.listen(3000);
  }
}
