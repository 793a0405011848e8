import { OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { Calls } from './calls';

@WebSocketGateway({ namespace: 'call' })
export class CallGateway implements OnGatewayInit<Server> {
  constructor(private calls: Calls) {}

  afterInit(server: Server): void {
    this.calls.setServer(server);
    this.calls.guard((_socket, next) => next());
  }

  @SubscribeMessage('hello')
  hello(): string {
    return 'hello';
  }
}
