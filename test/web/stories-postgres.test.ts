import { afterAll } from 'vitest';
import { startPostgres } from '../service/postgres.ts';
import { stories } from './stories.ts';

let stop = async () => {};
// Registered before the stories: what comes later ends first, and so the service before its database.
afterAll(() => stop());

stories(async () => {
  const postgres = await startPostgres();
  stop = postgres.stop;
  return { DATABASE_URL: postgres.url };
});
