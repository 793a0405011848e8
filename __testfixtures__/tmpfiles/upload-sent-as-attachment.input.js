const express = require('express');
const multer = require('multer');
const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({ host: 'mail' });
const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/mails', upload.single('file'), async (req, res) => {
  const attachments = [{ filename: req.file.originalname, path: req.file.path }];
  await transport.sendMail({ to: req.body.to, attachments });
  res.sendStatus(202);
});

app.listen(3000);
