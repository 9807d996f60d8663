/** What this environment cannot show, with the script that a pilot would follow. */
export const NOT_SHOWN: readonly { what: string; why: string; script: readonly string[] }[] = [
  {
    what: 'Windows, and Microsoft Edge itself',
    why: 'Every test runs in Chromium on Linux. The Edge package is built and compared with Chrome’s; it is not run.',
    script: [
      'On a managed Windows laptop, follow docs/administrators-guide.md with the Edge package, from nothing to a card on the sample record.',
      'Change permittedOrigins in policy. Within five seconds the sidebar goes from a page that is no longer named.',
      'Open a record, install the next version by policy, and check that the old panel goes and the form keeps what was typed.',
      'Remove the policy entry. No panel is left in any open tab.',
    ],
  },
  {
    what: 'Screen readers by ear',
    why: 'What is announced is asserted from the accessibility tree; nobody has listened to it here.',
    script: [
      'With NVDA, then JAWS, then Narrator: open the sample record. One announcement names the stage and what there is to look at.',
      'Press Alt+Shift+A. Focus moves to the panel’s title; the same keys go back to the same field.',
      'Read one card whole: must or should is heard before the paragraph, and the date with its weekday.',
      'Go through Oversight by keyboard and mark each row. Each answer and the progress are heard once.',
      'With Dragon: “click Why am I seeing this”, “click Show on page”. With ZoomText at 4x: nothing is lost off the edge.',
    ],
  },
  {
    what: 'A vendor’s live system',
    why: 'No vendor gives access. The pages are invented, after what is publicly known of each system.',
    script: [
      'On the council’s test system, open one record of each form in use and read “What was read on this page”.',
      'Save the structure-only export of each form that is not recognised, after reading it through.',
      'Compare ten deadlines with the system’s own, and note each difference and the reason the card gives.',
      'Teach the labels that were not known, export the lessons, and deliver them by policy to a second machine.',
    ],
  },
  {
    what: 'A long working day on a slow laptop',
    why: 'The soak is bounded and the machine is shared, so speeds are given as ratios to a control in the same run.',
    script: [
      'On the council’s slowest supported laptop, work for a day with Alongside on, and a day with it off for that site.',
      'Note any wait that a person noticed. Save the support bundle at the end of the day; it holds timings and no case data.',
    ],
  },
];
