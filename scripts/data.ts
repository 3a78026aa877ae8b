import { audit } from './audit.ts';
import { command } from './command.ts';
import { extractFromEnvironment } from './extract.ts';
import { publish } from './publish.ts';

command(import.meta.url, async () => {
  if (process.env.SOURCES_DIR) await extractFromEnvironment();
  else
    console.log(
      'SOURCES_DIR is not set: the committed record is used as it is, only audited and published again',
    );
  const audited = await audit();
  console.log(`audited  ${audited.size} reports`);
  await publish();
});
