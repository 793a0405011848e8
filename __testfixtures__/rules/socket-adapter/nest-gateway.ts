import { SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { Server } from 'socket.io';

@WebSocketGateway()
export class ChatGateway {
  @WebSocketServer() server: Server; //~ socket-adapter server

  @SubscribeMessage('chat')
  chat(_client: unknown, text: string) {
    this.server.emit('chat', text);
  }
}
