const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(
  session({
    secret: process.env.SESSION_SECRET || 'development only',
    cookie: { maxAge: 60 * 60 * 1000 }, // one hour
  }),
);

app.post('/login', (req, res) => {
  req.session.user = req.body.user;
  res.send(`Hello, ${req.session.user}.`);
});

app.get('/me', (req, res) => {
  if (!req.session.user) return res.status(401).send('Who are you?');
  res.send(`You are ${req.session.user}.`);
});

app.post('/logout', (req, res, next) => {
  req.session.destroy((error) => (error ? next(error) : res.send('Bye.')));
});

app.listen(process.env.PORT || 3000);
