/** A kind of record: its titles, and a template of sections and fields (model.ts says how lines are written). */
export interface RecordKind {
  name: string;
  stage?: string;
  kind: string;
  /** `Title >> sub-title`. */
  titles: string[];
  template: string;
  /** Houses that draw it, in turn; all of them when left out. */
  pages: number;
}

/** Facts on the child that stand on many records. */
export const CHILD = `
child_name | Child's name ~ Name of child ~ Child/young person ~ Name of CYP ~ Young person's full name ~ Subject child | Sam EXAMPLE
child_dob | Date of birth ~ DOB ~ D.O.B. ~ Child's DoB ~ Birth date of child ~ Born on | 2015-03-04
child_id | Social care ID ~ Mosaic ID ~ Person ID ~ Child's system number ~ Client no. ~ LCS number | 1040227
`;

export const PRACTITIONERS = `
allocated_worker | Allocated worker ~ Lead practitioner ~ Allocated SW ~ Social worker allocated to the case ~ Case holder ~ Name of lead social worker | Pat TEST
allocated_team | Allocated team ~ Responsible team ~ Team responsible ~ Which team holds the case? ~ Service / team | Family Safeguarding North
manager_name | Team manager ~ Practice supervisor ~ Manager's name ~ Name of supervising manager ~ Authorising TM | Kim SAMPLE
`;

export const SIGN_OFF = `
manager_comments | Manager comments ~ Team manager's comments ~ Comments of practice supervisor ~ TM rationale and comments ~ Management decision and reasons | Discussed with worker. Agreed.
manager_authorisation | Authorised ~ Approved by manager ~ Signed off by manager ~ TM has authorised this form ~ I authorise this record | yes
`;

export const EQUALITY = `
ethnicity | Ethnicity ~ Ethnic origin ~ Child's ethnic background ~ How would the family describe their ethnicity? | White British: White British, Mixed, Asian, Black, Other
disability | Disability ~ Does the child have a disability? ~ Is the child disabled? ~ Disabled child (Y/N) | No: Yes, No
language | First language ~ Preferred language ~ Language spoken at home ~ Main language | English: English, Polish, Somali, Other
interpreter | Interpreter required ~ Is an interpreter needed? ~ Interpreter needed (Y/N) ~ Will an interpreter be required? | No: Yes, No
religion | Religion ~ Faith / religion ~ Child's religion | None: None, Christian, Muslim, Other
school | School ~ School or nursery attended ~ Current school ~ Education setting | Sample Primary
gp | GP ~ GP practice ~ Registered GP ~ Family doctor (GP) | Dr TEST, Example Surgery
`;
