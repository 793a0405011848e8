const express = require('express');

const connections = new Set();
const marked = new Set(); //~ memory-set marked
const app = express();
const server = app.listen(3000);
server.on('connection', (connection) => {
  connections.add(connection);
  connection.on('close', () => connections.delete(connection));
});

app.post('/mark/:id', (request, response) => {
  if (marked.has(request.params.id)) return response.end();
  marked.add(request.params.id);
  setImmediate(() => marked.forEach((id) => console.log(id)));
  response.end(String([...marked].length));
});

const stop = async () => {
  await Promise.all(
    Array.from(connections).map(
      (connection) =>
        new Promise((resolve) => {
          connection.end(() => {
            connections.delete(connection);
            resolve();
          });
        }),
    ),
  );
  server.close();
};
process.on('SIGTERM', stop);
