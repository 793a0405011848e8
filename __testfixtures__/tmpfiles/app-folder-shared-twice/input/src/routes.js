const express = require('express');
const fs = require('fs/promises');

module.exports = (app) => {
  app.put('/notes/:id', express.text(), async (req, res) => {
    await fs.writeFile(root + '/notes/' + req.params.id, req.body);
    res.sendStatus(204);
  });
  app.put('/files/:id', express.text(), async (req, res) => {
    await fs.writeFile(files + '/uploads/' + req.params.id, req.body);
    res.sendStatus(204);
  });
};
