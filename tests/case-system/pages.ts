/** Every page of the invented case system: its path, what to look at, and its text on a given day. */
import { harbourPage } from './families/harbour';
import { larchShell, larchView } from './families/larch';
import { meadowEditor, meadowPane, meadowStep } from './families/meadow';
import {
  northshireBannerFrame,
  northshireForm,
  northshireFrameset,
  northshirePage,
  northshirePanel,
  northshireTreeFrame,
} from './families/northshire';
import type { CaseRecord, FamilyId } from './model';
import { adultsSafeguarding, helpArticle, login, otherSite, personSummary, processMap, searchView, teamTray } from './other/pages';
import { indexPage } from './other/index-page';
import { harbourRecords } from './records/harbour';
import { larchRecords } from './records/larch';
import { meadowRecords } from './records/meadow';
import { northshireRecords } from './records/northshire';
import { statesPage } from './states/index-page';
import { stateList, stateRecords } from './states/three-states';

/** One line of the list of pages. */
export interface PageEntry {
  path: string;
  family: FamilyId | 'elsewhere';
  title: string;
  lookAt: string;
}

const RECORDS: Record<FamilyId, (today: string) => CaseRecord[]> = {
  northshire: northshireRecords,
  meadow: meadowRecords,
  larch: larchRecords,
  harbour: harbourRecords,
};

/** The record kept in a frameset of its own. */
const FRAMESET = 'conference-report';

const OTHERS: (PageEntry & { render: (today: string) => string })[] = [
  { path: '/northshire/team-tray', family: 'northshire', title: 'Team Tray: Safeguarding South', lookAt: 'A team’s list, grouped; child F’s due date is counted in another way, child I has two strategy discussions.', render: teamTray },
  { path: '/meadow/person', family: 'meadow', title: 'Person summary', lookAt: 'One child’s summary with status badges: not a record of any one stage.', render: personSummary },
  { path: '/meadow/step/strategy', family: 'meadow', title: 'Step details: Strategy Discussion', lookAt: 'The read-only page of a step: stamps, assignee and next actions.', render: (today) => meadowStep(recordAt('meadow', 'strategy', today)!, today) },
  { path: '/northshire/adults-s42', family: 'northshire', title: 'Safeguarding Adults Concern and Enquiry', lookAt: 'An adults’ form with the same look and some of the same labels: Alongside must stay silent.', render: adultsSafeguarding },
  { path: '/harbour/help-article', family: 'harbour', title: 'Help: strategy discussions and section 47 enquiries', lookAt: 'An article that only talks about child protection, with dates: silent.', render: helpArticle },
  { path: '/northshire/process-map', family: 'northshire', title: 'Full Map', lookAt: 'Boxes named after forms: silent.', render: processMap },
  { path: '/northshire/login', family: 'northshire', title: 'Log in', lookAt: 'Nothing to recognise: silent.', render: login },
  { path: '/larch/search', family: 'larch', title: 'Find a person or form', lookAt: 'Filters and sort choices that use the words of records: silent.', render: (today) => larchShell('/larch/search', larchRoutes(today)) },
  { path: '/elsewhere/notice', family: 'elsewhere', title: 'Bin collections this winter', lookAt: 'Open it on an address that is not permitted: nothing is put into the page.', render: otherSite },
];

/** Returns every page a visitor can open, in the order of the process within each family. */
export function pageList(today: string): PageEntry[] {
  const records = (Object.keys(RECORDS) as FamilyId[]).flatMap((family) =>
    RECORDS[family](today).map((record) => ({
      path: `/${family}/${record.slug}`,
      family,
      title: record.subType ? `${record.title} (${record.subType.trim()})` : record.title,
      lookAt: record.lookAt,
    })),
  );
  return [...records, ...OTHERS.map(({ path, family, title, lookAt }) => ({ path, family, title, lookAt }))];
}

/** Returns the frames a page loads, as paths, so that a page can be saved or checked with its frames. */
export function framesOf(path: string): string[] {
  const match = /^\/northshire\/([\w-]+)$/.exec(path);
  const slug = match?.[1];
  if (!slug || OTHERS.some((other) => other.path === path)) return [];
  const form = `/northshire/form/${slug}`;
  return slug === FRAMESET ? ['/northshire/banner-frame', '/northshire/tree-frame', form] : [form];
}

function recordAt(family: FamilyId, slug: string, today: string): CaseRecord | undefined {
  return (
    RECORDS[family](today).find((record) => record.slug === slug) ??
    stateRecords(family, today).find((record) => record.slug === slug)
  );
}

function larchRoutes(today: string): { path: string; name: string }[] {
  return larchRecords(today).map((record) => ({ path: `/larch/${record.slug}`, name: record.menu }));
}

/** Returns what the application fetches for a view, or null where there is none. `base` starts its generated ids. */
export function renderView(path: string, today: string, base = 1000): { title: string; main: string; overlays: string } | null {
  if (path === '/larch/search') return searchView(today);
  const record = path.startsWith('/larch/') ? recordAt('larch', path.slice('/larch/'.length), today) : undefined;
  return record ? larchView(record, today, base) : null;
}

/**
 * Returns the document the server sends for `path` on `today`, as text; frames and fetched parts have paths of their own.
 * Throws RangeError for a path that is not served.
 */
export function renderPage(path: string, today: string): string {
  const found = render(path, today);
  if (found === null) throw new RangeError(`The invented case system has no page at ${path}.`);
  return found;
}

/** Returns the document as it stands once a page that fetches its own content has done so; other pages are as sent. */
export function renderSettled(path: string, today: string): string {
  const view = renderView(path, today);
  return view ? larchShell(path, larchRoutes(today), view) : renderPage(path, today);
}

function render(path: string, today: string): string | null {
  if (path === '/') return indexPage(pageList(today), today);
  if (path === '/states') return statesPage(stateList(today), today);
  const other = OTHERS.find((each) => each.path === path);
  if (other) return other.render(today);
  const [, family, first, second, third] = path.split('/');
  switch (family) {
    case 'northshire':
      return renderNorthshire(today, first ?? '', second, third);
    case 'meadow':
      return renderMeadow(today, first ?? '', second, third);
    case 'larch':
      return recordAt('larch', first ?? '', today) && !second ? larchShell(path, larchRoutes(today)) : null;
    case 'harbour': {
      const record = recordAt('harbour', first ?? '', today);
      return record && !second ? harbourPage(record, today) : null;
    }
    default:
      return null;
  }
}

function renderNorthshire(today: string, first: string, second?: string, third?: string): string | null {
  if (first === 'banner-frame') return northshireBannerFrame();
  if (first === 'tree-frame') return northshireTreeFrame('Conferences');
  const record = recordAt('northshire', second ?? first, today);
  if (!record) return null;
  if (first === 'form') return northshireForm(record, today);
  if (first === 'panel') return northshirePanel(record, Number(third), today);
  if (second) return null;
  return record.slug === FRAMESET ? northshireFrameset(record) : northshirePage(record, today);
}

function renderMeadow(today: string, first: string, second?: string, third?: string): string | null {
  const record = recordAt('meadow', second ?? first, today);
  if (!record) return null;
  if (first === 'step') return meadowStep(record, today);
  if (first === 'pane') return record.tabs[Number(third)] ? meadowPane(record, Number(third)) : null;
  return second ? null : meadowEditor(record, today);
}
