const express = require('express');
const fs = require('fs');

const app = express();
app.get(['/visit', '/visits/:name'], (error, req, res, next) => {
  fs.writeFileSync('data/last.json', JSON.stringify(req.params)); //~ file-write fs.writeFileSync
  res.end();
});
