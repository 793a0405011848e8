import type { Mails } from 'mails';
import { Limiters } from './limiter.js';

export class Worker {
  constructor(
    private readonly mails: Mails,
    private readonly limiters: Limiters,
  ) {}

  async run(): Promise<void> {
    while (true) {
      const mail = await this.mails.next();
      await this.limiters.of(mail.account).turn();
      await this.mails.send(mail);
    }
  }
}
