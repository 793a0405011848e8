import express from 'express';

interface Session {
  user: string;
  seen: Date;
  rights: Map<string, bigint>;
}

const sessions = new Map<string, Session>();
const pictures = new Map<string, Buffer>();
const errors = new Map<string, Error>();

const app = express();
app.put('/:id', (req, res) => {
  sessions.set(req.params.id, { user: req.body.user, seen: new Date(), rights: new Map() });
  pictures.set(req.params.id, Buffer.from(req.body.picture, 'base64'));
  errors.set(req.params.id, new Error('none'));
  res.end();
});
app.get('/:id', (req, res) => {
  res.json([sessions.get(req.params.id)?.seen, pictures.get(req.params.id)?.length]);
});
app.listen(3000);
