export type Status = 'open' | 'closed';

export interface Ticket {
  id: number;
  title: string;
  status: Status;
  comments: string[];
}
