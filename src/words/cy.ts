import { dateOf } from './dates.ts';
import { grouped } from './grouped.ts';
import { cy as names } from './names/cy.ts';
import { cy as frame } from './screens/frame/cy.ts';
import { cy as mail } from './screens/mail/cy.ts';
import type { Words } from './shape.ts';

// A noun after a figure stays singular in Welsh, and a figure hides the mutation that a word would cause.
const n = (count: number, noun: string): string => `${grouped(count)} ${noun}`;
const nothingChanged = 'Ni newidiwyd dim.';
const startAgain = 'Edrychwch ar y neges eto cyn penderfynu.';

const ACTION: Words['action'] = {
  'see yourself': 'gweld fel pwy rydych wedi mewngofnodi',
  'read the mail log': 'darllen y log post',
  'decide about mail': 'penderfynu ynghylch post',
  'read cases': 'darllen achosion',
  'read the reconciliation': 'gweld a oes cyfrif am bob neges',
  'act on cases': 'gweithredu ar achosion',
  'see the load': 'gweld faint o waith sydd gan bawb',
  'see the figures': 'gweld y ffigurau',
};

export const cy: Words = {
  language: 'cy',
  role: {
    'Redress.Officer': 'Swyddog',
    'Redress.ComplaintsTeam': 'Tîm cwynion',
    'Redress.InvestigationOfficer': 'Swyddog ymchwilio',
    'Redress.HeadOfService': 'Pennaeth gwasanaeth',
    'Redress.Director': 'Cyfarwyddwr',
    'Redress.MemberServices': 'Gwasanaethau aelodau',
    'Redress.LinkOfficer': 'Swyddog cyswllt',
    'Redress.Auditor': 'Archwilydd',
  },
  action: ACTION,

  decisionRefused: {
    'no such message': () => ({
      title: 'Nid yw’r neges honno yn y log',
      detail: 'Nid oes gan Redress res ar gyfer y neges hon. Efallai iddi gael ei thynnu o’r rhestr yn SharePoint.',
      kept: nothingChanged,
      todo: 'Adnewyddwch y rhestr. Os dylai’r neges fod yno, gofynnwch i’ch gweinyddwr wirio’r blychau post.',
    }),
    'already decided by someone else': ({ by, at, category, reference }) => ({
      title: 'Mae rhywun arall wedi penderfynu',
      detail: `Penderfynodd ${by.name} ar y neges hon (${dateOf(at)})${category ? `: ${names.category[category].toLowerCase()}` : ''}${reference ? `, achos ${reference}` : ''}.`,
      kept: 'Mae’r penderfyniad hwnnw’n sefyll. Ni chadwyd eich un chi.',
      todo: 'Os ydych yn anghytuno, dadwnewch y penderfyniad, neu siaradwch â’r person yn gyntaf.',
    }),
    'not the message you saw': () => ({
      title: 'Nid dyna’r neges yr oeddech yn edrych arni',
      detail:
        'Roedd neges arall wedi’i dewis yn Outlook pan wnaethoch benderfynu, felly ni weithredodd Redress ar yr un ohonynt.',
      kept: nothingChanged,
      todo: 'Dewiswch y neges eto, arhoswch nes bod ei phwnc i’w weld, a phenderfynwch wedyn.',
    }),
    'received after now': ({ at }) => ({
      title: 'Nid yw’r amser hwnnw wedi dod eto',
      detail: `Mae’r ffurflen yn dweud bod hwn wedi dod i law ar ${dateOf(at)}, sy’n hwyrach na nawr.`,
      kept: 'Ni chofnodwyd dim, ac nid agorwyd achos.',
      todo: 'Cywirwch y diwrnod neu’r amser, a chofnodwch ef eto.',
    }),
    'form was sent otherwise': ({ reference }) => ({
      title: 'Cofnodwyd hyn eisoes, mewn geiriau eraill',
      detail: `Roedd y ffurflen wedi cyrraedd Redress cyn i chi ei newid${reference ? `, ac mae’n achos ${reference}` : ''}.`,
      kept: 'Mae’r hyn a anfonwyd gyntaf wedi’i gofnodi. Nid yw’r hyn a newidiwyd wedyn; mae’n dal yn y ffurflen.',
      todo: 'Cywirwch ef ar yr achos, neu yn y cofnod. Dechreuwch ffurflen newydd ar gyfer galwad neu lythyr arall.',
    }),
    'nothing to undo': () => ({
      title: 'Nid oes dim i’w ddadwneud',
      detail: 'Nid oes penderfyniad ar y neges hon, felly ni ellir tynnu un yn ôl.',
      kept: nothingChanged,
      todo: startAgain,
    }),
    'case has moved on': ({ reference }) => ({
      title: 'Mae’r achos wedi symud ymlaen',
      detail: `Mae mwy wedi digwydd ar achos ${reference} ers ei agor, felly ni ellir ei dynnu’n ôl o’r fan hon.`,
      kept: 'Mae’r achos a’i hanes yn aros fel y maent.',
      todo: `Agorwch achos ${reference} a’i gau neu ei gywiro yno.`,
    }),
    'no such case to put it on': ({ reference }) => ({
      title: 'Nid oes achos o’r fath',
      detail: `Nid oes achos ${reference}, neu nid yw’n un y cewch ei weld.`,
      kept: nothingChanged,
      todo: 'Gwiriwch y cyfeirnod, neu chwiliwch am yr achos yn ôl enw neu eiriau.',
    }),
    'case was withdrawn': ({ reference }) => ({
      title: 'Tynnwyd yr achos hwnnw yn ôl',
      detail: `Tynnwyd achos ${reference} yn ôl, ac nid yw achos a dynnwyd yn ôl yn derbyn negeseuon.`,
      kept: nothingChanged,
      todo: `Gofynnwch i’r tîm cwynion ailgydio yn achos ${reference}, neu rhowch y neges ar achos arall.`,
    }),
    'message was acted on': ({ reference }) => ({
      title: 'Mae’r achos wedi mynd ymlaen o’r neges hon',
      detail: `Mae’r hyn a ddigwyddodd nesaf ar achos ${reference} yn dibynnu ar y neges hon, felly ni ellir ei thynnu oddi arno.`,
      kept: 'Mae’r neges yn aros ar yr achos, a’r hanes yn sefyll fel y mae.',
      todo: `Agorwch achos ${reference} a’i gywiro yno.`,
    }),
    'not possible as it stands': ({ state }) => ({
      title: 'Ni ellir gwneud hynny nawr',
      detail: `Cyflwr y neges hon yw “${mail.state[state]}”, lle nad yw’r dewis hwnnw ar gael.`,
      kept: nothingChanged,
      todo: startAgain,
    }),
  },
  door: {
    'no such page': () => ({
      title: 'Nid oes dim yn y cyfeiriad hwn',
      detail: 'Nid yw Redress yn adnabod y cyfeiriad, neu nid yw’r cofnod yno mwyach.',
      kept: nothingChanged,
      todo: 'Ewch yn ôl i’r rhestr a rhoi cynnig arni o’r fan honno.',
    }),
    'bad request': () => ({
      title: 'Ni allai Redress ddefnyddio’r hyn a anfonwyd',
      detail: 'Roedd rhywbeth yn y cais ar goll neu o’r math anghywir.',
      kept: nothingChanged,
      todo: 'Ail-lwythwch y dudalen a rhoi cynnig arall arni. Os digwydd eto, rhowch y cyfeirnod i’ch gweinyddwr.',
    }),
    'too large': () => ({
      title: 'Roedd hynny’n ormod ar unwaith',
      detail: 'Roedd y cais yn fwy nag y mae Redress yn ei dderbyn.',
      kept: nothingChanged,
      todo: 'Cwtogwch y testun a rhoi cynnig arall arni.',
    }),
    'too many requests': ({ seconds }) => ({
      title: 'Gormod o geisiadau',
      detail: 'Gofynnoch chi, neu rywbeth sy’n gweithio yn eich enw, yn rhy aml mewn amser byr.',
      kept: nothingChanged,
      todo: `Arhoswch ${n(seconds, 'eiliad')} a rhoi cynnig arall arni.`,
    }),
    'not signed in': () => ({
      title: 'Nid ydych wedi mewngofnodi',
      detail: 'Mae angen i Redress wybod pwy ydych cyn dangos dim.',
      kept: nothingChanged,
      todo: 'Mewngofnodwch â’ch cyfrif cyngor.',
    }),
    'sign-in has ended': () => frame.signInEnded,
    'sign-in is not for Redress': () => ({
      title: 'Nid ar gyfer Redress y mae’r mewngofnodi hwn',
      detail: 'Gwnaed y mewngofnodi ar gyfer rhaglen arall neu sefydliad arall.',
      kept: nothingChanged,
      todo: 'Allgofnodwch, yna mewngofnodwch â’ch cyfrif cyngor. Os digwydd eto, rhowch y cyfeirnod i’ch gweinyddwr.',
    }),
    'not a person': () => ({
      title: 'Tudalen i bobl yw hon',
      detail: 'Rhaglen a wnaeth yr alwad, neu nid oedd caniatâd i weithredu dros berson.',
      kept: nothingChanged,
      todo: 'Mewngofnodwch fel chi eich hun. Gweinyddwyr: mae angen y cwmpas access_as_user ar y tocyn.',
    }),
    'sign-in cannot be checked': () => ({
      title: 'Ni ellir gwirio eich mewngofnodi ar hyn o bryd',
      detail: 'Ni allai Redress gyrraedd y gwasanaeth mewngofnodi i wirio pwy ydych.',
      kept: nothingChanged,
      todo: 'Rhowch gynnig arall arni ymhen munud.',
    }),
    'not allowed': ({ action }) => ({
      title: 'Nid oes gennych fynediad at hyn',
      detail: `Nid yw eich rôl yn Redress yn caniatáu i chi ${ACTION[action]}.`,
      kept: nothingChanged,
      todo: 'Os oes ei angen arnoch ar gyfer eich gwaith, gofynnwch i’ch gweinyddwr am rôl arall.',
    }),
    'directorate not known': () => ({
      title: 'Nid yw Redress yn gwybod beth yw eich cyfarwyddiaeth',
      detail:
        'Rydych yn perthyn i fwy o grwpiau nag y gall mewngofnodi eu henwi, felly ni all Redress ddweud pa achosion y cewch eu gweld.',
      kept: nothingChanged,
      todo: 'Gofynnwch i’ch gweinyddwr adael i’r mewngofnodi gario dim ond y grwpiau a neilltuwyd i Redress.',
    }),
    'message cannot be read': () => ({
      title: 'Ni ellir dangos y neges honno',
      detail: 'Nid yw’r ffeil y’i cadwyd ynddi yno, neu ni ellir ei darllen.',
      kept: 'Mae ei rhes yn y log yn sefyll, gyda’r hyn sy’n hysbys amdani.',
      todo: 'Chwiliwch am y neges yn y blwch post y daeth iddo.',
    }),
    'file not given out': () => ({
      title: 'Ni ellir lawrlwytho’r ffeil honno ar ei phen ei hun',
      detail: 'Gall ffeiliau o’r math hwn redeg rhaglenni, felly nid yw Redress yn eu rhoi allan fesul un.',
      kept: 'Mae’r ffeil yn dal yn y neges, yn union fel y’i hanfonwyd.',
      todo: 'Os oes ei hangen arnoch, gofynnwch i’ch tîm TG ei hagor ichi, neu gofynnwch i’r anfonwr am PDF neu lun.',
    }),
    'Microsoft 365 is busy': () => ({
      title: 'Mae Microsoft 365 yn brysur',
      detail: 'Ni atebodd SharePoint neu Exchange mewn pryd.',
      kept: 'Nid oes dim wedi’i golli: mae pob neges yn aros yn ei blwch post.',
      todo: 'Rhowch gynnig arall arni ymhen munud. Adnewyddwch yn gyntaf, rhag ofn i’ch penderfyniad gael ei gadw.',
    }),
    'something broke': () => ({
      title: 'Aeth rhywbeth o’i le yn Redress',
      detail: 'Nam ar ein hochr ni yw hwn, nid rhywbeth a wnaethoch chi.',
      kept: 'Nid oes dim wedi’i golli: mae pob neges yn aros yn ei blwch post.',
      todo: 'Rhowch gynnig arall arni. Os digwydd eto, rhowch y cyfeirnod i’ch gweinyddwr.',
    }),
  },
};
