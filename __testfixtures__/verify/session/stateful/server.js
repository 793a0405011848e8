import express from 'express';
import session from 'express-session';

const app = express();
app.use(express.json());
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
  }),
);

app.post('/login', (req, res) => {
  req.session.user = req.body.user;
  res.json({ user: req.session.user });
});

app.get('/me', (req, res) => {
  if (!req.session.user) return res.status(401).json({ error: 'log in first' });
  res.json({ user: req.session.user });
});

app.post('/logout', (req, res, next) => {
  req.session.destroy((error) => (error ? next(error) : res.sendStatus(204)));
});

app.listen(process.env.PORT);
