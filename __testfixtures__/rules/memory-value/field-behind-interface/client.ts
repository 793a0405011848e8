export interface IClient {
  setLastPing(time: number): void;
  getLastPing(): number;
}

export class Client implements IClient {
  private lastPing = 0; //~ memory-value lastPing

  setLastPing(time: number): void {
    this.lastPing = time;
  }

  getLastPing(): number {
    return this.lastPing;
  }
}
