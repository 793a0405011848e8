// Looks like a memo, but what is kept is not what the key says.
import { createServer } from 'node:http';

class RegExp {
  hits = 0;
  test(): number {
    return ++this.hits;
  }
}

const counters = new Map<string, RegExp>(); //~ memory-map counters
const first: Record<string, string> = {}; //~ memory-record first

function counterOf(name: string): RegExp {
  let found = counters.get(name);
  if (!found) counters.set(name, (found = new RegExp()));
  return found;
}

createServer((req, res) => {
  const name = req.url ?? '';
  const by = (first[name] ??= req.socket.remoteAddress ?? '');
  res.end(`${counterOf(name).test()} ${by}`);
});
