const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload());

app.post('/files', async (req, res) => {
  await req.files?.document?.mv('uploads/' + req.body.name);
  res.sendStatus(201);
});

app.listen(3000);
