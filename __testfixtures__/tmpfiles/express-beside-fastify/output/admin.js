const express = require('express');
const path = require('node:path');
const { objectKey, sendObject } = require('./state/objects');

const admin = express();
admin.get('/notes/:name', async (req, reply) => {
  await sendObject(req, reply, objectKey('notes', path.basename(req.params.name)));
});
admin.listen(3001);
