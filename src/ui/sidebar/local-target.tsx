import type { LocalTarget } from '../../core/deadlines/deadline';
import { shortCouncil } from '../../core/local/local-words';
import { Icon } from '../kit/icon';
import { deadlineFace } from './deadline-face';
import { LocalCareLine } from './local-block';

/** The council's stricter date, beside the national one on its card and plainly apart from it. */
export function LocalTargetBlock({ target }: { target: LocalTarget }) {
  const { council, rule, deadline, status, link, owner, standing, from } = target;
  const face = deadline && deadlineFace(deadline);
  // Red and its triangle are kept for what is national.
  const late = face?.status.tone === 'late';
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
          <p className={`stat ${late ? 'soon' : face.status.tone}`}>
            <Icon name={late ? 'soon' : face.status.sign} />
            <span>{status}</span>
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
