/** Writes the generated pages of the corpus: `npx tsx tests/corpus/build/build.ts`. Pages written by hand stay. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOUSES } from './houses';
import { workLists } from './lists';
import { type Person, Random, readTemplate, seedOf } from './model';
import { ASSESSMENT, CHILD_IN_NEED } from './stages/assessment';
import { LEAVING_CARE, LOOKED_AFTER, MISSING } from './stages/care';
import type { RecordKind } from './stages/common';
import { EARLY_HELP, FRONT_DOOR } from './stages/front-door';
import { OTHER_STAGES } from './stages/other';
import { OTHER_SERVICES } from './stages/other-services';
import {
  CORE_GROUP,
  INITIAL_CONFERENCE,
  PROTECTION_PLAN,
  REVIEW_CONFERENCE,
  SECTION_47,
  STRATEGY,
} from './stages/protection';

const PAGES = join(dirname(fileURLToPath(import.meta.url)), '..', 'pages');
const MARK = '<!-- generated: tests/corpus/build -->';

const RECORDS: RecordKind[] = [
  ...FRONT_DOOR,
  ...EARLY_HELP,
  ...ASSESSMENT,
  ...CHILD_IN_NEED,
  ...STRATEGY,
  ...SECTION_47,
  ...INITIAL_CONFERENCE,
  ...PROTECTION_PLAN,
  ...CORE_GROUP,
  ...REVIEW_CONFERENCE,
  ...LOOKED_AFTER,
  ...LEAVING_CARE,
  ...MISSING,
  ...OTHER_STAGES,
  ...OTHER_SERVICES,
];

const PEOPLE: Person[] = [
  { name: 'Sam EXAMPLE', born: '2015-03-04', id: '1040227' },
  { name: 'Alex SAMPLE', born: '2012-09-21', id: '2271904' },
  { name: 'Jo TEST', born: '2018-12-01', id: '3380012' },
  { name: 'Riley EXAMPLE', born: '2010-06-15', id: '0055123' },
];

function write(path: string, html: string): void {
  const file = join(PAGES, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${html}\n${MARK}\n`);
}

function removeGenerated(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeGenerated(path);
    else if (entry.name.endsWith('.html') && readFileSync(path, 'utf8').trimEnd().endsWith(MARK)) rmSync(path);
  }
}

mkdirSync(PAGES, { recursive: true });
removeGenerated(PAGES);
const houses = Object.keys(HOUSES);
let turn = 0;
let count = 0;
for (const record of RECORDS) {
  for (let n = 0; n < record.pages; n += 1) {
    const house = houses[turn++ % houses.length]!;
    const name = `${record.name}-${n + 1}-${house}`;
    const random = new Random(seedOf(name));
    const [title, subTitle] = record.titles[n % record.titles.length]!.split(' >> ');
    const drawn = HOUSES[house]!(
      {
        kind: record.kind,
        ...(record.stage ? { stage: record.stage } : {}),
        title: title!,
        ...(subTitle ? { subTitle } : {}),
        sections: readTemplate(record.template, random, -random.below(20)),
        person: random.pick(PEOPLE),
        worker: 'Pat TEST',
        random,
      },
      name,
    );
    const group = record.stage ?? record.kind.split('|')[0]!;
    write(`${group}/${name}.html`, drawn.html);
    for (const [path, html] of Object.entries(drawn.parts ?? {})) write(`${group}/${path}`, html);
    count += 1;
  }
}
for (const [name, { html }] of workLists()) {
  write(`${name}.html`, html);
  count += 1;
}
console.log(`${count} pages`);
