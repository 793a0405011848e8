const express = require('express');
const fs = require('fs');

const app = express();

app.post('/locks/:id', async (req, res) => {
  await fs.promises.writeFile(`locks/${req.params.id}`, '', { flag: 'wx' });
  res.sendStatus(201);
});

app.listen(3000);
