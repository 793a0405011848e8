import { Module } from '@nestjs/common';
import { BookingsController } from './bookings.controller.js';
import { BookingsService } from './bookings.service.js';
import { KeysService } from './keys.service.js';

@Module({ controllers: [BookingsController], providers: [BookingsService, KeysService] })
export class AppModule {}
