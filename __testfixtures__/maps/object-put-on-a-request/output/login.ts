import type { Request, Response } from 'express';

export async function login(req: Request, res: Response): Promise<void> {
  const state = String(req.query.state);
  await req.bot.states.set(state, req.originalUrl);
  res.redirect(`/login?state=${state}`);
}

export async function back(req: Request, res: Response): Promise<void> {
  const { bot } = req;
  res.redirect((await bot.states.get(String(req.query.state))) || '/');
}
