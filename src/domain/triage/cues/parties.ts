import type { Phrase } from '../phrases.ts';

/** Who a sentence speaks of, where it matters whom a writer blames (rule 1). */
export const COUNCIL: readonly Phrase[] = [
  '(the|your|our|this) (council~|authority|borough|local authority)',
  "council's",
  "(your|your own|the council's|council) (staff|team~|department~|office~|officer~|crew~|men|driver~|contractor~|service~|website|system~|switchboard|helpline|call centre|operatives|employee~|people|colleague~|inspector~|engineer~|workmen|bailiffs|enforcement|planning|planners|planner|housing|highways|parking|environmental|customer|complaints|letter|reply|response|email|policy|failure|lot|end|manager~|caretaker~|surveyor~|wardens|repairs)",
  '(binmen|bin men|dustmen|refuse (crew|collectors|lorry)|bin (lorry|crew)|housing officer|social worker|planning officer|case officer|case worker|customer service~|contact centre|call centre|call handler|council worker~|council officer~|environmental health|enforcement officer|highways (team|department)|repairs (team|line))',
  "(you|you've|your|you have|you are|you were|you said|yourselves)",
  'y cyngor',
];

/** "You" as somebody who is asked or told, not blamed. */
export const ADDRESSED: readonly Phrase[] = [
  '(thank|thanking|see|let|letting|tell|telling|inform|informing|make|making|give|giving|send|sending|ask|asking|hope|wonder if) you',
  '(can|could|would|will|please|might|may) you',
];

export const OTHERS: readonly Phrase[] = [
  "(neighbour~|neighbour's|neighbours'|neighbor~|next door|next-door|people (upstairs|downstairs|opposite|at number|above|below|living)|man (upstairs|next|opposite|at|from)|woman (upstairs|next|opposite|at)|couple (upstairs|next|above|at))",
  '(pub|nightclub|restaurant|takeaway|kebab|chip shop|shop owner|cafe|bar|factory|scrapyard|farmer|farm|building site|builder~|developer~|construction|private (landlord|company)|my landlord|landlord|letting agent~|estate agent~|airbnb|hmo|student~|youths|teenagers|kids|gang of|drug dealer~|drug dealing|dog owner~|dog walker~|driver of|other drivers|cyclist~|parents|delivery driver~|taxi driver~|boy racers|motorbike~|scooters|supermarket|business|gym)',
  '(royal mail|post office|postman|train company|railway|network rail|bus company|water company|water board|bank|dwp|department (for|of) work and pensions|jobcentre|job centre|hmrc|dvla|police|hospital|gp|surgery|dentist|nhs|national highways|environment agency|academy|housing association|energy company|broadband|openreach|insurance company)',
  '(motorist~|occupant~|occupier~|licensee|landlady|trader~|scammer~|owner~ of|(car|cars|van|vans|lorry|vehicle~) (parked|parking|belonging|owner~)|(man|woman|lady|family|people|resident~) (in|at|from|across|opposite|next) (number|flat|no|the (flat|house))|(my|her|his) (ex|ex-husband|ex-wife|ex-partner|employer|boss|sister|brother|son|daughter))',
  '(travellers|squatters|tenant (upstairs|above|below|next)|fly tippers|flytippers|whoever (dumped|left|did))',
];
