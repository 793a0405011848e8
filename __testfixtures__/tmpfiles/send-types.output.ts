import express, { type NextFunction, type Request, type Response } from 'express';
import { wrap } from './state/async-handler';
import { objectKey, putObject, sendObject, withCallback } from './state/objects';

const EXPORTS: string = 'exports';
const app = express();

app.post('/exports/:id', express.json(), wrap(async (req: Request, res: Response): Promise<void> => {
  await putObject(objectKey(EXPORTS, `${req.params.id}.json`), JSON.stringify(req.body));
  res.sendStatus(201);
}));

app.get('/exports/:id', wrap(async (req: Request, res: Response): Promise<void> => {
  await sendObject(req, res, objectKey(EXPORTS, `${req.params.id}.json`), { download: `export-${req.params.id}.json` });
}));

app.get('/exports/:id/raw', (req: Request, res: Response, next: NextFunction): void => {
  withCallback(sendObject(req, res, objectKey(EXPORTS, `${req.params.id}.json`)), (err: Error | null) => {
    if (err) next(err);
  });
});

const latest = async (_req: Request, res: Response) => {
  await sendObject(_req, res, objectKey(EXPORTS, 'latest.json'));
};
app.get('/latest', wrap(latest));

app.listen(3000);
