const express = require('express');
const fse = require('fs-extra');

const app = express();
app.delete('/albums/:id', async (req, res) => {
  await fse.remove(`albums/${req.params.id}`); //~ file-write fse.remove
  res.end();
});
module.exports = app;
