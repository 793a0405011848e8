import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { serve } from './serve.js';

const token = () => randomBytes(8 + Math.floor(Math.random() * 9)).toString('base64');
const signed = (text) => `${text}.${createHmac('sha256', randomBytes(8)).update(text).digest('base64url')}`;

serve(
  (res) => {
    res.setHeader('x-request-id', randomUUID()).setHeader('location', `/items/${randomUUID()}`);
    res.setHeader('set-cookie', [`sid=${signed(token())}; HttpOnly`, `csrf=${encodeURIComponent(token())}`]);
    return {
      id: randomUUID(),
      token: token(),
      by: { [randomUUID()]: { total: 1 } },
      text: `Order ${token()} of ann`,
      name: 'tea',
    };
  },
  () => [
    `<form action="/items/${randomUUID()}?next=/cart"><input name="_csrf" value="${token()}"><b>3 items</b></form>`,
    `<a href="/orders/${Math.floor(Math.random() * 1e9)}">order</a>`,
  ],
);
