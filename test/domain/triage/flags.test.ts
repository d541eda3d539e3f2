import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/domain/triage/classify.ts';
import { FLAGS, type Flag } from '../../../src/domain/triage/proposal.ts';
import { TRIAGE } from '../../support/triage.ts';

type Letter = string | { readonly from?: string; readonly subject?: string; readonly body: string };

const flagsOf = (letter: Letter): readonly Flag[] => {
  const {
    from = 'a.resident@mail.example',
    subject = '',
    body,
  } = typeof letter === 'string' ? { body: letter } : letter;
  return classify({ from, subject, body }, TRIAGE).flags;
};

/** For each flag: letters in which it must be found, and letters that only look like it. */
const LETTERS: Readonly<Record<Flag, { readonly must: readonly Letter[]; readonly never: readonly Letter[] }>> = {
  member_enquiry: {
    must: [
      { from: 'Cllr Ivy Quill <i.quill@members.council.example>', body: 'Please look into the light in Fern Street.' },
      { from: 'Rita Mallow MP <mallowr@parliament.uk>', body: 'I attach a letter from a resident.' },
      'My constituent has had no hot water since 9 January.',
      'Could you look at this for Mrs Hopkin?\n\nKind regards\nIvy Quill\nWard member for Marl\nTel 01632 960 001',
    ],
    never: [
      'I have told my councillor about it, and she says that I should write to you.',
      'I shall go to my MP if this is not mended.',
      {
        from: 'Cllr Ivy Quill <i.quill@members.council.example>',
        subject: 'Automatic reply',
        body: 'I am out of the office until 3 August.',
      },
    ],
  },
  ombudsman: {
    must: [
      { from: 'A Caseworker <a.caseworker@lgo.org.uk>', body: 'We have received a complaint about your council.' },
      { from: 'intake@coinweb.lgo.org.uk', body: 'Please send your file.' },
      { from: 'Housing Ombudsman Service <casework@ombudsman.example>', body: 'We enclose our determination.' },
      {
        from: 'director@council.example',
        subject: 'FW: Decision 26 000 114',
        body: 'See below.\n\nFrom: A Caseworker <a.caseworker@lgo.org.uk>\nSent: 3 June 2026 10:00\nTo: Director\nSubject: Decision\n\nWe have decided.',
      },
    ],
    never: [
      'If nobody comes this week I shall go to the Ombudsman.',
      'I have already complained to the Local Government Ombudsman, ref 26 000 114.',
      { from: 'someone@notlgo.org.uk.example', body: 'Hello.' },
    ],
  },
  foi: {
    must: [
      'Under the Freedom of Information Act, how many potholes were filled in 2025?',
      'FOI request: please list all contracts above £5,000.',
      'Cais rhyddid gwybodaeth yw hwn.',
    ],
    never: ['Could you give me some information about swimming?', 'Please send me more information on school places.'],
  },
  sar: {
    must: [
      'This is a subject access request.',
      'Please send me a copy of everything you hold about me.',
      'I want a copy of my housing file.',
    ],
    never: ['Please send me a copy of the tenancy handbook.', 'You hold the keys of the hall about which I wrote.'],
  },
  appeal_or_claim: {
    must: [
      'I wish to appeal against this penalty charge notice.',
      'Please reconsider the decision to refuse my badge.',
      'I want to claim for the tyre that your pothole damaged.',
      'How do I appeal the school place?',
    ],
    never: [
      'I was told not to pay while the matter was under appeal with another body.',
      'The charity appeal in the library was lovely.',
      'She claims that nobody rang.',
    ],
  },
  statutory_children: {
    must: [
      "My daughter's social worker has changed four times.",
      'We are foster carers and have not been paid.',
      'There was a child protection conference on Tuesday.',
    ],
    never: ["The children's playground is broken.", 'My children love the library.'],
  },
  statutory_adults: {
    must: [
      "Mum's carers came at noon.",
      'His care package was cut without a word.',
      'We are waiting for the occupational therapist.',
    ],
    never: ['Please take care on the ice.', 'The caretaker is very kind.', 'Who cares for the flower beds?'],
  },
  housing_landlord: {
    must: [
      'I am a council tenant at Heron Court.',
      'There is mould in my bedroom; I rang the repairs line.',
      'My rent account is wrong.',
    ],
    never: ['My private landlord will not mend the door.', 'I want to rent a hall for a party.'],
  },
  third_party: {
    must: [
      'I am writing on behalf of my neighbour Mr Tarry.',
      'We act for Ms Mallow, who has instructed us.',
      'I hold power of attorney for my father.',
    ],
    never: [
      'My son is two and needs a nursery place.',
      'My wife and I were on the bus.',
      'My neighbour plays the drums.',
    ],
  },
  safeguarding: {
    must: [
      'There is a little girl at number 31 who is left alone at night.',
      'I am scared of my husband. He hits me.',
      'I cannot go on. I want to end my life.',
      'The old man next door is not eating and is living in filth.',
      'Her nephew is taking her pension.',
      'The boy has bruises on his arms.',
      'I am worried about an elderly lady in our block; nobody has seen her for days.',
      'Somebody should check on the family at number 8.',
      'Her carer shouts at her and she is frightened.',
      'My stepdad beats me.',
    ],
    never: [
      'The step is loose and somebody may trip.',
      'Please mend the fence of the playground.',
      'I am not happy at all.',
    ],
  },
  vulnerable: {
    must: [
      'I am 82 and cannot push the bin.',
      'I use a wheelchair.',
      'My husband died in March.',
      'I have no money for the meter and used the food bank.',
      'Please send it in large print.',
      'I am seven months pregnant.',
    ],
    never: [
      'The road by the hospital is closed.',
      'Number 82 is empty.',
      'I am not disabled, only annoyed.',
      'It is a blind corner for cars; mend the sign.',
    ],
  },
  threat_or_abuse: {
    must: [
      'I know where you work. Watch your back.',
      'You fucking idiots, do your job.',
      'I will come down there and smash the place up.',
      "If he comes to my door again I'll punch him.",
      'Next time I bring a knife.',
      'You people deserve to be shot.',
    ],
    never: [
      'I will come down to the office on Monday with the form.',
      'I will find you the reference number.',
      'Bring the bins back, please.',
      'The boiler will kill us with cold one day.',
    ],
  },
  discrimination: {
    must: [
      'I was refused because I am Polish.',
      'That is discrimination under the Equality Act.',
      'The warden made a racist remark.',
    ],
    never: ['The race on Sunday closed our road.', 'I do not say that anybody is racist; the queue is long.'],
  },
  data_breach: {
    must: [
      'You sent my letter to the wrong address.',
      "I have received another tenant's bank details.",
      'This is a data breach and I shall tell the Information Commissioner.',
    ],
    never: ['Please send the letter to my new address.', 'My details have changed.'],
  },
  legal_action: {
    must: ['I shall take you to court.', 'This is a letter before claim.', 'You will hear from my solicitor.'],
    never: [
      'The solicitor of the buyer wants a local search.',
      'Where is the tennis court?',
      'I do not want to take legal action.',
    ],
  },
  escalation: {
    must: [
      'I want this to go to stage two.',
      'I am taking this to the Ombudsman.',
      'I am not satisfied with your response.',
    ],
    never: [
      'The band played on the second stage of the festival… and it was loud.',
      'I do not want to take this further.',
      { from: 'a.caseworker@lgo.org.uk', body: 'The complainant has been through stage two.' },
    ],
  },
  chaser: {
    must: [
      'Any news about the bench?',
      'I am still waiting for a reply.',
      'This is my third email.',
      'I reported it six weeks ago and have heard nothing.',
    ],
    never: [
      'The dog was chasing ducks.',
      'There is a broken lamp in Fern Street.',
      'Please still send the form by post.',
    ],
  },
  compliment: {
    must: [
      'Please pass on my thanks to the crew.',
      'What a fantastic team you have in the library.',
      'Just wanted to say thank you to the gardeners.',
    ],
    never: [
      'Thank you so much for leaving the bin in the drive for the third time this month.',
      'Thank you for your letter.',
      'The service was not excellent.',
    ],
  },
  press: {
    must: [
      'I am a reporter with the Courier.',
      'Press enquiry: could we have a comment for publication by 4pm?',
      'I write for the newsdesk of Marl FM.',
    ],
    never: ['Please press the button at the crossing.', 'I read it in the press.', 'I shall go to the papers.'],
  },
  automated: {
    must: [
      'I am out of the office until 3 August with limited access to email.',
      { subject: 'Undeliverable: Your bins', body: 'Delivery has failed to these recipients.' },
      { subject: 'Ateb awtomatig: Biniau', body: 'Diolch am eich neges.' },
    ],
    never: [
      'My parcel was undelivered and is in your reception.',
      'I am on leave next week, could the visit be on Monday?',
      'The automatic door of the library is broken.',
    ],
  },
  anonymous: {
    must: [
      'I would rather not give my name.',
      'I want to stay anonymous.',
      'Please do not tell him who reported it.',
      { from: 'anonymous <noreply@forms.example>', body: 'There is a van on the verge.' },
    ],
    never: ['My name is spelt Jonson.', 'I do not know the name of the street.'],
  },
  multiple_issues: {
    must: [
      'Two things:\n1. The bin was missed.\n2. The light is out.',
      'The bin was missed. On a separate matter, when is the library open?',
      'Hello, one other thing: the tap drips.',
    ],
    never: [
      // One in five lists was of several matters, 28 November 2026: the others were one matter's points.
      'What I sent you:\n- the payslip\n- the statement',
      'The bin was missed on 1. May and on 8. May.',
      'I live at 2. Fern Street.',
      'The bin was missed.',
    ],
  },
  not_english: {
    must: [
      'Dzień dobry, proszę o nowy pojemnik na śmieci, mój stary jest pęknięty. Mieszkam pod adresem 4 Mill Road.',
      'Hoffwn wneud cwyn. Does neb wedi ateb fy llythyr ers mis Mawrth ac rwyf wedi ffonio ddwywaith.',
      'Здравствуйте, мой мусор не вывезли.',
      'سلام، زباله های ما را نبرده اند',
    ],
    never: [
      'bins not done AGAIN!!! 3rd time this month absolute joke what do i pay my council tax for',
      'Bin.',
      '',
      'The address is 4 Clos y Dderwen, Llanfair. The light is out and it has been for a week.',
    ],
  },
};

describe('what a reader should know beside the category', () => {
  it('is tried for every flag there is', () => {
    expect(Object.keys(LETTERS).sort()).toEqual([...FLAGS].sort());
  });

  const shown = (letter: Letter): string =>
    typeof letter === 'string' ? letter : `${letter.from ?? ''}: ${letter.body}`;
  const each = (side: 'must' | 'never') =>
    FLAGS.flatMap((flag) => LETTERS[flag][side].map((letter) => [flag, shown(letter), letter] as const));

  it.each(each('must'))('%s is found in “%s”', (flag, _shown, letter) => {
    expect(flagsOf(letter)).toContain(flag);
  });

  it.each(each('never'))('%s is not seen in “%s”', (flag, _shown, letter) => {
    expect(flagsOf(letter)).not.toContain(flag);
  });

  it('comes with the words that say so, and in one order', () => {
    const body = 'I am 82 and I shall take you to court. I am still waiting for a reply.';
    const { flags, evidence } = classify({ from: 'a.resident@mail.example', subject: '', body }, TRIAGE);
    expect(flags).toEqual(expect.arrayContaining(['vulnerable', 'legal_action', 'chaser']));
    expect(flags).toEqual(FLAGS.filter((flag) => flags.includes(flag)));
    for (const flag of flags) expect(evidence.map(({ points }) => points)).toContain(flag);
  });

  it('is not read from mail that was only quoted, nor from a subject that a reply carried over', () => {
    const letter = {
      subject: 'RE: Subject access request',
      body: 'Thank you, that is all.\n\nOn 4 May 2026 at 09:12, A Resident <a@mail.example> wrote:\n> I shall take you to court.',
    };
    expect(flagsOf(letter)).toEqual([]);
  });
});
