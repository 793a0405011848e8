const express = require('express');
const app = express();

let maintenance = false; //~ memory-value maintenance

app.post('/maintenance/:mode', (req, res) => {
  maintenance = req.params.mode === 'on';
  res.end();
});
app.use((req, res, next) => (maintenance ? res.sendStatus(503) : next()));
