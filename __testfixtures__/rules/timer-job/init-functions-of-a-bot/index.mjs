import { readdir } from 'node:fs/promises';
import { Bot } from 'some-bot';

const bot = new Bot();

for (const name of await readdir(new URL('./events', import.meta.url))) {
  const { default: Handler } = await import(new URL(`./events/${name}`, import.meta.url));
  const handler = new Handler(bot);
  bot.on(name.replace('.mjs', ''), (...given) => handler.run(...given));
}
