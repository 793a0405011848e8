const express = require('express');
const app = express();

let routes = 0;
for (const path of ['/a', '/b']) {
  app.get(path, (req, res) => res.end());
  routes++;
}

app.get('/routes', (req, res) => res.json(routes));
