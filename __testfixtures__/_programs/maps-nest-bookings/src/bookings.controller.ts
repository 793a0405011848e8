import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  UseGuards,
} from '@nestjs/common';
import { BookingsService } from './bookings.service.js';
import { KeyGuard } from './key.guard.js';
import { KeysService } from './keys.service.js';

@Controller()
export class BookingsController {
  constructor(
    private readonly bookings: BookingsService,
    private readonly keys: KeysService,
  ) {}

  @Post('bookings')
  @UseGuards(KeyGuard)
  book(@Body() { room, day, guest }: { room: string; day: string; guest: string }) {
    return this.bookings.book(room, day, guest);
  }

  @Get('bookings/:room/:day')
  get(@Param('room') room: string, @Param('day') day: string) {
    const booking = this.bookings.get(room, day);
    if (!booking) throw new NotFoundException();
    return booking;
  }

  @Delete('bookings/:room/:day')
  @HttpCode(204)
  @UseGuards(KeyGuard)
  cancel(@Param('room') room: string, @Param('day') day: string) {
    this.bookings.cancel(room, day);
  }

  @Get('guests/:guest')
  ofGuest(@Param('guest') guest: string) {
    return this.bookings.ofGuest(guest).map(({ room, day }) => `${room} on ${day}`);
  }

  @Get('usage')
  usage() {
    return this.keys.usage();
  }

  @Delete('keys/:key')
  @HttpCode(204)
  revoke(@Param('key') key: string) {
    this.keys.revoke(key);
  }
}
