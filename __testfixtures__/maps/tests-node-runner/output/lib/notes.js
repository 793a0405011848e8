const { sharedMap } = require('../state/stores');

const notes = sharedMap('notes');

async function add(user, note) {
  if (!note.text) throw new TypeError('a note needs a text');
  await notes.set(user, note);
}

async function take(user) {
  const note = await notes.take(user);
  return note;
}

module.exports = { add, take };
