import { Window } from 'happy-dom';
import { lexicon } from 'virtual:alongside/lexicon';
import { describe, expect, it } from 'vitest';
import { createLessonBook } from '../../../src/core/lessons/lesson-book';
import { fieldLesson } from '../../../src/core/lessons/make-lesson';
import { createMatcher } from '../../../src/core/matching/match-label';
import { mergeFrames } from '../../../src/core/recognition/merge-frames';
import { createRecogniser } from '../../../src/core/recognition/recognise-page';
import { reportFrame } from '../../../src/page/frame-report';
import { observeFrame } from '../../../src/page/observe-frame';

const matcher = createMatcher(lexicon);
const NAME = 'Qzxquill';

function documentOf(body: string): Document {
  const window = new Window({ url: 'http://lcs.example.gov.uk/record/88' });
  window.document.write(`<title>Section 47 enquiry - ${NAME}, Zeb</title><h1>Section 47 enquiry - ${NAME}, Zeb</h1>
    <form><p><label for="n">Child's name</label><input id="n" value="${NAME}, Zeb"></p>${body}</form>`);
  return window.document as unknown as Document;
}

const report = (body: string) => reportFrame(documentOf(body), { lexicon, matcher, book: null }, {}, null);
const row = (label: string, value = '', id = label.replace(/\W/g, '')) =>
  `<p><label for="${id}">${label}</label> <input id="${id}" value="${value}"></p>`;

describe('the report of a frame', () => {
  it('names labels, headings and titles in the form’s words alone', () => {
    const { labels, titles, outline, site } = report(`<h2>Strategy discussion for ${NAME}</h2>${row('Blue slip day', '01/12/2026')}`);
    expect(labels.find(({ label }) => label === 'Blue slip day')).toMatchObject({
      heading: 'Strategy discussion',
      concept: null,
      state: 'filled',
      site: 'lcs.example.gov.uk',
    });
    expect(titles[0]).toBe('Section 47 enquiry');
    expect(outline.map(({ element }) => element)).toEqual(['heading 1', 'input line', 'heading 2', 'input line']);
    expect(JSON.stringify({ labels, titles, outline, site })).not.toMatch(/Qzxquill|Zeb|2026/i);
  });

  it('leaves out a label that repeats what is recorded, answers, and cells side by side', () => {
    const { labels } = report(`${row(`What ${NAME} said`)}${row('Reference 4411223')}
      <fieldset><legend>Household</legend><label><input type="checkbox"> Annabel Otherperson</label></fieldset>
      <table><tr><td>Annabel Otherperson</td><td>Mother of the child</td></tr></table>`);
    const told = JSON.stringify(labels);
    expect(told).not.toMatch(/Qzxquill|4411223|Otherperson/);
    expect(labels.map(({ label }) => label)).toEqual(["Child's name"]);
  });

  it('leaves out a label with a name that only a title or a banner says', () => {
    const read = (head: string) => {
      const window = new Window({ url: 'http://lcs.example.gov.uk/record/88' });
      window.document.write(`${head}<form>${row(`What ${NAME} told us`)}${row('Blue slip day')}</form>`);
      return reportFrame(window.document as unknown as Document, { lexicon, matcher, book: null }, {}, null);
    };
    for (const head of [
      `<title>Section 47 enquiry - ${NAME} Orme</title>`,
      `<h1>Section 47 enquiry: ${NAME} Orme</h1>`,
      `<div><b>${NAME} Orme</b> DOB <span>02/03/2016</span></div>`,
    ]) {
      const found = read(head);
      expect(found.labels.map(({ label }) => label).filter((label) => label !== 'DOB'), head).toEqual(['Blue slip day']);
      expect(JSON.stringify(found), head).not.toContain(NAME);
    }
  });

  it.each(['Section 47 enquiry', 'C&F assessment', 'S47 and ICPC'])(
    'gives a label that holds again under “%s”, whoever it names',
    (heading) => {
      const body = `<h2>${heading} (${NAME})</h2>${row('Blue slip day', '01/12/2026')}`;
      const label = report(body).labels.find((one) => one.label === 'Blue slip day')!;
      const lesson = fieldLesson(label, 'strategy_date', '2026-11-22');
      expect(JSON.stringify(lesson)).not.toContain(NAME);
      const lessons = createLessonBook([lesson], 'lcs.example.gov.uk', lexicon, matcher.tokeniser);
      const { fields } = observeFrame(documentOf(body), matcher, { key: 'a', top: true }, { lessons }).observation;
      expect(fields.find((field) => field.label === 'Blue slip day')).toMatchObject({
        concept: 'strategy_date',
        date: { iso: '2026-12-01' },
        because: 'taught on this site: Blue slip day',
      });
    },
  );

  it('offers the closest meanings first, and says which are near', () => {
    const { labels } = report(row('Legal plng y/n'));
    const label = labels.find((one) => one.label === 'Legal plng y/n')!;
    expect(label.concept).toBeNull();
    expect(label.closest.length).toBeGreaterThan(0);
  });
});

describe('lessons that take meanings away', () => {
  const body = `${row('Section 47 enquiry start date', '02/12/2026')}${row('Date child seen')}${row('Outcome of section 47 enquiry')}`;
  const recogniser = createRecogniser(lexicon, matcher.tokeniser);
  const labels = ["Child's name", 'Section 47 enquiry start date', 'Date child seen', 'Outcome of section 47 enquiry'];
  const pageWith = (concept: string | null | undefined) => {
    const lessons = labels.map((label) => ({ kind: 'field' as const, site: 'lcs.example.gov.uk', label, heading: '', concept: concept ?? null }));
    const book = concept === undefined ? null : createLessonBook(lessons, 'lcs.example.gov.uk', lexicon, matcher.tokeniser);
    const { observation } = observeFrame(documentOf(body), matcher, { key: 'a', top: true }, { lessons: book });
    return mergeFrames([observation], recogniser);
  };

  it.each([[null], ['core_group_date']])('never take the form, and what it asks for, with them: %s', (concept) => {
    const before = pageWith(undefined);
    expect(before.recognition).toMatchObject({ kind: 'recognised', stage: 'section-47' });
    const after = pageWith(concept);
    expect(after.recognition).toMatchObject({ kind: 'recognised', stage: 'section-47' });
    expect(after.fields.map((field) => field.concept)).not.toContain('s47_start');
  });
});
