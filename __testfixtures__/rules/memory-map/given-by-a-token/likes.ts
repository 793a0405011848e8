import { Inject, Injectable } from '@nestjs/common';

@Injectable()
export class Likes {
  @Inject('STATE') private readonly state: { visits: number };
  private readonly liked: string[];

  constructor(@Inject('LIKES') liked: string[]) {
    this.liked = liked;
  }

  add(name: string): number {
    this.state.visits++;
    this.liked.push(name);
    return this.state.visits;
  }
}
