import type { Request, Response } from 'express';

export function login(req: Request, res: Response): void {
  const state = String(req.query.state);
  req.bot.states[state] = req.originalUrl;
  res.redirect(`/login?state=${state}`);
}

export function back(req: Request, res: Response): void {
  const { bot } = req;
  res.redirect(bot.states[String(req.query.state)] || '/');
}
