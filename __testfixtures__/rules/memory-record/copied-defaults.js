const express = require('express');
const app = express();

const defaults = { page: 1, size: 20 };

app.get('/', (req, res) => {
  const options = { ...defaults };
  options.page = Number(req.query.page);
  const merged = Object.assign({}, defaults, req.query);
  res.json({ options, merged });
});
