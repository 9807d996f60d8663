/** The list of records in three states: where a demonstration of the supervisor's walk-through begins. */
import { withWeekday } from '../dates';
import { safe } from '../model';
import type { StateEntry } from './three-states';

const WORDS = { well: 'Well recorded', thin: 'Thin', late: 'Late' } as const;

/** Returns one row a stage with its three records, then the awkward ones. */
export function statesPage(entries: StateEntry[], today: string): string {
  const link = (entry: StateEntry, words: string) =>
    `<a href="${entry.path}"${entry.family === 'meadow' ? ' target="_blank"' : ''}>${safe(words)}</a><br>${safe(entry.lookAt)}`;
  const stages = [...new Set(entries.map((entry) => entry.stage))];
  const rows = stages
    .map((stage) => {
      const of = entries.filter((entry) => entry.stage === stage);
      const cells = (Object.keys(WORDS) as (keyof typeof WORDS)[]).map((state) => {
        const entry = of.find((each) => each.state === state);
        return `<td>${entry ? link(entry, WORDS[state]) : ''}</td>`;
      });
      return `<tr><th scope="row">${safe(of[0]!.title)}</th>${cells.join('')}</tr>`;
    })
    .join('');
  const rest = entries
    .filter((entry) => entry.state === 'awkward')
    .map((entry) => `<li>${link(entry, entry.title)}</li>`)
    .join('');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Records in three states</title>
<style>body{font:15px/1.45 system-ui,"Noto Sans",Arial,sans-serif;max-width:1100px;margin:28px auto;padding:0 20px;color:#222}h1{font-size:24px;margin-bottom:4px}h2{font-size:17px;margin:26px 0 6px}table{width:100%;border-collapse:collapse;table-layout:fixed}th,td{border-top:1px solid #ddd;padding:8px 12px 8px 0;vertical-align:top;text-align:left;font-weight:400}th[scope=row]{font-weight:600}li{margin:8px 0}</style></head>
<body><p><a href="/">All demonstration pages</a></p><h1>Records in three states</h1><p>The same form well recorded, thin and late, as it stands on ${withWeekday(today)}. Every council, system and person here is made up.</p>
<table><thead><tr><th scope="col">Form</th>${Object.values(WORDS).map((words) => `<th scope="col">${words}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table>
<h2>Awkward ones</h2><ul>${rest}</ul></body></html>`;
}
