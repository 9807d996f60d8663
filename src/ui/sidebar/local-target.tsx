import type { LocalTarget } from '../../core/local/local-target';
import { shortCouncil } from '../../core/local/local-words';
import { Icon } from '../kit/icon';
import { deadlineFace } from './deadline-face';
import { LocalCareLine } from './local-block';

/** The council's stricter date, beside the national one on its card and plainly apart from it. */
export function LocalTargetBlock({ target }: { target: LocalTarget }) {
  const { council, rule, deadline, link, owner, standing, from } = target;
  const face = deadline && deadlineFace(deadline);
  return (
    <div className="loc">
      <p className="what">
        <Icon name="local" />
        {shortCouncil(council)} asks for it sooner
      </p>
      {face && (
        <>
          <p className="date">
            {face.headline}
            {face.limit && <small>{face.limit}</small>}
          </p>
          <p className={`stat ${face.status.tone}`}>
            <Icon name={face.status.sign} />
            <span>{face.status.words}</span>
          </p>
        </>
      )}
      <p className="rule">{rule}</p>
      <LocalCareLine
        council={council}
        {...(owner ? { owner } : {})}
        {...(standing ? { standing } : {})}
        {...(from ? { from } : {})}
        {...(link ? { link: { href: link, words: 'Procedure' } } : {})}
      />
    </div>
  );
}
