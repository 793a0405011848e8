const express = require('express');
const { formidable } = require('formidable');
const { toBucket } = require('./bucket');

const app = express();

app.post('/files', async (req, res) => {
  const [fields] = await formidable({ fileWriteStreamHandler: toBucket }).parse(req);
  res.json(fields);
});

app.listen(3000);
