import type { Loan } from './loans';
import * as loans from './loans';

export interface Receipt {
  member: string;
  loans: Loan[];
}

let handled = 0;

/** Counts what is done at the desk. */
export class Desk {
  lend(member: string, book: string): Receipt | null {
    if (!loans.borrow(member, book)) return null;
    return this.receipt(member);
  }

  takeBack(member: string, book: string): Receipt | null {
    return loans.giveBack(member, book) ? this.receipt(member) : null;
  }

  static handledSoFar(): number {
    return handled;
  }

  private receipt(member: string): Receipt {
    handled += 1;
    return { member, loans: loans.loansOf(member) };
  }
}
