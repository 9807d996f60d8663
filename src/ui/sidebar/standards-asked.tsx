import type { AgencyAnswer, WhoWasAsked } from '../../core/guidance/who-was-asked';
import { Cite } from '../kit/cite';
import { ForceTag } from '../kit/force-tag';
import { Icon, type IconName } from '../kit/icon';
import { Section } from './section';

const FACE: Record<AgencyAnswer, { sign: IconName; words: string; tone: 'rec' | 'blank' | 'none' }> = {
  yes: { sign: 'tick', words: 'Yes', tone: 'rec' },
  no: { sign: 'blank', words: 'Marked no', tone: 'blank' },
  blank: { sign: 'blank', words: 'Blank', tone: 'blank' },
  'not-listed': { sign: 'absent', words: 'Not listed', tone: 'none' },
  'no-column': { sign: 'none', words: 'No column', tone: 'none' },
};

function Answer({ answer }: { answer: AgencyAnswer }) {
  const { sign, words, tone } = FACE[answer];
  return (
    <span className={`pg ${tone}`}>
      <Icon name={sign} />
      {words}
    </span>
  );
}

/** Agencies of the attendance table on this page, all drawn alike, and what guidance expects of who takes part. */
export function AskedTable({ asked: { rows, expects } }: { asked: WhoWasAsked }) {
  return (
    <Section title="Who was asked">
      <p className="s q flat">From the attendance table on this page.</p>
      <table className="agt">
        <caption className="vh">Agencies on this page</caption>
        <thead>
          <tr>
            <th scope="col">Agency</th>
            <th scope="col">Asked</th>
            <th scope="col">Took part</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ agency, asked, tookPart }) => (
            <tr key={agency}>
              <th scope="row">{agency}</th>
              <td>
                <Answer answer={asked} />
              </td>
              <td>
                <Answer answer={tookPart} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {expects && (
        <p className="s expects">
          <span>
            <ForceTag force={expects.force} />
          </span>
          <span>
            {expects.summary} <Cite sources={expects.sources} />
          </span>
        </p>
      )}
    </Section>
  );
}
