// What the checkers are compared with: the rules on the command line, and the words as the pages are built with them.
export { rulebook } from '../../src/build/rulebook.ts';
export { run } from '../../src/cli/rules-command.ts';
export { answerWords } from '../../src/i18n/answer-words.ts';
export { plainText } from '../../src/i18n/plain-text.ts';
export { voiceOf } from '../../src/i18n/texts.ts';
export { decodeCase, encodeCase, fulfillingAnswers, questionById } from '../../src/rules/index.ts';
