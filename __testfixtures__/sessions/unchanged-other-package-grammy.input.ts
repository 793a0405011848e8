import { Bot, session, type SessionFlavor } from 'grammy';

const bot = new Bot(process.env.BOT_TOKEN ?? '');
bot.use(session({ initial: () => ({ count: 0 }) }));
