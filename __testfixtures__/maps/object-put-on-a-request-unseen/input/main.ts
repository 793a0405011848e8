import { Bot } from './bot.js';

const bot = new Bot();
for (const name of process.argv.slice(2)) {
  const { Dashboard } = await import(name);
  new Dashboard(bot).run();
}
