import formidable from 'formidable';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const DOCUMENTS = './documents';
fs.mkdirSync(DOCUMENTS, { recursive: true });

function answer(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

async function upload(req, res) {
  const form = formidable({
    uploadDir: DOCUMENTS,
    maxFileSize: 1000,
    filename: (name, ext, part) => part.originalFilename,
  });
  try {
    const [fields, files] = await form.parse(req);
    const stored = (files.document ?? []).sort((a, b) => a.newFilename.localeCompare(b.newFilename));
    const texts = await Promise.all(stored.map((file) => fs.promises.readFile(file.filepath, 'utf8')));
    const names = stored.map((file) => file.newFilename);
    answer(res, 201, { title: fields.title?.[0], names, lengths: texts.map((text) => text.length) });
  } catch (error) {
    answer(res, error.httpCode ?? 500, { error: error.code });
  }
}

function intoArchive(req, res) {
  const form = formidable({ uploadDir: DOCUMENTS, keepExtensions: true });
  form.parse(req, (err, fields, files) => {
    if (err) return answer(res, 400, { error: err.code });
    const [file] = files.document;
    const target = path.join(DOCUMENTS, `archive-${file.originalFilename}`);
    fs.rename(file.filepath, target, (failed) => answer(res, failed ? 500 : 201, { name: file.originalFilename }));
  });
}

async function read(name, res) {
  try {
    const data = await fs.promises.readFile(path.join(DOCUMENTS, name));
    res.writeHead(200, { 'content-type': 'application/octet-stream' });
    res.end(data);
  } catch (error) {
    answer(res, error.code === 'ENOENT' ? 404 : 400, { error: 'not read' });
  }
}

const server = http.createServer(async (req, res) => {
  const [, first, name] = req.url.split('/');
  if (req.method === 'POST' && first === 'documents') return upload(req, res);
  if (req.method === 'POST' && first === 'archive') return intoArchive(req, res);
  if (first === 'documents' && name) return read(decodeURIComponent(name), res);
  if (first === 'documents') return answer(res, 200, (await fs.promises.readdir(DOCUMENTS)).sort());
  answer(res, 404, {});
});

server.listen(process.env.PORT ?? 3000);
