export type Loan = { book: string; renewals: number };

const loans: Record<string, Loan[]> = {};
const waiting = new Map<string, string[]>();

const MAX_LOANS = 2;

export function loansOf(member: string): Loan[] {
  return loans[member] ?? [];
}

export function borrow(member: string, book: string): boolean {
  if (!loans[member]) {
    loans[member] = [];
  }
  if (loans[member].length >= MAX_LOANS) return false;
  loans[member].push({ book, renewals: 0 });
  return true;
}

export function renew(member: string, book: string): Loan | undefined {
  if (!loansOf(member).some((loan) => loan.book === book)) return undefined;
  loans[member] = loansOf(member).map((loan) =>
    loan.book === book ? { ...loan, renewals: loan.renewals + 1 } : loan,
  );
  return loansOf(member).find((loan) => loan.book === book);
}

export function giveBack(member: string, book: string): boolean {
  const mine = loansOf(member);
  const left = mine.filter((loan) => loan.book !== book);
  if (left.length === mine.length) return false;
  loans[member] = left;
  return true;
}

export function queueFor(book: string, member: string): number {
  const queue = waiting.get(book) ?? [];
  queue.push(member);
  waiting.set(book, queue);
  return queue.length;
}

export function nextFor(book: string): string | undefined {
  return waiting.get(book)?.[0];
}
