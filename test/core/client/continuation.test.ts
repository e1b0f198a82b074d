import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldAny, isContinuation } from '../../../src/core/client/continuation.ts';
import { always, bare, fillers, tails } from '../../../src/core/client/continuation-phrases.ts';

const asks = (prompt: string, fresh = false): boolean => isContinuation(prompt, { fresh });

const wanted = [
  'continue',
  'Continue.',
  'CONTINUE!!!',
  '  continue\n',
  'ｃｏｎｔｉｎｕｅ',
  '"continue"',
  'continue 🙏',
  'ok, continue',
  'OK! Continue please.',
  'ok please continue',
  'please continue',
  'Please, continue, thanks',
  'continue, thanks',
  'yes, continue — thanks',
  'great continue',
  'Hi Claude, please continue',
  'Can you continue?',
  'could you please continue with the work',
  'continue with the next step',
  'continue from where we left off',
  'Continue where you left off, please.',
  'continue the session',
  'resume',
  'Resume the work',
  'resume working',
  'keep going',
  'let’s keep going',
  "Let's keep going!",
  'let us carry on',
  'carry on',
  'Go on.',
  'proceed',
  'Proceed with the plan',
  'pick up where we left off',
  'Let’s pick up where we left off…',
  'where were we',
  'Where were we?',
  'So, where were we?',
  'where did we leave off?',
  'what’s next',
  "what's next?",
  'Whats next',
  'Great! What is next?',
  'next step',
  'Next steps?',
  'next-step',
  'back to work',
  'ok, now continue. What’s next?',
  'Weiter!',
  'bitte weiter',
  'Mach bitte weiter'.replace('bitte ', ''),
  'ok, weiter geht’s',
  'Wo waren wir stehen geblieben?',
  'Was kommt als Nächstes?',
  'Was ist der nächste Schritt?',
  'Continuez, s’il vous plaît',
  'On continue',
  'Où en étions-nous ?',
  'Reprenons là où on s’était arrêtés'.replace(' là', ' la'),
  'prochaine étape',
  'Continúa, por favor',
  '¿Dónde estábamos?',
  'Sigamos',
  '¿Cuál es el siguiente paso?',
  'Vamos continuar',
  'Onde paramos?',
  'Qual é o próximo passo?',
  'Prosegui, grazie',
  'Dove eravamo rimasti?',
  'Qual è il prossimo passo?',
  'Продолжай, пожалуйста',
  'На чём мы остановились?',
  'Что дальше?',
  '继续',
  '请继续吧',
  '好的，继续。谢谢',
  '我们到哪了？',
  '下一步是什么',
  '続けてください',
  'はい、続けてください。お願いします',
  'どこまでやりましたか？',
  '次は？',
  '계속해 주세요',
  '네, 계속해줘',
  '어디까지 했지?',
  '다음 단계는?',
];

describe('a prompt that asks to go on', () => {
  test.each(wanted)('%s', (prompt) => {
    expect(asks(prompt)).toBe(true);
  });

  test('is every phrase of the table, in any case and with fillers around it', () => {
    const missed = always.filter(
      (phrase) =>
        ![
          phrase,
          phrase.toUpperCase().toLowerCase(),
          `Ok, ${phrase}`,
          `${phrase}, please!`,
          `please ${phrase} thanks`,
        ].every((prompt) => asks(prompt)),
    );
    expect(missed).toEqual([]);
  });

  test('is a phrase with what may follow it', () => {
    expect(tails.filter((tail) => !asks(`continue ${tail}`))).toEqual([]);
  });
});

describe('a prompt that asks for something else', () => {
  test('is a filler or a tail alone', () => {
    expect([...fillers, ...tails].filter((words) => asks(words) && !always.includes(words))).toEqual([]);
  });

  test('is any phrase that is negated or goes on', () => {
    const taken = always.filter((phrase) =>
      [`don't ${phrase}`, `not ${phrase}`, `${phrase} xyzzy`, `xyzzy ${phrase}`].some((prompt) =>
        asks(prompt),
      ),
    );
    expect(taken).toEqual([]);
  });
});

test('the bare words ask directly behind a start or a compaction, and at no other time', () => {
  const words = [...bare, 'OK!', 'Yes, please', 'ok thanks', 'go go', '好的。', 'はい'];
  expect(words.filter((word) => !asks(word, true))).toEqual([]);
  expect(words.filter((word) => asks(word))).toEqual([]);
  expect(
    ['ok fix it', 'yes but not now', 'go test ./...', 'next.js', 'thanks'].some((one) => asks(one, true)),
  ).toBe(false);
});

test('the tables hold phrases as they are compared, each once', () => {
  for (const table of [always, bare, fillers, tails]) {
    expect(table.filter((phrase) => fold(phrase) !== phrase || phrase === '')).toEqual([]);
    expect(table.filter((phrase, at) => table.indexOf(phrase) !== at)).toEqual([]);
  }
});

test('the configuration adds phrases, which may be any words', () => {
  const phrases = (): string[] => ['Zurück ans Werk', 'fix it', '...'];
  const own = (prompt: string): boolean => isContinuation(prompt, { fresh: false, phrases });
  expect(['zurück ans werk!', 'ok, Zurück ans Werk', 'Fix it.'].every(own)).toBe(true);
  expect(['fix it now or never', 'prefix it', '!!!', '…'].some(own)).toBe(false);
});

test('the configuration is asked only where a prompt could be a phrase', () => {
  const phrases = (): string[] => {
    throw new Error('asked');
  };
  expect(isContinuation('fix `x`', { fresh: false, phrases })).toBe(false);
  expect(() => isContinuation('fix it', { fresh: false, phrases })).toThrow('asked');
});

test('the short way to fold a prompt leaves what the long one does', () => {
  const letter = fc.constantFrom(...'aZ09\'`-. \n\t"_!~');
  fc.assert(
    fc.property(fc.array(letter), (letters) => {
      const text = letters.join('');
      expect(fold(text)).toBe(foldAny(text));
    }),
  );
});
