const http = require('http');
const path = require('path');
const { formidable } = require('formidable');
const { objectStreams } = require('./state/objects');

const DATA = path.join(__dirname, 'data');

http
  .createServer((req, res) => {
    const form = formidable({ uploadDir: path.join(DATA, 'uploads'), fileWriteStreamHandler: objectStreams('data/uploads') });
    form.parse(req, (error, fields, files) => {
      if (error) return res.writeHead(400).end();
      const [file] = files.file;
      res.end(JSON.stringify({ path: file.filepath, name: file.originalFilename }));
    });
  })
  .listen(3000);
