import { Player } from './player';

export class Players {
  private readonly all = new Map<string, Player>(); //~ memory-map all

  get(guild: string): Player {
    const known = this.all.get(guild);
    if (known) return known;
    const player = new Player(guild);
    this.all.set(guild, player);
    return player;
  }
}
