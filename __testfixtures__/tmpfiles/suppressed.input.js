const express = require('express');
const fs = require('fs');

const app = express();

app.put('/files/:name', express.raw(), async (req, res) => {
  // stateless-codemod-ignore-next-line file-write -- one machine only
  await fs.promises.writeFile('./files/' + req.params.name, req.body);
  res.sendStatus(204);
});

app.listen(3000);
