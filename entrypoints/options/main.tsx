import { createRoot } from 'react-dom/client';
import { browser } from '../../src/extension/browser';
import content from '../../src/packs/content-version.json';
import { OptionsPage } from '../../src/ui/options/options-page';
import { useLocal } from './use-local';
import { useOrganisation } from './use-organisation';
import { useSettings } from './use-settings';
import { useSettled } from './use-settled';
import { useSupport } from './use-support';
import { useTeaching } from './use-teaching';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/pages.css';

function Options() {
  const settings = useSettings();
  const teaching = useTeaching();
  const settled = useSettled();
  const { local } = useLocal();
  const { organisation } = useOrganisation(local);
  const support = useSupport({ settings, organisation, page: teaching.read?.report ?? null });
  if (!settings) return null;
  return (
    <OptionsPage
      {...settings}
      {...settled}
      {...teaching}
      local={local}
      organisation={organisation}
      support={support}
      program={browser.runtime.getManifest().version}
      content={content.version}
    />
  );
}

createRoot(document.getElementById('root')!).render(<Options />);
