import { pino } from 'pino';

const day = new Date().toJSON().slice(0, 10);
const files = {
  transport: {
    targets: [{ target: 'pino/file', options: { destination: `./logs/${day}.log`, mkdir: true } }],
  },
};

export const log = pino({ level: 'info', ...files }); //~ file-log pino
