const express = require('express');
const { sessions } = require('./sessions');

const app = express();
app.use(sessions());
app.get('/shop', (req, res) => res.json(req.session.user ?? null));
module.exports = app;
