import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';

@Injectable()
export class Calls {
  private io: Server;

  setServer(server: Server): void {
    this.io = server;
  }

  guard(check: Parameters<Server['use']>[0]): void {
    this.io.use(check);
  }
}
