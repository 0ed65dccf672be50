export { foldText, normaliseText } from './fold.js';
export { guessLanguage } from './guess-language.js';
export { stemEnglish } from './stem-english.js';
export { stemRomanian } from './stem-romanian.js';
export { eachStem, isStopWord, stemOf, stemmedTokensOf, stemsOf, type StemmedToken } from './stems.js';
export { eachWord, tokensOf, wordsOf, type Token } from './tokenise.js';
