import { initKeepAlive } from '../keep-alive.mjs';

export default class Joined {
  async run(message, socket) {
    initKeepAlive(socket);
  }
}
