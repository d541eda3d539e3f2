import type { Passage } from './passage.ts';

/** Words that stand in nearly every English sentence, and in no sentence of the languages below. */
const ENGLISH = new Set(
  (
    'the and to of is it my you for that was on have not be with this are at we but your can from there has they please been will what which our would ' +
    "could hello thank thanks dear or i'm i've don't it's their who when how about out up get just if any here week weeks day days bin road house still today yesterday why where because after again need want know help should his her him she had were does did as an so by some more than into over only then them these those also very much many next last two three sir madam regards hi good morning afternoon see need's cannot can't won't doesn't hasn't didn't"
  ).split(' '),
);

/**
 * The commonest words of languages in which residents write to English councils, none of them English: Welsh, Polish, Romanian,
 * Portuguese, Spanish, French, Italian, German, Dutch, Turkish, Lithuanian, Latvian, Hungarian, Czech and Slovak, Albanian,
 * Somali, Swahili, Tagalog, and Urdu, Hindi, Punjabi, Bengali, Arabic and Persian in Latin letters.
 */
const OTHERS = new Set(
  (
    'yr wedi mae dydy ddim nid rwy rydw dw mewn gyda gan ein eich bod oes oedd hoffwn diolch annwyl cyngor wrth fy ni chi yw ond hefyd bore cofion gwastraff sut ydych allwch fydd pryd casglu helo angen cymraeg ' +
    'nie jest się do na że proszę dzień dobry mój moja moje dla czy już jak przez od po tego ale bardzo pani państwo dziękuję pozdrawiam mieszkam nasz nasze została zostało był było chcę chciałbym chciałabym tylko który która które jestem prosze dziekuje kiedy mieszkanie pomoc śmieci ' +
    'și este nu sunt pentru cu în din care mai vă rog bună ziua mulțumesc că am fost aveți avem copil copilul unde cum după dumneavoastră buna multumesc va sa să și-a acasa doresc ' +
    'não é um uma para com meu minha você obrigado obrigada bom boa está estou por que mas quero preciso lixo rua nossa nosso fui foi já também mais muito quando onde nao esta olá ' +
    'el la de un es los las una favor gracias buenos días tardes estoy mi con pero necesito quiero basura calle muy también cuando donde hace señor vivo tengo nuestro del ha hola ' +
    'le les des une est je nous vous pour avec dans merci bonjour mon notre votre ne qui depuis suis été être avez aussi au aux cette ce ' +
    'il gli della sono non che grazie buongiorno mio mia nostro vorrei questo questa abito anche più rifiuti ' +
    'der und ist ich nicht eine wir bitte danke guten haben meine mein für mit auf seit auch noch wurde werden kein keine zu von dem het een niet ik wij zijn ' +
    'bir için bu merhaba teşekkürler lütfen değil çok benim yok evim ben biz sokak tesekkurler lutfen icin degil cok zaman nasıl oldu ' +
    'ir yra aš kad labas ačiū prašau mano nėra kaip dėl bet jau mes nuo laba diena aciu prasau mans paldies lūdzu nav ar mūsu kas ' +
    'és nem hogy az egy kérem köszönöm nagyon jó napot vagyok már még meg kellene azt ' +
    'dobrý prosím děkuji ďakujem jsem som není máme pre aby když keď ' +
    'dhe është nuk për jam kam faleminderit përshëndetje shtëpia ime nga të që ' +
    'waxaan iyo aan fadlan mahadsanid guriga ayaa waa laga wuxuu maya caawimaad baa ' +
    'kwa habari asante tafadhali nina sana nyumba yangu wa ang mga ng ko ako hindi salamat lang namin kami bahay ' +
    'hai hain mera meri mere nahi nahin aap kya ke ki ka se hamara bohat bahut bhi kar raha rahi shukriya meherbani salam assalam alaikum janab ghar kab thi ye yeh wo karo karein kuch koi liye abhi tak ji sri akal tuhada saada di te vich assi tusi ' +
    'ami amar apnar kore hoy hobe ache dhonnobad kono basha theke ' +
    'ana min ala shukran marhaba lam ila hal beit salaam khaneh lotfan mamnoon nist ast'
  ).split(' '),
);

/** Letters of scripts that English is not written in. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]/g;
const WORD = /[\p{L}']{1,40}/gu;
/** Words that are looked at; a mail is in one language by then. */
const READ = 3_000;
/** So many letters of another script are no longer a name or a sign. */
const FOREIGN_LETTERS = 6;
/** From so many words on, a text of which hardly one is known is no English, whatever else it is. */
const ENOUGH_WORDS = 6;
const KNOWN_AT_LEAST = 0.45;
/** English that quotes a foreign name or greeting has more English than foreign words. */
const FOREIGN_AT_LEAST = 0.12;

/**
 * Whether a text is in English, told by the commonest words of it and of others, by script, and by how many of its words are
 * known from English mail. A text of one or two words is taken for English unless its script or every word of it is foreign.
 */
export function isEnglish(passages: readonly Passage[], known: (word: string) => boolean): boolean {
  const text = passages.map((passage) => passage.text.slice(0, READ)).join('\n');
  if ((text.match(OTHER_SCRIPT)?.length ?? 0) >= FOREIGN_LETTERS) return false;
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return true;
  const share = (of: (word: string) => boolean): number => words.filter(of).length / words.length;
  const [english, foreign] = [share((word) => ENGLISH.has(word)), share((word) => OTHERS.has(word))];
  if (foreign > english && foreign >= FOREIGN_AT_LEAST) return false;
  return words.length < ENOUGH_WORDS || english >= FOREIGN_AT_LEAST || share(known) >= KNOWN_AT_LEAST;
}
