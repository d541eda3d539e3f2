import type { Phrase } from './phrases.ts';
import type { Flag, Service } from './proposal.ts';

/** One service of a council. */
type Entry = {
  readonly directorate: string;
  /** Words that name its matters. */
  readonly words: readonly Phrase[];
  /** Words that often stand in its matters and in others', too. */
  readonly mentions?: readonly Phrase[];
  /** Flags that say the matter is this service's. */
  readonly flags?: readonly Flag[];
};

/**
 * A council's services: which directorate answers for each, and the words people use for it. A council edits this table.
 * What belongs where follows the labelling guide: cleansing and fly-tips to waste, bus passes to highways, cemeteries to
 * registrars, land charges to planning, trading standards to environmental health.
 */
export const TAXONOMY: Readonly<Record<Service, Entry>> = {
  waste: {
    directorate: 'Environment',
    words: [
      '((wheelie|brown|blue|green|black|grey|food|garden|recycling|glass|refuse|general)? (bin|bins)|binmen|bin men|bin (day|lorry|crew)|recycling|refuse|household waste|fly tip~|fly-tip~|flytip~|bulky (waste|item~|collection)|caddy|garden waste|(missed|assisted|bin|clinical waste) collection~|collection (day|round|crew)|(the|our|local) tip|recycling centre|dustbin~|street (clean~|sweep~)|litter~|graffiti|dog (mess|fouling|poo|bin)|biniau|ailgylchu)',
    ],
    mentions: ['(rubbish|dumped|sweeper|crew|skip|waste|lorry|sacks|bags)'],
  },
  highways: {
    directorate: 'Environment',
    words: [
      '(pothole~|pot hole~|pavement~|footpath~|footway|street light~|streetlight~|street lamp~|lamp post~|lamppost~|kerb~|drop kerb|dropped kerb|gully|gullies|road drain~|traffic lights|traffic calming|speed (hump~|bump~|limit|camera)|20mph|gritting|gritter|grit (bin|bins)|salt bin|bus (pass~|stop|shelter|lane|gate)|concessionary pass|resurfac~|grass verge|zebra crossing|pedestrian crossing|roadworks|road (works|closure|closed|sign~|surface|markings)|blue badge~|low traffic|ltn|cycle (lane|path|route)|bollard~|highways|manhole~|dyllau|palmant)',
    ],
    mentions: ['(road~|drain~|verge|junction|pedestrian~|traffic|lane|crossing|tyre~|potholes)'],
  },
  housing: {
    directorate: 'Housing',
    words: [
      '(council (flat|house|tenant|tenancy|property|bungalow|housing|garage)|tenancy|tenant of yours|housing (officer|register|list|application|repair~|association transfer|options|needs|team|waiting list|association|office)|homeless~|homelessness|rehous~|banding|mutual exchange|leaseholder~|rent (account|arrears|statement|increase)|eviction|evicted|temporary accommodation|bed and breakfast accommodation|emergency accommodation|sheltered (housing|scheme|accommodation)|estate (caretaker|office|manager)|void property|disrepair|nowhere to (live|sleep|stay|go)|right to buy)',
    ],
    mentions: [
      '(damp|mould|boiler|heating|hot water|repair~|rent|landlord|flat|caretaker|communal|lift|leak~|plumber|window~|radiator~|door entry|stairwell|landing)',
    ],
    flags: ['housing_landlord'],
  },
  council_tax: {
    directorate: 'Resources',
    words: [
      '(council tax (bill|band|account|reference|payment~|bailiff~|arrears|rise|increase|exemption|discount|refund|rebate)?|single person discount|single occupancy discount|liability order|treth cyngor|business rates|second home premium|empty property premium)',
    ],
    mentions: ['(summons|bailiff~|enforcement agent~|instalment~|direct debit|magistrates)'],
  },
  benefits: {
    directorate: 'Resources',
    words: [
      '(housing benefit|council tax (support|reduction)|benefit~ (team|claim|office|decision|letter|entitlement)|discretionary housing payment|overpayment~|overpaid|dhp|household support fund|free school meals application|local welfare)',
    ],
    mentions: ['(benefit~|universal credit|dwp|jobcentre|pip|esa|payslip~|claim form|reconsideration)'],
  },
  planning: {
    directorate: 'Place',
    words: [
      '(planning (application|permission|officer|committee|department|team|enforcement|portal|condition~|appeal|notice)|application (number|ref)|conservation area|listed building|building (control|regulations|inspector)|enforcement notice|land charges|local search|site notice|local plan|section 106|certificate of lawful~|party wall|change of use|loft conversion)',
    ],
    mentions: [
      '(planning|extension|developer~|development|neighbouring property|overlook~|building site|objection~|object)',
    ],
  },
  parking: {
    directorate: 'Environment',
    words: [
      '(parking (permit~|ticket~|fine~|charge~|ban|bay~|space~|enforcement|restrictions|suspension|meter~|machine~|attendant|warden)|pcn~|penalty charge~|permit zone|residents permit~|resident permit~|visitor~ permit~|resident parking|car park~|pay and display|ringgo|yellow lines|traffic warden~|clamped|civil enforcement|notice to owner|controlled parking zone|cpz|parcio)',
    ],
    mentions: ['(parking|parked|permit~|fined|warden~)'],
  },
  education: {
    directorate: "Children's Services",
    words: [
      '(ehcp~|ehc plan|ehc needs|special educational needs|sen (support|officer|team|caseworker)|send (team|tribunal|transport|panel|officer|support)|school (transport|meals|place~|admission~|appeal|bus|taxi|uniform grant|governor~|crossing patrol|attendance|place)|admissions (team|appeal|officer)|(primary|secondary|infant|junior|high) school|headteacher|head teacher|educational psychologist|nursery (place|school)|year (#|7|reception)|home education|elective home|excluded from school|childcare funding|30 hours)',
    ],
    mentions: ['(school~|nursery|pupil~|teacher~|class|term)'],
  },
  children: {
    directorate: "Children's Services",
    words: [
      "(children's services|children's social|foster~|fostering|child protection|adoption|adopted|looked after child~|family court|(my|our) (son's|daughter's|children's|grandson's|granddaughter's) social worker|early help|child in need|care leaver~|leaving care|contact (session~|visits) with|supervised contact|kinship|special guardian~|family support|youth (worker|offending|club))",
    ],
    mentions: ['(little (girl|boy)|child|children|baby|toddler~|kids|foster)'],
    flags: ['statutory_children'],
  },
  adults: {
    directorate: 'Adult Services',
    words: [
      "(adult social (care|services)|adult services|care (package|home|assessment|plan|agency|visits|needs|charges|company)|home care|homecare|carers (assessment|allowance|grant)|my (mum's|mother's|dad's|father's|husband's|wife's|nan's) (carers|care|social worker)|direct payment~|personal budget|respite|day (centre|care|service) (for|place|closure)?|occupational therap~|reablement|meals on wheels|grab rail~|stairlift|stair lift|wet room|disabled facilities grant|telecare|pendant alarm|nursing home|residential (care|home)|financial assessment|supported living)",
    ],
    mentions: [
      '(carer~|social worker|assess (her|him|my)|commode|hoist|hospital discharge|dementia|elderly (lady|man|neighbour|couple)|old (lady|man))',
    ],
    flags: ['statutory_adults'],
  },
  environmental_health: {
    directorate: 'Environment',
    words: [
      '(noise (nuisance|complaint|team|abatement)|noisy|loud (music|party|parties|bass)|barking|(statutory)? nuisance|environmental health|pest control|pest~|rat|rats|mice|cockroach~|wasp~|bed bug~|bedbug~|food (hygiene|poisoning|safety)|hygiene rating|trading standards|rogue trader~|asbestos|air quality|bonfire~|contaminated|dead animal~|stray dog|dog warden|private (landlord|rented)|needles|syringes)',
    ],
    mentions: ['(noise|smell~|stench|smoke|fumes|pollution|dust|sewage|vermin|takeaway|odour)'],
  },
  parks: {
    directorate: 'Environment',
    words: [
      '((the|our|local|country|public|skate)? (park|parks)|playground~|play (area|equipment|park)|(fallen|dead|overhanging|council|street)? (tree|trees)|tree (officer|preservation|surgeon|surgery)|tpo|allotment~|swings|swing|slide|playing field~|bandstand|village green|open space~|nature reserve|hedge cutting|grass (cutting|verges)|flower bed~|flowerbed~|tennis court~|bowling green)',
    ],
    mentions: ['(hedge~|grass|weeds|bench~|pond|branch~|mowing|field|brambles|overgrown)'],
  },
  libraries: {
    directorate: 'Communities',
    words: [
      '(library|libraries|librarian~|library card|overdue book~|reservation~|mobile library|llyfrgell|reading (group|challenge)|e-books|archives)',
    ],
  },
  leisure: {
    directorate: 'Communities',
    words: [
      '(leisure (centre|card|services)|swimming (pool|lesson~|bath~)?|swim~ (lesson~|class|session~)|sports (centre|hall|pitch~)|gym|gym (membership|class~)|museum|theatre|arts centre|art gallery|gallery|football pitch|athletics track|fitness class~|aqua (aerobics|fit)|village hall|community (centre|hall)|town hall (hire|booking)|hall (hire|booking)|hire (of|the) (the)? hall|events team|festival|market)',
    ],
    mentions: ['(pool|pools|showers|changing rooms|lockers|membership|class~|court|session~|hall|coach)'],
  },
  registrars: {
    directorate: 'Resources',
    words: [
      '((birth|death|marriage) (certificate~|registration)|registrar~|register (office|a|the|my|our|his|her) (birth|death|marriage)?|wedding~|civil partnership|(notice|date|room) of marriage|ceremony|ceremonies|cemetery|cemeteries|crematorium|cremation|ashes|grave|graves|graveside|graveyard|gravestone~|headstone~|memorial (stone|bench|plaque|tree)?|burial|citizenship ceremony|copy certificate~)',
    ],
  },
  elections: {
    directorate: 'Resources',
    words: [
      '(election~|electoral|register to vote|polling (station|card|place|day)|poll card|postal vote~|proxy vote~|voter (id|authority)|voting|ballot|canvass|returning officer|referendum|pleidlais)',
    ],
    mentions: ['(vote|voter~|candidate~|register)'],
  },
  licensing: {
    directorate: 'Place',
    words: [
      '((premises|alcohol|taxi|driver|hackney|private hire|street trading|personal|hmo|gambling|entertainment|late night|animal|scrap metal) licen~|licensing (team|committee|department|officer|objective~|hearing)?|taxi~ (badge|plate|driver|fare~|rank)|private hire|temporary event~|ten application|street trading|pavement licence|house in multiple occupation|hmo~|selective licensing|skip (licence|permit))',
    ],
    mentions: ['(licence~|licensee|taxi~|pub|premises|bar|nightclub)'],
  },
  customer_services: {
    directorate: 'Resources',
    words: [
      '(contact centre|call centre|switchboard|customer (service~|contact|care)|phone line~|helpline|front desk|your (website|web site|online form|app|phone system)|council (website|offices|app)|complaints (procedure|policy|team|process|department)|make a complaint|my account (login|password)|log in to|receptionist|large print|easy read|braille|sign language|interpreter)',
    ],
    mentions: ['(website|online form|reception|on hold|password|phone queue|opening hours)'],
  },
  other: { directorate: 'Resources', words: [] },
};

/** "What do I pay my council tax for?" is asked about everything but council tax. */
export const IN_PASSING: readonly Phrase[] = [
  '(pay|paying|pays) (you|my|our|this|the|so much|all this|enough|full)? council tax',
  'council tax payer~',
];

/** The directorate that answers for a service. */
export const directorateOf = (service: Service): string => TAXONOMY[service].directorate;
