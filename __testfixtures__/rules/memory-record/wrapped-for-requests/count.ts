import { type Request, type Response } from 'express';

const counts: Record<string, number> = {}; //~ memory-record counts

export const count = async (req: Request, res: Response) => {
  counts[req.ip ?? ''] = (counts[req.ip ?? ''] ?? 0) + 1;
  res.json(counts);
};
