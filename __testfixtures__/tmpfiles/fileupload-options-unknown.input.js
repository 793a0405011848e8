const express = require('express');
const fileUpload = require('express-fileupload');
const options = require('config');

const app = express();
app.use(fileUpload(options));

app.post('/files', async (req, res) => {
  await req.files.document.mv('uploads/' + req.files.document.name);
  res.sendStatus(201);
});

app.listen(3000);
