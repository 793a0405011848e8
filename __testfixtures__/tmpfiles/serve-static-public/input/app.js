const express = require('express');
const fs = require('fs');
const path = require('path');

const PUBLIC = path.join(__dirname, 'public');
const AVATARS = path.join(PUBLIC, 'avatars');

const app = express();
app.use(express.static(PUBLIC, { maxAge: '1d' }));

app.put('/avatars/:name', express.raw({ type: 'image/*' }), (req, res) => {
  fs.writeFileSync(path.join(AVATARS, req.params.name), req.body);
  res.sendStatus(201);
});

app.get('/about', (req, res) => {
  res.sendFile(path.join(PUBLIC, 'index.html'));
});

app.listen(3000);
