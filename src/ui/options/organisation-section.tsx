import { useState } from 'react';
import {
  type PolicyReport,
  type PolicyRow,
  policyReportText,
  type RowStanding,
  standingWords,
} from '../../core/policy/policy-report';
import { Icon, type IconName } from '../kit/icon';
import { HelpFromOrganisation } from '../kit/organisation';

export interface OrganisationSectionProps {
  report: PolicyReport;
  program: string;
  content: string;
  /** "Chromium 156" */
  browser: string;
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
export function OrganisationSection({ report, ...about }: OrganisationSectionProps) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(policyReportText(report, about)).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser did not allow copying.'),
    );
  return (
    <>
      <h1>What your organisation has set</h1>
      <p className="lead">{report.lead} This page holds no personal data.</p>
      <HelpFromOrganisation />
      {report.received.length > 0 && <Rows caption={report.caption} rows={report.received} />}
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
      <Rows caption={`${report.notSet.length} settings not set`} rows={report.notSet} />
      <p className="q">
        Schema version {report.schemaVersion}. The guide for administrators and the templates come with the package, in
        docs/policy.
      </p>
    </>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly PolicyRow[] }) {
  return (
    <table className="tb organisation">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Value</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, value, standing, notes }) => (
          <tr key={key} data-key={key}>
            <th scope="row">
              {title}
              <br />
              <code>{key}</code>
            </th>
            <td className="value">{value}</td>
            <td>
              <span className={`pill ${SIGN[standing].tone}`}>
                <Icon name={SIGN[standing].icon} />
                {standingWords(standing)}
              </span>
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
