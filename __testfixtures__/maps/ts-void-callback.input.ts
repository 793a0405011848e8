import express from 'express';

const started = new Map<string, string>();
type Hook = () => void;

function atStart(hook: Hook): void {
  hook();
}

const app = express();
app.post('/start/:job', (req, res) => {
  atStart(() => {
    started.set(req.params.job, 'now');
  });
  res.json([...started.keys()]);
});
