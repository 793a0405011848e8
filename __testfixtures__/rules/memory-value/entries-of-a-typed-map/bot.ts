import { Client, Collection } from 'discord.js';
import { Queue } from './queue';

class Bot {
  readonly queues = new Collection<string, Queue>(); //~ memory-map queues
  readonly client = new Client({ intents: [] });
}

const byChannel: Record<string, Queue> = {}; //~ memory-record byChannel
const bot = new Bot();

bot.client.on('messageCreate', (message) => {
  const queue = bot.queues.get(message.guildId ?? '') ?? new Queue(message.guildId ?? '');
  bot.queues.set(queue.guild, queue);
  byChannel[message.channelId] = queue;
});
bot.client.on('interactionCreate', (interaction) => {
  const queue = bot.queues.get(interaction.guildId ?? '');
  if (!queue) return;
  queue.loop = !queue.loop;
  const named = byChannel[interaction.channelId ?? ''];
  if (named) named.title = String(interaction.id);
  void interaction.client.user.setActivity(`${named?.title} ${queue.loop}`);
});
bot.client.on('channelUpdate', (before) => {
  const named = byChannel[before.id];
  void before.client.user.setActivity(named?.title ?? '');
  bot.queues.get(before.id)?.stop();
});
