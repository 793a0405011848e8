import express, { type Request, type Response } from 'express';
import * as fs from 'fs';
import path from 'path';

const EXPORTS: string = path.join(process.cwd(), 'exports');

const app = express();

app.post('/exports/:id', async (req: Request, res: Response) => {
  await fs.promises.writeFile(path.join(EXPORTS, `${req.params.id}.csv`), 'a;b\n', 'latin1');
  res.sendStatus(201);
});

app.get('/exports/:id', async (req: Request, res: Response) => {
  const text: string = await fs.promises.readFile(path.join(EXPORTS, `${req.params.id}.csv`), { encoding: 'latin1' });
  res.type('csv').send(text);
});

app.listen(3000);
