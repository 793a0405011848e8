export function initKeepAlive(socket) {
  setInterval(() => socket.write('still here'), 5000);
}
