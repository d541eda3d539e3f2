import type { Cue } from './cue.ts';

/** How a cue of a contact works: against a request being asked, and against dissatisfaction with the council. */
export type ContactCue = Cue & { readonly calms?: number };

/**
 * Neither dissatisfied nor asking for something to be done: questions, information given, thanks, views, forms sent in,
 * information rights, press, sales and machines (rules 6, 7, 12, 13 and the notes of the labelling guide).
 */
export const CONTACT_CUES: readonly ContactCue[] = [
  {
    rule: 'asks-for-information',
    weight: 1.7,
    asks: true,
    words: [
      'what (time|times|day|days|date|dates|is|are|are the|do|does|documents|sort|kind|type|happens|would|size|age|evidence|paperwork|colour|number|can|should|proof|else)',
      "(what's|whats|when's|where's|who's|how's)",
      'when (do|does|is|are|will the|can|did|would|should|will it|will there|will you be)',
      'where (can|do|does|is|are|should|would|could|might)',
      'how (do|does|can|much|long|many|old|often|far|would|should|early|big|soon) (do|does|can|is|are|i|we|it|the|would|in|you|will|notice|people|a|to|one|my|should|does it|of)',
      '(do|does|did) (you|i|we|it|the|anyone|the council|this|that|they|my|she|he|your) (have|need|know|offer|accept|sell|take|still|run|do|keep|provide|hold|open|cost|pay|include|allow|require|apply|count|cover|qualify|charge|hire|mean|get|make|deal|recommend|recycle|publish|also|live|collect|go|use|work|affect|become)',
      '(is|are|was|will) (there|it|the|this|that|they|these|dogs|you|my|children|a|we|anyone|your|she|he|someone) (a|an|any|open|closed|free|possible|allowed|still|included|able|on|parking|ok|okay|correct|going|available|be|run|the|somewhere|something|eligible|entitled|required|too|legal|safe|accessible|right|suitable|in|due|now|somebody|someone|anything)',
      '(am|are) (i|we) (allowed|able|eligible|entitled|right|too|supposed|still|correct|meant|required|responsible|likely|ok|okay)',
      '(can|could|may) (i|we|you|my|anyone|people|non|dogs|children|they|she|he|one) (bring|use|park|put|recycle|come|just|take|still|pay|find|see|tell|confirm|let|advise|explain|clarify|point|remind|attend|vote|claim|walk|drop|leave|view|watch|keep|say|do|collect|ask|speak|give|recommend|go|sell|sit|change|add|light|have a fire|camp|fly|build|share)',
      '(who|whom|which) (do|does|should|is|are|would|can|team|department|day|bin|school|number|form|officer|will|council|one|documents|ward|address)',
      '(has|have) (anyone|anybody|someone|you) (handed|found|seen|got|any)',
      '(would|should) (i|we|it|you|my|that) (need|be|have|put|use|still|apply|know|tell|count|contact)',
    ],
  },
  {
    rule: 'wonders',
    weight: 1.3,
    words: [
      '(please|kindly|could you|can you|would you|could you please|can you please|could someone|can someone|can anyone|could anybody) (tell me|let me know|let us know|confirm|advise|clarify|explain|remind me|point me|give me an idea|say)',
      '(wonder|wonders|wondering|wondered) (if|whether|what|when|how|where|about)',
      "(i'd|i would|we'd|we would|like|want|wanted|trying|hoping|just|love|need|keen) to (know|find out|ask|check|understand|enquire|inquire|clarify|confirm)",
      '(quick|general|simple|silly|just a) (question|query|enquiry)',
      '(enquiry|enquire|enquiring|inquiry|inquiring|question|query) (about|regarding|re|concerning)?',
      '(any idea|do you happen to know|interested (in|to know)|more information|further information|some information|info) (if|when|on|about|what|please|in)?',
      '(tybed|a oes|beth yw|pryd mae|hoffwn wybod)',
    ],
  },
  {
    rule: 'asks-how-to-complain',
    weight: 2,
    calms: 2.6,
    words: [
      'how (do|can|would|should|to|does) (i|we|one|someone|a resident)? (go about)? (make|making|making a|submit|raise|lodge|file|put in|start)? (a|an|my)? (formal)? (complain|complaint)',
      '(your|the|a copy of your|a copy of the|read your) complaints (procedure|process|policy|form|team address)',
      '(who|where) (do|can|should|to|would) (i|we)? (complain|send a complaint|address a complaint|make a complaint)',
    ],
  },
  {
    rule: 'gives-information',
    weight: 1.6,
    calms: 0.3,
    words: [
      '(just|writing|wanted|wish|want|like|emailing|email) (a (quick)? (note|line|email))? (to)? (let|letting|inform|informing|notify|notifying|advise|advising|tell) (you|the council) (know)? (that|of|about|we|i|my)?',
      '(for|fyi) (your|the) (information|info|records|file|files|attention|interest)',
      'fyi',
      "(i|we|i've|we've|have|i have|we have) (now|just|recently|already)? (moved|am moving|sold|changed my|changed our|completed (the|my|our))",
      '(moving|move|moved) (house|home|out|in|into|to|from|address|on the|next|this|abroad|away)',
      '(change of|changed|changing|my new|our new|new|update my|update our|change my|change our|amend my) (address|name|surname|details|circumstances|bank details|phone|email address|contact|telephone)',
      '(no longer (live|lives|living|need|want|require|own|at|work|reside|wish)|(dont|do not) live)',
      '(passed away|has died|died on|death of)',
      '(please note|note that|be aware that|take note)',
      '(please)? (cancel|disregard|ignore|delete|remove me from) (my|the|this|our)? (appointment|booking|direct debit|last email|previous email|email|my email|subscription|garden|mailing|request|place|class)',
      '(we have agreed|i can confirm|i confirm|this is to confirm|confirming)',
    ],
  },
  {
    rule: 'sends-documents',
    weight: 1.7,
    calms: 0.4,
    words: [
      '(please)? (find|see) (the)? (attached|enclosed|attachment|attachments|below)',
      '(attached|enclosed|attaching|enclosing) (is|are|please|as|you|the|my|a|copies|copy|herewith|for|our|proof|bank|completed|photos|evidence|documents|form)',
      '(as requested|as discussed|as promised|as agreed|as per your|per your request|you asked for|you requested)',
      '(i|we) (attach|enclose|have attached|have enclosed)',
      '(here|herewith) (is|are|it is) (the|my|our|a|copies|your)',
      '(completed|signed|filled in) (form|forms|application|questionnaire|declaration|copy|mandate|agreement|claim)',
      '(supporting|requested|further|additional|missing) (documents|documentation|evidence|paperwork|information) (attached|enclosed|as|for|you)?',
      '(payslip~|pay slip~|bank statement~|utility bill|proof of (address|id|identity|income))',
      'amgaeedig',
    ],
  },
  {
    rule: 'thanks',
    weight: 1.3,
    calms: 0.5,
    words: [
      '(thank you|thanks|thankyou|thank-you|many thanks|diolch) (so much|very much|ever so much|all|a million|again|kindly|both|to|everyone|enormously|yn fawr)? (for|to|i|ichi|i chi|am) (sorting|helping|coming|dealing|fixing|getting|your (help|kindness|patience|quick|prompt|swift|support|hard|great|excellent|time and|assistance|brilliant|wonderful|understanding|efforts|work)|all|the (quick|prompt|swift|lovely|excellent|great|wonderful|help|team|crew|repair|work|new|visit|support|kindness|card|staff|brilliant|fantastic|super|good|lady|gentleman|young|man|two|men|lads)|making|being|letting me|putting|such|arranging|clearing|everything|repairing|collecting|replacing|cleaning|looking after|taking|everyone|whoever|bawb|eich)',
      '(all|now) (sorted|resolved|fixed|done and dusted|received|working)',
      "(has|have|is|been|it's|its|was) (now|all|finally|since)? (been)? (sorted|resolved|fixed|repaired|put right|arrived|collected|cleared|turned up) (now|thank~|today|this morning|so|and all|cheers|after all)",
      "(that's|that is|this is|looks|sounds|all) (fine|great|perfect|lovely|brilliant|good|helpful|clear|correct|understood|okay|ok) (with me|by me|thank~|thanks|now|cheers)?",
      '(much appreciated|really appreciate|truly grateful|very grateful|so grateful|most grateful|appreciate (all|your|the|everything))',
    ],
  },
  {
    rule: 'praises',
    weight: 2,
    calms: 0.9,
    unlessNegated: true,
    words: [
      '(credit|asset) to (the|your|you|this|our|their)',
      '(pass|passing|send|give|extend|convey|share) (on)? (my|our|a|this|these|along)? (huge|big|sincere|heartfelt|warmest|best|massive|very)? (thanks|thank you|compliment~|gratitude|appreciation|praise|regards|congratulations|well done)',
      '(brilliant|fantastic|excellent|superb|wonderful|lovely|outstanding|first class|first-class|first rate|amazing|great|terrific|marvellous|exceptional|splendid|cracking|incredible|fabulous|smashing) (job|service|work|staff|team|people|crew|help|support|care|effort|lady|gentleman|chap|man|woman|person|experience|exhibition|event|library|librarian|display|facilities|communication|young|nurse|officer|social|customer|attitude|day|time)',
      '(went|gone|going|goes) (above and beyond|out of (his|her|their|your) way|the extra mile)',
      '(so|very|really|extremely|incredibly|most|hugely|pleasantly) (helpful|kind|impressed|pleased|patient|polite|friendly|professional|efficient|courteous|happy|caring|thoughtful|understanding|surprised)',
      "(keep up the (good|great|excellent) work|hats off|three cheers|what a (star|difference|pleasure|lovely|joy|treat|delight|great|wonderful)|well done (to|all|everyone|on the)|cannot praise|can't praise|sing the praises|a pleasure to|delighted with|over the moon|top marks|thumbs up|gold star|nothing was too much|couldn't have been (kinder|nicer|more))",
      '(wanted|like|want|writing|wish) to (say|express|offer|pass on|thank|praise|compliment|commend|record) (a|my|our|how|thank|thanks|your|the|on|you)?',
      '(compliment|compliments|commend|commendation|praise)',
    ],
  },
  {
    rule: 'holds-a-view',
    weight: 2,
    calms: 1.3,
    words: [
      '(i|we|to|strongly|formally|wish to|hereby|totally|completely|my|our) (strongly|formally|also|hereby|fully|wholeheartedly|completely|totally|utterly)? (object|objecting|objection|oppose|support|opposed|against) (to|the|this|any|these|in)? (the)? (planning|proposed|proposal|proposals|application|plan|plans|scheme|licence|development|closure|traffic|order|closing|new|idea|introduction|increase|charging|charges|cuts|building|extension|decision to|change|changes|removal)',
      '(i|we) (strongly|formally|also|do)? (object|oppose)',
      '(objection|objections|representation|representations|letter of support|comments) (to|on|regarding|re|about|against) (the)? (planning|proposed|proposal|application|development|licence|licensing|consultation|draft|local plan|traffic|scheme|closure)',
      '(planning|licensing) (application|ref|reference) … (object|objection|comment|comments|support|against)',
      '(consultation|questionnaire|survey|petition|referendum|feedback form|comment card|suggestion|suggest that|suggestions)',
      '(in favour|in support|in opposition|dead set|deeply opposed|opposed) (of|to|against)',
      '(my|our) (views|view|opinion|objection|comments|response|thoughts) (on|to|about|is|are|for)',
      '(disagree|disapprove|agree) (strongly|entirely|completely|totally)? (with|of) (the|this|your|that|charging|closing|council|spending)',
      '(council tax|rates|business rates|parking charges|charges|rent|fees) (is|are|increase|increases|rise|rises|hike|going up|goes up|has gone up|have gone up|up again|too high|bill increase)',
      '(councillors|council|cabinet|full council|members) (voted|vote|votes|votes to|decided to|has decided|have decided|is spending|are spending|spends|spent|spending|should|plans to|wants to|proposes|is planning|has chosen|should not|ought)',
      '(taxpayers|tax payers|public|ratepayers|our) (money|cash|funds)',
      '(low traffic neighbourhood|ltn|20mph|20 mph|bike lane|bike lanes|cycle lane|cycle lanes|clean air zone|net zero|congestion charge|fortnightly collections|budget cuts|the cuts)',
      "(i|we) (think|believe|feel) (that)? (the council|you|we|it|this|there|dogs|cars|people|all|every|more) (should|shouldn't|ought|must|needs|is a|would be)",
    ],
  },
  {
    rule: 'asserts-information-rights',
    weight: 3.4,
    calms: 1,
    words: [
      '(freedom of information|foi|foia|f o i|eir|environmental information regulations|deddf rhyddid gwybodaeth|rhyddid gwybodaeth)',
      '(subject access|dsar|sar|data subject access)',
      '(all|any|copies of|copy of|the) (personal)? (data|information|records) (you|the council|that you|which you|that the council) (hold|holds|have|keep|process|has) (on|about|relating) (me|my)',
      "(copy|copies|access|see) (of|to)? (my|all my) (own)? (housing|social services|social care|care|tenancy|personal|full|complete|entire|adoption|children's services)? (file|files|records|personal data)",
      'internal review',
      '(right to erasure|right to be forgotten|delete (my|all my) (account|data|details|records))',
    ],
  },
  {
    rule: 'press-or-sales',
    weight: 3,
    calms: 3.4,
    words: [
      "(i'm|i am) (a|the|an)? (news|local|freelance|local democracy)? (journalist|reporter|editor|researcher) (at|for|with|from|on)",
      '(press (office|enquiry|query|request|deadline)|media (enquiry|query|request)|newsdesk|news desk|local democracy reporter|for publication|our readers|(running|writing) a (story|piece|article)|request for comment)',
      '(our (products|platform|software|clients|solutions|product range)|we (supply|specialise|specialize|are a leading|work with councils|help (councils|organisations|businesses))|free (demo|consultation|webinar|audit|quote)|no obligation|book a (demo|call)|(15 minute|15-minute) call|special offer|limited time offer|unsubscribe|web design|search engine|page one|first page of google|backlink~|procurement lead|decision maker|b2b|invoice factoring|guest post|crypto|bitcoin|you have won|lottery win~|webinar)',
    ],
  },
  {
    // Rule 13 goes before all others: what a machine quotes of a complaint is no complaint.
    rule: 'written-by-a-machine',
    weight: 5,
    calms: 6,
    words: [
      '(i am|i will be|currently|now) (out of (the)? office|on (annual|maternity|sick|parental)? leave (until|from|and|with|returning|back)|away from (my desk|the office))',
      '(annual leave|away from (my desk|the office)|maternity leave|currently away) (until|from|and|with|returning|back)',
      '(out of (the)? office|out-of-office) (until|from|and|with|returning|back|today|this|reply|message|auto~)',
      '(automatic reply|auto reply|auto-reply|autoreply|automated (message|response|reply|email)|auto-response)',
      '(limited|no) access to (my)? (email~|emails|e-mail~)',
      '(delivery (has failed|status notification|failure|incomplete)|undeliverable|undelivered (mail|message|email)|mail delivery (system|failed|subsystem)|failure notice|(not able|unable) to deliver (your|this|the)|could not deliver|message delayed|in quarantine|in your browser|recipient address|mailbox (is)? full|message blocked|permanent failure)',
      '((this|your) (message|mail|email) (could not|was not|cannot|has not|was undeliverable|is automatically)|please do not reply to this|this (mailbox|inbox) is not monitored|unmonitored (mailbox|inbox)|system generated|system-generated|automatically generated)',
      '(your message was read|read receipt|was deleted without being read)',
      "(allan o'r swyddfa|ateb awtomatig)",
    ],
  },
  {
    // Evidence, consent, thanks or withdrawal on an open complaint is a contact.
    rule: 'on-an-open-complaint',
    weight: 1.8,
    calms: 2,
    words: [
      '(withdraw|withdrawing|drop|dropping|close|closing|retract|cancel) (my|the|this|our) (formal)? (complaint|case|stage)',
      '(happy|satisfied|content|pleased) with (the|your|this|that|how) (outcome|response|reply|answer|explanation|result|resolution|it|you|was|apology)',
      '(consent|authority|authorise|authorize|authorisation) (form|for|to (speak|act|discuss|deal)|on my behalf)',
      '(further|additional|more|new|requested|missing) (evidence|photos|photographs|information|documents) (for|in support of|to support|towards|to add|regarding) (my|the|our) (complaint|case)',
      '(add|adding|added) (this|these|it|them|to) (to)? (my|the|our)? (complaint|case|file)',
      "(don't|do not|no) (want|need|wish) to (take|pursue|escalate|go) (it|this|the complaint|any)? (further|on|to)",
    ],
  },
  {
    // Only where the other body is the one that acts or is complained of: people mention their bank and their doctor in every matter.
    rule: 'about-another-body',
    weight: 0.8,
    calms: 1.2,
    words: [
      "(royal mail|post office|postman|parcel|courier|evri|hermes|dpd|amazon|train company|trains|railway|network rail|bus company|bus driver|stagecoach|arriva|first bus|southern water|thames water|severn trent|anglian water|yorkshire water|united utilities|water company|water board|openreach|broadband|virgin media|energy company|british gas|octopus|scottish power|bank|building society|insurance company|estate agent~|letting agent~|dwp|jobcentre|job centre|universal credit|hmrc|dvla|passport office|home office|police|hospital|surgery|dentist|ambulance service|nhs|highways england|national highways|environment agency|academy trust|multi academy|university|housing association|county council|parish council|town council|supermarket|tesco|sainsbury~|aldi|lidl|asda|morrisons|gym company|private (landlord|car park|parking)|parking eye|parkingeye|euro car parks) (has|have|had|is|are|was|were|keep|keeps|will not|won't|refuse~|lost|sent|told|charged|never|did|does|didn't|doesn't|cancelled|stopped|failed|say|says|said)",
      '(complain~|complaint|problem|problems|trouble|dispute) (about|with|against|regarding) (the|my|our|a)? (royal mail|post office|postman|parcel|courier|evri|hermes|dpd|amazon|train company|trains|railway|network rail|bus company|bus driver|stagecoach|arriva|first bus|southern water|thames water|severn trent|anglian water|yorkshire water|united utilities|water company|water board|openreach|broadband|virgin media|energy company|british gas|octopus|scottish power|bank|building society|insurance company|estate agent~|letting agent~|dwp|jobcentre|job centre|universal credit|hmrc|dvla|passport office|home office|police|hospital|surgery|dentist|ambulance service|nhs|highways england|national highways|environment agency|academy trust|multi academy|university|housing association|county council|parish council|town council|supermarket|tesco|sainsbury~|aldi|lidl|asda|morrisons|gym company|private (landlord|car park|parking)|parking eye|parkingeye|euro car parks)',
    ],
  },
  {
    rule: 'works-or-volunteers',
    weight: 2,
    calms: 1,
    words: [
      '((job|a|the|this|your|any) (vacancy|vacancies)|job (application|advert|opening|interview)|my cv|apply for the (post|role|position|job)|(post|role|position) of|work experience|(to|as a|about) (volunteer|volunteering)|apprenticeship~|interview (date|slot|time)|placement|bank staff)',
    ],
  },
  {
    rule: 'lost-or-found',
    weight: 1.4,
    calms: 0.5,
    words: [
      '(lost property|handed in|lost my|left my|found a|lost a) (at|in|on|by|keys|phone|wallet|purse|scarf|coat|glasses|bag|umbrella|ring|dog|cat|hat|jacket)',
    ],
  },
];
