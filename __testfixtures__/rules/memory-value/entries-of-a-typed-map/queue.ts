export class Queue {
  loop = false; //~ memory-value loop
  title = ''; //~ memory-value title
  readonly guild: string;

  constructor(guild: string) {
    this.guild = guild;
  }

  stop() {
    this.loop = false;
  }
}
