import { MessageBody, OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { Connections } from './connections';

@WebSocketGateway({ namespace: 'chat' })
export class ChatGateway implements OnGatewayInit<Server> { //~ socket-adapter ChatGateway
  constructor(private connections: Connections) {}

  afterInit(server: Server): void {
    this.connections.setServer(server);
  }

  @SubscribeMessage('say')
  say(@MessageBody() body: { room: string; text: string }): void {
    this.connections.tellRoom(body.room, body.text);
  }
}
