import { useState } from 'react';
import type { Lesson } from '../../core/lessons/lesson';
import { ChooseFile } from '../kit/choose-file';
import { type Fault, FaultList } from '../kit/fault-list';
import { SaveFile } from '../kit/save-file';

interface TeachFilesProps {
  lessons: Lesson[];
  onImport: (lessons: Lesson[]) => Promise<string | null>;
  write: (lessons: Lesson[]) => string;
  readFile: (text: string) => { lessons: Lesson[]; problems: { path: string; reason: string }[] };
}

/** Lessons out to a file, shown before it is saved, and in from one, each refused entry named. */
export function TeachFiles({ lessons, onImport, write, readFile }: TeachFilesProps) {
  const [problems, setProblems] = useState<Fault[]>([]);
  const [said, setSaid] = useState('');

  const take = async (file: File) => {
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
      <ChooseFile words="Add lessons from a file" onFile={(file) => void take(file)} said={said} />
      {problems.length > 0 && (
        <div role="alert">
          <p>Left out:</p>
          <FaultList faults={problems} />
        </div>
      )}
    </>
  );
}
