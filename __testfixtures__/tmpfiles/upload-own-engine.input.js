const express = require('express');
const multer = require('multer');
const multerS3 = require('multer-s3');
const { S3Client } = require('@aws-sdk/client-s3');

const upload = multer({ storage: multerS3({ s3: new S3Client({}), bucket: 'files' }) });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ location: req.file.location, key: req.file.key });
});

app.listen(3000);
