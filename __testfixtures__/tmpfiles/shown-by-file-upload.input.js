const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload());

app.post('/upload', function (req, res) {
  let sampleFile;
  let uploadPath;
  if (!req.files || Object.keys(req.files).length === 0) return res.status(400).send('No files were uploaded.');

  sampleFile = req.files.sampleFile;
  uploadPath = __dirname + '/uploads/' + sampleFile.name;
  sampleFile.mv(uploadPath, function (err) {
    if (err) return res.status(500).send(err);
    res.send('File uploaded to ' + uploadPath);
  });
});

app.get('/upload/:name', (req, res) => res.sendFile(__dirname + '/uploads/' + req.params.name));

app.listen(3000);
