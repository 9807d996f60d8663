/** Whole policies to start from. Every name and address is invented. */
import type { PolicyExample, PolicyKeyName } from '../../src/core/policy/policy-keys';

export type PolicySample = Partial<Record<PolicyKeyName, PolicyExample>>;

export interface NamedSample {
  id: string;
  title: string;
  /** Who it is for. */
  about: string;
  policy: PolicySample;
}

const SITE = 'https://lcs.example.gov.uk';
const PROCEDURES = 'https://procedures.example.gov.uk';
const HELP = 'https://servicedesk.example.gov.uk/alongside';

const announced = (policy: PolicySample): PolicySample => ({
  ...policy,
  announcedKeys: (Object.keys(policy) as PolicyKeyName[]).sort(),
});

const pilot: PolicySample = {
  permittedOrigins: [SITE],
  lockedKeys: ['permittedOrigins'],
  organisationName: 'Northshire Council',
  defaultRole: 'ask',
  sidebarStart: 'tab',
  maxWarnings: 3,
  supportUrl: HELP,
  supportText: 'Ask the pilot lead in the practice development team.',
  procedureManualUrl: `${PROCEDURES}/`,
};

const whole: PolicySample = {
  permittedOrigins: [SITE],
  lockedKeys: ['permittedOrigins', 'guidanceEdition'],
  organisationName: 'Northshire Council',
  defaultRole: 'practitioner',
  sidebarStart: 'tab',
  guidanceEdition: 'auto',
  maxWarnings: 3,
  minimumContentDate: '2026-11-01',
  extraNonWorkingDays: ['2026-12-29', '2026-12-30', '2026-12-31'],
  localTimescales: [
    { timescale: 'cin-review', amount: 6, unit: 'weeks', owner: 'Safeguarding partnership team', reviewBy: '2027-04-01' },
    { timescale: 'cp-visit', amount: 10, unit: 'working-days', owner: 'Safeguarding partnership team', reviewBy: '2027-04-01' },
  ],
  localGuidance: [
    {
      stage: 'strategy-discussion',
      title: 'Who to invite',
      text: 'Northshire asks for the designated safeguarding lead of the school where the child is of school age.',
      link: `${PROCEDURES}/strategy-discussions`,
      owner: 'Safeguarding partnership team',
      reviewBy: '2027-04-01',
    },
  ],
  contacts: [
    {
      role: 'Designated officer',
      area: 'North',
      team: 'LADO team',
      phone: '01632 960100',
      link: `${PROCEDURES}/lado`,
      lastChecked: '2026-10-05',
    },
  ],
  thresholdsUrl: `${PROCEDURES}/thresholds`,
  procedureManualUrl: `${PROCEDURES}/`,
  procedureLinks: [{ stage: 'section-47', title: 'Section 47 enquiries', link: `${PROCEDURES}/section-47` }],
  escalationNames: [
    { level: 1, name: 'Professional discussion', link: `${PROCEDURES}/escalation` },
    { level: 2, name: 'Team managers', link: `${PROCEDURES}/escalation` },
  ],
  supportUrl: HELP,
  supportText: 'Ask the ICT service desk, extension 1000.',
};

const locked: PolicySample = {
  permittedOrigins: [SITE],
  lockedKeys: [
    'permittedOrigins',
    'defaultRole',
    'sidebarStart',
    'guidanceEdition',
    'maxWarnings',
    'countWorkingDays',
    'countMonths',
    'countDays',
    'extraNonWorkingDays',
    'addedHolidays',
    'removedHolidays',
    'localTimescales',
  ],
  organisationName: 'Northshire Council',
  defaultRole: 'practitioner',
  sidebarStart: 'hidden',
  guidanceEdition: 'in-force',
  maxWarnings: 2,
  countWorkingDays: 'wd-after',
  countMonths: 'months-corresponding',
  countDays: 'days-after',
  enabledModules: ['requirements', 'deadlines', 'standards', 'oversight'],
  allowPrint: false,
  allowExport: false,
  localLogDays: 0,
  supportText: 'Ask the ICT service desk, extension 1000.',
};

export const SAMPLES: readonly NamedSample[] = [
  { id: 'pilot', title: 'Pilot', about: 'A few volunteers on one site. The panel asks each of them for their role.', policy: announced(pilot) },
  { id: 'whole-council', title: 'Whole council', about: 'All teams, with local material.', policy: announced(whole) },
  {
    id: 'locked-down',
    title: 'Locked down',
    about: 'Nothing that changes a date can be changed by a person; no printing, no files.',
    policy: announced(locked),
  },
];
