import { fork } from 'node:child_process';

const children = [fork('./a.js'), fork('./b.js')]; //~ cluster-ipc fork
for (const child of children) {
  child.on('message', (message) => {
    for (const other of children) other.send(message);
  });
}
