import type { ReplyWords } from './shape.ts';

export const en: ReplyWords = {
  heading: 'Your answer',
  checking: 'Looking at your draft',
  noCase: {
    title: 'Which case does this answer?',
    lead: 'Neither the subject nor the conversation leads to a case that you may see.',
    label: 'Case reference',
    hint: 'Such as RD-26-000123',
    choose: 'Check against this case',
  },
  notFound: (reference) => `There is no case ${reference} that you may see.`,
  change: 'Another case',
  answers: (reference) => `Answers ${reference}`,
  due: (date, daysLeft) =>
    daysLeft < 0
      ? `The reply was due ${date}`
      : daysLeft === 0
        ? `The reply is due ${date}, and no working day is left after today`
        : `The reply is due ${date}, ${daysLeft} working ${daysLeft === 1 ? 'day' : 'days'} left`,
  points: {
    heading: 'Points to answer',
    lead: 'Ticks go by the words of your draft. They are a hint: change any of them.',
    none: 'No points have been recorded on this case.',
    spokenOf: 'Spoken of',
    notYet: 'Not yet',
    ticked: (done, all) => `${done} of ${all} points spoken of`,
  },
  findings: {
    heading: 'Before you send',
    none: 'Nothing stands out.',
    weight: { stop: 'Check first', look: 'Look' },
    says: {
      'no reference': () => 'The case reference is neither in the subject nor in the text.',
      'other reference': (about) => `It names ${about}, which is another case.`,
      'point not answered': (about) => `No answer was found to this point: ${about}`,
      'no next stage': (about) =>
        about === ''
          ? 'It does not say how to ask for the next stage.'
          : `It names “${about}”, but not the next stage, which comes before the Ombudsman.`,
      'no Ombudsman': (about) =>
        about === ''
          ? 'It does not say how to go to the Ombudsman.'
          : `It names “${about}”; the right Ombudsman for this case, by name, is missing.`,
      'not to the person': (about) => `It goes to ${about} and not to the person whose case this is.`,
      'also to others': (about) => `It also goes to ${about}, who is neither on this case nor of the council.`,
      'other person named': (about) => `It names ${about}, who is not known on this case.`,
      'attachment missing': (about) => `It says “${about}”, and nothing is attached.`,
      'date passed': (about) => `It promises something for ${about}, which has passed.`,
      'date not ours': (about) => `It promises a reply by ${about}, which is later than this case is due.`,
      'placeholder left': (about) => `Something was not filled in: ${about}`,
    },
    show: 'Show in the draft',
    count: (stop, look) => (stop + look === 0 ? 'Nothing stands out' : `${stop} to check first, ${look} to look at`),
  },
  draft: {
    heading: 'Your draft, as it was checked',
    empty: 'There is no text yet.',
    kept: 'Your draft is checked on the council’s own server and kept nowhere. Mail that it quotes is left out of the check.',
  },
  insert: {
    heading: 'Put into the answer',
    reference: (reference) => `${reference} into the subject`,
    wayOn: {
      'next stage': 'How to ask for the next stage',
      'review panel': 'How to ask for a review panel',
      LGSCO: 'How to go to the Local Government and Social Care Ombudsman',
      'Housing Ombudsman': 'How to go to the Housing Ombudsman',
      ICO: 'How to go to the Information Commissioner',
    },
    done: 'Put into the answer where the cursor stands.',
    inSubject: 'Put into the subject.',
    failed: 'Outlook did not take it. Your draft is as it was.',
  },
  signpost: {
    nextStage: (stage, reference) =>
      `If you are not satisfied with this answer, you can ask us to look at your complaint at stage ${stage} of our complaints procedure. You do not need to give reasons. Reply to this email and quote ${reference}.`,
    panel: (reference) =>
      `If you are not satisfied with this answer, you can ask for a review panel to look at your complaint at stage 3. Reply to this email and quote ${reference}.`,
    lgsco:
      'This is our final answer. If you are not satisfied, you can ask the Local Government and Social Care Ombudsman to look at your complaint. It is free and independent. You usually have 12 months from when you first knew of the matter. Website: www.lgo.org.uk. Telephone: 0300 061 0614.',
    housing:
      'This is our final answer. If you are not satisfied, you can ask the Housing Ombudsman to look at your complaint. It is free and independent. Website: www.housing-ombudsman.org.uk. Telephone: 0300 111 3000.',
    ico: 'If you are not satisfied with this answer, you can complain to the Information Commissioner’s Office. Website: www.ico.org.uk. Telephone: 0303 123 1113.',
  },
  away: {
    title: 'Your draft could not be checked',
    lead: 'Nothing of it is lost, and you can send it without the check.',
    again: 'Check again',
  },
  stop: {
    lead: (reference) => `Before this goes out on ${reference}:`,
    more: (findings) => `And ${findings} more.`,
  },
};
