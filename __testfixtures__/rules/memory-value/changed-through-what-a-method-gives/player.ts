export class Player {
  loops = false; //~ memory-value loops
  readonly guild: string;
  private isOpen = false;

  constructor(guild: string) {
    this.guild = guild;
  }

  open() {
    this.isOpen = true;
  }

  leave() {
    this.loops = false;
  }
}
