import { Injectable } from '@nestjs/common';

@Injectable()
export class RatesService {
  private rate = 1; //~ memory-value rate

  change(rate: number): void {
    this.rate = rate;
  }

  current(): number {
    return this.rate;
  }
}
