export interface Cat {
  id: number;
  name: string;
  lives: number;
}
