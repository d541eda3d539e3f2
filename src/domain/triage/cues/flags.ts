import type { Phrase } from '../phrases.ts';
import type { Flag } from '../proposal.ts';

/** What people say that a reader should know beside the category. Recall comes first for safeguarding and threats, where a miss is worse. */
export type FlagCue = {
  readonly flag: Flag;
  readonly rule: string;
  readonly words: readonly Phrase[];
  readonly unlessNegated?: true;
};

/** People a writer may write for. */
const KINSFOLK =
  'mum|mam|mother|mother-in-law|dad|father|father-in-law|nan|nana|gran|grandma|grandmother|grandad|grandfather|husband|wife|partner|brother|sister|aunt|auntie|uncle|elderly neighbour|neighbour|friend|client|patient'.split(
    '|',
  );
const KIN = `(${KINSFOLK.join('|')})`;
const KINS = `(${KINSFOLK.map((word) => `${word}'s`).join('|')})`;
const CHILD = '(child|children|baby|babies|toddler~|boy|girl|lad|kid|kids|teenager|pupil|grandson|granddaughter)';
const AGED =
  '(70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99|100|seventy~|eighty~|ninety~)';

export const FLAG_CUES: readonly FlagCue[] = [
  {
    flag: 'safeguarding',
    rule: 'risk-of-harm',
    words: [
      '(not safe|unsafe) (at home|there|with|for (him|her|them|the child|me))',
      "(in danger|at risk of (harm|abuse|being)|afraid for|scared for|frightened for|fear for|scared of (him|her|them|my|going home)|afraid of (him|her|them|my)|worried (about|for) (his|her|their|the (child's|children's)) (safety|welfare|wellbeing))",
      `${CHILD} … (bruise~|hurt|hitting|beaten|screaming|starving|hungry|neglected|locked in|left alone|left on|abused|unsupervised|on (his|her|their) own|scared|crying|locked out|barefoot|no coat|allowed in|outside (in|at|on|all)|left (on|at|outside|in) the)`,
      `(hit|hits|hitting|beat|beats|beating|slap~|punch~|shak~|kick~) (a|the|her|his|their|my|your|this) (little)? ${CHILD}`,
      `(left|leaves|leaving|locked|locks) (a|the|her|his|their|two|three|young|small)? (young|small|little)? ${CHILD} (alone|in|unattended|on their own|at home|outside)`,
      '(old|elderly|frail|vulnerable|disabled) (lady|man|woman|gentleman|neighbour|resident|person|couple|mother|father) … (bruise~|hurt|shout~|starving|not eating|neglected|locked in|abused|living in filth|confused and|found (on|wandering)|wandering|fallen|not been seen)',
      '(domestic (violence|abuse)|sexual abuse|sexually abused|child abuse|elder abuse|physical abuse|financial abuse|emotional abuse|abusive (partner|husband|relationship|father|mother)|being abused|abusing (him|her|them|his|the|a)|hits (her|him|me|them|the|my)|beats (her|him|me|them|the|my)|neglecting (her|his|the|their|him|them)|threatened to kill (me|her|him|us|them))',
      "(suicid~|kill myself|end my life|end it all|ending it all|take my own life|taking my own life|harm myself|self harm~|self-harm~|hurt myself|do not want to live|don't want to live|do not want to be here|don't want to be here any~|better off dead|no reason to (live|go on)|can't go on|cannot go on)",
      "(taking|takes|took|stealing|steals|spending|controls|controlling) (her|his|their|my (mum's|mother's|dad's|father's|nan's)) (money|pension|savings|bank card|benefits)",
      '(safeguarding|forced marriage|being exploited|cuckoo~|county lines|grooming|groomed|trafficked|modern slavery|fgm|radicalis~|self neglect|self-neglect|hoarding|living in squalor)',
      '(bruise~|black eye|marks) (on|all over) (her|his|their|the)',
      `(worried|concerned|concern~) (about|for) (a|an|the|this|my|her|his|their) … (${CHILD}|lady|woman|man|gentleman|neighbour|person|family|welfare|safety|wellbeing)`,
      '(she|he|they|the (child|children|boy|girl|baby)) (is|are|looks|look|seems|seem) (frightened|scared|terrified|afraid)',
      '(carer|nephew|niece|son|daughter|husband|wife|partner|boyfriend|girlfriend|stepdad|stepmum|father|mother|staff) (shouts at|screams at|hits|slaps|pushes|pushed|is rough with|steals from|threatens) (her|him|me|them|my|the|mum|dad)',
      '(check on|look in on|welfare (check|visit|concern~|of)) (him|her|them|the|a|this|my)?',
      "(not|nobody has|no one has|haven't|never) (been)? seen (him|her|them) (for|in|since|at all)",
      "(not|hasn't|has not) (been)? (eaten|fed|eating) (for|in|since|anything|properly)",
      "(left|leaving|fled|fleeing|escaped|escaping|running from|hiding from) (my|the|an|her|his) (violent|abusive)? (partner|partners|partner's|husband|husband's|boyfriend|boyfriend's|wife|ex~)",
      "(can't|cannot|cant|not safe to) go (back|home)",
      '(non-molestation|non molestation|restraining order|court order against|refuge place)',
      '(gave|given|give|told|tell|sent) (him|her|my ex~) (my|our) (new)? (address|number|details)',
      'he (knows|found out|has found out) where (i|we) (live|are)',
    ],
  },
  {
    flag: 'threat_or_abuse',
    rule: 'threatens-staff',
    words: [
      "(i'll|i will|i'm going to|i am going to|im going to|gonna|we will|we'll|i swear i|somebody will|someone will) (kill|hurt|smash|burn|punch|batter|stab|shoot|slap|break your|find you (and|one day|all)|come down there|come round there|find out where you live|make you pay|sort you out|get you|do time|not be responsible for)",
      "(watch your back|better watch out|you will regret|you'll regret|regret the day|know where you (live|work|park)|find out where you live|burn (the|your) (place|office~|building|town hall)|deserve to be (shot|hurt|beaten|hanged|punched)|get what's coming|wait for you outside|look (behind|over) (him|her|you|your shoulder|his shoulder|her shoulder)|see how (he|she|you|they) (like|likes) it)",
      '(fuck you|fuck off|fucking (useless|idiots|idiot|scum|liars|liar|incompetent|morons|thieves|bastards|council|clowns)|you (scum|bastards|bastard|wankers|idiots|morons|parasites|useless (bastards|idiots|scum)|stupid (cow|bitch|man|woman))|piss off|go to hell|arseholes|load of wankers|bunch of (idiots|morons|thieves|bastards|wankers))',
      "(bring|bringing|brings|i've got|i have got|there with) (a|my|the) (knife|can of petrol|petrol|baseball bat|bat|gun|machete|hammer)",
      '(i|we) know (what|where|which) … (car|drives|parks|park|lives|works|goes|school)',
      '(blow up|set fire to|petrol bomb|smash up) (the|your) (office~|building|town hall|van|place|reception|council)?',
    ],
  },
  {
    flag: 'foi',
    rule: 'asks-for-records',
    words: [
      '(freedom of information|foi request|foi act|foia|foi|environmental information regulations|eir request|under the foi|eir 2004)',
      '(request|disclose|provide) … (recorded information|information held|copies of all (correspondence|documents|emails))',
      'rhyddid gwybodaeth',
    ],
  },
  {
    flag: 'sar',
    rule: 'asks-for-own-data',
    words: [
      '(subject access|subject access request|dsar|data subject request|article 15)',
      '(copy|copies|everything|all the information|all data|all information|all records|my (file|records)) … (you hold|held|you have|you keep|the council holds) (about|on) (me|myself|my|us)',
      '(copy|copies|access|see) (of|to)? (my|all my) (own|housing|social services|social care|care|personal|full|complete|tenancy)? (file|files|records|personal data)',
    ],
  },
  {
    flag: 'appeal_or_claim',
    rule: 'appeals-or-claims',
    words: [
      '(appeal|appealing|appealed) (against|the|my|this)',
      '(want|wish|like|intend|going|way|how|form|right|grounds) (to|of|for)? (appeal|make an appeal|lodge an appeal|challenge (this|the|my))',
      '(my|our|an|admission|admissions|school|benefit|pcn|formal) appeal (against|for|is|to|form|about|hearing|of)',
      '(challenge|challenging|contest|contesting|dispute|disputing|appeal|cancel|cancelled) (the|this|a|my|your)? (penalty charge notice|pcn|parking (fine|ticket)|parking charge|fine|ticket|banding|band|valuation)',
      '(mandatory reconsideration|tribunal|review of (my|the) (banding|decision|award|claim)|look again at (my|the|our|this) … (band|banding|decision|claim|award|application))',
      '(claim|claiming|compensation|reimburse~) … (damage|damaged|tyre~|wheel|injury|injured|suspension|fall|fell|tripped)',
      '(insurance claim|public liability|(claim|claims) form|make a claim (against|for))',
    ],
  },
  {
    flag: 'statutory_children',
    rule: 'childrens-social-care',
    words: [
      "(children's social (care|worker~|services)|child protection|looked after child~|foster~ (carer~|care|placement~|parent~|allowance~|payment~|child|children|for (you|the council))|care order|child in need|care leaver~|leaving care|adoption (panel|team|order|support)|special guardian~|family support worker|children's home|contact centre with my (son|daughter|children)|section (17|20|47)|early help (team|worker|assessment)|core group|in care (with|from|when|as)|personal adviser|setting up home|disabled children's team|short breaks|family time)",
      "(my|our) (son's|daughter's|children's|child's|kids'|kids|grandson's|granddaughter's) social worker",
      'social worker~ … (my|our|the) (son|daughter|children|child|baby|kids|grandchildren)',
      "children's services … (social|care|worker|took|removed|visit~|assess~|meeting)",
    ],
  },
  {
    flag: 'statutory_adults',
    rule: 'adult-social-care',
    words: [
      "(adult social care|adult social services|care package|care assessment|package of care|care home|residential care|home care|homecare|care agency|carer visits|direct payment~|respite care|care act|social care assessment|(carer's|carers) assessment|needs assessment|occupational therap~|reablement|nursing home|deprivation of liberty|care plan|personal budget|supported living|night sitter|help (with|for) (washing|dressing|bathing)|washing and dressing)",
      `(${KINS}|my|her|his) carers`,
      `social worker~ … (my|our|the) ${KIN}`,
    ],
  },
  {
    flag: 'housing_landlord',
    rule: 'council-as-landlord',
    words: [
      '(council (flat|house|tenant~|tenancy|property|bungalow|garage|estate|landlord)|tenant of the council|my tenancy|our tenancy|housing repair~|repairs (team|line|department|service)|leaseholder~|service charge~|rent (account|arrears)|estate caretaker|tenancy (number|agreement)|rent statement|communal (cleaning|area~|door|heating|hall|stairs)|door entry|right to buy|rtb1|housing officer|tenancy officer|sheltered (housing|scheme)|(your|council) (tenant|tenants))',
      '(damp|mould|leak|leaking|boiler|heating|ceiling|hot water) … (my|our|the) (flat|bedroom|tenancy|council house|council flat|landing)',
    ],
  },
  {
    flag: 'third_party',
    rule: 'writes-for-another',
    words: [
      '(on (her|his|their) behalf|on behalf of|acting for|act for|we act for|my client|our client|writing for my|instructed by|i represent|we represent|as her advocate|as his advocate)',
      `(my|our) ${KINS} (behalf|bin|bins|flat|house|home|care|carer|carers|application|case|council tax|rent|badge|benefit|claim|tenancy|complaint|repairs|account)`,
      `(my|our) (elderly|late|disabled|frail|poor|dear)? ${KIN} … (needs|cannot|can't|is unable|has been waiting|has asked me|asked me to|would like|is struggling|struggles|came home from|is due|has applied|has lived|relies on|was assessed|was told|was discharged)`,
      '(power of attorney|appointee for|advocate for|letter of authority|(his|her) (carer|daughter|son|advocate|solicitor|support worker) and)',
      '(referral|refer|referring) … (patient|client|service user|tenant|resident)',
    ],
  },
  {
    flag: 'vulnerable',
    rule: 'in-difficulty',
    words: [
      "(disabled|disability|disabilities|wheelchair|(registered|i am|i'm|is|are|was|totally|nearly) (blind|deaf)|(blind|deaf) (and|man|woman|person|people|lady|in (one|both))|partially sighted|visually impaired|hard of hearing|hearing (loss|aid~)|dementia|alzheimer~|parkinson~|cancer|chemotherapy|asthma|asthmatic|copd|epilep~|diabet~|arthritis|autis~|adhd|learning (difficult~|disabilit~)|special needs|ptsd|mental health|depression|depressed|anxiety|bipolar|schizophren~|pregnant|premature baby|newborn|bereave~|terminal~|housebound|frail|oxygen|dialysis|mobility (problem~|issue~|scooter|aid~)|walking (stick|frame|aid)|crutches|zimmer|pacemaker|heart (attack|failure|condition|problem~)|a stroke|fibromyalgia|multiple sclerosis|elderly)",
      '((my|our|her|his) (husband|wife|mum|mother|dad|father|son|daughter|partner|brother|sister|baby|nan) (has|had)? (just|recently)? (died|passed away|is dying)|(out of|from|in|into|discharged from) hospital|(having|had|after|recovering from) (an operation|surgery|a stroke|a fall))',
      "(food bank~|can't afford|cannot afford|could not afford|no money|no food|nothing to eat|made redundant|lost my job|lost hours|homeless|nowhere to (live|go|sleep|stay)|evicted|eviction|sleeping (rough|in (my|the|a) car|on (a|the) (sofa|floor))|sofa surfing|no heating|no hot water|universal credit|pip|esa|attendance allowance|in debt|fleeing|refuge|refugee~|asylum)",
      `(i'm|i am|she is|she's|he is|he's|aged|age|who is|mum is|dad is|mother is|father is|am) ${AGED}`,
      `${AGED} (year old|years old|years of age|year-old|and (lives|live) alone)`,
      '(pensioner~|widow~|lives alone|live alone|living alone|single (mum|mother|parent|dad))',
      '(my|her|his|our) blue badge',
      '(reasonable adjustment~|large print|easy read|braille|sign language|interpreter)',
    ],
    unlessNegated: true,
  },
  {
    flag: 'discrimination',
    rule: 'treated-unequally',
    words: [
      "(discriminat~|racis~|racial~|sexis~|homophob~|transphob~|islamophob~|antisemit~|anti-semit~|ableis~|ageis~|equality act|protected characteristic~|treated differently because|because (i am|i'm|we are|of my|she is|he is|of her|of his) (black|asian|muslim|jewish|gay|disabled|a woman|foreign|polish|romanian|a traveller|trans|race|religion|disability|accent|colour|skin))",
    ],
    unlessNegated: true,
  },
  {
    flag: 'data_breach',
    rule: 'data-went-wrong',
    words: [
      '(data breach|breach of (data|gdpr|confidentiality|privacy|data protection)|gdpr breach|breached (gdpr|data|my (privacy|data|confidentiality))|information commissioner|the ico)',
      "(received|got|opened|sent me|enclosed|contained|included|was) … (someone else's|somebody else's|another person's|other people's|another tenant's|another resident's|my neighbour's) (letter|details|data|bill|file|address|email|bank|personal|medical|name)",
      '(sent|gave|given|posted|emailed|disclosed|shared) (my|our|her|his) … (to|with) (the wrong|someone else|another|my (ex~|neighbour~|landlord|old)|a stranger)',
      '(sent|posted|emailed) (it|this|them|my … (letter|details|file|form)) to (the wrong|someone else|another|my ex~|my neighbour~|my old|a stranger)',
    ],
  },
  {
    flag: 'legal_action',
    rule: 'speaks-of-court',
    words: [
      '(legal action|legal proceedings|take you to court|taking you to court|see you in court|judicial review|letter before (claim|action)|pre-action protocol|small claim~|my (lawyer~|solicitor~)|through (a|my|our) solicitor~|instruct~ (a|my)? solicitor~|consult~ (a|my)? solicitor~|speak to (a|my) solicitor|sue (you|the council)|suing (you|the council)|court proceedings|disrepair claim|we (are|act as) (the)? solicitors)',
    ],
    unlessNegated: true,
  },
  {
    flag: 'escalation',
    rule: 'asks-for-the-next-step',
    words: [
      '(stage (2|two)|escalate|escalated|escalating|take (this|it|my complaint) further)',
      '(go|going|complain|complaint|refer~|taking|take|contact~|report~|writing) … (the|to) ombudsman',
      '(not (happy|satisfied)|unhappy|dissatisfied) with (your|the) (stage (1|one)|final|complaint)? (response|answer|decision on my complaint|outcome)',
    ],
    unlessNegated: true,
  },
  {
    flag: 'chaser',
    rule: 'asks-again',
    words: [
      '(chasing (this|up|you|my|our|the (council|team)|a (reply|response))|chase up|chase this|following up|follow up|any (news|update|progress|word)|when can i expect|gentle reminder|a reminder|second reminder|my (previous|last|earlier|first|original) (email|letter|message|report|enquiry|request)|further to my (email|letter|report|call|enquiry|application)|status of my|how (my|the) … is (progressing|getting on|going))',
      "(still|yet|as yet) (waiting|not heard|no (reply|response|answer|news|sign|word)|not had|not received|haven't heard|have not heard|haven't had|heard nothing|hasn't (come|arrived|been))",
      "(have not|haven't|not|never) (yet)? (heard (back|anything|from (you|anyone))|had (a|any) (reply|response|answer|acknowledgement)|received (a|any) (reply|response|answer|acknowledgement))",
      '(second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th) (email|e-mail|letter|reminder|message|call|time of (asking|writing|reporting))',
      '(reported|applied|asked|wrote|emailed|e-mailed|rang|phoned|requested|submitted|filled) … (days|weeks|months|a week|a month|fortnight|# (days|weeks|months)) ago',
      '(no (reply|response|answer|acknowledgement)) (to|since|yet|so far|from)',
    ],
  },
  {
    flag: 'compliment',
    rule: 'praises',
    words: [
      '(compliment~|pass on (my|our) (thanks|thank you|praise|compliments)|well done (to|everyone|all)|(brilliant|fantastic|excellent|wonderful|superb|amazing|great) (job|service|work|team|crew|staff)|went above and beyond|credit to (you|the council|your|the team|the department)|(wanted|want|writing|just) to (say|send)? (a (big|huge))? (thank you|thank|thanks) (to|for|your|the|so much))',
    ],
    unlessNegated: true,
  },
  {
    flag: 'press',
    rule: 'from-the-press',
    words: [
      "(i'm|i am) (a|the) (news|local|local democracy|freelance|senior)? (reporter|journalist|editor)",
      '(press (enquiry|query|deadline|request)|media (enquiry|query|request)|request for comment|right of reply|comment for publication|for publication|local democracy reporter|news desk|newsdesk|our readers|deadline (is|of|for) (#|today|tomorrow|noon|5pm|4pm)|would the council like to (comment|respond))',
    ],
  },
  {
    flag: 'anonymous',
    rule: 'wants-no-name',
    words: [
      "((stay|remain|be|keep (this|it|me)|kept|report|reporting|is|am|as) (completely)? (anonymous|anonymously)|anonymous (report|tip|complaint|call)|rather not (give|say|leave) (my|a) name|(do not|don't|won't|not) (want to)? (give|giving|leave|use|pass on|share|reveal|mention) my (name|details)|without giving my name|keep my name out|my name (out of|kept)|not leaving my name|(know|find out|say|tell (him|her|them)) (it was|who) (me|reported|told|complained|i am)|withhold my name)",
    ],
  },
];
