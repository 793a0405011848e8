export class Bot {
  states: Record<string, string> = {};
}
