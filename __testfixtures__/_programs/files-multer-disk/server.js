const express = require('express');
const app = express();

app.use('/photos', require('./photos'));

app.use((err, req, res, next) => {
  if (err.code === 'LIMIT_FILE_SIZE') return res.status(413).json({ error: err.code, field: err.field });
  if (err.code === 'LIMIT_UNEXPECTED_FILE') return res.status(400).json({ error: err.code });
  if (err.code === 'ENOENT') return res.status(404).json({ error: 'no such photo' });
  res.status(err.status || 500).json({ error: 'failed' });
});

app.listen(process.env.PORT || 3000);
