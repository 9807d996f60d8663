// npm run --silent check-dates -- CASES.json --json OUT.json
import { runWithTemporal } from './run-typescript.mjs';

await runWithTemporal('./check-dates.ts', process.argv.slice(2));
