import Database from 'better-sqlite3';

export default function openDatabase(filename) {
  return new Database(filename);
}
