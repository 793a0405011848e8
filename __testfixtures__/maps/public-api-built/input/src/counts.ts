import { Router } from 'express';

const counts = new Map<string, number>();

export const counting = Router();

counting.put('/counts/:user', (req, res) => {
  counts.set(req.params.user, Number(req.query.count));
  res.end();
});

export function counted(user: string): number {
  return counts.get(user) ?? 0;
}
