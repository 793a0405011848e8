import { initReminders } from '../reminders.mjs';

// Made and run by what loads the folder.
export default class Ready {
  constructor(bot) {
    this.bot = bot;
  }

  async run() {
    initReminders(this.bot);
  }
}
