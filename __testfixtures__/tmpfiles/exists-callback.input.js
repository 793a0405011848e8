const express = require('express');
const fs = require('fs');
const path = require('path');

const AVATARS = path.join(__dirname, 'avatars');
const app = express();

app.put('/avatars/:id', express.raw(), (req, res, next) => {
  fs.writeFile(path.join(AVATARS, req.params.id), req.body, (err) => (err ? next(err) : res.sendStatus(204)));
});

app.head('/avatars/:id', (req, res) => {
  fs.exists(path.join(AVATARS, req.params.id), (isThere) => res.sendStatus(isThere ? 200 : 404));
});

app.listen(3000);
