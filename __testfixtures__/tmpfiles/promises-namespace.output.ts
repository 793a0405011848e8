import express, { type Request, type Response } from 'express';
import { wrap } from './state/async-handler';
import { getObject, objectKey, putObject } from './state/objects';

const EXPORTS: string = 'exports';

const app = express();

app.post('/exports/:id', wrap(async (req: Request, res: Response) => {
  await putObject(objectKey(EXPORTS, `${req.params.id}.csv`), 'a;b\n', 'latin1');
  res.sendStatus(201);
}));

app.get('/exports/:id', wrap(async (req: Request, res: Response) => {
  const text: string = await getObject(objectKey(EXPORTS, `${req.params.id}.csv`), 'latin1');
  res.type('csv').send(text);
}));

app.listen(3000);
