// Run in a folder with the emitted file: moves big files and prints by how many bytes the process grew meanwhile, at most.
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { createServer, get, request } from 'node:http';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { clearInterval, setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';

const [work, bytes] = [process.argv[2], Number(process.argv[3])];
const objects = await import(pathToFileURL('objects.js').href);
const { default: multer } = await import('multer');

function* zeros(size) {
  const chunk = Buffer.alloc(65536);
  for (let left = size; left > 0; left -= chunk.length) yield chunk.subarray(0, Math.min(left, chunk.length));
}

const nowhere = () => new Writable({ write: (chunk, encoding, done) => done() });

/** A form with one file. */
function* form(size) {
  yield Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
  yield* zeros(size);
  yield Buffer.from('\r\n--x--\r\n');
}

const works = {
  objectStorage: async (size) => {
    const upload = multer({ storage: objects.objectStorage({ prefix: 'uploads' }) }).single('file');
    const server = createServer((req, res) =>
      upload(req, res, (error) => res.end(error?.message ?? String(req.file.size))),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const sent = request({ port: server.address().port, method: 'POST', headers, agent: false });
    const answered = once(sent, 'response');
    await pipeline(Readable.from(form(size)), sent);
    const [res] = await answered;
    if ((await text(res)) !== String(size)) throw new Error('the upload failed');
    server.close();
  },
  putObject: (size) => objects.putObject('put', Readable.from(zeros(size))),
  objectWriteStream: (size) => pipeline(Readable.from(zeros(size)), objects.objectWriteStream('written')),
  objectReadStream: async (_, key) => {
    await pipeline(objects.objectReadStream(key), nowhere());
  },
  sendObject: async (_, key) => {
    const server = createServer((req, res) => objects.sendObject(req, res, key)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const [res] = await once(get({ port: server.address().port, agent: false }), 'response');
    await pipeline(res, nowhere());
    server.close();
  },
};

/** The first run of code takes memory of its own. */
await works[work](12 * 1024 * 1024, 'small');
const before = process.memoryUsage.rss();
let peak = before;
const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
await works[work](bytes, 'big');
clearInterval(timer);
console.log(Math.max(peak, process.memoryUsage.rss()) - before);
process.exit();
