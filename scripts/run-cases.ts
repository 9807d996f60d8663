/** Runs a file of cases through a function and writes the results: what the two checking commands share. */
import { readFileSync, writeFileSync } from 'node:fs';

export type CaseObject = Record<string, unknown>;

/** What a command answers: a function of one case, and its answer to a case that cannot be answered. */
export interface Checking {
  answer(given: CaseObject): CaseObject;
  unanswered: CaseObject;
}

/**
 * The result of every case in order; one that is malformed becomes `{ id, ...unanswered, reason, error }`, the last two
 * the same sentence, and the rest go on.
 */
function resultsOf(cases: readonly unknown[], { answer, unanswered }: Checking): CaseObject[] {
  return cases.map((given, n) => {
    const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
    const id = isObject ? ((given as CaseObject).id ?? null) : null;
    const malformed = (error: string): CaseObject => ({ id, ...unanswered, reason: error, error });
    if (!isObject) return malformed(`case ${n + 1} is not an object`);
    if (id === null) return malformed(`case ${n + 1} has no id`);
    try {
      return { id, ...answer(given as CaseObject) };
    } catch (problem) {
      return malformed(problem instanceof Error ? problem.message : String(problem));
    }
  });
}

/**
 * `CASES.json [--json OUT.json]`: without --json the results go to standard output. Exit status 0 when every case was
 * answered, 1 when some were malformed, 2 when nothing could be run (each with a sentence on the error stream).
 */
export function runCases(name: string, args: readonly string[], checking: Checking): number {
  const paths: string[] = [];
  let out: string | undefined;
  for (let n = 0; n < args.length; n += 1) {
    const arg = args[n]!;
    if (arg === '--json') {
      n += 1;
      out = args[n];
      if (out === undefined) return refuse(name, '--json needs the path of the file to write');
    } else if (arg.startsWith('--json=')) {
      out = arg.slice('--json='.length);
    } else if (arg.startsWith('-')) {
      return refuse(name, `unknown option ${arg}`);
    } else {
      paths.push(arg);
    }
  }
  if (paths.length !== 1)
    return refuse(name, `give one file of cases: npm run --silent ${name} -- CASES.json --json OUT.json`);

  let cases: unknown;
  try {
    cases = JSON.parse(readFileSync(paths[0]!, 'utf8').replace(/^\ufeff/, ''));
  } catch (problem) {
    return refuse(name, `${paths[0]} could not be read as JSON: ${(problem as Error).message}`);
  }
  const list = Array.isArray(cases) ? cases : (cases as { cases?: unknown } | null)?.cases;
  if (!Array.isArray(list)) return refuse(name, `${paths[0]} holds no list of cases`);

  const results = resultsOf(list, checking);
  const text = `${JSON.stringify(results, null, 1)}\n`;
  try {
    if (out === undefined) process.stdout.write(text);
    else writeFileSync(out, text);
  } catch (problem) {
    return refuse(name, `${out} could not be written: ${(problem as Error).message}`);
  }
  const wrong = results.filter((result) => 'error' in result);
  for (const { id, error } of wrong.slice(0, 20)) console.error(`${name}: case ${JSON.stringify(id)}: ${error}`);
  if (wrong.length > 0) console.error(`${name}: ${wrong.length} of ${results.length} cases could not be answered`);
  return wrong.length > 0 ? 1 : 0;
}

function refuse(name: string, why: string): number {
  console.error(`${name}: ${why}`);
  return 2;
}
