import type { Cue } from './cue.ts';

/**
 * Ordinary words that tell little by themselves and much together: a story of telephoning, being told, and nothing. Kept
 * apart from the plain cues, which they support and never outweigh one by one.
 */
export const GRIEVANCE_HINTS: readonly Cue[] = [
  {
    rule: 'nobody-and-nothing',
    weight: 0.6,
    blames: true,
    words: [
      '(nobody|no one|noone|no-one|nothing|never|none|neither|not one|not a word|not even|nowhere|ignored|unanswered)',
    ],
  },
  {
    rule: 'still-or-again',
    weight: 0.5,
    blames: true,
    words: ['(still|again|yet|anymore|any more|twice|thrice|another)'],
  },
  {
    rule: 'was-told',
    weight: 0.6,
    blames: true,
    words: [
      '(told|promised|assured|claims|claimed|insisted|apparently|supposedly|allegedly)',
      '(he|she|they|you|lady|man|girl|woman|chap|colleague|officer|letter|email|system|team) (said|says|told|just says|keep saying|kept saying|claims)',
      '(says|said) (it|that|there|my|i|we|no|it is)',
    ],
  },
  {
    rule: 'got-in-touch',
    weight: 0.5,
    blames: true,
    words: [
      '(rang|phoned|emailed|e-mailed|chased|complained|queued|telephoned|asked|written to|wrote to|called|been on (to|the phone)|spoke|spoken)',
      '# (calls|emails|letters|messages|visits|phone calls|times|people|appointments|reminders)',
    ],
  },
  {
    rule: 'your-people',
    weight: 0.6,
    blames: true,
    words: [
      'your (own|so called|so-called)? (man|men|officer~|inspector~|crew~|driver~|contractor~|team|department|office|staff|people|letter~|reply|replies|response|email~|website|system~|colleague~|engineer~|surveyor~|warden~|assessor~|plasterer~|plumber~|bailiff~|agent~|caretaker|call centre|phone|manager|record~|error|own)',
    ],
  },
  {
    rule: 'waited',
    weight: 0.5,
    blames: true,
    words: ['(waited|waiting|wait|awaiting|queue|on hold|delay~|late|overdue)'],
  },
  {
    rule: 'went-wrong',
    weight: 0.5,
    blames: true,
    unlessNegated: true,
    words: [
      '(wrong|mistake~|error~|incorrect~|lost|missed|cancelled|refused|failed|careless|excuse~|nonsense|promise~|ignored|forgotten|denied|wasted|contradict~|shameful|insult~|rude|blame~|fault)',
    ],
  },
  {
    rule: 'poorly-done',
    weight: 0.8,
    blames: true,
    unlessNegated: true,
    words: [
      '(poor|bad|badly|worse|worst|terrible|terribly|awful|horrible|horrendous|slow|dirty|filthy|chaotic|disorganised|unreliable|inefficient|confusing|uncaring|careless~|impossible|pointless|stupid|unsafe|neglected|understaffed|overcrowded|rushed|upsetting|distressing)',
      '(too (long|slow|late|few|short|little|busy|difficult|hard|often|many))',
      "(not|isn't|aren't|wasn't|weren't|never) (enough|properly|clear|clean|helpful|working properly|listened|helped|answered|told|informed|explained|good|great|happy|pleased|impressed|ideal|available|attended)",
      '(could|should|would) have been (better|quicker|done|told|given|avoided|handled|dealt|faster|more)',
      '(could|should|must|needs to) (be|do) (better|improved|quicker|faster|more)',
      '(lack of|lacking|shortage of|no sign of|no (action|response|reply|help|one to|communication|information|explanation|sense|care|consideration|respect))',
      '(has|have|had|was|were|is|are) (not|never) (been|being)',
    ],
  },
  {
    rule: 'does-not-accept',
    weight: 1,
    words: [
      "(can't|cannot|can not|won't|will not|don't|do not|refuse to) (accept|understand why|see why|believe|put up with|tolerate|agree that)",
      '(i|we) (demand|expect|insist|deserve|object to being)',
      "(isn't|is not|wasn't|hardly) ((a|an|my|the) (date|answer|reply|reason|excuse|fault|job|problem|apology|way|point|service)|good enough|what i|how you|fair|right|acceptable)",
      '(money back|put right|held responsible|looked into properly|taken seriously)',
    ],
  },
];

export const REQUEST_HINTS: readonly Cue[] = [
  { rule: 'please', weight: 0.5, words: ['(please|pls|plz|kindly|os gwelwch yn dda)'] },
  {
    rule: 'wants',
    weight: 0.7,
    words: [
      "(i|we|she|he|they|i'd|we'd) (really|just|also|now|still|do|would|should)? (need|needs|want|wants|like|require|requires|wish)",
      '(looking|hoping|hope|want|wanting|applying|trying) (for|to)',
      '(would|should) like',
    ],
  },
  {
    rule: 'can-someone',
    weight: 0.5,
    words: [
      '(can|could|might|would|will|may) (we|i|you|he|she|they|it|u|someone|somebody|anyone|anybody|the|there|this|one|my|our|your)',
    ],
  },
  {
    rule: 'someone-should',
    weight: 1.1,
    words: [
      '(someone|somebody|you|the council|it|they|this|that|these) (really|badly|urgently|probably)? (needs|need|should|ought|must|wants) (to)?',
      'worried about',
    ],
  },
  {
    rule: 'tells-where',
    weight: 0.4,
    words: [
      '(outside|opposite|corner of|junction (of|with)|behind|next to|end of|near|between|in front of|the bottom of|the top of|halfway|along|across the|location) (the|my|our|number|no|#|of)?',
      '(i live at|my address is|flat #|number #|no #)',
    ],
  },
  {
    rule: 'noticed-lately',
    weight: 0.5,
    words: [
      '(noticed|spotted|seen|just seen|this morning|last night|overnight|since (yesterday|the weekend|last night|this morning|friday|saturday|sunday|monday))',
    ],
  },
];

/** Phrases in which the words of a cue mean something else. A cue inside one of them says nothing. */
export const EMPTY_WORDS: readonly string[] = [
  'as (promised|agreed|discussed|requested|arranged|advised|always)',
  'complaint~ (form|team|department|number|reference|procedure|policy|policies|manager|officer|section|ref|no)',
  '(thanks|thank you) (again|once again)',
  '(again|once again) (thanks|thank you|many thanks)',
  'never mind',
  'no one else',
  '(nothing|no one) (else|more|to worry|to do with|wrong with|urgent|serious|personal)',
  '(have|has|had|can) (i|we|you|she|he) (still|ever|never)',
  'better late than never',
  'wait (for|until) (your|the|reply|hear)',
  "(can't|cannot) wait",
  'look~ forward to hearing',
  '(sorry|apologies) (for|about|if)',
  '(no|without) (problem|problems|rush|hurry|worries|obligation)',
  'stage (coach|show)',
  'lost property',
  '(still|once) again welcome',
  'called (the|a|after|for|my)',
  'asked (for|to be|me to (send|bring|provide|complete|let))',
];
