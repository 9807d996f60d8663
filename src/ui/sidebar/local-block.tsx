import type { ReactNode } from 'react';
import type { LocalBlock } from '../../core/local/local-view';
import type { Standing } from '../../core/local/local-words';
import { ForceTag } from '../kit/force-tag';
import { Icon } from '../kit/icon';

/** A link out of the panel: in a new tab, which is told nothing of this page. */
export function OutLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  return (
    <a href={href} className={className} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children}
      <Icon name="external" className="out" />
      <span className="vh"> (opens a new tab)</span>
    </a>
  );
}

/** "Review by 31 Mar 2027."; past its review with a sign, and the item itself still shows. */
export function StandingWords({ standing }: { standing: Standing }) {
  return standing.overdue ? (
    <span className="stale">
      <Icon name="soon" />
      {standing.words}
    </span>
  ) : (
    <>{standing.words}.</>
  );
}

interface CareProps {
  /** Said first where the block stands among national guidance. */
  council?: string;
  owner?: string;
  standing?: Standing;
  from?: string;
  link?: { href: string; words: string };
}

/** Tag, council, owner, review: who says so, and whether somebody still looks after it. */
export function LocalCareLine({ council, owner, standing, from, link }: CareProps) {
  return (
    <p className="own">
      <ForceTag force="local" />
      {council && `${council}. `}
      {owner && `Owner: ${owner}. `}
      {standing && <StandingWords standing={standing} />} {from && `${from}. `}
      {link && (
        <OutLink href={link.href} className="lk-own">
          {link.words}
        </OutLink>
      )}
    </p>
  );
}

/**
 * A local note or the threshold document. `council` where national cards stand above it. It has no plain words: it is the
 * council's own text, which is not ours to say in other words.
 */
export function LocalBlockCard({ block, council, linkTitle = false }: { block: LocalBlock; council?: string; linkTitle?: boolean }) {
  const { title, text, link, owner, standing, from } = block;
  return (
    <div className="loc">
      <h4>{link && linkTitle ? <OutLink href={link}>{title}</OutLink> : title}</h4>
      <p className="s">{text}</p>
      <LocalCareLine
        {...(council ? { council } : {})}
        {...(owner ? { owner } : {})}
        {...(standing ? { standing } : {})}
        {...(from ? { from } : {})}
        {...(link && !linkTitle ? { link: { href: link, words: 'Procedure' } } : {})}
      />
    </div>
  );
}
