import { Router } from 'express';
import { History } from './history.js';

export const router = Router();
const history = new History();

router.put('/board/:id', async (req, res) => {
  await history.add(req.params.id, String(req.query.line));
  res.json(await history.all());
});
