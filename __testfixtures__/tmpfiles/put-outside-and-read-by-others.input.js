const fs = require('fs');
const express = require('express');

const app = express();
app.use(express.text());

app.put('/certificates/:id', (req, res) => {
  fs.writeFileSync(`/data/certificates/${req.params.id}.pem`, req.body);
  res.status(204).end();
});

app.listen(3000);
