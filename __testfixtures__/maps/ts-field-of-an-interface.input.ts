import express from 'express';

interface State {
  scores: Map<string, number>;
}

const app = express();
const state: State = { scores: new Map() };

app.put('/scores/:user', (req, res) => {
  state.scores.set(req.params.user, Number(req.body.score));
  res.json(state.scores.size);
});

app.listen(3000);
