const MAX_MESSAGES = 5;

const messages = [];
const rooms = new Map();

export function addMessage(message) {
  messages.push(message);
  if (messages.length > MAX_MESSAGES) {
    messages.shift();
  }
}

export function recent(limit) {
  return messages.slice(-limit);
}

export function join(room, user) {
  if (!rooms.has(room)) {
    rooms.set(room, []);
  }
  const members = rooms.get(room);
  if (!members.includes(user)) {
    members.push(user);
  }
  return members.length;
}

export function leave(room, user) {
  const members = rooms.get(room);
  if (!members) return;
  const at = members.indexOf(user);
  if (at !== -1) members.splice(at, 1);
}

export function membersOf(room) {
  return rooms.get(room) ?? [];
}

export function roomNames() {
  return [...rooms.keys()];
}
