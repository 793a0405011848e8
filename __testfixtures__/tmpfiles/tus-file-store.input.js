const { FileStore } = require('@tus/file-store');
const { Server } = require('@tus/server');

const server = new Server({ path: '/files', datastore: new FileStore({ directory: './uploads' }) });

server.listen({ port: 3000 });
