const express = require('express');
const session = require('express-session');

const NAME = 'visit';
const app = express();
app.use(session({ name: NAME, secret: 'cat', cookie: { maxAge: 1000 } }));
app.post('/logout', (req, res) => req.session.destroy(() => res.clearCookie(NAME).json({ visit: 'over' })));
app.get('/visit', (req, res) => res.json({ visit: req.params.visit, lang: req.cookies.lang }));
