import { Client } from './client.ts';
import { listen, server } from './server.ts';

const client = new Client(await server.session());
listen(
  (live) => void client.live(live),
  () => void client.live(null),
);
