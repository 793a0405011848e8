const uploadFile = require('./upload');
const { wrap } = require('./state/async-handler');
const { deleteObject, listObjects, objectKey, sendObject, withCallback } = require('./state/objects');

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
  const directoryPath = 'resources/uploads';
  withCallback(listObjects(directoryPath), (err, files) => {
    if (err) return res.status(500).send({ message: 'Unable to scan files!' });
    res.status(200).send(files.map((file) => ({ name: file, url: '/files/' + file })));
  });
};

const download = (req, res) => {
  const fileName = req.params.name;
  const directoryPath = 'resources/uploads';
  withCallback(sendObject(req, res, objectKey(directoryPath, fileName), { download: fileName }), (err) => {
    if (err) res.status(500).send({ message: 'Could not download the file. ' + err });
  });
};

const remove = async (req, res) => {
  const filePath = objectKey('resources/uploads', req.params.name);
  try {
    await deleteObject(filePath);
    res.status(200).send({ message: 'File is deleted.' });
  } catch (err) {
    res.status(500).send({ message: 'Could not delete the file. ' + err });
  }
};

module.exports = (app) => {
  app.post('/upload', upload);
  app.get('/files', list);
  app.get('/files/:name', download);
  app.delete('/files/:name', wrap(remove));
};
