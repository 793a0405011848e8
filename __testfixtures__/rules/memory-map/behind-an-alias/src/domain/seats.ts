export class Seats {
  private readonly taken = new Map<string, string>(); //~ memory-map taken

  take(seat: string, guest: string): void {
    this.taken.set(seat, guest);
  }
}
