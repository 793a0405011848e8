const express = require('express');
const fs = require('fs');
const path = require('path');

const PUBLIC = path.join(__dirname, 'public');
const app = express();
const assets = express.static(PUBLIC);

app.use(assets);

app.put('/uploads/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(PUBLIC, 'uploads', req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(3000);
