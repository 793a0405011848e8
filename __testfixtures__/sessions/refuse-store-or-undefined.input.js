const express = require('express');
const session = require('express-session');
const { DatabaseStore } = require('./database-store');

const app = express();
let store = null;

app.use((req, res, next) => {
  if (req.path === '/stop') {
    store.close();
    store = null;
  }
  next();
});

store = new DatabaseStore({ minutes: 30 });
app.use(session({ secret: 'cat', store: store ?? undefined, resave: false, saveUninitialized: false }));
app.listen(3000);
