const express = require('express');
const profile = require('./routes/profile');
const verify = require('./routes/verify');

function configure(app) {
  app.locals.isAttacked = false; //~ memory-value app.locals.isAttacked
  app.locals.title = 'Shop';
}

const app = express();
configure(app);
app.post('/profile', profile);
app.get('/verify', verify);
module.exports = app;
