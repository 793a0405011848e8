export class Ticket {
  private status = 'open';

  private constructor(private readonly id: string) {}

  static create(id: string): Ticket {
    return new Ticket(id);
  }

  close(): void {
    this.status = 'closed';
  }

  toJSON(): { id: string; status: string } {
    return { id: this.id, status: this.status };
  }
}
