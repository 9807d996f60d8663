/** The list of pages: where a demonstration begins. */
import { isWorkingDay, withWeekday } from '../dates';
import type { FamilyId } from '../model';
import { safe } from '../model';

const FAMILIES: Record<FamilyId | 'elsewhere', string> = {
  northshire: 'Northshire: tables and frames',
  meadow: 'Meadow: steps in an editor of their own window',
  larch: 'Larch: one generic form with a sub-type',
  harbour: 'Harbour: in the manner of a government service',
  elsewhere: 'Another site',
};

/** Returns the list of every page with one line on what to look at. */
export function indexPage(
  pages: { path: string; family: FamilyId | 'elsewhere'; title: string; lookAt: string }[],
  today: string,
): string {
  const groups = (Object.keys(FAMILIES) as (keyof typeof FAMILIES)[])
    .map((family) => {
      const rows = pages
        .filter((page) => page.family === family)
        .map(
          (page) =>
            `<tr><td><a href="${page.path}"${family === 'meadow' ? ' target="_blank"' : ''}>${safe(page.title)}</a></td><td>${safe(page.lookAt)}</td></tr>`,
        )
        .join('');
      return `<h2>${FAMILIES[family]}</h2><table>${rows}</table>`;
    })
    .join('');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Demonstration pages</title>
<style>body{font:15px/1.45 system-ui,"Noto Sans",Arial,sans-serif;max-width:1000px;margin:28px auto;padding:0 20px;color:#222}h1{font-size:24px;margin-bottom:4px}h2{font-size:17px;margin:26px 0 6px}table{width:100%;border-collapse:collapse}td{border-top:1px solid #ddd;padding:6px 10px 6px 0;vertical-align:top}td:first-child{width:36%}p{color:#555}</style></head>
<body><h1>Demonstration pages</h1><p>Four invented case systems, as they stand on ${withWeekday(today)}. Every council, system and person here is made up.${isWorkingDay(today) ? '' : ' That is not a working day: what is called due today falls on the next working day.'} <a href="/states">Records in three states</a> show a supervisor’s walk-through.</p>${groups}</body></html>`;
}
