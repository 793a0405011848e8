import { Router } from 'express';

const scores = new Map<string, number>();

export const router = Router();

router.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.query.score));
  res.end();
});

export function scoreOf(user: string): number {
  return scores.get(user) ?? 0;
}
