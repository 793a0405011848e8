import type { Queue } from 'queue';
import { createServer } from 'node:http';

let done = 0; //~ memory-counter done
let tries = 0;

function count(): void {
  done += 1;
}

async function connect(queue: Queue): Promise<void> {
  while (true) {
    try {
      await queue.connect();
      return;
    } catch {
      retried();
    }
  }
}

function retried(): void {
  tries += 1;
  if (tries > 9) throw new Error('no queue');
}

async function work(queue: Queue): Promise<void> {
  await connect(queue);
  while (true) {
    const job = await queue.next();
    if (!job) continue;
    await job.run();
    count();
  }
}

void work(new globalThis.Queue());
createServer((request, response) => response.end(String(done)));
