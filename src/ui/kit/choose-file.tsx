import { useId } from 'react';

interface ChooseFileProps {
  words: string;
  onFile: (file: File) => void;
  /** What became of the last file; empty while there is nothing to say. */
  said: string;
}

/** Takes a JSON file. The same one can be taken again, after it was mended. */
export function ChooseFile({ words, onFile, said }: ChooseFileProps) {
  const id = useId();
  return (
    <>
      <p>
        <label htmlFor={id}>{words}</label>
      </p>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <p role="status" className={said ? undefined : 'vh'}>
        {said}
      </p>
    </>
  );
}
