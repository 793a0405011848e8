import express from 'express';
import { add } from '@/notes';
import { tag } from '#tags';

const app = express();

app.post('/notes/:id', async (req, res) => {
  const count = await add(req.params.id, String(req.query.text));
  res.json({ count, tagged: await tag(String(req.query.tag)) });
});

app.listen(3000);
