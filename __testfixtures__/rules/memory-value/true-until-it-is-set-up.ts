import { Server } from 'socket.io';
import { countUsers } from './database';

class Shop {
  needsOwner = false; //~ memory-value needsOwner
  isOpen = false;

  constructor(readonly io: Server) {}

  async start() {
    if ((await countUsers()) === 0) this.needsOwner = true;
    this.io.on('connection', (socket) => {
      this.isOpen = true;
      if (this.needsOwner) socket.emit('set-up');
      socket.on('owner', () => {
        this.needsOwner = false;
      });
    });
  }
}

void new Shop(new Server(3000)).start();
