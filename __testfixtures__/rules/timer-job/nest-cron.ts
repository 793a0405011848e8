import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { bill } from 'billing';

@Injectable()
export class BillingService {
  @Cron('0 0 1 * *')
  async monthly() { //~ timer-job monthly
    await bill();
  }
}
