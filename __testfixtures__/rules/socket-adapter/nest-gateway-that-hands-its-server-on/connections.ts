import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';

@Injectable()
export class Connections {
  private io: Server;

  setServer(server: Server): void {
    this.io = server;
  }

  tellRoom(room: string, text: string): void {
    this.io.to(room).emit('told', text);
  }
}
