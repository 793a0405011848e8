const express = require('express');
const addRoutes = require('./routes');
const app = express();

app.use(
  express.static('public', {
    setHeaders(res) {
      res.set('X-From', 'public');
    },
  }),
);
addRoutes(app);
