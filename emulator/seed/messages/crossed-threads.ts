import type { SeedMessage } from '../message.ts';

const CONTACT = 'Marlsbury Contact <contact@marlsbury.gov.example>';

/** Conversations that went sideways: reused, broken, passed on, sent twice. */
export const crossedThreads: readonly SeedMessage[] = [
  {
    id: 'thread-interleaved',
    shows: 'answers between the council’s lines',
    label: 'contact',
    service: 'parks',
    sent: '6d 08:56',
    from: 'Constance Arkwright-Bose <constance.ab@larkmail.example>',
    to: 'contact',
    answers: 'parks-bench',
    quote: 'none',
    subject: 'Re: A bench for my son',
    text: `On Monday you wrote:

> Which of the three designs would you prefer?

The plain one.

> The plaque holds 90 characters. What would you like on it?

SIMEON ARKWRIGHT-BOSE / WHO PLAYED HERE / B FLAT, MOSTLY

> May we put your name on the council's list of donors?

I'd rather not, thank you.

C. A-B.`,
  },
  {
    id: 'thread-new-matter',
    shows: 'an old thread reused for something new',
    label: 'service_request',
    service: 'waste',
    sent: '1d 19:24',
    from: 'Kayleigh Branscombe <kayleighb@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    answers: 'bins-first-miss',
    subject: 'Re: Bin',
    text: `Different thing but replying to this cos I've got it open. Can I get a bigger blue bin, there's five of us now x

Sent from my iPhone`,
  },
  {
    id: 'thread-broken-headers',
    shows: 'a reply whose program dropped the thread: only subject and sender tell',
    label: 'service_request',
    ambiguous: ['contact'],
    service: 'highways',
    sent: '11d 06:50',
    from: 'Mirek - Solid Roofing <mirek@solidroofing.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'RE: RE: skip licence 2 weeks',
    text: `job moved 1 week, please change start to following monday. everything other same. mirek`,
  },
  {
    id: 'thread-withdraw',
    shows: 'withdraws: it was her mistake',
    label: 'contact',
    service: 'leisure',
    sent: '5d 09:17',
    from: 'Gwenllian Askew-Farouk <gwenllian.af@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    answers: 'leisure-swim-refund',
    subject: 'Re: Refund for 4 lessons (broken arm)',
    text: `Please ignore, the fracture clinic say it's only a sprain and he's already back on the trampoline. I'll say no more.`,
  },
  {
    id: 'thread-forward-complaints',
    shows: 'an officer passes a mail from contact@ to complaints@',
    label: 'complaint',
    service: 'waste',
    sent: '11d 15:37',
    from: CONTACT,
    to: 'complaints',
    maker: 'outlook',
    forwards: 'bins-sarcasm',
    subject: 'FW: Bravo',
    text: `Hi team, one for you I think, he's not really saying thank you. Street sweeper has been booked. Bozena`,
  },
  {
    id: 'thread-resend-corrected',
    shows: 'the phone sent it twice: same Message-ID, other words',
    label: 'service_request',
    service: 'housing',
    sent: '44d 08:51',
    from: 'Bartosz Cieślak-Moore <b.cieslakmoore@poczta.example>',
    to: 'contact',
    maker: 'android',
    sameMessageIdAs: 'housing-garage',
    subject: 'garage Harrow End (correct)',
    text: `Sorry I send too quick. The garages I mean are behind the chapel not the shops! Numbers 11 to 19, green doors. One for
motorbike. Tell me the monthly cost and how I do application. Bartosz`,
  },
  {
    id: 'ombudsman-misdirected',
    shows: 'an Ombudsman letter sent to the wrong mailbox',
    label: 'complaint',
    service: 'highways',
    flags: ['ombudsman'],
    sent: '18d 12:22',
    from: 'Eluned Harcastle <e.harcastle@lgo.org.uk>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Quick question before we decide whether to investigate: 26 006 240',
    text: `Good afternoon

I couldn't find a link officer's address to hand. Has the Council sent Mr Ballantine-Fryer a final response about the
flooding at his garage, and if so may I see it? A reply by {7} would let me decide whether we need to investigate.

Eluned Harcastle
Assessment Team`,
    headers: {
      'Authentication-Results':
        'mx.marlsbury.gov.example; spf=pass smtp.mailfrom=lgo.org.uk;\r\n dkim=pass header.d=lgo.org.uk; dmarc=pass action=none header.from=lgo.org.uk',
    },
  },
  {
    id: 'thread-forward-ombudsman',
    shows: 'customer services passes the Ombudsman’s letter on to the link officer',
    label: 'complaint',
    service: 'highways',
    flags: ['ombudsman'],
    sent: '17d 08:58',
    from: CONTACT,
    to: 'ombudsman',
    maker: 'outlook',
    forwards: 'ombudsman-misdirected',
    subject: 'FW: Quick question before we decide whether to investigate: 26 006 240',
    text: `Verity, this landed with us overnight, looks like it belongs to you. Shirley`,
  },
];
