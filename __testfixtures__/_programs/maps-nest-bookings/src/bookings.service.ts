import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';

export interface Booking {
  room: string;
  day: string;
  guest: string;
}

@Injectable()
export class BookingsService {
  private readonly bookings: Map<string, Booking> = new Map();

  book(room: string, day: string, guest: string): Booking {
    const key = `${room}/${day}`;
    if (this.bookings.has(key)) {
      throw new ConflictException(`${room} is taken on ${day}`);
    }
    const booking: Booking = { room, day, guest };
    this.bookings.set(key, booking);
    return booking;
  }

  cancel(room: string, day: string): void {
    if (!this.bookings.delete(`${room}/${day}`)) throw new NotFoundException();
  }

  ofGuest(guest: string): Booking[] {
    return Array.from(this.bookings.values()).filter((booking) => booking.guest === guest);
  }

  get(room: string, day: string): Booking | undefined {
    return this.bookings.get(`${room}/${day}`);
  }
}
