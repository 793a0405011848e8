const notes = new Map();

function add(user, note) {
  if (!note.text) throw new TypeError('a note needs a text');
  notes.set(user, note);
}

function take(user) {
  const note = notes.get(user);
  notes.delete(user);
  return note;
}

module.exports = { add, take };
