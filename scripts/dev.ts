import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { command } from './command.ts';
import { prerender } from './prerender.ts';
import { publishFromEnvironment } from './publish.ts';

/** Publishes the committed record, then serves the page with reload. */
command(import.meta.url, async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65535))
    throw new Error(`--port is no port number: ${values.port}`);
  await publishFromEnvironment();
  await prerender();
  const server = await createServer({
    server: {
      ...(port === undefined ? {} : { port }),
      ...(values.host === undefined ? {} : { host: values.host }),
    },
  });
  await server.listen();
  server.printUrls();
});
