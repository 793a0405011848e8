import express, { type NextFunction, type Request, type Response } from 'express';
import fs from 'fs';
import path from 'path';

const EXPORTS: string = path.join(__dirname, 'exports');
const app = express();

app.post('/exports/:id', express.json(), (req: Request, res: Response): void => {
  fs.writeFileSync(path.join(EXPORTS, `${req.params.id}.json`), JSON.stringify(req.body));
  res.sendStatus(201);
});

app.get('/exports/:id', (req: Request, res: Response): void => {
  res.download(path.join(EXPORTS, `${req.params.id}.json`), `export-${req.params.id}.json`);
});

app.get('/exports/:id/raw', (req: Request, res: Response, next: NextFunction): void => {
  res.sendFile(path.join(EXPORTS, `${req.params.id}.json`), (err: Error) => {
    if (err) next(err);
  });
});

const latest = (_req: Request, res: Response) => {
  res.sendFile('latest.json', { root: EXPORTS });
};
app.get('/latest', latest);

app.listen(3000);
