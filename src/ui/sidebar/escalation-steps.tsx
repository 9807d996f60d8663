import type { EscalationView } from '../../core/oversight/escalation';
import { Cite } from '../kit/cite';
import { Fold } from '../kit/fold';
import { Icon } from '../kit/icon';
import { PlainWordsUnder } from '../kit/plain-view';

/** The way up where people disagree. The council's own names stand after the national steps, in its own ground. */
export function EscalationSteps({ escalation }: { escalation: EscalationView | undefined }) {
  if (!escalation) return null;
  const { title, about, steps, council } = escalation;
  return (
    <Fold words={`${title}: ${steps.length} steps`} openWords={title}>
      <div className="card steps-up">
        <p className="s">{about}</p>
        <ol>
          {steps.map(({ name, does, sources }) => (
            <li key={name}>
              <b>{name}</b>
              <span className="s">{does}</span>
              <span className="cite">
                <Cite sources={sources} />
              </span>
            </li>
          ))}
        </ol>
        <PlainWordsUnder words={escalation.plain} sources={steps[0]?.sources ?? []} />
      </div>
      {council && (
        <div className="local-block steps-up">
          <p className="lh">
            <Icon name="local" />
            <b>{council.name === 'your organisation' ? 'Your organisation’s own steps' : `${council.name}’s own steps`}</b>
          </p>
          {council.steps.length > 0 && (
            <ol>
              {council.steps.map(({ name, link }) => (
                <li key={name}>{link ? <CouncilLink link={link}>{name}</CouncilLink> : <b>{name}</b>}</li>
              ))}
            </ol>
          )}
          {council.manual && (
            <p className="s">
              <CouncilLink link={council.manual}>Procedure manual</CouncilLink>
            </p>
          )}
        </div>
      )}
    </Fold>
  );
}

function CouncilLink({ link, children }: { link: string; children: string }) {
  return (
    <a href={link} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
