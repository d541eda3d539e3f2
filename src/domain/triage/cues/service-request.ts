import type { Cue } from './cue.ts';

/** Asks the council to provide or improve something, fix a problem, or reconsider a decision (Complaint Handling Code 1.2). */
export const SERVICE_REQUEST_CUES: readonly Cue[] = [
  {
    rule: 'asks-for-action',
    weight: 1.7,
    words: [
      '(please|kindly|pls|plz) (can|could|would|will) (you|someone|somebody|i|we|it|this|the|one|my)',
      '(can|could|would|will) (you|someone|somebody|anyone|one of you|one of your team|the council|this|it|these|they|the) (please|kindly|possibly|perhaps|also|be)? (arrange|send|collect|remove|fix|repair|replace|clear|clean|empty|look into|look at|investigate|inspect|check|come|deal|sort|do something|change|issue|deliver|order|book|register|add|provide|process|consider|reconsider|review|help|cut|trim|move|paint|grit|fill|mend|unblock|stop|arrange|assess|put|take|install|enforce|speak|have a word|visit|attend|call|ring|phone|set up|sign|transfer|extend|renew|allocate|give me a|pick|sweep|treat|emptied|collected|removed|repaired|fixed|cleared|replaced|looked|cleaned|moved|sorted|reissue|re-issue|resend|re-send|swap|hold|reserve|increase|reduce|support|refer|backdate|refund|waive|cancel|reinstate|correct|amend)',
      '(please|pls|kindly) (arrange|send|collect|remove|clear|fix|repair|replace|empty|look into|look at|investigate|inspect|check|deal|sort|do something|change|issue|deliver|order|book|register|add|provide|process|consider|reconsider|review|help|cut|trim|move|paint|grit|fill|mend|unblock|stop|assess|put|take|install|enforce|visit|come|call|ring|phone|set up|sign|transfer|extend|renew|allocate|give|pick|sweep|treat|clean|resend|swap|hold|reserve|refer|backdate|refund|waive|cancel|reinstate|correct|amend|act|make|get|enter)',
      '(needs|need|wants|requires) (to be)? (clearing|cutting|cleaning|fixing|repairing|replacing|emptying|removing|sweeping|trimming|gritting|painting|sorting|looking at|moving|filling|cleared|cut|cleaned|fixed|repaired|replaced|emptied|removed|swept|trimmed|gritted|collected|inspected|unblocked|attention|urgent attention|resurfacing|doing|treating|checking)',
      '(do|doing|done) something about',
      '(would|is|might|could) it (be|still)? (possible|ok|okay|alright) (to|for|if|that)',
      'how (can|could|do) (i|we) (get|have) (the|a|an|my|our|this|it|him|her|some) … (changed|fixed|repaired|replaced|removed|corrected|moved|cut|cleared|collected|put|done|looked)',
      '(ask|asks|asking) (for|if) (you|the council|someone|somebody|it|they|there|we|i) (to|can|could|would|might)',
      '(grateful|appreciate it|great|helpful) if (you|someone|the council|it|this) (could|would|can)',
      '(ask|asking|request|requesting) (you|the council|that|for) (to|the|a|an|you|someone|somebody|this)',
      '(urge|like|want|expect) (you|the council|someone|it|this|them) to (be)? (look|do|come|fix|repair|remove|consider|reconsider|review|investigate|act|take|send|install|removed|repaired|sorted|looked|cleared|arrange)',
      '(allech|gallwch|allwch|a fyddai modd) (chi)? (os gwelwch)?',
      'gofyn (am|i)',
    ],
  },
  {
    rule: 'asks-for-a-service',
    weight: 1.7,
    words: [
      "(i|we|i'd|we'd|i'm|we're|i am|we are) (would|want|wish|looking|need|require|like|hoping)? (like)? (to)? (request|order|book|apply|renew|register|arrange|appeal|swap|rent|hire|replace|join|go on|sign up|set up|have my|have a|get a|get my|buy|get rid)",
      '(i|we) (need|require|want|would like) (a|an|another|some|my|help|to have|new|two|one|extra|more|somebody|someone|it|this|the) … (bin|bins|box|boxes|bag|bags|permit|permits|pass|badge|form|visit|repair|inspection|skip|collection|place|copy|certificate|certificates|carer|help|adaptation|adaptations|rail|ramp|assessment|appointment|licence|replacement|someone|plumber|support|ballot|vote)',
      '(need|require|want|would like) (a|an|another|some|my|new|two|extra|more) … (bin|bins|box|boxes|bag|bags|permit|permits|pass|badge|form|visit|repair|inspection|skip|collection|place|copy|certificate|certificates|carer|adaptation|adaptations|rail|ramp|assessment|appointment|licence|replacement)',
      '(can|could|may|might) (i|we) (please|also)? (have|get|book|order|apply|request|borrow|go on|swap|rent|hire|renew|register|arrange|reserve|sign up|pay|spread|change|be put|be added|transfer)',
      '(request|requesting|application|applying|apply|booking) (for|to) (a|an|the|my|another|some|new|extra|additional|housing|council|school|planning|free|blue|residents|help|collection|replacement|repair|inspection|be|have|adopt|visit|rent|discretionary|disabled|tree)',
      '(order|replacement|extra|additional|bigger|larger|smaller) (a|for|my)? (new)? (bin|bins|box|recycling|caddy|bag|bags|sticker|badge|permit|pass|key|fob|card)',
      '(bulky|special) (waste|item~|collection)',
      '(writing|emailing|contacting you|like|wish|want) to (request|apply|ask for|order|book|renew|register)',
    ],
  },
  {
    rule: 'reports-a-fault',
    weight: 1.6,
    words: [
      '(report|reporting|notify you of|alert you to|flag|make you aware of|draw your attention to|bring to your attention) (a|an|the|this|that|some|about|to you|there|more|another|my|of|two|what|illegal|fly|dumped|noise)',
      '(i|we) (would like|want|wish|need) to report',
      '(reported fault|fault report|problem report|new report|first report)',
    ],
  },
  {
    rule: 'describes-a-fault',
    weight: 1.2,
    words: [
      '(pothole~|pot hole~|pot-hole~|sinkhole|crater)',
      '(fly tip~|fly-tip~|flytip~|dumped|dumping|abandoned (car|vehicle|trolley|bike|caravan))',
      '(leak|leaks|leaking|leaked|dripping|burst|flooding|flooded|floods|overflow~|blocked|blockage|backed up|sewage)',
      '(broken|smashed|cracked|collapsed|snapped|loose|faulty|damaged|rotten|rusted|wobbly|uneven|sunken|hanging (off|down)|come (off|loose)|fallen (down|off|over)|missing|stuck|jammed|vandalis~|ripped)',
      "(not|isn't|stopped|aren't|wasn't) (working|lit|closing|opening|heating|flushing|coming on|draining|shutting)",
      '(gone|has gone|is|are) (out|off|dark|flickering)',
      "(wasn't|weren't|not|hasn't|haven't|didn't get|never) (been)? (collected|emptied|taken|picked up) (today|yesterday|this|on|last|again|from|our|my|and|either|by)?",
      "(doesn't|does not|won't|will not|don't|do not|can't|cannot be) (work|open|close|shut|flush|light|turn on|come on|drain|stop|lock|flash|relight|start)",
      '(water|rain|sewage|damp|gas|smoke) … (coming|pouring|dripping|running|rising|pooling) (through|in|down|out|up|from|under)',
      '(missed|uncollected|unemptied) (bin|bins|collection|recycling|refuse|waste|garden|food)?',
      '(overgrown|overhanging|brambles|weeds|hedge is|branches|fallen tree|tree down|dead tree|blocking the (path|pavement|light|sign|road))',
      '(graffiti|litter|rubbish|broken glass|needles|syringes|dog (mess|poo|fouling)|dead (fox|badger|cat|animal|deer|dog|bird|rat))',
      '(rats|rat|mice|mouse|cockroach~|wasps|bed bugs|bedbugs|infestation|pigeons|vermin)',
      '(damp|mould|mouldy|black mould|no (heating|hot water|power|electric))',
      '(noise|noisy|loud (music|parties|party)|barking|bonfire~|smoke|fumes|smell|stench|stinks|stink|antisocial|anti-social|nuisance|shouting at night)',
      '(dangerous|hazard|trip hazard|unsafe|accident waiting|someone (will|could|is going to) (get|be|fall)|could (fall|trip|hurt))',
      '(parked|parking) (on|across|over|in|outside|illegally|dangerously) (the|my|our|a|double|pavement|zig|both)',
    ],
  },
  {
    rule: 'asks-to-reconsider',
    weight: 1.9,
    words: [
      '(reconsider~|re-consider|reassess~|re-assess|rethink|revisit|overturn|reverse) (the|this|my|our|your|that|it|his|her)?',
      '(look|looked) (at)? (it|this|my|the|that)? (case|claim|decision|application|banding)? again',
      '(review|reviewed|reviewing|a review of|appeal|appealing|appeal against|challenge|challenging|dispute|disputing|contest|contesting|query) (the|this|my|our|your|that|a|against|of) (decision|banding|band|penalty|pcn|fine|ticket|assessment|refusal|outcome|charge|notice|award|amount|bill|calculation|parking|claim|overpayment|case|application|school|place|allocation)',
      '(mandatory reconsideration|statutory review|right of appeal|lodge an appeal|grounds of appeal|formal appeal|make representations|informal challenge|appeal form)',
      '(cancel|waive|withdraw|quash|rescind|overturn) (the|this|my|it|that)? (pcn|penalty|fine|ticket|charge|notice|fee|charges|summons|overpayment)',
      '(insurance claim|make a claim|claim for (damage|compensation|the|my)|claim against the council|claim on your insurance)',
      '(wish|want|like) to (appeal|challenge|dispute|contest|claim)',
    ],
  },
  {
    rule: 'needs-help',
    weight: 1.1,
    words: [
      '(can|could|please|would) (you|anyone|someone|somebody)? help (me|us|my|with|her|him|them|please|at all)?',
      '(need|needs|needing|require|requires|struggling|desperate for|asking for|want|looking for) (some|any|urgent|more|extra|a bit of|your)? (help|support|assistance|advice|somewhere|accommodation|care|adaptations)',
      "(struggling|finding it (hard|difficult)|unable|cannot manage|can't manage|can't cope|cannot cope) (to|with|at)?",
      '(homeless|evicted|eviction|sofa surfing|nowhere to (go|live|stay|sleep))',
    ],
  },
  {
    // A neutral first chase is still the request (rule 10).
    rule: 'chases',
    weight: 1.2,
    words: [
      '(any|an|an|some) (update|updates|news|progress|word|idea when|joy)',
      '(chasing|chase|chase up|chasing up|following up|follow up|follow-up|checking in|checking on|touching base|reminder|gentle reminder|nudge) (on|this|my|up|the|about|with|for|a)?',
      '(update|progress) (on|with|regarding|about|please)',
      '(when|whether) (can|will|might|should|is|are) (i|we|it|this|the|my|someone|you) (expect|be|get|likely|going|hear|have|coming|receive|due)',
      '(where|how) (are|is) (we|you|it|my|things|this) (with|up to|at|getting on|on|going)',
      '(further to|with reference to|following|in reference to) (my|our) (email|report|request|application|call|letter|phone call|conversation|enquiry|form|message)',
    ],
  },
  {
    rule: 'matter-of-others',
    weight: 0.8,
    words: [
      '(complain|complaint|complaining|report) (about|against|regarding|re) … (neighbour~|next door|landlord|pub|club|restaurant|takeaway|shop|builder~|dog|dogs|music|party|parties|noise|smell|smoke|bonfire~|company|tenant~|youths|kids|people|man|woman|couple|student~|airbnb|business|factory|farm|garage|driver~|parents|hmo)',
      "(neighbour's|neighbours|neighbours'|next door|next door's|upstairs|downstairs) … (dog~|music|noise|party|parties|hedge|tree|extension|fence|bonfire~|rubbish|car~|barking|smoke|building|drilling|shouting|bins|garden|camera~|conservatory|bike~)",
    ],
  },
];
