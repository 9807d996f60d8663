import { useId, useState } from 'react';
import { WhereFilesAreAllowed } from './organisation';

interface SaveFileProps {
  words: string;
  name: string;
  text: string;
}

/** Shows the whole of a file first; a second button saves just that. Nothing is sent. */
export function SaveFile({ words, name, text }: SaveFileProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 0);
  };
  return (
    <>
      <div className="btns">
        <button
          type="button"
          className="btn quiet"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {words}
        </button>
      </div>
      {open && (
        <div id={id} className="box">
          <p>This is the whole file. Nothing else is saved, and nothing is sent.</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard */}
          <section className="file" tabIndex={0} aria-label={`Contents of ${name}`}>
            <pre>{text}</pre>
          </section>
          <WhereFilesAreAllowed>
            <div className="btns">
              <button type="button" className="btn" onClick={save}>
                Save {name}
              </button>
            </div>
          </WhereFilesAreAllowed>
        </div>
      )}
    </>
  );
}
