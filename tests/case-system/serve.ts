/** Command line: tsx tests/case-system/serve.ts [--port 4173] [--today YYYY-MM-DD] */
import { parseArgs } from 'node:util';
import { startCaseSystem } from './server';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' }, today: { type: 'string' } } });
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
const port = Number(values.port);

try {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`"${values.port}" is not a port number.`);
  const { url, close } = await startCaseSystem({ port, today: values.today ?? london });
  console.log(`Demonstration pages: ${url}/`);
  process.once('SIGINT', () => void close());
  process.once('SIGTERM', () => void close());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
