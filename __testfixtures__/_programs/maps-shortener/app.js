import express from 'express';
import { clicksOf, follow, listCodes, reserve, shorten } from './links.js';

const app = express();
app.use(express.json());

app.post('/links', (req, res) => {
  const { url, alias } = req.body;
  if (!/^https?:\/\//.test(url ?? '')) {
    res.status(400).json({ error: 'not a URL' });
    return;
  }
  if (!alias) {
    res.status(201).json({ code: shorten(url) });
    return;
  }
  if (!reserve(alias, url)) {
    res.status(409).json({ error: `${alias} is taken` });
    return;
  }
  res.status(201).json({ code: alias });
});

app.get('/links', (req, res) => {
  res.json(listCodes().map((code) => ({ code, clicks: clicksOf(code) })));
});

app.get('/:code', (req, res) => {
  const url = follow(req.params.code);
  if (!url) return res.status(404).send('no such link');
  res.redirect(302, url);
});

app.listen(process.env.PORT ?? 3000, () => console.log('ready'));
