import { Injectable } from '@nestjs/common';
import { OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Server } from 'ws';

@Injectable()
export class GameService {
  private server: Server;

  initServer(server: Server) {
    this.server = server;
  }

  count() {
    return this.server.clients.size;
  }
}

@WebSocketGateway()
export class GameGateway implements OnGatewayInit {
  constructor(private games: GameService) {}

  afterInit(server: Server) {
    this.games.initServer(server);
  }

  @SubscribeMessage('count')
  count() {
    return this.games.count();
  }
}
