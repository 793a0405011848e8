const express = require('express');
const fs = require('fs');

const app = express();
app.post('/pages/:name', (req, res) => {
  fs.writeFileSync(`pages/${req.params.name}.html`, req.query.html); //~ file-write fs.writeFileSync
  res.end();
});
module.exports = app;
