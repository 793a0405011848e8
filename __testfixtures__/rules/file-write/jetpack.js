const express = require('express');
const jetpack = require('fs-jetpack');
const app = express();

app.put('/notes/:id', async (req, res) => {
  await jetpack.writeAsync(`notes/${req.params.id}.txt`, req.body); //~ file-write jetpack.writeAsync
  res.end();
});
app.get('/notes/:id', async (req, res) => res.send(await jetpack.readAsync(`notes/${req.params.id}.txt`)));
