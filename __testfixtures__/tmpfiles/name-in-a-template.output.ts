import express, { type Request, type Response } from 'express';
import { wrap } from './state/async-handler';
import { objectKey, putObject } from './state/objects';

const app = express();

app.put('/notes/:id', express.text(), wrap(async (req: Request, res: Response) => {
  await putObject(objectKey('notes', `${req.params['id']}`), String(req.body));
  res.sendStatus(204);
}));

app.listen(3000);
