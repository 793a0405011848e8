import express from 'express';

const scores = []; //~ memory-array scores

const app = express();
app.use(express.static('client'));
app.post('/scores', (req, res) => {
  scores.push(req.body);
  res.json(scores);
});
