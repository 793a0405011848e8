import pino from 'pino';

export const transport = pino.transport({ //~ file-log pino.transport
  target: 'pino/file',
  options: { destination: 'shop.log' },
});
