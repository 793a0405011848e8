const express = require('express');
const fs = require('fs');
const path = require('path');

const AVATARS = path.join(__dirname, 'avatars');
const app = express();

app.put('/avatars/:id', express.raw(), async (req, res) => {
  await fs.promises.writeFile(path.join(AVATARS, `${req.params.id}.png`), req.body);
  res.sendStatus(204);
});

app.get('/avatars/none', async (req, res) => {
  res.type('png').send(await fs.promises.readFile(path.join(AVATARS, 'default', 'none.png')));
});

app.listen(3000);
