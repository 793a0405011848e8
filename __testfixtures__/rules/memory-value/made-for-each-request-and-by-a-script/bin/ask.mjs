import { Client } from '../lib/client.mjs';

const { settings } = await import(process.argv[2]);

console.log(await pick().ask(process.argv[3]));

function pick() {
  return new Client(settings.long);
}
