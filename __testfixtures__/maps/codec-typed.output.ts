import express from 'express';
import { wrap } from './state/async-handler';
import { binary, sharedMap, typedJson } from './state/stores';

interface Session {
  user: string;
  seen: Date;
  rights: Map<string, bigint>;
}

const sessions = sharedMap<string, Session>('sessions', { codec: typedJson });
const pictures = sharedMap<string, Buffer>('pictures', { codec: binary });
const errors = new Map<string, Error>();

const app = express();
app.put('/:id', wrap(async (req, res) => {
  await sessions.set(req.params.id, { user: req.body.user, seen: new Date(), rights: new Map() });
  await pictures.set(req.params.id, Buffer.from(req.body.picture, 'base64'));
  errors.set(req.params.id, new Error('none'));
  res.end();
}));
app.get('/:id', wrap(async (req, res) => {
  res.json([(await sessions.get(req.params.id))?.seen, (await pictures.get(req.params.id))?.length]);
}));
app.listen(3000);
