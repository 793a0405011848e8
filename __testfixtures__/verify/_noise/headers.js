import { randomBytes } from 'node:crypto';
import { among, serve } from './serve.js';

const headers = (res) => {
  const nonce = randomBytes(12).toString('base64');
  res.setHeader(
    'content-security-policy',
    `default-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'`,
  );
  res.setHeader('etag', `W/"${randomBytes(6).toString('hex')}"`).setHeader('x-cache', among(['HIT', 'MISS']));
  res
    .setHeader('server-timing', `db;dur=${Math.random()}`)
    .setHeader('x-response-time', `${Math.random()}ms`);
  res.setHeader('cache-control', `max-age=${60 + Math.floor(Math.random() * 3)}`).setHeader('x-total', '3');
  if (Math.random() < 0.5) res.setHeader('x-sampled', '1');
  return nonce;
};

serve(
  (res) => ({ total: 3, ok: Boolean(headers(res)) }),
  (res) => [`<script nonce="${headers(res)}" src="/app.js"></script>`, '<p>3 items</p>'],
);
