import { createServer } from 'node:http';

const server = createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT, () => console.log('ready')); //~ no-graceful-shutdown server.listen
