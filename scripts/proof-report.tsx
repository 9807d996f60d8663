/** docs/proof: what was tried, what was found, by row. Both pages are drawn from the same run. */
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Figure } from '../tests/proof/evidence';
import { ROWS } from '../tests/proof/matrix';
import { NOT_SHOWN } from '../tests/proof/not-shown';

export interface CheckResult {
  rows: number[];
  title: string;
  /** Test file, or command. */
  where: string;
  held: boolean;
  figures: Figure[];
}

/** One row, as it was run last. */
export interface RowResult {
  row: number;
  /** ISO date in London. */
  on: string;
  program: string;
  content: string;
  browser: string;
  /** `short`: as in `npm test`. */
  form: 'full' | 'short';
  checks: CheckResult[];
}

/** Every test that carries a row's tag, in the order run. A test that did not run to its end has not held. */
export function testResults(report: JSONReport): CheckResult[] {
  const results: CheckResult[] = [];
  const visit = (suite: JSONReportSuite, path: string[]) => {
    for (const spec of suite.specs) {
      const rows = spec.tags.flatMap((tag) => (/^row-\d+$/.test(tag) ? [Number(tag.slice(4))] : []));
      if (rows.length === 0) continue;
      const figures = spec.tests
        .flatMap(({ annotations }) => annotations)
        .filter(({ type }) => type === 'figure')
        .map(({ description }) => JSON.parse(description ?? '{}') as Figure);
      results.push({
        rows,
        title: [...path, spec.title].join(': '),
        where: `tests/${spec.file}`,
        held: spec.tests.length > 0 && spec.tests.every(({ status }) => status === 'expected'),
        figures,
      });
    }
    for (const inner of suite.suites ?? []) visit(inner, [...path, inner.title]);
  };
  for (const file of report.suites) visit(file, []);
  return results;
}

function byRow(results: readonly RowResult[]) {
  return ROWS.map((row) => {
    const result = results.find((one) => one.row === row.number);
    const checks = result?.checks ?? [];
    const standing = checks.length === 0 ? 'not run' : checks.every(({ held }) => held) ? 'holds' : 'does not hold';
    return { ...row, checks, standing, run: result ? runWords(result) : '' };
  });
}

function runWords({ on, program, content, browser, form }: RowResult): string {
  const how = form === 'full' ? 'In full' : 'In its short form';
  return `${how}, on ${on}, with program ${program}, content ${content} and ${browser} on Linux.`;
}

const LEAD = 'Written by “npm run proof”. Each row says when it was run, and whether in full or in its short form.';

const figureWords = ({ what, found, bar }: Figure) => `${what}: ${found}${bar ? ` (bar: ${bar})` : ''}`;
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

/** docs/proof/proof.md */
export function proofMarkdown(results: readonly RowResult[]): string {
  const rows = byRow(results);
  const lines = [
    '# Proof',
    '',
    LEAD,
    '',
    '| | Row | Checks | |',
    '|---|---|---|---|',
    ...rows.map(({ number, title, checks, standing }) => `| ${number} | ${cell(title)} | ${checks.length} | ${standing} |`),
    '',
    ...rows.flatMap(({ number, title, bar, checks, standing, run }) => [
      `## ${number}. ${title}`,
      '',
      `${bar} **${standing[0]!.toUpperCase()}${standing.slice(1)}.** ${run}`.trimEnd(),
      '',
      ...checks.flatMap((check) => [
        `- ${check.held ? 'Held' : '**Did not hold**'}: ${cell(check.title)} (\`${check.where}\`)`,
        ...check.figures.map((one) => `  - ${cell(figureWords(one))}`),
      ]),
      '',
    ]),
    '## Not shown here',
    '',
    'What this environment cannot show, and what a pilot would do instead.',
    '',
    ...NOT_SHOWN.flatMap(({ what, why, script }) => [`### ${what}`, '', why, '', ...script.map((step, n) => `${n + 1}. ${step}`), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f1a24;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #cfc8d6}
li{margin:.3rem 0}code{font-size:.9em}h2{margin-top:2.2rem}.no{font-weight:700;color:#8a1c1c}
@media(prefers-color-scheme:dark){body{color:#f1edf5;background:#1b1620}th,td{border-color:#4a4152}.no{color:#ff9d9d}a{color:#cdb4ff}}`;

/** docs/proof/index.html */
export function proofHtml(results: readonly RowResult[]): string {
  const rows = byRow(results);
  const page = (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Alongside: proof</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>Proof</h1>
          <p>{LEAD}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">What</th>
                <th scope="col">Checks</th>
                <th scope="col">Standing</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ number, title, checks, standing }) => (
                <tr key={number}>
                  <td>{number}</td>
                  <th scope="row">
                    <a href={`#row-${number}`}>{title}</a>
                  </th>
                  <td>{checks.length}</td>
                  <td className={standing === 'holds' ? undefined : 'no'}>{standing}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.map(({ number, title, bar, checks, run }) => (
            <section key={number}>
              <h2 id={`row-${number}`}>
                {number}. {title}
              </h2>
              <p>{bar}</p>
              <p>{run}</p>
              <ul>
                {checks.map((check) => (
                  <li key={`${check.where} ${check.title}`}>
                    <span className={check.held ? undefined : 'no'}>{check.held ? 'Held' : 'Did not hold'}</span>:{' '}
                    {check.title} (<code>{check.where}</code>)
                    {check.figures.length > 0 && (
                      <ul>
                        {check.figures.map((one) => (
                          <li key={one.what}>{figureWords(one)}</li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <section>
            <h2>Not shown here</h2>
            <p>What this environment cannot show, and what a pilot would do instead.</p>
            {NOT_SHOWN.map(({ what, why, script }) => (
              <section key={what}>
                <h3>{what}</h3>
                <p>{why}</p>
                <ol>
                  {script.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </section>
            ))}
          </section>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
