/**
 * Policies as a council's engineer may write them in a hurry: what the browser drops before we see it, what has to hold
 * all the same, and what has to be said. Everything expected is written here by hand.
 */
import type { Settings } from '../../../src/core/settings/settings';

export interface CouncilPolicy {
  name: string;
  keys: Record<string, unknown>;
  /** Keys that Chromium drops in silence: the whole value, for one entry of another type. */
  dropped?: readonly string[];
  /** Chromium takes nothing of a file with this in it. */
  fileRefused?: true;
  /** Settings that have to hold. */
  settings: Partial<Settings>;
  /** Words that the row of a key has to hold. */
  says?: readonly (readonly [key: string, words: string])[];
}

const LCS = 'https://lcs.council.gov.uk';
const LCS_PATTERN = `${LCS}/*`;

/** A value that is right stands in each, to show that it is not harmed. */
export const COUNCIL_POLICIES: readonly CouncilPolicy[] = [
  {
    name: 'one site in four spellings',
    keys: { permittedOrigins: ['https://LCS.Council.GOV.UK', `${LCS}/`, ` ${LCS} `, LCS_PATTERN], maxWarnings: 2 },
    settings: { permittedOrigins: [LCS_PATTERN], maxWarnings: 2 },
    says: [['permittedOrigins', 'Applied']],
  },
  {
    name: 'a domain with a star, a star for the scheme, a star for the port',
    keys: { permittedOrigins: ['https://*.council.gov.uk/*', '*://lcs.council.gov.uk/*', `${LCS}:*/*`], maxWarnings: 2 },
    settings: { permittedOrigins: ['https://*.council.gov.uk/*'], maxWarnings: 2 },
    says: [
      ['permittedOrigins', 'permittedOrigins[1]: “*://lcs.council.gov.uk/*”: Begin with https://'],
      ['permittedOrigins', 'permittedOrigins[2]'],
    ],
  },
  {
    name: 'ports: another, the standard one, none possible',
    keys: { permittedOrigins: [`${LCS}:8443`, 'https://b.council.gov.uk:443', 'https://c.council.gov.uk:70000', 'https://d.council.gov.uk:0'] },
    settings: { permittedOrigins: [`${LCS}:8443/*`, 'https://b.council.gov.uk/*'] },
    says: [
      ['permittedOrigins', 'permittedOrigins[2]: “https://c.council.gov.uk:70000” has no possible port'],
      ['permittedOrigins', 'permittedOrigins[3]'],
    ],
  },
  {
    name: 'paths, queries, other schemes, nothing',
    keys: { permittedOrigins: [`${LCS}/live/`, `${LCS}/?tenant=1`, 'http://lcs.council.gov.uk', 'file:///c:/lcs', '', 'https://', LCS], panelSide: 'left' },
    settings: { permittedOrigins: [LCS_PATTERN], side: 'left' },
    says: [
      ['permittedOrigins', 'permittedOrigins[0]: “https://lcs.council.gov.uk/live/” has a path'],
      ['permittedOrigins', 'permittedOrigins[2]: “http://lcs.council.gov.uk”: This site is http'],
      ['permittedOrigins', 'permittedOrigins[4]: is empty'],
    ],
  },
  {
    name: 'numbers for hosts: one that no browser takes costs itself alone',
    keys: { permittedOrigins: ['https://256.1.1.1', 'https://10.1', 'https://[2001:db8::1]', 'https://10.20.30.40', LCS] },
    settings: { permittedOrigins: ['https://10.20.30.40/*', LCS_PATTERN] },
    says: [
      ['permittedOrigins', 'permittedOrigins[0]: “https://256.1.1.1”: “256.1.1.1” is not a site name.'],
      ['permittedOrigins', 'Browsers read “10.1” as 10.0.0.1.'],
      ['permittedOrigins', 'permittedOrigins[2]: “https://[2001:db8::1]”: Name the site by its host name'],
    ],
  },
  {
    name: 'names in other letters, a closing dot, a space that cannot be seen, a user name',
    keys: { permittedOrigins: ['https://bücher.council.gov.uk', 'https://lcs.council.gov.uk.', 'https://lcs.council.gov.uk\u200b', 'https://me:secret@lcs.council.gov.uk'] },
    settings: { permittedOrigins: ['https://xn--bcher-kva.council.gov.uk/*'] },
    says: [
      ['permittedOrigins', 'permittedOrigins[1]'],
      ['permittedOrigins', 'permittedOrigins[2]'],
      ['permittedOrigins', 'permittedOrigins[3]: “https://me:secret@lcs.council.gov.uk”: Leave out the user name'],
    ],
  },
  {
    name: 'everywhere, in ten ways',
    keys: { permittedOrigins: ['*', '*://*/*', '<all_urls>', 'https://*', 'https://*/*', 'https://*.uk', 'https://*.gov.uk', 'https://*.azurewebsites.net', 'http://*/*', 'https://lcs.*'], supportUrl: 'https://help.council.gov.uk/' },
    settings: { permittedOrigins: [], supportUrl: 'https://help.council.gov.uk/' },
    says: [['permittedOrigins', 'So Alongside runs nowhere.'], ['permittedOrigins', 'permittedOrigins[7]']],
  },
  {
    name: 'two sites in one text',
    keys: { permittedOrigins: [`${LCS};https://b.council.gov.uk`, `${LCS}, https://b.council.gov.uk`, LCS] },
    settings: { permittedOrigins: [LCS_PATTERN] },
    says: [['permittedOrigins', 'permittedOrigins[0]'], ['permittedOrigins', 'permittedOrigins[1]']],
  },
  {
    name: 'an empty list of sites',
    keys: { permittedOrigins: [], maxWarnings: 1 },
    settings: { permittedOrigins: [], maxWarnings: 1 },
    says: [['permittedOrigins', 'So Alongside runs nowhere.']],
  },
  {
    name: 'a site as text in place of a list, announced',
    keys: { permittedOrigins: LCS, announcedKeys: ['permittedOrigins'] },
    dropped: ['permittedOrigins'],
    settings: { permittedOrigins: [] },
    says: [['permittedOrigins', 'Was announced and did not arrive'], ['permittedOrigins', 'a list of texts only'], ['permittedOrigins', 'So Alongside runs nowhere.']],
  },
  {
    name: 'a null among the sites, locked',
    keys: { permittedOrigins: [LCS, null], lockedKeys: ['permittedOrigins'] },
    dropped: ['permittedOrigins'],
    settings: { permittedOrigins: [] },
    says: [['permittedOrigins', 'Is locked, and no value arrived'], ['permittedOrigins', 'So Alongside runs nowhere.']],
  },
  {
    name: 'registry texts for switches',
    keys: { followField: '1', allowPrint: 'true', allowExport: 0, maxWarnings: 2, announcedKeys: ['followField', 'allowPrint', 'allowExport'] },
    dropped: ['followField', 'allowPrint', 'allowExport'],
    settings: { followField: true, allowPrint: true, allowExport: true, maxWarnings: 2 },
    says: [['followField', 'it is not true or false'], ['allowPrint', 'Did not arrive'], ['allowExport', 'Did not arrive']],
  },
  {
    name: 'registry texts for numbers, and a number for a text',
    keys: { maxWarnings: '3', textSize: 115.5, localLogDays: 1e12, organisationName: 42, panelSide: 'left', announcedKeys: ['maxWarnings', 'textSize', 'localLogDays', 'organisationName'] },
    dropped: ['maxWarnings', 'textSize', 'localLogDays', 'organisationName'],
    settings: { maxWarnings: 3, textSize: 1, localLogDays: 0, organisationName: '', side: 'left' },
    says: [['maxWarnings', 'it is not a whole number'], ['organisationName', 'it is not a text']],
  },
  {
    name: 'numbers out of their range',
    keys: { maxWarnings: -1, localLogDays: 365, textSize: 120, panelSide: 'left' },
    settings: { maxWarnings: 3, localLogDays: 0, textSize: 1, side: 'left' },
    says: [
      ['maxWarnings', 'Is -1, and has to be from 0 to 5.'],
      ['localLogDays', 'Is 365, and has to be from 0 to 90.'],
      ['textSize', 'Is 120, and has to be one of 100, 115, 130.'],
    ],
  },
  {
    name: 'choices in other letters and with spaces',
    keys: { defaultRole: 'Supervisor', sidebarStart: 'OPEN', guidanceEdition: '2023 ', panelSide: '', countDays: 'days-inclusive' },
    settings: { role: 'practitioner', opening: 'tab', edition: 'in-force', side: 'right' },
    says: [
      ['defaultRole', 'Is “Supervisor”, and has to be one of practitioner, supervisor, chair, ask.'],
      ['sidebarStart', 'Is “OPEN”'],
      ['guidanceEdition', 'Is “2023 ”'],
      ['panelSide', 'Is “”'],
      ['countDays', 'Applied'],
    ],
  },
  {
    name: 'JSON as text, and a numbered object, where lists belong',
    keys: { contacts: '[{"role":"LADO"}]', extraNonWorkingDays: { 1: '2026-12-29' }, removedHolidays: '2026-12-28', maxWarnings: 4, announcedKeys: ['contacts', 'extraNonWorkingDays', 'removedHolidays'] },
    dropped: ['contacts', 'extraNonWorkingDays', 'removedHolidays'],
    settings: { contacts: [], closureDays: [], removedHolidays: [], maxWarnings: 4 },
    says: [['contacts', 'a list of flat entries'], ['extraNonWorkingDays', 'a list of texts only']],
  },
  {
    name: 'closure days as spreadsheets give them',
    keys: { extraNonWorkingDays: ['29/12/2026', '2026-12-30', '2026-12-30', '2026-1-4', '', '2026-12-31T00:00:00Z', '2027-02-29'] },
    settings: { closureDays: ['2026-12-30'] },
    says: [
      ['extraNonWorkingDays', 'extraNonWorkingDays[0]: is “29/12/2026”, and has to be a day such as 2026-12-24'],
      ['extraNonWorkingDays', 'extraNonWorkingDays[3]'],
      ['extraNonWorkingDays', 'extraNonWorkingDays[6]: is “2027-02-29”'],
    ],
  },
  {
    name: 'addresses without https, on a share, with a script',
    keys: { supportUrl: 'servicedesk.council.gov.uk', thresholdsUrl: '\\\\server\\share\\thresholds.pdf', procedureManualUrl: 'javascript:alert(1)', supportText: 'Ask extension 1000.' },
    settings: { supportUrl: '', thresholdsUrl: '', procedureManualUrl: '', supportText: 'Ask extension 1000.' },
    says: [
      ['supportUrl', 'Is “servicedesk.council.gov.uk”, and has to be an https address.'],
      ['thresholdsUrl', 'Ignored'],
      ['procedureManualUrl', 'Is “javascript:alert(1)”'],
    ],
  },
  {
    name: 'text boxes left empty',
    keys: { organisationName: '', supportText: '', supportUrl: '', maxWarnings: 5 },
    settings: { organisationName: '', supportText: '', supportUrl: '', maxWarnings: 5 },
    says: [['organisationName', 'Empty'], ['organisationName', 'Applied']],
  },
  {
    name: 'markup, turned text, too much text',
    keys: { organisationName: '<b>Northshire</b>', supportText: 'x'.repeat(201), thresholdsUrl: `https://a.council.gov.uk/${'x'.repeat(950)}`, procedureManualUrl: 'https://m.council.gov.uk/' },
    settings: { organisationName: '', supportText: '', thresholdsUrl: '', procedureManualUrl: 'https://m.council.gov.uk/' },
    says: [
      ['organisationName', 'Holds markup'],
      ['supportText', 'Is longer than 200 characters.'],
      ['thresholdsUrl', 'Is longer than 900 characters.'],
    ],
  },
  {
    name: 'names written in other letters, and names of nothing',
    keys: { PermittedOrigins: [LCS], maxwarnings: 2, Colour: 'red', panelSide: 'left' },
    dropped: ['PermittedOrigins', 'maxwarnings', 'Colour'],
    settings: { permittedOrigins: null, maxWarnings: 3, side: 'left' },
    says: [['permittedOrigins', 'Not set'], ['maxWarnings', 'a whole number.']],
  },
  {
    name: 'locks by names that are none',
    keys: { lockedKeys: ['role', 'DefaultRole', '*', '', 'panelSide', 'panelSide'] },
    settings: { role: 'practitioner', side: 'right' },
    says: [['lockedKeys', 'lockedKeys[1]: “DefaultRole” is no setting'], ['lockedKeys', 'lockedKeys[2]'], ['panelSide', 'Right.']],
  },
  {
    name: 'parts of the panel, two of them of another product',
    keys: { enabledModules: ['Requirements', 'deadlines', 'tracking', 'deadlines'] },
    settings: { enabledModules: ['deadlines'] },
    says: [['enabledModules', 'enabledModules[0]: is “Requirements”'], ['enabledModules', 'enabledModules[2]: is “tracking”']],
  },
  {
    name: 'contacts: seven ways to be wrong, one right',
    keys: {
      contacts: [
        { role: 'LADO', phone: '01632 960100' },
        { role: '' },
        { Role: 'LADO' },
        { role: 'Out of hours', phone: '01632 960100 or ring round' },
        { role: 'Out of hours', email: 'edt@council.gov.uk' },
        { role: 'LADO', link: 'http://plain.council.gov.uk' },
        { role: 'LADO', lastChecked: '05/10/2026' },
        { role: `${'x'.repeat(81)}` },
      ],
    },
    settings: { contacts: [{ role: 'LADO', phone: '01632 960100' }] },
    says: [
      ['contacts', 'Applied in part'],
      ['contacts', 'contacts[1].role: is empty'],
      ['contacts', 'contacts[2].role: is missing'],
      ['contacts', 'contacts[3].phone: is not a telephone number'],
      ['contacts', 'contacts[4]: holds “email”'],
      ['contacts', 'contacts[5].link: is not an https link'],
      ['contacts', 'contacts[6].lastChecked: is not a date'],
      ['contacts', 'contacts[7].role: is longer than 80 characters'],
    ],
  },
  {
    name: 'a telephone number as a number costs the list, which was announced',
    keys: { contacts: [{ role: 'LADO' }, { role: 'Out of hours', phone: 1632960100 }], announcedKeys: ['contacts'], maxWarnings: 2 },
    dropped: ['contacts'],
    settings: { contacts: [], maxWarnings: 2 },
    says: [['contacts', 'Was announced and did not arrive'], ['contacts', 'each member a text']],
  },
  {
    name: 'notes for stages that are none, notes without text, an old review date',
    keys: {
      localGuidance: [
        { title: 'A', text: 'B', stage: 'Strategy discussion' },
        { title: 'A' },
        { title: 'A', text: 'x'.repeat(401) },
        { title: 'A', text: 'B', reviewBy: '2020-01-01' },
      ],
    },
    settings: { localGuidance: [{ title: 'A', text: 'B', reviewBy: '2020-01-01' }] },
    says: [
      ['localGuidance', 'localGuidance[0].stage: is not the id of a stage'],
      ['localGuidance', 'localGuidance[1].text: is missing'],
      ['localGuidance', 'localGuidance[2].text: is longer than 400 characters'],
    ],
  },
  {
    name: 'local limits in other words',
    keys: {
      localTimescales: [
        { timescale: 'cin-review', amount: 5, unit: 'weeks' },
        { timescale: 'cp-visit', amount: 2, unit: 'week' },
        { timescale: 'CP visit', amount: 2, unit: 'weeks' },
        { timescale: 'supervision', amount: 0, unit: 'days' },
        { amount: 3, unit: 'days' },
      ],
    },
    settings: { localTimescales: { 'cin-review': { amount: 5, unit: 'weeks' } } as Settings['localTimescales'] },
    says: [
      ['localTimescales', 'localTimescales[1].unit: is none of working-days'],
      ['localTimescales', 'localTimescales[2].timescale: is not the id of a time limit'],
      ['localTimescales', 'localTimescales[3].amount: is less than 1'],
      ['localTimescales', 'localTimescales[4].timescale: is missing'],
    ],
  },
  {
    name: 'a local pack at a plain address, with half a hash',
    keys: { localPackUrl: 'http://intranet.council.gov.uk/pack.json', localPackSha256: 'abc123', maxWarnings: 2 },
    settings: { localPackUrl: '', localPackSha256: '', maxWarnings: 2 },
    says: [['localPackUrl', 'has to be an https address'], ['localPackSha256', 'Has to be 64 hexadecimal digits.']],
  },
  {
    name: 'what a label means, on sites that are none',
    keys: {
      labelLessons: [
        { site: 'lcs.council.gov.uk', label: 'CYP seen', concept: 'child_seen_date' },
        { site: LCS, label: 'CYP seen', concept: 'child_seen_date' },
        { site: '*', label: 'CYP seen', concept: 'child_seen_date' },
        { site: 'lcs.council.gov.uk', concept: 'child_seen_date' },
        { site: 'lcs.council.gov.uk', title: 'CP enquiry', stage: 'Section 47' },
      ],
    },
    settings: {},
    says: [
      ['labelLessons', 'Applied in part'],
      ['labelLessons', 'labelLessons[1].site: is not a host'],
      ['labelLessons', 'labelLessons[2].site'],
      ['labelLessons', 'labelLessons[3].label: is missing'],
      ['labelLessons', 'labelLessons[4].stage: is not the id of a stage'],
    ],
  },
  {
    name: 'a list of a thousand sites',
    keys: { permittedOrigins: Array.from({ length: 1000 }, (_, n) => `https://s${n}.council.gov.uk`) },
    settings: { permittedOrigins: Array.from({ length: 100 }, (_, n) => `https://s${n}.council.gov.uk/*`) },
    says: [['permittedOrigins', 'Has more than 100 entries; the rest were left out.']],
  },
  {
    name: 'nested rubbish and names of prototypes',
    keys: { ['__proto__']: { maxWarnings: 5 }, constructor: { deep: { deeper: [1] } }, supportText: 'Ask.', escalationNames: [{ level: 1, name: 'Talk first' }, { level: 11, name: 'The minister' }] },
    dropped: ['__proto__', 'constructor'],
    settings: { maxWarnings: 3, supportText: 'Ask.', escalationNames: [{ level: 1, name: 'Talk first' }] },
    says: [['escalationNames', 'escalationNames[1].level: is more than 10']],
  },
  {
    name: 'everything null, announced',
    keys: { permittedOrigins: null, lockedKeys: null, maxWarnings: null, contacts: null, panelSide: 'left', announcedKeys: ['permittedOrigins', 'maxWarnings', 'contacts'] },
    dropped: ['permittedOrigins', 'lockedKeys', 'maxWarnings', 'contacts'],
    settings: { permittedOrigins: [], maxWarnings: 3, contacts: [], side: 'left' },
    says: [['permittedOrigins', 'So Alongside runs nowhere.'], ['maxWarnings', 'Did not arrive'], ['contacts', 'Did not arrive']],
  },
];

/** The keys that arrive: without what the browser drops. */
export function arriving({ keys, dropped = [] }: CouncilPolicy): Record<string, unknown> {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => !dropped.includes(key)));
}
