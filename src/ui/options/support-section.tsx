import { HelpFromOrganisation, useOrganisation } from '../kit/organisation';
import { SaveFile } from '../kit/save-file';
import { LocalLog, type LocalLogProps } from './local-log';

export interface SupportSectionProps {
  /** The whole file for support. */
  bundle: string;
  log?: LocalLogProps;
}

/** Whom to ask, what to send them, and the log that the organisation may have switched on. */
export function SupportSection({ bundle, log }: SupportSectionProps) {
  const { supportText, supportUrl } = useOrganisation();
  return (
    <>
      <h1>Help and support</h1>
      <p className="lead">
        {supportText || supportUrl ? 'Your organisation says whom to ask.' : 'Ask your organisation’s IT service desk.'}
      </p>
      <HelpFromOrganisation />
      <h2>Is it on, and where?</h2>
      <dl className="kv">
        <dt>No tab on a form</dt>
        <dd>Choose the toolbar button. It says whether Alongside is on for the site, and what it found.</dd>
        <dt>Form not recognised</dt>
        <dd>
          See <a href="#read">What was read on this page</a>. A label can be taught there.
        </dd>
        <dt>A setting cannot be changed</dt>
        <dd>
          See <a href="#organisation">What your organisation has set</a>.
        </dd>
        <dt>To try it first</dt>
        <dd>
          Open the <a href="sample.html">sample record</a>. It needs no site and no permission.
        </dd>
      </dl>
      <h2>A file for support</h2>
      <p>
        Versions, what your organisation has set, which form was recognised, counts and timings. No label, no date and no
        word of a record, and no address of a page.
      </p>
      <SaveFile words="Show the file for support" name="alongside-support.json" text={bundle} />
      {log && <LocalLog {...log} />}
    </>
  );
}
