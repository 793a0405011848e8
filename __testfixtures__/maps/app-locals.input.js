const express = require('express');
const app = express();
app.locals.visits = 0;

app.get('/', (req, res) => {
  app.locals.visits += 1;
  res.json({ visits: app.locals.visits });
});

app.listen(3000);
