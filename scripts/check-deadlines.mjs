// npm run --silent check-deadlines -- CASES.json --json OUT.json
import { runWithTemporal } from './run-typescript.mjs';

await runWithTemporal('./check-deadlines.ts', process.argv.slice(2));
