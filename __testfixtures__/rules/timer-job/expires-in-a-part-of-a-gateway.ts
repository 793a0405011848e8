import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Socket } from 'socket.io';

class SentTokens {
  private readonly tokens = new Map<string, string[]>(); //~ auth-state-memory tokens

  isNew(user: string, token: string): boolean {
    const before = this.tokens.get(user) ?? [];
    if (before.includes(token)) return false;
    this.tokens.set(user, [...before, token]);
    this.forgetLater(user, token);
    return true;
  }

  private forget(user: string, token: string): void {
    this.tokens.set(user, (this.tokens.get(user) ?? []).filter((one) => one !== token));
  }

  private forgetLater(user: string, token: string): void {
    setTimeout(() => this.forget(user, token), 3_600_000); //~ timer-job setTimeout
  }
}

/** One for each message. */
class Draft {
  private readonly words: string[] = [];

  add(word: string): void {
    this.words.push(word);
    setTimeout(() => this.words.splice(0), 2_000);
  }

  text(): string {
    return this.words.join(' ');
  }
}

@WebSocketGateway()
export class ChatGateway {
  private readonly sent = new SentTokens();

  @SubscribeMessage('say')
  say(@MessageBody() body: { token: string; text: string }, @ConnectedSocket() socket: Socket): string {
    if (!this.sent.isNew(String(socket.handshake.auth['user']), body.token)) return 'again';
    const draft = new Draft();
    draft.add(body.text);
    return draft.text();
  }
}
