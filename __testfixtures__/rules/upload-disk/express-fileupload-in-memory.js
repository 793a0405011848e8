const express = require('express');
const fileUpload = require('express-fileupload');
const { put } = require('object-storage');

const app = express();
app.use(fileUpload({ limits: { files: 1 } }));
app.post('/cv', async (req, res) => {
  await put(req.files.cv.data);
  res.end();
});
module.exports = app;
