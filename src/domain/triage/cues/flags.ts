import type { Phrase } from '../phrases.ts';
import type { Flag } from '../proposal.ts';

/** What people say that a reader should know beside the category. Recall comes first for safeguarding and threats, where a miss is worse. */
export type FlagCue = {
  readonly flag: Flag;
  readonly rule: string;
  readonly words: readonly Phrase[];
  readonly unlessNegated?: true;
};

export const FLAG_CUES: readonly FlagCue[] = [
  {
    flag: 'safeguarding',
    rule: 'risk-of-harm',
    words: [
      '(not safe|unsafe|in danger|at risk|at risk of harm|afraid for|scared for|frightened for|worried for the safety)',
      '(child|children|baby|toddler|boy|girl|kid|kids|mum|mother|dad|father|neighbour|lady|man) … (bruise~|hurt|hit|hitting|beaten|screaming|starving|neglected|locked in|left alone|left on|abused)',
      '(domestic (violence|abuse)|sexual abuse|sexually abused|child abuse|elder abuse|physical abuse|being abused|abusing (him|her|them|his|the)|hits (her|him|me|them|the)|beats (her|him|me|them|the)|neglecting (her|his|the|their))',
      "(suicid~|kill myself|end my life|ending it all|end it all|take my own life|harm myself|self harm|self-harm|hurt myself|do not want to live|don't want to live)",
      '(left|leaves|leaving) (a|the|her|his|their) (child|children|baby|kids|toddler) (alone|unattended|on their own)',
      '(safeguarding|forced marriage|being exploited|county lines|grooming|trafficked)',
    ],
  },
  {
    flag: 'threat_or_abuse',
    rule: 'threatens-staff',
    words: [
      "(i'll|i will|i'm going to|i am going to|gonna|we will) (kill|hurt|smash|burn|punch|find you|come down there|find out where you live|make you pay|sort you out|get you|do time)",
      "(watch your back|you will regret|you'll regret|know where you (live|work|park)|burn (the|your) (place|office|building)|deserve to be (shot|hurt|beaten))",
      '(fuck you|fucking (useless|idiots|scum|liars|incompetent)|you (scum|bastards|wankers|idiots|morons|parasites)|piss off|go to hell)',
      '(bring|bringing) … (knife|petrol|bat|gun)',
    ],
  },
  {
    flag: 'foi',
    rule: 'asks-for-records',
    words: [
      '(freedom of information|foi request|foi act|foia|environmental information regulations|eir request|under the foi)',
      '(request|disclose|provide) … (recorded information|information held|copies of all (correspondence|documents|emails))',
      'rhyddid gwybodaeth',
    ],
  },
  {
    flag: 'sar',
    rule: 'asks-for-own-data',
    words: [
      '(subject access|subject access request|dsar|data subject)',
      '(copy|copies|everything|all the information|all data|all information|records|file) … (you hold|held|you have|you keep) (about|on) (me|myself|my)',
      '(my|own) personal data',
    ],
  },
  {
    flag: 'appeal_or_claim',
    rule: 'appeals-or-claims',
    words: [
      '(appeal|appealing|appealed) (against|the|my|this|to|for)?',
      '(penalty charge notice|pcn|parking (fine|ticket)|mandatory reconsideration|admission appeal|school appeal|benefit appeal|tribunal|review of (my|the) (banding|decision))',
      '(claim|claiming|compensation|reimburse~) … (damage|tyre~|wheel|injury|suspension|car|fall|fell|costs)',
      '(insurance claim|claim form|public liability)',
    ],
  },
  {
    flag: 'statutory_children',
    rule: 'childrens-social-care',
    words: [
      "(children's services|childrens services|children's social care|child protection|looked after child~|foster (carer~|care)|care order|child in need|care leaver|adoption (panel|team|order)|special guardian~|family support worker)",
      "(my|our) (son's|daughter's|children's|child's) social worker",
    ],
  },
  {
    flag: 'statutory_adults',
    rule: 'adult-social-care',
    words: [
      '(adult social care|care package|care assessment|care home|home care|carer visits|direct payment~|respite care|day centre|care act|social care assessment|occupational therap~|reablement|financial assessment)',
    ],
  },
  {
    flag: 'housing_landlord',
    rule: 'council-as-landlord',
    words: [
      '(council (flat|house|tenant|tenancy|property)|my tenancy|our tenancy|council landlord|housing repair~|repairs team|leaseholder|service charge~|rent account|estate caretaker|housing officer)',
      '(damp|mould|leak|boiler|heating|ceiling) … (my|our|the) (flat|bedroom|tenancy|council house|property)',
    ],
  },
  {
    flag: 'third_party',
    rule: 'writes-for-another',
    words: [
      '(on behalf of|acting for|act for|my client|our client|writing for my|instructed by)',
      "(my|our) (mother's|mum's|father's|dad's|nan's|gran's|grandmother's|grandad's|aunt's|uncle's|husband's|wife's|brother's|sister's|neighbour's) (behalf|bin|flat|house|care|application|case|council tax)",
      '(power of attorney|appointee|advocate for|letter of authority)',
    ],
  },
  {
    flag: 'vulnerable',
    rule: 'in-difficulty',
    words: [
      '(disabled|disability|wheelchair|blind|deaf|dementia|cancer|chemotherapy|stroke|asthma|epilep~|autis~|mental health|depress~|anxiety|pregnant|newborn|bereave~|passed away|died|terminal~|housebound|frail|oxygen|dialysis|hospital)',
      "(food bank|can't afford|cannot afford|no money|homeless|evicted|no heating|universal credit|pip)",
      "(i'm|i am|she is|she's|he is|he's|aged) (70|72|74|75|76|78|80|82|84|85|86|88|90|92|94|95|seventy~|eighty~|ninety~)",
      'reasonable adjustment~',
    ],
    unlessNegated: true,
  },
  {
    flag: 'discrimination',
    rule: 'treated-unequally',
    words: [
      "(discriminat~|racis~|racial~|sexis~|homophob~|transphob~|islamophob~|equality act|treated differently because|because (i am|i'm|we are|of my) (black|asian|muslim|jewish|gay|disabled|a woman|foreign|polish|race|religion|disability|accent))",
    ],
    unlessNegated: true,
  },
  {
    flag: 'data_breach',
    rule: 'data-went-wrong',
    words: [
      '(data breach|breach of (data|gdpr|confidentiality)|gdpr breach|information commissioner|ico)',
      "(someone else's|somebody else's|another person's|other people's|my neighbour's) (letter|details|data|bill|file|address|email)",
      '(sent|gave|given|disclosed|shared|showed) … (my|our) (details|address|information|data|medical) … (to|with) (the wrong|someone|my ex|my neighbour|a stranger)',
    ],
  },
  {
    flag: 'legal_action',
    rule: 'speaks-of-court',
    words: [
      '(solicitor~|legal action|take you to court|see you in court|judicial review|letter before (claim|action)|pre-action protocol|small claims|my lawyer~|sue (you|the council)|court proceedings|disrepair claim)',
    ],
  },
  {
    flag: 'escalation',
    rule: 'asks-for-the-next-step',
    words: [
      '(stage (2|two)|second stage|next stage|escalate|escalated|escalating|take (this|it) further|final response)',
      '(go|going|complain|complaint|refer~|taking|take|contact|report) … ombudsman',
      '(not (happy|satisfied)|unhappy|dissatisfied) with (your|the) (reply|response|answer|decision on my complaint|outcome)',
    ],
  },
  {
    flag: 'chaser',
    rule: 'asks-again',
    words: [
      "(chasing|chase up|following up|follow up|any (news|update|progress)|still waiting|still not heard|have not heard|haven't heard|heard nothing|when can i expect|reminder|my previous (email|letter|message)|further to my (email|letter|report))",
    ],
  },
  {
    flag: 'compliment',
    rule: 'praises',
    words: [
      '(well done|compliment~|pass on my thanks|thank (you|the team|your) (so much|very much|for your (help|kindness))|brilliant (job|service|team)|fantastic (job|service|team)|great job|excellent service|went above and beyond|credit to (you|the council))',
    ],
    unlessNegated: true,
  },
  {
    flag: 'press',
    rule: 'from-the-press',
    words: [
      '(reporter|journalist|press (office|enquiry|deadline)|request for comment|right of reply|for publication|local democracy reporter|news desk|newsdesk)',
    ],
  },
  {
    flag: 'anonymous',
    rule: 'wants-no-name',
    words: [
      "(anonymous|anonymously|rather not (give|say) my name|do not want to give my name|don't want to give my name|without giving my name|keep my name out)",
    ],
  },
];
