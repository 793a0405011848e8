import { serve } from './serve.js';

const started = Date.now();
const ago = () => (Date.now() - started < 40 ? 'just now' : `${Date.now() - started} milliseconds ago`);

serve(
  (res) => {
    const now = new Date();
    res
      .setHeader('last-modified', now.toUTCString())
      .setHeader('expires', new Date(Date.now() + 60_000).toUTCString());
    res.setHeader('set-cookie', `seen=${Math.floor(Date.now() / 1000)}; Max-Age=60`);
    return {
      iso: now,
      ms: Date.now(),
      second: now.getSeconds(),
      minute: now.getMinutes(),
      started: ago(),
      name: 'tea',
    };
  },
  () => [
    `<p>Started ${ago()}, uptime ${process.uptime().toFixed(2)} s</p>`,
    `<p>It is ${new Date()}.</p>`,
    '<p>Tea: 3</p>',
  ],
);
