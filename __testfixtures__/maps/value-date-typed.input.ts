import express from 'express';

interface Login {
  user: string;
  devices: { seen: Date }[];
}

const app = express();
const logins = new Map<string, Login>();

app.post('/login/:user', (req, res) => {
  logins.set(req.params.user, { user: req.params.user, devices: [{ seen: new Date() }] });
  res.end();
});

app.get('/login/:user', (req, res) => res.json(logins.get(req.params.user)));

app.listen(3000);
