export function initReminders(bot) {
  setInterval(async () => { //~ timer-job setInterval
    for (const user of bot.users.cache.values()) {
      if (user.remindAt > Date.now()) continue;
      bot.users.tell(user.id, user.text);
      user.remindAt = null;
      await user.save();
    }
  }, 5000);
}
