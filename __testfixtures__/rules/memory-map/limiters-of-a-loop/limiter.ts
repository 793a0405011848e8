export class Limiter {
  private sent: number[] = []; //~ memory-array sent

  async turn(): Promise<void> {
    this.sent = this.sent.filter((at) => Date.now() - at < 60_000);
    this.sent.push(Date.now());
  }
}

export class Limiters {
  private readonly byAccount = new Map<string, Limiter>(); //~ memory-map byAccount

  of(account: string): Limiter {
    if (!this.byAccount.has(account)) this.byAccount.set(account, new Limiter());
    return this.byAccount.get(account)!;
  }
}
