import { sendReminders } from 'reminders';

let timer;
export function start() {
  timer = setInterval(sendReminders, 3600000); //~ timer-job timer
}
export function stop() {
  clearInterval(timer);
}
start();
