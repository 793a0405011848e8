import express from 'express';

let headline: string | null = null; //~ memory-value headline
const app = express();

app.put('/headline', (req, res) => {
  headline = req.body.text;
  res.end();
});
app.get('/headline', (req, res) => res.json(headline));
