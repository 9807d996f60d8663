import { Icon } from '../kit/icon';
import { HelpFromOrganisation } from '../kit/organisation';

const LICENCE_ADDRESS = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

interface AboutProps {
  titleId: string;
  sources: string[];
  contentWords: string;
  onBack: () => void;
}

/** Where the words come from, under which licence, and what the product is not (DESIGN.md §5, last paragraph). */
export function AboutPanel({ titleId, sources, contentWords, onBack }: AboutProps) {
  return (
    <>
      <div className="st">
        <button type="button" className="lk tap" onClick={onBack}>
          <Icon name="back" />
          Back to this page
        </button>
        <h2 id={titleId} tabIndex={-1} data-title>
          About and sources
        </h2>
      </div>
      <div className="about">
        <p>
          A guide. Not legal advice, not the record; your judgement comes first. Alongside reads the labels and dates of
          the form on screen. It writes nothing to the record and sends nothing anywhere.
        </p>
        <HelpFromOrganisation />
        <p>Alongside is not endorsed by any government department. {contentWords}</p>
        <h3>Licence</h3>
        <p>
          Contains public sector information licensed under the{' '}
          <a href={LICENCE_ADDRESS} target="_blank" rel="noreferrer noopener">
            Open Government Licence v3.0
          </a>
          . Source: Working Together to Safeguard Children 2023, Department for Education, Crown copyright 2023.
        </p>
        <p>Summaries are our own words. The text itself, and the law, come first.</p>
        {sources.length > 0 && (
          <>
            <h3>Sources used on this page</h3>
            <ul>
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
