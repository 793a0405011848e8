import { EventEmitter, on, once } from 'node:events';
import { initTRPC } from '@trpc/server';

class Bus extends EventEmitter {
  all(name: string): AsyncIterable<unknown[]> {
    return on(this, name);
  }
}

const t = initTRPC.create();
const added = new EventEmitter(); //~ event-bus added
const removed = new Bus(); //~ event-bus removed
const ready = new EventEmitter();

export const router = t.router({
  add: t.procedure.mutation(() => {
    added.emit('add', 1);
    removed.emit('remove', 1);
  }),
  wait: t.procedure.query(async () => {
    const own = new EventEmitter();
    setTimeout(() => own.emit('done'), 10);
    await once(own, 'done');
    await once(ready, 'ready');
  }),
  onAdd: t.procedure.subscription(async function* () {
    for await (const [data] of on(added, 'add')) yield data;
  }),
  onRemove: t.procedure.subscription(async function* () {
    for await (const [data] of removed.all('remove')) yield data;
  }),
});

ready.emit('ready');
