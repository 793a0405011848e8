const express = require('express');
const { Store } = require('./store');

const games = {}; //~ memory-record games
const titles = { chess: 'Chess' };

const app = express();
const store = new Store();
app.set('games', games);
app.set('titles', titles);
app.use((req, res, next) => {
  req.store = store;
  next();
});
app.use('/games', require('./routes'));
module.exports = app;
