const fs = require('fs');
const path = require('path');
const uploadFile = require('./upload');

const upload = async (req, res) => {
  try {
    await uploadFile(req, res);
    if (req.file == undefined) return res.status(400).send({ message: 'Please upload a file!' });
    res.status(200).send({ message: 'Uploaded: ' + req.file.originalname });
  } catch (err) {
    res.status(500).send({ message: `Could not upload the file. ${err}` });
  }
};

const list = (req, res) => {
  const directoryPath = __basedir + '/resources/uploads/';
  fs.readdir(directoryPath, (err, files) => {
    if (err) return res.status(500).send({ message: 'Unable to scan files!' });
    res.status(200).send(files.map((file) => ({ name: file, url: '/files/' + file })));
  });
};

const download = (req, res) => {
  const fileName = req.params.name;
  const directoryPath = __basedir + '/resources/uploads/';
  res.download(directoryPath + fileName, fileName, (err) => {
    if (err) res.status(500).send({ message: 'Could not download the file. ' + err });
  });
};

const remove = (req, res) => {
  const filePath = path.join(global.__basedir, 'resources/uploads', req.params.name);
  try {
    fs.unlinkSync(filePath);
    res.status(200).send({ message: 'File is deleted.' });
  } catch (err) {
    res.status(500).send({ message: 'Could not delete the file. ' + err });
  }
};

module.exports = (app) => {
  app.post('/upload', upload);
  app.get('/files', list);
  app.get('/files/:name', download);
  app.delete('/files/:name', remove);
};
