const users = []; //~ memory-array users

function join(id, name) {
  users.push({ id, name });
}

function leave(id) {
  const index = users.findIndex((user) => user.id === id);
  if (index !== -1) users.splice(index, 1);
}

module.exports = { join, leave };
