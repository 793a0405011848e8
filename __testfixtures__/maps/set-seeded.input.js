const express = require('express');
const app = express();
const admins = new Set(['root']);

app.put('/admins/:user', (req, res) => {
  admins.add(req.params.user);
  res.json({ size: admins.size });
});

app.listen(3000);
