import { useEffect, useRef, useState } from 'react';
import { Mark } from '../kit/icon';
import { OrganisationProvider } from '../kit/organisation';
import { AboutSection } from './about-section';
import { type DiagnosticsProps, DiagnosticsSection } from './diagnostics-section';
import { LocalFaults, LocalSection, type LocalSectionProps } from './local-section';
import { OrganisationSection, PolicyFaults, type OrganisationSectionProps } from './organisation-section';
import { ReadingSection } from './reading-section';
import { RefusedSettings } from './refused-settings';
import { SettingsSection, type SettingsSectionProps } from './settings-section';
import { SupportSection, type SupportSectionProps } from './support-section';
import { TeachSection, type TeachSectionProps } from './teach-section';

const SECTIONS = [
  { id: 'settings', words: 'Settings' },
  { id: 'organisation', words: 'What your organisation has set' },
  { id: 'local', words: 'Local material' },
  { id: 'read', words: 'What was read on this page' },
  { id: 'teach', words: 'Teach a field' },
  { id: 'reading', words: 'What it reads' },
  { id: 'support', words: 'Help and support' },
  { id: 'about', words: 'About, sources, licences' },
] as const;
type SectionId = (typeof SECTIONS)[number]['id'];

function sectionOf(hash: string): SectionId {
  return SECTIONS.find(({ id }) => `#${id}` === hash)?.id ?? 'settings';
}

interface OptionsProps extends SettingsSectionProps {
  program: string;
  content: string;
  /** Undefined until the worker has answered. */
  teach?: TeachSectionProps;
  read?: DiagnosticsProps;
  local?: Omit<LocalSectionProps, 'allowExport'>;
  organisation?: Pick<OrganisationSectionProps, 'report' | 'browser' | 'id'>;
  support?: SupportSectionProps;
}

/** The options page: one section at a time, named by the address so that the pop-up can point at it. */
export function OptionsPage({ program, content, teach, read, local, organisation, support, ...settings }: OptionsProps) {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const moved = () => {
      setSection(sectionOf(location.hash));
      main.current?.focus();
    };
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  useEffect(() => {
    document.title = `${SECTIONS.find(({ id }) => id === section)?.words} – Alongside options`;
  }, [section]);

  return (
    <OrganisationProvider value={settings.settings}>
      <header className="opt-top">
        <div>
          <Mark />
          <b>Alongside</b>
          <span>
            Options. Program {program}, content {content}
          </span>
        </div>
      </header>
      <div className="opt">
        <nav className="opt-nav" aria-label="Options">
          <ul>
            {SECTIONS.map(({ id, words }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                  {words}
                </a>
              </li>
            ))}
            <li>
              <a href="reference.html">Search the guidance</a>
            </li>
          </ul>
        </nav>
        <main ref={main} tabIndex={-1}>
          {section === 'settings' && <SettingsSection {...settings} {...(local ? { council: local.answer.counting } : {})} />}
          {section === 'organisation' && organisation && (
            <OrganisationSection {...organisation} program={program} content={content} />
          )}
          {section === 'support' && support && <SupportSection {...support} />}
          {section === 'local' && local && (
            <LocalSection {...local} allowExport={settings.settings.allowExport} />
          )}
          {section === 'read' && read && (
            <DiagnosticsSection
              {...read}
              faults={
                <>
                  {organisation && <PolicyFaults report={organisation.report} />}
                  {local && <LocalFaults answer={local.answer} />}
                  <RefusedSettings problems={settings.problems} />
                </>
              }
            />
          )}
          {section === 'teach' && teach && <TeachSection {...teach} />}
          {section === 'reading' && <ReadingSection />}
          {section === 'about' && <AboutSection program={program} content={content} />}
        </main>
      </div>
    </OrganisationProvider>
  );
}
