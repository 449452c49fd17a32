type RefusalTest = {
  /** In tests/integration. */
  file: string;
  /** Its title as written in the source, with its `%s`. */
  test: string;
};

const OF_EDITIONS = {
  file: "editions.test.ts",
  test: "is neither proposed nor decided on by who is not of the office",
};
const OF_GRANTS = {
  file: "people.test.ts",
  test: "of one's own nobody changes, nor who does not manage people, nor a grant of somebody else",
};
const OF_PERSONS = {
  file: "people.test.ts",
  test: "not oneself, not without the verb, not nobody; the rows stay as they were",
};
const OF_PERIODS = { file: "periods.test.ts", test: "whoever may not is refused, and nothing changes" };
const OF_DIFFERENCES = { file: "differences.test.ts", test: "whoever may not is refused, and nothing changes" };
const OF_FORMS = { file: "criterion-entry.test.ts", test: "%s neither sees the form nor writes" };
const OF_ASSIGNMENTS = { file: "assignments.test.ts", test: "%s may not" };
const OF_PAPERS = { file: "evidence-reach.test.ts", test: "%s adds, replaces, links and ends nothing" };

/**
 * For every mutation the test in which somebody without the right calls it and is refused, and the rows are read again
 * to see that nothing changed. That it does read them again nobody but its reader can check.
 */
export const REFUSALS: Record<string, RefusalTest> = {
  addGrant: OF_GRANTS,
  addPaper: OF_PAPERS,
  addSecret: OF_PAPERS,
  addVersion: OF_PAPERS,
  answerDifference: OF_DIFFERENCES,
  approvePublication: {
    file: "publication.test.ts",
    test: "the office prepares, a leader approves, and only then does the outside change",
  },
  askOpening: OF_PERIODS,
  assignUnit: OF_ASSIGNMENTS,
  changeSetting: {
    file: "settings.test.ts",
    test: "is changed by nobody else, and the attempt is in the log; the office and the administrator see it",
  },
  closeDifference: OF_DIFFERENCES,
  correctPerson: OF_PERSONS,
  createPeriod: OF_PERIODS,
  deactivatePerson: OF_PERSONS,
  decideOnEdition: OF_EDITIONS,
  decideOpening: OF_PERIODS,
  discardFile: {
    file: "import.test.ts",
    test: "another's file is not there: not to see, to write, to download or to put aside",
  },
  endAssignment: OF_ASSIGNMENTS,
  endGrant: OF_GRANTS,
  endLink: OF_PAPERS,
  endSessionsOfPerson: OF_PERSONS,
  invitePerson: { file: "people.test.ts", test: "is not for %s, and that is logged" },
  linkPaper: OF_PAPERS,
  lockPeriod: OF_PERIODS,
  makeLink: { file: "accounts.test.ts", test: "%s may not: as if nobody were there" },
  openDifference: OF_DIFFERENCES,
  preparePublication: { file: "publication.test.ts", test: "%s may not prepare a publication" },
  proposeEdition: OF_EDITIONS,
  reactivatePerson: {
    file: "people.test.ts",
    test: "is not undone by who does not manage people: who was put out stays out",
  },
  readFile: {
    file: "evidence-reach.test.ts",
    test: "a department that is not assigned the commune reads nothing of it",
  },
  receiveFile: { file: "import.test.ts", test: "who enters no figures sends no file" },
  recordAnswer: { file: "answers.test.ts", test: "%s may not: not found, and the rows stay as they are" },
  recordRegion: { file: "regions.test.ts", test: "%s may not: not found, and the rows stay as they are" },
  removeFactorOfPerson: {
    file: "second-step.test.ts",
    test: "who does not manage people makes nobody's authenticator forgotten, not even their own",
  },
  reviewMany: { file: "checks.test.ts", test: "the district checks many; who may not is refused whole" },
  reviewObservation: { file: "checks.test.ts", test: "%s by whoever may not is refused and changes nothing" },
  saveDraft: OF_FORMS,
  sharePaper: OF_PAPERS,
  submitCriterion: OF_FORMS,
  submitDrafts: OF_FORMS,
  submitEntry: {
    file: "entry.test.ts",
    test: "%s does not write there, and sees it only as who reads it",
  },
  withdrawEdition: OF_EDITIONS,
};
