const express = require('express');
const fs = require('fs');
const { formidable } = require('formidable');

const app = express();

app.post('/files', async (req, res) => {
  const form = formidable();
  const [, { document }] = await form.parse(req);
  await fs.promises.copyFile(document[0].filepath, 'uploads/' + document[0].newFilename);
  res.json({ id: document[0].newFilename });
});

app.listen(3000);
