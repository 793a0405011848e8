import { OnGatewayConnection, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { WebSocket } from 'ws';

@WebSocketGateway()
export class ChatGateway implements OnGatewayConnection {
  private readonly sockets = new Map<string, WebSocket>(); //~ socket-registry sockets

  handleConnection(socket: WebSocket, request: { url: string }): void {
    this.sockets.set(request.url, socket);
  }

  @SubscribeMessage('whisper')
  whisper(_socket: WebSocket, { to, text }: { to: string; text: string }): void {
    this.sockets.get(to)?.send(text);
  }
}
