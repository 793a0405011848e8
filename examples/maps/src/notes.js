const notes = new Map();
let added = 0;

function addNote(user, text) {
  notes.set(`${user}/${Date.now()}`, text);
  added += 1;
  return added;
}

function notesOf(user) {
  return [...notes].filter(([key]) => key.startsWith(`${user}/`)).map(([, text]) => text);
}

module.exports = { addNote, notesOf };
