const express = require('express');
const path = require('node:path');

const admin = express();
admin.get('/notes/:name', (req, reply) => {
  reply.sendFile(path.join(__dirname, 'notes', path.basename(req.params.name)));
});
admin.listen(3001);
