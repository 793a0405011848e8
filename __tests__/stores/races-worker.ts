// One of the processes that race: gets tasks as messages, answers with what its operations answered.
import { play, storesIn, type Task } from './races.js';

const [, , folder = ''] = process.argv;
const stores = storesIn(folder);

process.on('message', (task: Task) => {
  play(stores, task).then(
    (answers) => process.send?.({ answers }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
