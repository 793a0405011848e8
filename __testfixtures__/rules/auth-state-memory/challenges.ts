import express from 'express';

const challenges: Record<string, string> = {}; //~ auth-state-memory challenges
const app = express();

app.post('/options/:user', (req, res) => {
  challenges[req.params.user] = req.body.challenge;
  res.end();
});
app.post('/verify/:user', (req, res) => {
  res.json(challenges[req.params.user] === req.body.challenge);
});
