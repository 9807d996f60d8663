const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** Where the words come from, under which licences, and what the product is not. */
export function AboutSection({ program, content }: { program: string; content: string }) {
  return (
    <div className="prose">
      <h1>About, sources, licences</h1>
      <p className="lead">A guide. Not legal advice, not the record; your judgement comes first.</p>
      <p>
        Program {program}, content {content}.
      </p>
      <h2>Sources</h2>
      <p>
        Contains public sector information licensed under the{' '}
        <a href={LICENCE} target="_blank" rel="noreferrer noopener">
          Open Government Licence v3.0
        </a>
        .
      </p>
      <ul>
        <li>Working Together to Safeguard Children, Department for Education. © Crown copyright.</li>
        <li>Legislation of the United Kingdom, legislation.gov.uk. © Crown copyright.</li>
        <li>Bank holidays, gov.uk. © Crown copyright.</li>
      </ul>
      <p>
        Summaries are our own words unless they stand in quotation marks. Alongside is not endorsed by any government
        department.
      </p>
      <h2>Program</h2>
      <p>
        The program is under the MIT licence. It includes work of others, React and MiniSearch among it:{' '}
        <a href="licences.txt">every licence and notice</a>.
      </p>
    </div>
  );
}
