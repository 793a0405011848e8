import express, { type Request, type Response } from 'express';
import fs from 'node:fs';

const app = express();

app.put('/notes/:id', express.text(), (req: Request, res: Response) => {
  fs.writeFileSync(`./notes/${req.params['id']}`, String(req.body));
  res.sendStatus(204);
});

app.listen(3000);
