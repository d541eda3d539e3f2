import { on } from '../phrases/en.ts';
import type { AcknowledgementWords } from './shape.ts';

const LGSCO =
  'the Local Government and Social Care Ombudsman (www.lgo.org.uk, telephone 0300 061 0614), who is free and independent';
const HOUSING =
  'the Housing Ombudsman (www.housing-ombudsman.org.uk, telephone 0300 111 3000), who is free and independent';
const when = (afterwards: boolean): string =>
  afterwards ? 'If you are still not satisfied after that' : 'If you are not satisfied with our reply';

export const en: AcknowledgementWords = {
  subject: (reference, about) => (about === '' ? `Our reference ${reference}` : `${reference}: ${about}`),
  dear: (name) => (name === '' ? 'Hello' : `Dear ${name}`),
  thanks: {
    complaint: (received, stage) =>
      `Thank you for your complaint, which we received on ${on(received)}. We are looking at it under stage ${stage} of our complaints procedure.`,
    'next stage': (received, stage) =>
      `Thank you for asking us to look at your complaint again. We received your request on ${on(received)}, and are looking at it under stage ${stage} of our complaints procedure. Somebody who did not deal with it before will do so.`,
    request: (received) => `Thank you for your request, which we received on ${on(received)}.`,
    'information request': (received) =>
      `Thank you for your request for information, which we received on ${on(received)}.`,
  },
  reference: (reference) => `Our reference is ${reference}. Please quote it when you write or call.`,
  pointsLead: 'This is what we understand you to be telling us:',
  pointsMore: (points) =>
    points === 1
      ? 'One more point that you raised is recorded.'
      : `${points} more points that you raised are recorded.`,
  about: (subject) => `We understand it to be about: ${subject}`,
  putRight: 'If we have got something wrong or left something out, please tell us by replying to this email.',
  handler: (name) => `${name} is dealing with it.`,
  nobodyYet: 'We are deciding who is best placed to deal with it, and they will introduce themselves to you.',
  replyBy: (date) => `You will have our reply by ${on(date)}.`,
  replySoon: 'We will reply as soon as we can.',
  ifLater: 'If we need longer, we will write to you before then, and tell you why and by when you will hear from us.',
  anotherStage: (next) =>
    `If you are not satisfied with our reply, you can ask us to look at your complaint at stage ${next}. You do not need to give reasons.`,
  ombudsman: {
    LGSCO: (afterwards) => `${when(afterwards)}, you can go to ${LGSCO}.`,
    'Housing Ombudsman': (afterwards) =>
      `${when(afterwards)}, you can go to ${HOUSING}. You can ask the Housing Ombudsman for advice at any time.`,
    both: (afterwards) => `${when(afterwards)}, you can go to ${LGSCO}, or, about us as your landlord, to ${HOUSING}.`,
    ICO: () =>
      'If you are not satisfied with our reply, you can ask us to review it, and then go to the Information Commissioner’s Office (www.ico.org.uk, telephone 0303 123 1113).',
  },
  mayComplain:
    'If you are unhappy with how we deal with your request, you can complain at any time by replying to this email.',
  help: 'If you would like us to write or speak to you in another way, need us to adjust how we deal with you, or want somebody to act for you, please tell us.',
  close: 'Yours sincerely',
};
