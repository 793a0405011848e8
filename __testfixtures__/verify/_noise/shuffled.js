import { randomUUID } from 'node:crypto';
import { serve, shuffled } from './serve.js';

const NAMES = ['tea', 'milk', 'oat biscuits'];

serve(
  (res) => {
    res.setHeader('x-names', shuffled(NAMES).join());
    return {
      names: shuffled(NAMES),
      items: shuffled(
        NAMES.map((name, price) => ({ id: randomUUID(), name, price, tags: shuffled(['a', 'b']) })),
      ),
      byName: Object.fromEntries(shuffled(NAMES).map((name) => [name, name.length])),
    };
  },
  () => [
    '<ul>',
    ...shuffled(NAMES).map((name) => `<li>${name}</li>`),
    '</ul>',
    `<p>${shuffled(NAMES).join(', ')}</p>`,
  ],
);
