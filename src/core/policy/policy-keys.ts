/**
 * Every setting that an organisation can make by browser policy: the one source of the managed schema, the ADMX and
 * ADML files, the samples, the administrator's reference and the checks in the product (`npm run policy`).
 * Keys are flat, since registries, profiles and Intune take flat values only; no key needs more than a text box holds.
 */
import type { Settings } from '../settings/settings';

/** Raised with every change of a key's name, type or meaning; shown on the page "What your organisation has set". */
export const POLICY_SCHEMA_VERSION = 1;

/** Most characters of one text, so that it fits the text boxes of Intune and of group policy. */
export const MOST_CHARACTERS = 1000;

/** What a text has to be, beyond being text. Checked by src/knowledge/policy-schema.ts; the browser does not. */
export type TextFormat = 'origin' | 'date' | 'https' | 'sha256' | 'text' | 'words' | 'id' | 'host' | 'phone' | 'key';

export interface Choice {
  value: string;
  title: string;
}

/** One member of a flat object. */
export interface PolicyField {
  name: string;
  type: 'string' | 'integer';
  title: string;
  required?: boolean;
  format?: TextFormat;
  choices?: readonly Choice[];
  minimum?: number;
  maximum?: number;
  example: string | number;
}

export type PolicyExample = boolean | number | string | readonly string[] | readonly Readonly<Record<string, string | number>>[];

interface KeyBase {
  name: string;
  /** As the options page and the group policy editor show it. */
  title: string;
  /** One to three sentences for an administrator. */
  description: string;
  group: 'where' | 'people' | 'guidance' | 'counting' | 'local' | 'limits' | 'support';
  /** The settings that it gives a value to; empty where it rules over others. */
  feeds: readonly (keyof Settings)[];
  /**
   * `policy`: the organisation's value stands. `starting-value`: a person may choose another unless the key is locked.
   * `narrows`: taken with what people permitted, never beyond it. `rules`: says something about other keys.
   */
  merge: 'policy' | 'starting-value' | 'narrows' | 'rules';
  /** What holds where neither policy nor a person said anything, in words. */
  otherwise: string;
}

export type PolicyKey = KeyBase &
  (
    | { type: 'boolean'; default: boolean; example: boolean }
    | { type: 'integer'; default: number; example: number; minimum: number; maximum: number; values?: readonly number[] }
    | { type: 'string'; default: string; example: string; format: TextFormat; most: number }
    | { type: 'enum'; default: string; example: string; choices: readonly Choice[] }
    | {
        type: 'strings';
        default: readonly string[];
        example: readonly string[];
        format: TextFormat;
        choices?: readonly Choice[];
        mostItems: number;
        most: number;
      }
    | {
        type: 'objects';
        default: readonly never[];
        example: readonly Readonly<Record<string, string | number>>[];
        fields: readonly PolicyField[];
        mostItems: number;
      }
  );

const OWNER: PolicyField = {
  name: 'owner',
  type: 'string',
  title: 'Who keeps it up to date: a team or a post, never a person',
  format: 'words',
  example: 'Safeguarding partnership team',
};
const REVIEW: PolicyField = {
  name: 'reviewBy',
  type: 'string',
  title: 'Day by which it is to be looked at again',
  format: 'date',
  example: '2027-04-01',
};
const LINK: PolicyField = {
  name: 'link',
  type: 'string',
  title: 'Address of the whole text',
  format: 'https',
  example: 'https://procedures.example.gov.uk/strategy-discussions',
};

/** Parts of the panel that can be left out. */
export const MODULES = [
  { value: 'requirements', title: 'What the guidance asks of the record' },
  { value: 'deadlines', title: 'Dates and time limits' },
  { value: 'standards', title: 'Practice standards' },
  { value: 'oversight', title: 'Oversight, for supervisors' },
] as const;

export const UNITS = [
  { value: 'working-days', title: 'Working days' },
  { value: 'days', title: 'Days' },
  { value: 'weeks', title: 'Weeks' },
  { value: 'months', title: 'Months' },
  { value: 'hours', title: 'Hours' },
] as const;

export const POLICY_KEYS = [
  {
    name: 'permittedOrigins',
    type: 'strings',
    title: 'Sites it may run on',
    description:
      'Exact origins on which Alongside may run. It only ever narrows what the browser and people have permitted. An empty list, or one without a single usable entry, means that it runs nowhere.',
    group: 'where',
    feeds: ['permittedOrigins'],
    merge: 'narrows',
    format: 'origin',
    default: [],
    otherwise: 'Not narrowed. The managed package runs nowhere until this is set.',
    example: ['https://lcs.example.gov.uk'],
    mostItems: 100,
    most: 300,
  },
  {
    name: 'lockedKeys',
    type: 'strings',
    title: 'Settings that people cannot change',
    description:
      'Names of settings that people see and cannot change, whether or not this policy also gives them a value. A lock on a setting without a value keeps it as it came.',
    group: 'where',
    feeds: [],
    merge: 'rules',
    format: 'key',
    default: [],
    otherwise: 'Nothing more is locked than what policy gives.',
    example: ['permittedOrigins', 'guidanceEdition', 'defaultRole'],
    mostItems: 100,
    most: 60,
  },
  {
    name: 'announcedKeys',
    type: 'strings',
    title: 'Settings that this policy means to make',
    description:
      'Names of the settings that ought to arrive. Browsers drop a value of the wrong type without a word; one that is announced and does not arrive is named on the page “What your organisation has set”.',
    group: 'where',
    feeds: [],
    merge: 'rules',
    format: 'key',
    default: [],
    otherwise: 'Nothing is announced.',
    example: ['permittedOrigins', 'lockedKeys', 'guidanceEdition', 'defaultRole', 'supportText'],
    mostItems: 100,
    most: 60,
  },
  {
    name: 'organisationName',
    type: 'string',
    title: 'Name of the organisation',
    description: 'Used in sentences such as “Northshire Council allows Alongside on these sites”.',
    group: 'people',
    feeds: ['organisationName'],
    merge: 'policy',
    format: 'words',
    default: '',
    otherwise: '“Your organisation”.',
    example: 'Northshire Council',
    most: 80,
  },
  {
    name: 'defaultRole',
    type: 'enum',
    title: 'Guidance for',
    description:
      'Whose prompts are shown at first. People may change it unless it is locked. Chair shows what a supervisor sees. Ask puts the question once, in the panel, and until then shows what a practitioner sees.',
    group: 'people',
    feeds: ['role', 'askRole'],
    merge: 'starting-value',
    choices: [
      { value: 'practitioner', title: 'Practitioner' },
      { value: 'supervisor', title: 'Supervisor' },
      { value: 'chair', title: 'Chair or reviewing officer' },
      { value: 'ask', title: 'Ask' },
    ],
    default: 'practitioner',
    otherwise: 'Practitioner.',
    example: 'practitioner',
  },
  {
    name: 'sidebarStart',
    type: 'enum',
    title: 'When a form is recognised',
    description:
      'Hidden: only the toolbar button or the keys open the panel. Tab: a quiet tab at the edge of the page. Open: the panel opens and never takes the cursor. Nobody can be stopped from closing it.',
    group: 'people',
    feeds: ['opening'],
    merge: 'policy',
    choices: [
      { value: 'hidden', title: 'Hidden' },
      { value: 'tab', title: 'Tab' },
      { value: 'open', title: 'Open' },
    ],
    default: 'tab',
    otherwise: 'Tab.',
    example: 'tab',
  },
  {
    name: 'panelSide',
    type: 'enum',
    title: 'Side of the page',
    description: 'The side of the page on which the panel stands. Choose the one with fewer fields.',
    group: 'people',
    feeds: ['side'],
    merge: 'policy',
    choices: [
      { value: 'left', title: 'Left' },
      { value: 'right', title: 'Right' },
    ],
    default: 'right',
    otherwise: 'Right.',
    example: 'right',
  },
  {
    name: 'textSize',
    type: 'integer',
    title: 'Text size',
    description:
      'Size of the panel’s text in per cent: 100, 115 or 130. A starting value, since people need different sizes; lock it only with good reason.',
    group: 'people',
    feeds: ['textSize'],
    merge: 'starting-value',
    minimum: 100,
    maximum: 130,
    values: [100, 115, 130],
    default: 100,
    otherwise: '100.',
    example: 115,
  },
  {
    name: 'followField',
    type: 'boolean',
    title: 'Follow the field in use',
    description: 'Shows guidance for the field that has the cursor, while the panel is open.',
    group: 'people',
    feeds: ['followField'],
    merge: 'policy',
    default: true,
    otherwise: 'On.',
    example: true,
  },
  {
    name: 'guidanceEdition',
    type: 'enum',
    title: 'Edition of Working Together',
    description:
      'Which edition is shown. Auto is the edition in force, with the older one offered on records that began under it.',
    group: 'guidance',
    feeds: ['edition'],
    merge: 'policy',
    choices: [
      { value: 'auto', title: 'In force, or by the date of the episode' },
      { value: 'in-force', title: 'In force' },
      { value: '2026', title: '2026' },
      { value: '2023', title: '2023' },
      { value: '2018', title: '2018' },
    ],
    default: 'auto',
    otherwise: 'The edition in force.',
    example: 'auto',
  },
  {
    name: 'maxWarnings',
    type: 'integer',
    title: 'Things to show before folding',
    description:
      'At most one card to look at first, plus this many to check. The others are folded behind a count and stay one click away; 0 folds them all.',
    group: 'guidance',
    feeds: ['maxWarnings'],
    merge: 'policy',
    minimum: 0,
    maximum: 5,
    default: 3,
    otherwise: '3.',
    example: 2,
  },
  {
    name: 'enabledModules',
    type: 'strings',
    title: 'Parts of the panel',
    description:
      'Parts that are shown: requirements, deadlines, standards, oversight. A part that is not named is left out. An empty list leaves search, local material and the calculator.',
    group: 'guidance',
    feeds: ['enabledModules'],
    merge: 'policy',
    format: 'words',
    choices: MODULES,
    default: MODULES.map(({ value }) => value),
    otherwise: 'All four.',
    example: ['requirements', 'deadlines', 'standards', 'oversight'],
    mostItems: 4,
    most: 20,
  },
  {
    name: 'minimumContentDate',
    type: 'string',
    title: 'Oldest content that is good enough',
    description:
      'Where the guidance content is older than this day, the panel says so and asks people to tell IT that an update is due.',
    group: 'guidance',
    feeds: ['minimumContentDate'],
    merge: 'policy',
    format: 'date',
    default: '',
    otherwise: 'No check.',
    example: '2026-11-01',
    most: 10,
  },
  {
    name: 'countWorkingDays',
    type: 'enum',
    title: 'Counting working days',
    description: 'How limits in working days are counted. The guidance does not say; the first is the usual reading.',
    group: 'counting',
    feeds: ['counting'],
    merge: 'policy',
    choices: [
      { value: 'wd-after', title: 'The day after is day 1' },
      { value: 'wd-inclusive', title: 'The day itself is day 1' },
      { value: 'wd-after-rolled', title: 'A weekend event counts from the next working day' },
    ],
    default: 'wd-after',
    otherwise: 'The day after is day 1.',
    example: 'wd-after',
  },
  {
    name: 'countMonths',
    type: 'enum',
    title: 'Counting months',
    description: 'Calendar months as the guidance says, or the 91 and 183 days that some systems count.',
    group: 'counting',
    feeds: ['counting'],
    merge: 'policy',
    choices: [
      { value: 'months-corresponding', title: 'Calendar months' },
      { value: 'months-as-days', title: '91 and 183 days' },
    ],
    default: 'months-corresponding',
    otherwise: 'Calendar months.',
    example: 'months-corresponding',
  },
  {
    name: 'countDays',
    type: 'enum',
    title: 'Counting days and weeks',
    description: 'Whether the day of the event is day 0 or day 1 in limits of days and weeks.',
    group: 'counting',
    feeds: ['counting'],
    merge: 'policy',
    choices: [
      { value: 'days-after', title: 'The day after is day 1' },
      { value: 'days-inclusive', title: 'The day itself is day 1' },
    ],
    default: 'days-after',
    otherwise: 'The day after is day 1.',
    example: 'days-after',
  },
  {
    name: 'extraNonWorkingDays',
    type: 'strings',
    title: 'Council closure days',
    description:
      'Days that the council does not count as working days, besides weekends and bank holidays. Each date that they move says so.',
    group: 'counting',
    feeds: ['closureDays'],
    merge: 'policy',
    format: 'date',
    default: [],
    otherwise: 'None.',
    example: ['2026-12-29', '2026-12-30', '2026-12-31'],
    mostItems: 400,
    most: 10,
  },
  {
    name: 'addedHolidays',
    type: 'strings',
    title: 'Bank holidays to add',
    description: 'Bank holidays announced after this version was made.',
    group: 'counting',
    feeds: ['addedHolidays'],
    merge: 'policy',
    format: 'date',
    default: [],
    otherwise: 'None.',
    example: ['2027-05-10'],
    mostItems: 400,
    most: 10,
  },
  {
    name: 'removedHolidays',
    type: 'strings',
    title: 'Bank holidays to leave out',
    description: 'Listed bank holidays that were moved or withdrawn, and are to count as working days.',
    group: 'counting',
    feeds: ['removedHolidays'],
    merge: 'policy',
    format: 'date',
    default: [],
    otherwise: 'None.',
    example: ['2027-05-03'],
    mostItems: 400,
    most: 10,
  },
  {
    name: 'localTimescales',
    type: 'objects',
    title: 'Local time limits',
    description:
      'Stricter local limits, and intervals for steps on which national guidance is silent. A limit that is looser than the national one is refused and named. National dates always stay.',
    group: 'local',
    feeds: ['localTimescales', 'localLimits'],
    merge: 'policy',
    default: [],
    otherwise: 'National limits only.',
    example: [
      { timescale: 'cin-review', amount: 6, unit: 'weeks', owner: 'Safeguarding partnership team', reviewBy: '2027-04-01' },
    ],
    mostItems: 100,
    fields: [
      {
        name: 'timescale',
        type: 'string',
        title:
          'Id of the national limit, from the list of time limits; or cin-review, cp-visit, core-group-later, supervision',
        format: 'id',
        required: true,
        example: 'cin-review',
      },
      { name: 'amount', type: 'integer', title: 'How many', minimum: 1, maximum: 400, required: true, example: 6 },
      { name: 'unit', type: 'string', title: 'Of what', choices: UNITS, required: true, example: 'weeks' },
      OWNER,
      REVIEW,
      LINK,
    ],
  },
  {
    name: 'localGuidance',
    type: 'objects',
    title: 'Local notes',
    description:
      'Short notes of the council’s own on a stage or a field. Shown apart from statute, with owner and review date; past its review date a note says so.',
    group: 'local',
    feeds: ['localGuidance'],
    merge: 'policy',
    default: [],
    otherwise: 'None.',
    example: [
      {
        stage: 'strategy-discussion',
        title: 'Who to invite',
        text: 'Northshire asks for the school’s safeguarding lead at every strategy discussion about a child of school age.',
        link: 'https://procedures.example.gov.uk/strategy-discussions',
        owner: 'Safeguarding partnership team',
        reviewBy: '2027-04-01',
      },
    ],
    mostItems: 300,
    fields: [
      { name: 'stage', type: 'string', title: 'Id of a stage', format: 'id', example: 'strategy-discussion' },
      {
        name: 'concept',
        type: 'string',
        title: 'Meaning of a field, beside which it is shown',
        format: 'id',
        example: 'child_seen_date',
      },
      { name: 'title', type: 'string', title: 'Title', format: 'words', required: true, example: 'Who to invite' },
      {
        name: 'text',
        type: 'string',
        title: 'The note, 400 characters at most',
        format: 'text',
        required: true,
        example: 'Northshire asks for the school’s safeguarding lead.',
      },
      LINK,
      OWNER,
      REVIEW,
    ],
  },
  {
    name: 'contacts',
    type: 'objects',
    title: 'Who’s who',
    description: 'Teams and posts by role and area, with the day on which the entry was last checked. Never a person’s own number.',
    group: 'local',
    feeds: ['contacts'],
    merge: 'policy',
    default: [],
    otherwise: 'None.',
    example: [
      {
        role: 'Designated officer',
        area: 'North',
        team: 'LADO team',
        phone: '01632 960100',
        link: 'https://procedures.example.gov.uk/lado',
        lastChecked: '2026-10-05',
      },
    ],
    mostItems: 200,
    fields: [
      { name: 'role', type: 'string', title: 'Role', format: 'words', required: true, example: 'Designated officer' },
      { name: 'area', type: 'string', title: 'Area', format: 'words', example: 'North' },
      { name: 'team', type: 'string', title: 'Name of the team', format: 'words', example: 'LADO team' },
      { name: 'phone', type: 'string', title: 'Telephone', format: 'phone', example: '01632 960100' },
      { ...LINK, title: 'Address of its page' },
      {
        name: 'lastChecked',
        type: 'string',
        title: 'Day on which it was last checked',
        format: 'date',
        example: '2026-10-05',
      },
    ],
  },
  {
    name: 'thresholdsUrl',
    type: 'string',
    title: 'Local thresholds document',
    description: 'Address of the council’s threshold document, linked from referrals and assessments.',
    group: 'local',
    feeds: ['thresholdsUrl'],
    merge: 'policy',
    format: 'https',
    default: '',
    otherwise: 'None.',
    example: 'https://procedures.example.gov.uk/thresholds',
    most: 900,
  },
  {
    name: 'procedureManualUrl',
    type: 'string',
    title: 'Procedures manual',
    description: 'Address of the council’s own procedures manual.',
    group: 'local',
    feeds: ['procedureManualUrl'],
    merge: 'policy',
    format: 'https',
    default: '',
    otherwise: 'None.',
    example: 'https://procedures.example.gov.uk/',
    most: 900,
  },
  {
    name: 'procedureLinks',
    type: 'objects',
    title: 'Links into the procedures manual',
    description: 'Chapters of the manual, each for a stage or for all.',
    group: 'local',
    feeds: ['procedureLinks'],
    merge: 'policy',
    default: [],
    otherwise: 'None.',
    example: [
      {
        stage: 'section-47',
        title: 'Section 47 enquiries',
        link: 'https://procedures.example.gov.uk/section-47',
      },
    ],
    mostItems: 150,
    fields: [
      { name: 'stage', type: 'string', title: 'Id of a stage; none for all', format: 'id', example: 'section-47' },
      { name: 'title', type: 'string', title: 'Title', format: 'words', required: true, example: 'Section 47 enquiries' },
      { ...LINK, title: 'Address', required: true },
    ],
  },
  {
    name: 'escalationNames',
    type: 'objects',
    title: 'Names of the steps of escalation',
    description: 'What the council calls each step when professionals disagree, and where the procedure is.',
    group: 'local',
    feeds: ['escalationNames'],
    merge: 'policy',
    default: [],
    otherwise: 'Plain names.',
    example: [
      { level: 1, name: 'Professional discussion', link: 'https://procedures.example.gov.uk/escalation' },
      { level: 2, name: 'Team managers', link: 'https://procedures.example.gov.uk/escalation' },
    ],
    mostItems: 10,
    fields: [
      { name: 'level', type: 'integer', title: 'Step, from 1', minimum: 1, maximum: 10, required: true, example: 1 },
      { name: 'name', type: 'string', title: 'Its name', format: 'words', required: true, example: 'Team managers' },
      { ...LINK, title: 'Address of the procedure' },
    ],
  },
  {
    name: 'labelLessons',
    type: 'objects',
    title: 'What labels mean here',
    description:
      'Lessons as the options page exports them: on this site this label means that, or a form of this title is that stage. A lesson can add understanding and never takes a must or a should away.',
    group: 'local',
    feeds: ['labelLessons'],
    merge: 'policy',
    default: [],
    otherwise: 'None.',
    example: [
      { site: 'lcs.example.gov.uk', label: 'CYP seen', heading: 'Visit', concept: 'child_seen_date' },
      { site: 'lcs.example.gov.uk', title: 'Child protection enquiry record', stage: 'section-47' },
    ],
    mostItems: 500,
    fields: [
      { name: 'site', type: 'string', title: 'Host', format: 'host', required: true, example: 'lcs.example.gov.uk' },
      { name: 'label', type: 'string', title: 'Label of a field', format: 'words', example: 'CYP seen' },
      { name: 'heading', type: 'string', title: 'Nearest heading above it; none for any', format: 'words', example: 'Visit' },
      {
        name: 'concept',
        type: 'string',
        title: 'Its meaning; “none” passes the label over',
        format: 'id',
        example: 'child_seen_date',
      },
      {
        name: 'title',
        type: 'string',
        title: 'Words of a form’s title, in place of label, heading and concept',
        format: 'words',
        example: 'Child protection enquiry record',
      },
      { name: 'stage', type: 'string', title: 'The stage that the form is', format: 'id', example: 'section-47' },
    ],
  },
  {
    name: 'localPackUrl',
    type: 'string',
    title: 'Address of a local pack',
    description:
      'An https address of one JSON file with the council’s local material. With its SHA-256 this is the only use of the network; the file is checked before use and the last good copy is kept.',
    group: 'local',
    feeds: ['localPackUrl'],
    merge: 'policy',
    format: 'https',
    default: '',
    otherwise: 'None: no network use of any kind.',
    example: 'https://software.example.gov.uk/alongside/local-pack.json',
    most: 900,
  },
  {
    name: 'localPackSha256',
    type: 'string',
    title: 'SHA-256 of the local pack',
    description: 'The file’s SHA-256 as 64 hexadecimal digits. Without it the address is not used.',
    group: 'local',
    feeds: ['localPackSha256'],
    merge: 'policy',
    format: 'sha256',
    default: '',
    otherwise: 'None.',
    example: '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
    most: 64,
  },
  {
    name: 'allowPrint',
    type: 'boolean',
    title: 'Printing',
    description: 'Whether Alongside offers its own print-outs. The case system’s own printing is not touched.',
    group: 'limits',
    feeds: ['allowPrint'],
    merge: 'policy',
    default: true,
    otherwise: 'Allowed.',
    example: true,
  },
  {
    name: 'allowExport',
    type: 'boolean',
    title: 'Saving and copying files',
    description:
      'Whether lessons, structure files, reminders and the support bundle can be saved as files. Copying one citation stays possible.',
    group: 'limits',
    feeds: ['allowExport'],
    merge: 'policy',
    default: true,
    otherwise: 'Allowed.',
    example: true,
  },
  {
    name: 'localLogDays',
    type: 'integer',
    title: 'Days that the local log is kept',
    description:
      'Keeps on the device which card was shown or settled, when, under which edition. No person, no address, no recorded word. Never sent anywhere; 0 keeps none.',
    group: 'limits',
    feeds: ['localLogDays'],
    merge: 'policy',
    minimum: 0,
    maximum: 90,
    default: 0,
    otherwise: '0: no log.',
    example: 0,
  },
  {
    name: 'supportUrl',
    type: 'string',
    title: 'Where to get help',
    description: 'Address of the service desk or of the council’s own page about Alongside.',
    group: 'support',
    feeds: ['supportUrl'],
    merge: 'policy',
    format: 'https',
    default: '',
    otherwise: 'None.',
    example: 'https://servicedesk.example.gov.uk/alongside',
    most: 900,
  },
  {
    name: 'supportText',
    type: 'string',
    title: 'Whom to ask',
    description: 'One line on whom to ask for help, shown on locked settings, in the pop-up and in About.',
    group: 'support',
    feeds: ['supportText'],
    merge: 'policy',
    format: 'words',
    default: '',
    otherwise: '“Ask its IT service desk.”',
    example: 'Ask the ICT service desk, extension 1000.',
    most: 200,
  },
] as const satisfies readonly PolicyKey[];

export type PolicyKeyName = (typeof POLICY_KEYS)[number]['name'];

/** The key of this name, or undefined: names come from outside. */
export function policyKey(name: string): PolicyKey | undefined {
  return POLICY_KEYS.find((key) => key.name === name);
}
