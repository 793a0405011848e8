export interface Options {
  mailDir: string;
}
