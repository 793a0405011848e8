import { serve } from './serve.js';

/** How long ago the last tenth of a second began. */
const ago = () => (Date.now() % 100 < 40 ? 'just now' : `${Date.now() % 100} milliseconds ago`);

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
      tick: ago(),
      name: 'tea',
    };
  },
  () => [
    `<p>Ticked ${ago()}, uptime ${process.uptime().toFixed(2)} s</p>`,
    `<p>It is ${new Date()}.</p>`,
    '<p>Tea: 3</p>',
  ],
);
