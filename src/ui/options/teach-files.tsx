import { useId, useState } from 'react';
import type { Lesson } from '../../core/lessons/lesson';
import { SaveFile } from '../kit/save-file';

interface TeachFilesProps {
  lessons: Lesson[];
  onImport: (lessons: Lesson[]) => Promise<string | null>;
  write: (lessons: Lesson[]) => string;
  readFile: (text: string) => { lessons: Lesson[]; problems: { path: string; reason: string }[] };
}

/** Lessons out to a file, shown before it is saved, and in from one, each refused entry named. */
export function TeachFiles({ lessons, onImport, write, readFile }: TeachFilesProps) {
  const id = useId();
  const [problems, setProblems] = useState<{ path: string; reason: string }[]>([]);
  const [said, setSaid] = useState('');

  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readFile(await file.text());
    const fault = read.lessons.length > 0 ? await onImport(read.lessons) : null;
    setProblems(fault ? [{ path: file.name, reason: fault }] : read.problems);
    const count = fault ? 0 : read.lessons.length;
    setSaid(`${count} ${count === 1 ? 'lesson was' : 'lessons were'} added from ${file.name}.`);
  };
  return (
    <>
      {lessons.length > 0 && (
        <SaveFile words="Save as a file to share with IT" name="alongside-lessons.json" text={write(lessons)} />
      )}
      <p>
        <label htmlFor={id}>Add lessons from a file</label>
      </p>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <p role="status" className={said ? undefined : 'vh'}>
        {said}
      </p>
      {problems.length > 0 && (
        <div role="alert">
          <p>Left out:</p>
          <ul>
            {problems.map(({ path, reason }) => (
              <li key={`${path}${reason}`}>
                <code>{path}</code> {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
