import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { sessions } from './session';

const app = express();

app.use(express.json());
app.use(sessions);

const me: RequestHandler = (req, res) => {
  const { user, views = 0 } = req.session;
  if (!user) {
    res.status(401).json({ error: 'log in first' });
    return;
  }
  req.session.views = views + 1;
  res.json({ user, views: req.session.views });
};

app.post('/login', (req, res) => {
  const { user } = req.body as { user: string };
  req.session.user = user;
  req.session.views = 0;
  res.json({ user });
});

app.get('/me', me);

app.post('/logout', (req, res, next) => {
  req.session.destroy((error?: Error) => (error ? next(error) : res.sendStatus(204)));
});

const onError: ErrorRequestHandler = (error: Error, _req, res, _next) => {
  console.error(error.message);
  res.status(500).json({ error: 'something broke' });
};
app.use(onError);

const server = app.listen(process.env.PORT ?? 3000);

process.on('SIGTERM', () => server.close());
