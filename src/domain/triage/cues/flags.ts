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
      '(safeguarding|forced marriage|being exploited|cuckooing|cuckooed|county lines|grooming|groomed|trafficked|modern slavery|fgm|radicalis~|self neglect|self-neglect|hoarder~|hoarding (food|rubbish|newspapers|things|animals|in (the|his|her) (house|flat))|living in squalor)',
      '(bruise~|black eye|marks) (on|all over) (her|his|their|the)',
      `(worried|concerned|concern~) (about|for) (a|an|the|this|my|her|his|their) … (${CHILD}|lady|woman|man|gentleman|neighbour|person|family|welfare|safety|wellbeing)`,
      '(she|he|they|the (child|children|boy|girl|baby)) (is|are|looks|look|seems|seem) (frightened|scared|terrified|afraid)',
      '(carer|nephew|niece|son|daughter|husband|wife|partner|boyfriend|girlfriend|stepdad|stepmum|father|mother|staff) (shouts at|screams at|hits|slaps|pushes|pushed|is rough with|steals from|threatens) (her|him|me|them|my|the|mum|dad)',
      '(check on|look in on|welfare (check|visit|concern~|of)) (him|her|them|the|a|this|my)?',
      "(not|nobody has|no one has|haven't|never) (been)? seen (him|her|them) (for|in|since|at all)",
      "(not|hasn't|has not) (been)? (eaten|fed|eating) (for|in|since|anything|properly)",
      "(left|leaving|fled|fleeing|escaped|escaping|running from|hiding from) (my|the|an|her|his) (violent|abusive)? (partner|partners|partner's|husband|husband's|boyfriend|boyfriend's|wife|ex~)",
      "(can't|cannot|cant|not safe to) go (back|home)",
      '(non-molestation|non molestation|restraining order|court order against (him|her|my)|refuge place)',
      '(wet|soiled|dirty) … (bed|nappy|nappies|clothes|pad|pads) … (hours|all (day|night)|days|morning)',
      '(call|buzzer|alarm) (bell|bells|button|cord)? … (out of reach|over the back|unplugged|taken away)',
      '(has|have|got|had) (his|her) (bank)? (card|cards|pension|money|pin) … (off (him|her)|from (him|her)|and (he|she) has (no|nothing))',
      '(he|she) has (no|not got a|not got any) (coat|food|heating|shoes|bed)',
      "(don't|do not|dont|can't|cannot|cant) (want to|see (any|a|the) (point|reason) (in|of)) (carry on|go on|going on|live|living|wake up|be alive)",
      '(men|man|people|lads|strangers|they) … (staying|living|moved) (in|with|into) … (his|her) (flat|house|home) … (scared|afraid|frightened|money|card|drugs|never see|not seen)',
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
      "(if|when|next time|the next time) (i|we) (see|catch|meet|get hold of|find) (him|her|them|you|that|one of (you|your)|any of (you|your)|whoever) … (i'll|i will|ill|i'm|im|i am|we'll|going|gonna|he'll|he will|she'll|isn't|wont|won't|run|be wearing)",
      "(next|another) (one|lot|man|men) of (you|your (men|lads|people|lot|wardens|crew)|them) … (going|will|is|gets|better|goes|i'll|im|i'm)",
      '(break|breaking|smash|smashing) (his|her|your|their) (legs|neck|arms|face|jaw|teeth|nose|head|windows) (for (him|her|you|them))?',
      "(i'll|i will|ill|il|i'm going to|im going to|gonna|we'll|i'd) … (knock (him|her|you|them) out|drag (him|her|you|them|one)|run (him|her|you|them|his foot|her foot)|throttle (him|her|you|them)|swing for|put (him|her|you|someone|somebody|it) (in|through|over|under|down) (a|the|that|his|her|your|there|some)|set the (dog|dogs) on|be waiting for|make you|give (him|her|you|them) (a)? (good)? (hiding|kicking|slap|smack))",
      "(you|he|she|they) (won't|wont|will not|won't be) (be)? (laughing|smiling|smirking|like it|walk out|walk away|know what hit)",
      "(coming|come|be) (down|in|round|up)? (there|that office|your office|to your (office|house|home)) … (going to get it|won't be laughing|wont be laughing|bring~ something|not leaving|you wont like|you won't like|make you|put it|through)",
      "(going to get it|get what (is|was)? coming to|had it coming|be over the rail|over the rail|nothing (left)? to lose|end up in (hospital|the canal|the river)|be an accident|good hiding|put a match to|offices burn|came at (me|him|her|us) with|you been warned|you've been warned|you have been warned|see you there)",
      "(i know|we know|i've got|ive got|we've got|know) (the|which|his|her|your|where|what) (road|street|pub|house|home|address|car) (he|she|you|they|off) (lives|drinks|live|drives|drive|on|park|parks|drink|the)",
      "(told|tells|threatened|threatening|shouted at|said to) … (staff|crew|sue|officer~|lads|colleague~|receptionist|driver|warden~) … (he would|he'd|she'd|she would|kill|petrol|knife|match|burn|stab|kick|hit)",
      '(useless|lying|thieving|fat|stupid|lazy|horrible|corrupt|thick|smarmy|ignorant|jumped up|jumped-up) (little|fat|lazy|thick|lying|old|bald|skinny)? (rat|rats|slug~|crook~|weasel|scum|toad~|cow|cows|sod|sods|so and so|waste of space|idiot|idiots|thieves|liar|liars)',
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
      "(you people (always|never|all)|your kind|where (are you|you're) really from|go back to (your|where)|because (my|of my) english|(learn|speak) english or|if you can read|you don't look disabled|you dont look disabled|don't (look|sound) (disabled|blind|deaf|ill|autistic)|dont (look|sound) (disabled|blind|deaf|ill))",
      '(laughed|laughing|laughs|joke~|mock~|mimicked|made fun|because of|imitated|joke with) (at|of|about)? (my|our|her|his|their) (accent|english|hijab|turban|colour|name|prayer room|religion|skin|disability|wheelchair|stammer)',
      "(white|english|british) (driver~|lad|lads|lady|man|people|family|families|woman|customer~|resident~|neighbour~) … (not|didn't|got|were|was|only|never|none|waved|warning|walked)",
      '(none of|not one of|only) the (white|english|asian|black) (lads|drivers|ones|people|families)',
      '(they|he|she|others|we) (are|is|were|was|am) (all)? (white|english|asian|black) (and|,|but) (i|he|she|we|they) (am|is|are|was|were)? (nigerian|asian|black|polish|romanian|pakistani|bangladeshi|somali|african|roma|muslim|white)',
      '(wears|wearing|wear) (a|her|my|the) (hijab|niqab|headscarf|turban|kippah)',
      '(monkey (sounds|noises)|banana (at|on|thrown)|holding hands … (said|noise|shouted)|guide dog … (no dogs|refused|not allowed|drove off))',
      "(told|refused|said) … (couldn't|could not|can't|cannot) (vote|come in|enter|use|swim) … (down's|downs|learning disability|wheelchair|deaf|blind|autistic|father|man)",
      "(only (asked|stopped|checked|searched) (me|us|him|her)|asked (me|us|him|her) (for|if) … (visa|passport|immigration|papers) … (nobody|not|didn't|white|others))",
      '(failure|failed|refus~|duty) (to)? (make|of|under)? (the)? (reasonable adjustment~|equality duty|public sector equality duty)',
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
      "(inside|in it|enclosed|stapled|underneath|in with|in the same envelope|attached|also) … (letter|page|pages|form|report|assessment|plan|sheet|bill|statement|file) … (another|someone else|somebody else|a different|for some (mr|mrs|ms|miss)|other (family|lady|woman|man|person|people|child)|for an elderly|someone i (don't|do not) know)",
      '(letter|letters|post|envelope|email|report|assessment|file|page|pages|details|minutes) (is|are|was|were)? (for|about|of|belonging to|addressed to|on) (another|someone else|somebody else|a different|a neighbour|the wrong) (person|family|child|lady|man|woman|people|tenant|resident|house|address|boy|girl)?',
      "(you|you've|you have|council|has|have|been|was|were) (published|put|posted|displayed|left) (my|our|his|her|their) … (phone~|telephone~|email~|address|signature|diagnosis|medical|letter|comment|name) … (on|online|website|portal|public|view|page)",
      '(my|our|her|his) … (phone|mobile|telephone number|email|email address|address|details|name|signature|diagnosis) … (is|are|was|were) (up there|there|on (the|your) (website|portal|planning portal|page|public)|online|for all (the world)? to see|published|visible|still up)',
      "(logged|log|logging|signed|sign) (in|on|into) … (someone else's|somebody else's|another person's|another (mans|man's|womans|woman's)|isn't mine|is not mine|not mine|some bloke's|some blokes|him|a different)",
      '(someone|somebody|you|your (staff|officer~|worker|man|lady|team|colleague)|the (council|worker|officer|lady|man|person|social worker)|contact centre|who) (gave|give|told|disclosed|passed|shared|revealed) (him|her|my|them|our|that|the) … (address|details|ex~|husband|ex-husband|name|where i live|my claim|who reported|who (had)? complained|it was me|number) (to|by|over|him|her)?',
      '(put|gave|given|told) (to|him|them|her) … (letter|that) … (neighbour at|your neighbour|reported (him|you|them))',
      "(every|all (the)?|our|everyone's|everybody's) (address|addresses|email addresses|emails) in the (to|cc) (box|field|line)?",
      '(bcc not cc|cc not bcc|instead of bcc|not bcc)',
      '(asked|told|requested|marked|ticked) … (confidential|confidentially|withheld|private|not to be (disclosed|shared|published)|not (to)? (disclose|publish|share)) … (published|told|disclosed|sent|gave|on the (website|portal)|up there|to him|to her|to my)',
      '(told|said|read|announced|shouted|discussed) (my|our|her|his) … (business|form|arrears|debts|medical|details|condition|diagnosis) … (out loud|in front of|to everyone|the (whole)? (queue|room|office|waiting room)|on speaker|my (boss|manager|neighbour~|landlord))',
      '(unencrypted|laptop|memory stick|usb stick|spreadsheet) … (stolen|lost|sent to|names|dates of birth|children|by mistake|in error)',
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
      '(at|from|with|for) (the)? (north~|south~|local)? … (echo|messenger|mercury|gazette|herald|chronicle|argus|observer|weekly|courier|advertiser|evening post|news desk|bulletin) (here|and|we|i|about|,)?',
      "(we're|we are|i'm|i am|am) (running|preparing|writing|making|producing|recording|doing) (a|an|this|the) (story|piece|article|report|feature|item|documentary|podcast|programme|column|photo)",
      '(on|for) (our|the) (breakfast|morning|evening|drive)? (show|programme|front page|podcast|bulletin|broadcast)',
      '(please|could you|can you|would you|would the council|will you|anything) (comment|provide a comment|give (us|me) (a)? (comment|quote|line|statement)|confirm (or|on) the record)',
      '(a comment|a statement|a quote|comment) (from (the (portfolio|cabinet|leader|council)|your press)|(by|for) (noon|#|4pm|5pm|6pm|monday|tuesday|wednesday|thursday|friday|tomorrow))',
      '(going|goes|go) (to print|to press|on air|out live|live on)',
      '(interview (request|bid)|under embargo|off the record|on the record|our photographer|send (a|our) (photographer|snapper)|reader~ (tell|tells|say|says|have told) us|contacted by readers|live on air|on tape|fact check)',
      '(press (enquiry|query|deadline|request)|media (enquiry|query|request)|request for comment|right of reply|comment for publication|for publication|local democracy reporter|news desk|newsdesk|our readers|deadline (is|of|for) (#|today|tomorrow|noon|5pm|4pm)|would the council like to (comment|respond))',
    ],
  },
  {
    flag: 'anonymous',
    rule: 'wants-no-name',
    words: [
      "((stay|remain|be|keep (this|it|me)|kept|report|reporting|is|am|as) (completely)? (anonymous|anonymously)|anonymous (report|tip|complaint|call)|rather not (give|say|leave) (my|a) name|(do not|don't|won't|not) (want to)? (give|giving|leave|use|pass on|share|reveal|mention) my (name|details)|without giving my name|keep my name out|my name (out of|kept)|not leaving my name|(know|find out|say|tell (him|her|them)) (it was|who) (me|reported|told|complained|i am)|withhold my name)",
      "(no name please|no names please|not (saying|giving|telling you|telling) who i am|not from me|keep me anon|me anon|from a concerned (neighbour|resident|parent)|a concerned neighbour|(want|wanting|like) (him|her|them|it) (knowing|to know) (it was|who|i)|(dont|don't|do not) put my name|cannot give my name|can't give my name|cant give my name|decided not to sign|not putting my name|so no name|(name|contact|your name|your details)( \\(optional\\))? (prefer not to say|not supplied|anonymous|withheld|blank))",
    ],
  },
];
