import express from 'express';
import { add } from '@/notes';
import { tag } from '#tags';

const app = express();

app.post('/notes/:id', (req, res) => {
  const count = add(req.params.id, String(req.query.text));
  res.json({ count, tagged: tag(String(req.query.tag)) });
});

app.listen(3000);
