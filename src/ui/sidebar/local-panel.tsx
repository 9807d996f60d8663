import { useId, useState } from 'react';
import type { LocalPost, LocalView } from '../../core/local/local-view';
import { Cite } from '../kit/cite';
import { ForceTag } from '../kit/force-tag';
import { Icon } from '../kit/icon';
import { LocalBlockCard, LocalCareLine, OutLink, StandingWords } from './local-block';
import { Section } from './section';

/** From this many posts in more than one area, an area can be chosen. */
const POSTS_TO_CHOOSE_FROM = 7;
const NOT_SET = 'Not set by your council.';

/** The "Local" tab: everything of the council's own, apart from national guidance and never in place of it. */
export function LocalPanel({ local, titleId }: { local: LocalView; titleId: string }) {
  const { council, setBy, thresholds, notes, fieldNotes, posts, procedures, manual, escalation, beside, standing } = local;
  return (
    <>
      <div className="st">
        <h2 id={titleId} tabIndex={-1} data-title>
          From your council
        </h2>
        <p className="q">{setBy}. Separate from national guidance, and never in place of it.</p>
      </div>
      {standing.map((sentence) => (
        <div className="note unk" key={sentence}>
          <Icon name="soon" />
          <p>{sentence}</p>
        </div>
      ))}
      <Section title="Thresholds">
        {thresholds ? <LocalBlockCard block={thresholds} linkTitle /> : <p className="s q flat">{NOT_SET}</p>}
      </Section>
      <Section title="Notes for this stage" {...(notes.length > 0 ? { count: String(notes.length) } : {})}>
        {notes.length > 0 ? (
          notes.map((block) => <LocalBlockCard key={`${block.title}${block.text}`} block={block} />)
        ) : (
          <p className="s q flat">{NOT_SET}</p>
        )}
      </Section>
      {fieldNotes.length > 0 && (
        <Section title="Notes on fields of this page" count={String(fieldNotes.length)}>
          {fieldNotes.map(({ concept, label, block }) => (
            <div key={`${concept}${block.title}${block.text}`} className="loc-field">
              <p className="s q">“{label}”</p>
              <LocalBlockCard block={block} />
            </div>
          ))}
        </Section>
      )}
      <WhoToContact posts={posts} />
      <Section title="Procedures">
        {procedures.length > 0 || manual ? (
          <div className="loc">
            <ul className="loc-list">
              {procedures.map(({ title, link }) => (
                <li key={`${title}${link}`}>
                  <OutLink href={link}>{title}</OutLink>
                </li>
              ))}
              {manual && (
                <li>
                  <OutLink href={manual}>Procedures manual</OutLink>
                </li>
              )}
            </ul>
            <LocalCareLine council={council} />
          </div>
        ) : (
          <p className="s q flat">{NOT_SET}</p>
        )}
      </Section>
      {escalation.length > 0 && (
        <Section title="When agencies differ">
          <div className="loc">
            <ol className="loc-list steps">
              {escalation.map(({ name, link }) => (
                <li key={`${name}${link ?? ''}`}>{link ? <OutLink href={link}>{name}</OutLink> : name}</li>
              ))}
            </ol>
            <LocalCareLine council={council} />
          </div>
        </Section>
      )}
      {beside.length > 0 && (
        <Section title="How local sits beside national">
          {beside.map((step) => (
            <div className="card beside" key={step.title}>
              <p className="s">
                <strong>{step.title}</strong>
              </p>
              <table className="work">
                <tbody>
                  <tr>
                    <th scope="row">{step.national ? <ForceTag force={step.national.force} /> : 'National'}</th>
                    <td>
                      {step.national ? (
                        <>
                          {step.national.words} <Cite sources={step.national.sources} />
                        </>
                      ) : (
                        'National guidance sets no interval.'
                      )}
                    </td>
                  </tr>
                  <tr>
                    <th scope="row">
                      <ForceTag force="local" />
                    </th>
                    <td>
                      {step.local} {council}. {step.owner && `Owner: ${step.owner}. `}
                      {step.standing && <StandingWords standing={step.standing} />} {step.from && `${step.from}.`}
                    </td>
                  </tr>
                </tbody>
              </table>
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function WhoToContact({ posts }: { posts: LocalPost[] }) {
  const id = useId();
  const [area, setArea] = useState('');
  const areas = [...new Set(posts.flatMap((post) => post.area ?? []))].sort((a, b) => a.localeCompare(b, 'en-GB'));
  const choose = posts.length >= POSTS_TO_CHOOSE_FROM && areas.length > 1;
  const shown = choose && area ? posts.filter((post) => post.area === undefined || post.area === area) : posts;
  return (
    <Section title="Who to contact">
      {posts.length === 0 && <p className="s q flat">{NOT_SET}</p>}
      {choose && (
        <p className="area">
          <label htmlFor={id}>Area</label>
          <select id={id} value={area} onChange={(event) => setArea(event.target.value)}>
            <option value="">All areas</option>
            {areas.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </p>
      )}
      {posts.length > 0 && (
        <>
          <div className="loc plain">
            <table className="who">
              <caption className="vh">Local contacts by post</caption>
              <tbody>
                {shown.map((post) => (
                  <tr key={`${post.role}|${post.area ?? ''}`}>
                    <th scope="row">
                      {post.role}
                      {post.area && <small>{post.area}</small>}
                    </th>
                    <td>
                      <Reach post={post} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="s q after-card">
            Posts, not people. Something wrong? Tell whoever owns the list; Alongside cannot send messages.
          </p>
        </>
      )}
    </Section>
  );
}

/** How a post is reached, and when that was last checked. A number past its check still shows. */
function Reach({ post: { team, phone, link, standing } }: { post: LocalPost }) {
  if (!standing) return <span className="q">Not set by your council</span>;
  return (
    <>
      {team && <small>{team}</small>}
      {phone && <a href={`tel:${dialled(phone)}`}>{phone}</a>}
      {link && (
        <div>
          <OutLink href={link}>Page of this team</OutLink>
        </div>
      )}
      <span className="own">
        {standing.overdue ? <StandingWords standing={standing} /> : standing.words}
      </span>
    </>
  );
}

/** "01632 960001 ext 12" as a telephone dials it (RFC 3966). */
function dialled(phone: string): string {
  const [number = '', extension] = phone.split(/ (?:ext|option) /);
  const digits = number.replace(/[^0-9+]/g, '');
  return extension && phone.includes(' ext ') ? `${digits};ext=${extension}` : digits;
}
