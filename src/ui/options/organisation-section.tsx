import { useState } from 'react';
import {
  type PolicyReport,
  type PolicyRow,
  policyFaults,
  policyReportText,
  type RowStanding,
  standingWords,
  whyNothingArrives,
} from '../../core/policy/policy-report';
import { FaultList } from '../kit/fault-list';
import { Icon, type IconName } from '../kit/icon';
import { HelpFromOrganisation } from '../kit/organisation';
import { Table } from '../kit/table';

export interface OrganisationSectionProps {
  report: PolicyReport;
  program: string;
  content: string;
  /** "Chromium 156" */
  browser: string;
  /** This package's id, which policy has to name. */
  id: string;
}

const SIGN: Record<RowStanding, { icon: IconName; tone: string }> = {
  locked: { icon: 'lock', tone: 'ok' },
  applied: { icon: 'tick', tone: 'ok' },
  partly: { icon: 'tick', tone: 'ign' },
  ignored: { icon: 'cross', tone: 'ign' },
  missing: { icon: 'unknown', tone: 'ign' },
  'not-set': { icon: 'none', tone: 'no' },
};

/** Each key of policy, its value and what became of it; nothing of a person and nothing of a record. */
export function OrganisationSection({ report, id, ...about }: OrganisationSectionProps) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(policyReportText(report, { ...about, id })).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser did not allow copying.'),
    );
  return (
    <>
      <h1>What your organisation has set</h1>
      <p className="lead">{report.lead} This page holds no personal data.</p>
      <HelpFromOrganisation />
      {report.received.length > 0 && <Rows caption={report.caption} rows={report.received} />}
      {report.somethingMissing && <WhyNothingArrives id={id} browser={about.browser} />}
      {report.unknown.length > 0 && (
        <>
          <h2>Unknown settings</h2>
          <p>These names are no settings of this version. They were passed over.</p>
          <ul>
            {report.unknown.map((name) => (
              <li key={name}>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="btns">
        <button type="button" className="btn" onClick={copy}>
          <Icon name="copy" />
          Copy for IT
        </button>
      </div>
      <p role="status" className={said ? undefined : 'vh'}>
        {said}
      </p>
      {!report.somethingMissing && <WhyNothingArrives id={id} browser={about.browser} />}
      <Rows caption={`${report.notSet.length} settings not set`} rows={report.notSet} />
      <p className="q">
        Schema version {report.schemaVersion}. The guide for administrators and the templates come with the package, in
        docs/policy.
      </p>
    </>
  );
}

/** What usually keeps a setting from arriving. */
function WhyNothingArrives({ id, browser }: { id: string; browser: string }) {
  return (
    <section className="prose" aria-labelledby="why-nothing">
      <h2 id="why-nothing">If a setting was made and did not arrive</h2>
      <p>The browser says nothing of a setting that it does not hand over. What usually keeps one back:</p>
      <ul>
        {whyNothingArrives(id, browser).map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </section>
  );
}

/** For the page about faults: what of the policy is not in force as it was set. Nothing where all is. */
export function PolicyFaults({ report }: { report: PolicyReport }) {
  const faults = policyFaults(report);
  if (faults.length === 0) return null;
  return (
    <div className="box faults" role="status">
      <p>
        Some of what your organisation set is not in force as it was set (
        <a href="#organisation">What your organisation has set</a>):
      </p>
      <FaultList faults={faults} />
    </div>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly PolicyRow[] }) {
  return (
    <Table
      layout="organisation"
      caption={caption}
      columns={['Setting', 'Value', 'Result']}
      rows={rows.map(({ key, title, value, standing, notes }) => ({
        id: key,
        cells: [
          <>
            {title}
            <br />
            <code>{key}</code>
          </>,
          value,
          <>
            <span className={`pill ${SIGN[standing].tone}`}>
              <Icon name={SIGN[standing].icon} />
              {standingWords(standing)}
            </span>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </>,
        ],
      }))}
    />
  );
}
