import express from 'express';
import { wrap } from './state/async-handler';
import { sharedValue, typedJson } from './state/stores';

interface State {
  scores: Map<string, number>;
}

const app = express();
const state = sharedValue<State>('state', { scores: new Map() }, { codec: typedJson });

app.put('/scores/:user', wrap(async (req, res) => {
  const current = await state.update((entry) => {
    entry!.scores.set(req.params.user, Number(req.body.score));
    return entry;
  });
  res.json(current.scores.size);
}));

app.listen(3000);
