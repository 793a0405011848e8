// Run in a folder with the emitted file: moves big files and prints by how many bytes the process grew meanwhile, at most.
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { clearInterval, setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';

const [work, bytes] = [process.argv[2], Number(process.argv[3])];
const objects = await import(pathToFileURL('objects.js').href);

function* zeros(size) {
  const chunk = Buffer.alloc(65536);
  for (let left = size; left > 0; left -= chunk.length) yield chunk.subarray(0, Math.min(left, chunk.length));
}

const nowhere = () => new Writable({ write: (chunk, encoding, done) => done() });

const works = {
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
