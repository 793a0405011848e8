import type { Status, Ticket } from './ticket.js';

export interface TicketRepository {
  all(status?: Status): Ticket[];
  byId(id: number): Ticket | undefined;
  insert(title: string): Ticket;
  update(id: number, change: Partial<Ticket>): Ticket | undefined;
  remove(id: number): boolean;
}

export class InMemoryTicketRepository implements TicketRepository {
  #tickets: Ticket[] = [];
  #nextId = 1;

  all(status?: Status): Ticket[] {
    return status ? this.#tickets.filter((ticket) => ticket.status === status) : this.#tickets;
  }

  byId(id: number): Ticket | undefined {
    return this.#tickets.find((ticket) => ticket.id === id);
  }

  insert(title: string): Ticket {
    const ticket: Ticket = { id: this.#nextId++, title, status: 'open', comments: [] };
    this.#tickets.push(ticket);
    return ticket;
  }

  update(id: number, change: Partial<Ticket>): Ticket | undefined {
    const index = this.#tickets.findIndex((ticket) => ticket.id === id);
    if (index === -1) return undefined;
    this.#tickets[index] = { ...this.#tickets[index]!, ...change };
    return this.#tickets[index];
  }

  remove(id: number): boolean {
    const before = this.#tickets.length;
    this.#tickets = this.#tickets.filter((ticket) => ticket.id !== id);
    return this.#tickets.length < before;
  }
}
