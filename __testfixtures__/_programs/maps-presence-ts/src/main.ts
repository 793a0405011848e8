import express, { type Request, type RequestHandler, type Response } from 'express';
import { presence } from './presence.js';

const app = express();
app.use(express.json());

const mustBeOnline: RequestHandler = (req, res, next) => {
  if (!presence.isOnline(String(req.params.user))) {
    res.status(403).json({ error: 'arrive first' });
    return;
  }
  next();
};

app.put('/users/:user', (req: Request, res: Response) => {
  res.json({ count: presence.arrive(String(req.params.user)) });
});

app.delete('/users/:user', (req: Request, res: Response) => {
  const left = presence.leave(String(req.params.user), String(req.query.at));
  res.sendStatus(left ? 204 : 404);
});

app.post('/users/:user/wave', mustBeOnline, (req: Request, res: Response) => {
  res.json({ from: req.params.user });
});

app.get('/users', (_req: Request, res: Response) => {
  res.json(presence.snapshot());
});

app.listen(process.env.PORT ?? 3000);
