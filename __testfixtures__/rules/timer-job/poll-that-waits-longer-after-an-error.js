const { handle, updates } = require('chat-of-others');

let last = 0; //~ memory-value last

async function poll() {
  try {
    for (const update of await updates(last)) {
      last = update.id;
      await handle(update);
    }
  } catch (error) {
    console.error(error);
    setTimeout(poll, 30_000);
    return;
  }
  setTimeout(poll, 500); //~ timer-job setTimeout
}

poll();
