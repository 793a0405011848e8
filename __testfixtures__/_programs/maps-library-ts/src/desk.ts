import type { Loan } from './loans';
import * as loans from './loans';

export interface Receipt {
  member: string;
  loans: Loan[];
}

/** Counts what is done at the desk. */
export class Desk {
  private static handled = 0;

  lend(member: string, book: string): Receipt | null {
    if (!loans.borrow(member, book)) return null;
    return this.receipt(member);
  }

  takeBack(member: string, book: string): Receipt | null {
    return loans.giveBack(member, book) ? this.receipt(member) : null;
  }

  static get count(): string {
    return 'see /desk';
  }

  static handledSoFar(): number {
    return Desk.handled;
  }

  private receipt(member: string): Receipt {
    Desk.handled += 1;
    return { member, loans: loans.loansOf(member) };
  }
}
