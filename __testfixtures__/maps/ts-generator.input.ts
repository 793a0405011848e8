import express from 'express';

const app = express();
const scores = new Map<string, number>();

function* lines(users: string[]): Generator<string> {
  for (const user of users) yield `${user}: ${scores.get(user) ?? 0}`;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  for (const line of lines(['ada', 'bob'])) console.log(line);
  res.end();
});

app.listen(3000);
