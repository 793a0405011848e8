import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const started = sharedMap<string, string>('started');
type Hook = () => void;

async function atStart(hook: Hook): Promise<void> {
  await hook();
}

const app = express();
app.post('/start/:job', wrap(async (req, res) => {
  await atStart(async () => {
    await started.set(req.params.job, 'now');
  });
  res.json([...(await started.keys())]);
}));
