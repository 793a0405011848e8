import express from 'express';

const app = express();
const subscribers = new Set(); //~ socket-registry subscribers
const waiting = []; //~ socket-registry waiting
const formatters = new Map();

app.get('/events', (req, res) => {
  const listener = (job) => res.write(`data: ${JSON.stringify(job)}\n\n`);
  subscribers.add(listener);
  req.on('close', () => subscribers.delete(listener));
});
app.get('/next', (req, res) => {
  const answer = (job) => res.json(job);
  waiting.push((job) => answer(job));
});
app.post('/jobs', (req, res) => {
  const format = formatters.get(req.body.type) ?? JSON.stringify;
  subscribers.forEach((tell) => tell(format(req.body)));
  while (waiting.length) waiting.shift()(req.body);
  res.end();
});
// Code that is registered when it is wanted first: each replica does so by itself.
app.use('/formats/:type', async (req, res, next) => {
  const format = await import(`./formats/${req.params.type}.js`);
  formatters.set(req.params.type, (job) => format.run(job));
  next();
});
app.listen(3000);
process.on('SIGTERM', () => process.exit());
