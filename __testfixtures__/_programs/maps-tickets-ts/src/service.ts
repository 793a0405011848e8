import type { TicketRepository } from './repository.js';
import type { Ticket } from './ticket.js';

export class NotFound extends Error {}

export class TicketService {
  constructor(private readonly repository: TicketRepository) {}

  open(title: string): Ticket {
    return this.repository.insert(title.trim());
  }

  list(): Ticket[] {
    return this.repository.all();
  }

  get(id: number): Ticket {
    const ticket = this.repository.byId(id);
    if (!ticket) throw new NotFound(`no ticket ${id}`);
    return ticket;
  }

  comment(id: number, text: string): Ticket {
    const { comments } = this.get(id);
    return this.change(id, { comments: [...comments, text] });
  }

  close(id: number): Ticket {
    return this.change(id, { status: 'closed' });
  }

  countOpen(): number {
    return this.repository.all('open').length;
  }

  remove(id: number): void {
    if (!this.repository.remove(id)) throw new NotFound(`no ticket ${id}`);
  }

  private change(id: number, change: Partial<Ticket>): Ticket {
    const ticket = this.repository.update(id, change);
    if (!ticket) throw new NotFound(`no ticket ${id}`);
    return ticket;
  }
}
