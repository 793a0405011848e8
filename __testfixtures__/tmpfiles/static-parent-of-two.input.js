const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();

app.use('/static', express.static(path.join(__dirname, 'public')));

app.put('/avatars/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(__dirname, 'public', 'avatars', req.params.name), req.body);
  res.sendStatus(201);
});

app.put('/logos/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.appendFileSync(path.join(__dirname, 'public', 'logos', req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(3000);
