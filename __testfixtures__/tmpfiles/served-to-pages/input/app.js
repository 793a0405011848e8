const express = require('express');
const fs = require('node:fs');
const path = require('node:path');
const { inOrder } = require('./public/js/order');

const REPORTS = path.join(__dirname, 'reports');
const app = express();
app.use(express.json());
app.use(express.static('public'));

app.put('/reports', (req, res) => {
  inOrder(Object.keys(req.body), (name) => {
    fs.writeFileSync(path.join(REPORTS, path.basename(name)), req.body[name]);
  });
  res.end();
});

app.get('/reports/:name', (req, res) => {
  res.send(fs.readFileSync(path.join(REPORTS, path.basename(req.params.name)), 'utf8'));
});

app.listen(3000);
