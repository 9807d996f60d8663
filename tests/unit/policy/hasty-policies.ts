/**
 * More policies as a council may write them: wrong kinds at depth, misspelt names, what spreadsheets, PowerShell and word
 * processors leave behind, lists without end, text that turns. Everything expected is written here by hand.
 */
import type { Settings } from '../../../src/core/settings/settings';
import type { CouncilPolicy } from './council-policies';

const LCS = 'https://lcs.council.gov.uk';
const LCS_PATTERN = `${LCS}/*`;
const LESSON = { site: 'lcs.council.gov.uk', label: 'CYP seen', concept: 'child_seen_date' };

export const HASTY_POLICIES: readonly CouncilPolicy[] = [
  {
    name: 'sites that take in one another, with and without a port',
    keys: { permittedOrigins: ['https://*.council.gov.uk', LCS, `${LCS}:443`, `${LCS}:8443`, `${LCS}:08443`] },
    settings: { permittedOrigins: ['https://*.council.gov.uk/*', LCS_PATTERN, `${LCS}:8443/*`] },
    says: [['permittedOrigins', 'Applied']],
  },
  {
    name: 'an address typed without its colon or with other slashes',
    keys: { permittedOrigins: ['https//lcs.council.gov.uk', 'https:\\\\lcs.council.gov.uk', 'https:lcs.council.gov.uk', 'https:///lcs.council.gov.uk', 'HTTPS://lcs.council.gov.uk'] },
    settings: { permittedOrigins: [LCS_PATTERN] },
    says: [
      ['permittedOrigins', 'permittedOrigins[0]: “https//lcs.council.gov.uk”: Begin with https:// and the name of the site'],
      ['permittedOrigins', 'permittedOrigins[3]: “https:///lcs.council.gov.uk”: Begin with https://'],
    ],
  },
  {
    name: 'an address as a document, a command or a browser shows it',
    keys: { permittedOrigins: [`"${LCS}"`, `<${LCS}>`, `${LCS},`, `view-source:${LCS}`, `blob:${LCS}`, `${LCS}#/home`, `${LCS}/*?x`, 'wss://lcs.council.gov.uk', LCS] },
    settings: { permittedOrigins: [LCS_PATTERN] },
    says: [
      ['permittedOrigins', 'permittedOrigins[2]: “https://lcs.council.gov.uk,”'],
      ['permittedOrigins', 'permittedOrigins[5]: “https://lcs.council.gov.uk#/home” has a path'],
      ['permittedOrigins', 'permittedOrigins[7]: “wss://lcs.council.gov.uk”: Only https sites can be added, not wss.'],
    ],
  },
  {
    name: 'a letter of another alphabet is shown as the browser has it, and is no other site’s',
    keys: { permittedOrigins: ['https://l\u0441s.council.gov.uk'] },
    settings: { permittedOrigins: ['https://xn--ls-omc.council.gov.uk/*'] },
    says: [['permittedOrigins', 'https://xn--ls-omc.council.gov.uk']],
  },
  {
    name: 'a site whose letters are turned, and one with a mark in it, are not repeated as if they were right',
    keys: { permittedOrigins: ['https://lcs\u202e.council.gov.uk', 'https://lcs\u00ad.council.gov.uk', LCS] },
    settings: { permittedOrigins: [LCS_PATTERN] },
    says: [
      ['permittedOrigins', 'permittedOrigins[0]: holds characters that cannot be seen'],
      ['permittedOrigins', 'permittedOrigins[1]: holds characters that cannot be seen'],
    ],
  },
  {
    name: 'tricks with hosts',
    keys: { permittedOrigins: ['https://lcs.council.gov.uk%00.evil.example', 'https://lcs.council.gov.uk\\@evil.example', 'https://lcs.council.gov.uk:8443:9', 'https://-lcs.council.gov.uk', 'https://*.*.council.gov.uk', 'https://l*.council.gov.uk', 'https://xn--a'], maxWarnings: 1 },
    settings: { permittedOrigins: [], maxWarnings: 1 },
    says: [['permittedOrigins', 'So Alongside runs nowhere.'], ['permittedOrigins', 'permittedOrigins[1]: “https://lcs.council.gov.uk\\@evil.example”: Leave out the user name']],
  },
  {
    name: 'stars over places where anybody may have a site',
    keys: { permittedOrigins: ['https://*.github.io', 'https://*.gov.wales', 'https://*.nhs.uk', 'https://*.sharepoint.com', 'https://*.com', LCS] },
    settings: { permittedOrigins: [LCS_PATTERN] },
    says: [['permittedOrigins', 'permittedOrigins[0]: “https://*.github.io”: “*.github.io” takes in other organisations’ sites.']],
  },
  {
    name: 'a site longer than any',
    keys: { permittedOrigins: [`https://${'a'.repeat(400)}.gov.uk`, LCS] },
    settings: { permittedOrigins: [LCS_PATTERN] },
    says: [['permittedOrigins', 'permittedOrigins[0]: is longer than 300 characters']],
  },
  {
    name: 'values wrapped as an admin console exports them, announced',
    keys: { permittedOrigins: { Value: [LCS] }, maxWarnings: { Value: 2 }, announcedKeys: ['permittedOrigins', 'maxWarnings'] },
    dropped: ['permittedOrigins', 'maxWarnings'],
    settings: { permittedOrigins: [], maxWarnings: 3 },
    says: [['permittedOrigins', 'So Alongside runs nowhere.'], ['maxWarnings', 'Was announced and did not arrive']],
  },
  {
    name: 'sites as entries with members, locked',
    keys: { permittedOrigins: [{ origin: LCS }], lockedKeys: ['permittedOrigins'] },
    dropped: ['permittedOrigins'],
    settings: { permittedOrigins: [] },
    says: [['permittedOrigins', 'Is locked, and no value arrived']],
  },
  {
    name: 'wrong kinds at depth, each in a list that was announced',
    keys: {
      contacts: [{ role: { name: 'LADO' } }],
      escalationNames: [{ level: '1', name: 'Talk first' }],
      enabledModules: [['deadlines']],
      localTimescales: [{ timescale: 'icpc', amount: 10.5, unit: 'working-days' }],
      procedureLinks: [{ title: 'Manual', link: null }],
      localGuidance: [{ title: 'A', text: 'B', tags: ['x'] }],
      labelLessons: [{ ...LESSON, label: ['CYP seen'] }],
      supportText: 'Ask.',
      announcedKeys: ['contacts', 'escalationNames', 'enabledModules', 'localTimescales', 'procedureLinks', 'localGuidance', 'labelLessons'],
    },
    dropped: ['contacts', 'escalationNames', 'enabledModules', 'localTimescales', 'procedureLinks', 'localGuidance', 'labelLessons'],
    settings: { contacts: [], escalationNames: [], localLimits: [], procedureLinks: [], localGuidance: [], labelLessons: [], supportText: 'Ask.', enabledModules: ['requirements', 'deadlines', 'standards', 'oversight'] },
    says: [
      ['contacts', 'Did not arrive'],
      ['escalationNames', '(level: a whole number)'],
      ['localTimescales', '(amount: a whole number)'],
      ['enabledModules', 'a list of texts only'],
      ['labelLessons', 'Was announced and did not arrive'],
    ],
  },
  {
    name: 'names that are nearly right arrive nowhere',
    keys: { permitedOrigins: [LCS], permitted_origins: [LCS], sideBarStart: 'open', organizationName: 'Northshire', supportURL: 'https://a.council.gov.uk', localTimeScales: [], lockedkeys: ['panelSide'], localThresholds: 'x', panelSide: 'left' },
    dropped: ['permitedOrigins', 'permitted_origins', 'sideBarStart', 'organizationName', 'supportURL', 'localTimeScales', 'lockedkeys', 'localThresholds'],
    settings: { permittedOrigins: null, opening: 'tab', organisationName: '', supportUrl: '', side: 'left' },
    says: [['permittedOrigins', 'Not set'], ['sidebarStart', 'Not set']],
  },
  {
    name: 'names that are nearly right, announced and locked',
    keys: { announcedKeys: ['permitedOrigins', 'localThresholds', 'panelSide'], lockedKeys: ['everything', 'organizationName', ' permittedOrigins '], panelSide: 'left' },
    settings: { permittedOrigins: [], side: 'left' },
    says: [
      ['announcedKeys', 'announcedKeys[0]: “permitedOrigins” is no setting; permittedOrigins is'],
      ['announcedKeys', 'announcedKeys[1]: “localThresholds” is no setting'],
      ['lockedKeys', 'lockedKeys[0]: “everything” is no setting'],
      ['lockedKeys', 'lockedKeys[1]: “organizationName” is no setting; organisationName is'],
      ['permittedOrigins', 'Is locked, and no value arrived'],
    ],
  },
  {
    name: 'days in every other form',
    keys: { extraNonWorkingDays: ['2026-12-24T00:00', '24-12-2026', '2026/12/24', '20261224', '2026-W52-4', '46380', '２０２６-12-24', '0000-00-00', ' 2026-12-24 ', '2026-12-24\u200b', 'Christmas Eve'] },
    settings: { closureDays: ['2026-12-24'] },
    says: [
      ['extraNonWorkingDays', 'extraNonWorkingDays[0]: is “2026-12-24T00:00”, and has to be a day such as 2026-12-24'],
      ['extraNonWorkingDays', 'extraNonWorkingDays[5]: is “46380”'],
      ['extraNonWorkingDays', 'extraNonWorkingDays[9]: holds characters that cannot be seen'],
      ['extraNonWorkingDays', 'extraNonWorkingDays[10]: is “Christmas Eve”'],
    ],
  },
  {
    name: 'a content date as the version is written',
    keys: { minimumContentDate: '2026.11.3', maxWarnings: 2 },
    settings: { minimumContentDate: '', maxWarnings: 2 },
    says: [['minimumContentDate', 'Is “2026.11.3”, and has to be a day such as 2026-12-24.']],
  },
  {
    name: 'a name of nothing that can be seen, and words with marks in them',
    keys: { organisationName: '\u3164\u115f', supportText: 'Ask \u061cIT', procedureManualUrl: 'https://manual.council.gov.uk/\u2066', panelSide: 'left\u200b' },
    settings: { organisationName: '', supportText: '', procedureManualUrl: '', side: 'right' },
    says: [
      ['organisationName', 'Holds characters that cannot be seen.'],
      ['supportText', 'Holds characters that cannot be seen.'],
      ['procedureManualUrl', 'Holds characters that cannot be seen.'],
      ['panelSide', 'Is “left” and holds characters that cannot be seen.'],
    ],
  },
  {
    name: 'text from a word processor: a hard space and a new line do no harm, a soft hyphen is named',
    keys: { supportText: 'Ask\u00a0the\nservice desk.', organisationName: 'North\u00adshire' },
    settings: { supportText: 'Ask the service desk.', organisationName: '' },
    says: [['supportText', 'Applied'], ['organisationName', 'Holds characters that cannot be seen.']],
  },
  {
    name: 'text that is script, template or query stays text',
    keys: { organisationName: "{{constructor.constructor('alert(1)')()}}", supportText: '${7*7} #{7*7} `id` $(id) \'; DROP TABLE cases; --' },
    settings: { organisationName: "{{constructor.constructor('alert(1)')()}}", supportText: '${7*7} #{7*7} `id` $(id) \'; DROP TABLE cases; --' },
    says: [['organisationName', 'Applied']],
  },
  {
    name: 'half a character',
    keys: { supportText: 'Ask \ud83d IT', maxWarnings: 2 },
    fileRefused: true,
    settings: { supportText: '', maxWarnings: 2 },
    says: [['supportText', 'Holds characters that cannot be seen.']],
  },
  {
    name: 'telephone numbers as directories print them, and four that cannot be dialled',
    keys: { contacts: ['999', '101', '0800 1111', '(01632) 960100', '01632-960100', '01632 960100 ext 12', '01632 960100 / 960101', 'n/a', '()()', '99'].map((phone, at) => ({ role: `Post ${at}`, phone })) },
    settings: { contacts: ['999', '101', '0800 1111', '(01632) 960100', '01632-960100', '01632 960100 ext 12'].map((phone, at) => ({ role: `Post ${at}`, phone })) },
    says: [
      ['contacts', 'contacts[6].phone: is not a telephone number, such as 01632 960001 or 01632 960001 ext 12'],
      ['contacts', 'contacts[7].phone'],
      ['contacts', 'contacts[8].phone'],
      ['contacts', 'contacts[9].phone'],
    ],
  },
  {
    name: 'a hash with its name, as a command prints it',
    keys: { localPackUrl: 'https://intranet.council.gov.uk/pack.json', localPackSha256: `SHA256  ${'AB'.repeat(32)}` },
    settings: { localPackUrl: 'https://intranet.council.gov.uk/pack.json', localPackSha256: '' },
    says: [['localPackSha256', 'Has to be 64 hexadecimal digits.']],
  },
  {
    name: 'a hash in capitals with spaces about it, and an address with a password',
    keys: { localPackUrl: 'https://me:secret@intranet.council.gov.uk/pack.json', localPackSha256: ` ${'AB'.repeat(32)} ` },
    settings: { localPackUrl: '', localPackSha256: 'ab'.repeat(32) },
    says: [['localPackUrl', 'has to be an https address'], ['localPackSha256', 'Applied']],
  },
  {
    name: 'addresses of other kinds',
    keys: { supportUrl: 'mailto:it@council.gov.uk', thresholdsUrl: 'https://a.council.gov.uk/a b', procedureManualUrl: 'www.proceduresonline.com', procedureLinks: [{ title: 'A', link: 'https://x@a.council.gov.uk' }, { title: 'B', link: 'https://b.council.gov.uk' }] },
    settings: { supportUrl: '', thresholdsUrl: '', procedureManualUrl: '', procedureLinks: [{ title: 'B', link: 'https://b.council.gov.uk' }] },
    says: [
      ['supportUrl', 'Is “mailto:it@council.gov.uk”'],
      ['procedureManualUrl', 'Is “www.proceduresonline.com”, and has to be an https address.'],
      ['procedureLinks', 'procedureLinks[0].link: is not an https link'],
    ],
  },
  {
    name: 'lists of ten thousand',
    keys: {
      contacts: Array.from({ length: 10_000 }, (_, n) => ({ role: `Post ${n}` })),
      labelLessons: Array.from({ length: 10_000 }, (_, n) => ({ ...LESSON, label: `Label ${n}` })),
      lockedKeys: Array.from({ length: 10_000 }, () => 'panelSide'),
      extraNonWorkingDays: Array.from({ length: 10_000 }, () => '2026-12-24'),
      supportText: 'Ask.',
    },
    settings: { contacts: Array.from({ length: 200 }, (_, n) => ({ role: `Post ${n}` })), closureDays: ['2026-12-24'], supportText: 'Ask.' },
    says: [
      ['contacts', 'Has more than 200 entries; the rest were left out.'],
      ['labelLessons', 'Has more than 500 entries; the rest were left out.'],
      ['lockedKeys', 'Has more than 100 entries; the rest were left out.'],
      ['extraNonWorkingDays', 'Has more than 400 entries; the rest were left out.'],
    ],
  },
  {
    name: 'local limits: ids in capitals, units in words, members left blank',
    keys: {
      localTimescales: [
        { timescale: 'ICPC', amount: 5, unit: 'working-days' },
        { timescale: 'icpc', amount: -1, unit: 'working-days' },
        { timescale: 'icpc', amount: 1_000_000, unit: 'working-days' },
        { timescale: 'icpc', amount: 5, unit: 'Working days' },
        { timescale: 'icpc', amount: 5, unit: 'working-days', reviewBy: '' },
        { timescale: 'icpc', amount: 5, unit: 'working-days', Owner: 'A team' },
        { timescale: 'icpc', amount: 12, unit: 'working-days' },
      ],
    },
    settings: { localLimits: [{ timescale: 'icpc', amount: 12, unit: 'working-days' }] as Settings['localLimits'] },
    says: [
      ['localTimescales', 'localTimescales[0].timescale: is not the id of a time limit'],
      ['localTimescales', 'localTimescales[1].amount: is less than 1'],
      ['localTimescales', 'localTimescales[2].amount: is more than 400'],
      ['localTimescales', 'localTimescales[3].unit: is none of working-days'],
      ['localTimescales', 'localTimescales[4].reviewBy: is not a date'],
      ['localTimescales', 'localTimescales[5]: holds “Owner”, which no such entry has'],
    ],
  },
  {
    name: 'notes with blank members, a link in angle brackets, an age with a sign',
    keys: {
      localGuidance: [
        { title: 'A', text: 'B', link: '' },
        { title: 'A', text: 'B', stage: '' },
        { title: 'A', text: 'See <https://a.council.gov.uk>' },
        { title: 'A', text: 'B', reviewby: '2027-01-01' },
        { title: 'A', text: 'Children aged <16 & their carers' },
      ],
    },
    settings: { localGuidance: [{ title: 'A', text: 'Children aged <16 & their carers' }] },
    says: [
      ['localGuidance', 'localGuidance[0].link: is not an https link'],
      ['localGuidance', 'localGuidance[1].stage: is not the id of a stage'],
      ['localGuidance', 'localGuidance[2].text: holds markup'],
      ['localGuidance', 'localGuidance[3]: holds “reviewby”'],
    ],
  },
  {
    name: 'switches as words, and a number with a part',
    keys: { followField: 'on', allowPrint: 'yes', allowExport: 1, textSize: 1.15, localLogDays: '30 days', panelSide: 'left', announcedKeys: ['followField', 'allowPrint', 'allowExport', 'textSize', 'localLogDays'] },
    dropped: ['followField', 'allowPrint', 'allowExport', 'textSize', 'localLogDays'],
    settings: { followField: true, allowPrint: true, allowExport: true, textSize: 1, localLogDays: 0, side: 'left' },
    says: [['allowExport', 'it is not true or false'], ['textSize', 'it is not a whole number']],
  },
  {
    name: 'the lists that rule over others, each of the wrong kind',
    keys: { lockedKeys: 'permittedOrigins', announcedKeys: { 0: 'permittedOrigins' }, permittedOrigins: [LCS], panelSide: 'left' },
    dropped: ['lockedKeys', 'announcedKeys'],
    settings: { permittedOrigins: [LCS_PATTERN], side: 'left' },
    says: [['lockedKeys', 'Not set'], ['announcedKeys', 'Not set']],
  },
  {
    name: 'a parts list with spaces and twice the same',
    keys: { enabledModules: [' deadlines', 'deadlines ', 'Deadlines'] },
    settings: { enabledModules: ['deadlines'] },
    says: [['enabledModules', 'enabledModules[2]: is “Deadlines”']],
  },
  {
    name: 'another product’s policy beside ours',
    keys: { ExtensionInstallForcelist: ['x'], HomepageLocation: 'https://a.council.gov.uk', URLBlocklist: ['*'], ublock: { on: true }, maxWarnings: 1 },
    dropped: ['ExtensionInstallForcelist', 'HomepageLocation', 'URLBlocklist', 'ublock'],
    settings: { maxWarnings: 1, permittedOrigins: null },
    says: [['maxWarnings', 'Applied']],
  },
];
