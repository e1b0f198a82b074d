// Written the way `fold` in continuation.ts leaves them: lower case,
// without accents and punctuation. `|` separates them.
function listOf(lines: string): string[] {
  return lines.trim().split(/[|\n]/);
}

/** Phrases that ask to continue the work whenever they are the whole prompt. */
export const always = listOf(`
continue|resume|keep going|keep working|keep at it|carry on|go on|proceed|press on|move on|go ahead and continue|continue working|resume working|back to work|get back to work|get back to it|finish what you started
pick up where we left off|pick up where you left off|pick up where i left off|pick it up where we left off|pick it up from where we left off|pick up from where we left off|pick up the thread|pick it back up
where were we|where were we at|where are we|where are we at|where did we leave off|where did we leave it|where did you leave off|where did i leave off|where did we stop|where have we got to|what were we doing|what were we working on|what was i doing|what were you doing|what were you working on
whats next|what is next|what comes next|what now|next step|next steps|the next step|on to the next step|on to the next|move on to the next step|go to the next step|do the next step|what is the next step|whats the next step|what are the next steps|what should we do next|what do we do next|what shall we do next
weiter|mach weiter|mache weiter|machen wir weiter|macht weiter|weitermachen|weiter gehts|es geht weiter|lass uns weitermachen|lasst uns weitermachen|fortfahren|fortsetzen|fahre fort|fahr fort|fahren sie fort|setze fort|weiterarbeiten|arbeite weiter|wo waren wir|wo waren wir stehen geblieben|wo waren wir stehengeblieben|wo sind wir stehen geblieben|wo sind wir stehengeblieben|was kommt als nachstes|was ist als nachstes dran|wie geht es weiter|wie gehts weiter|wie weiter|nachster schritt|nachste schritte|der nachste schritt|was ist der nachste schritt|was steht als nachstes an
continuer|continuez|on continue|continuons|reprends|reprenez|reprenons|on reprend|reprendre|poursuis|poursuivez|poursuivons|poursuivre|vas y continue|reprends la ou on setait arretes|ou en etions nous|ou etions nous|on en etait ou|ou en etait on|ou en est on|ou en sommes nous|quelle est la suite|la suite|et ensuite|et apres|prochaine etape|la prochaine etape|quelle est la prochaine etape|etape suivante
continua|continue usted|continuar|continuemos|vamos a continuar|sigue|sigamos|seguimos|seguir|sigue adelante|adelante|prosigue|prosigamos|retoma|retomemos|donde estabamos|donde lo dejamos|en donde lo dejamos|donde nos quedamos|en donde nos quedamos|por donde ibamos|en que estabamos|que sigue|y ahora que|siguiente paso|el siguiente paso|cual es el siguiente paso|proximo paso|proximos pasos
continuemos o trabalho|vamos continuar|pode continuar|prossiga|prosseguir|prossigamos|segue|siga|siga em frente|vamos em frente|retome|retomar|retomemos o trabalho|onde estavamos|onde paramos|de onde paramos|onde nos paramos|em que ponto estavamos|o que vem a seguir|o que vem depois|e agora|proximo passo o que e|qual e o proximo passo|qual o proximo passo|passo seguinte
continuiamo|continuate|prosegui|proseguiamo|proseguire|procedi|procediamo|andiamo avanti|vai avanti|avanti|riprendi|riprendiamo|dove eravamo|dove eravamo rimasti|dove siamo rimasti|da dove eravamo rimasti|prossimo passo|il prossimo passo|qual e il prossimo passo|prossimi passi|e adesso|cosa viene dopo|cosa ce dopo
продолжаи|продолжаите|продолжить|продолжаем|продолжим|продолжи|продолжаи работу|продолжим работу|даваи дальше|даваи продолжим|даваите продолжим|дальше|поехали дальше|идем дальше|на чем мы остановились|на чем остановились|где мы остановились|где мы были|что дальше|следующии шаг|какои следующии шаг|следующие шаги
继续|繼續|继续工作|继续干|继续做|接着来|接着做|接着|接下来|接下来呢|接下来做什么|下一步|下一步是什么|下一步做什么|下一步呢|我们到哪了|我们到哪儿了|我们说到哪了|我们说到哪儿了|我们做到哪了|我们做到哪儿了|上次到哪了|从上次的地方继续|从上次停下的地方继续|往下|往下做|下一步是什麼|我們到哪了|我們做到哪了
続けて|続けよう|続けましょう|続ける|続きを|続きから|続き|続きをやって|つづけて|続行|続行して|再開|再開して|再開しよう|どこまでやった|どこまでやりましたか|どこまで進んだ|どこまで進みましたか|どこまでいった|どこまで行きましたか|次は|次へ|次のステップ|次のステップは|次は何|次は何ですか|次は何をする|進めて
계속|계속해|계속해서|계속하세요|계속하자|계속합시다|계속 진행|계속 진행해|계속 진행하자|이어서|이어서 해|이어서 하자|이어서 진행|이어서 진행해|진행해|진행하자|어디까지 했지|어디까지 했어|어디까지 했죠|어디까지 했나요|우리 어디까지 했지|우리 어디까지 했어|다음은|다음은 뭐야|다음 단계|다음 단계는|다음 단계는 뭐야|다음 단계로
계속해줘|계속해 줘|계속해주세요|계속해 주세요|계속 진행해줘|계속 진행해 주세요|이어서 해줘|이어서 해 줘|이어서 진행해줘|진행해줘|진행해 주세요
`);

/** Words that mean "continue" only right after a start or a compaction. */
export const bare = listOf(
  'ok|okay|k|yes|yep|yeah|sure|go|next|y|do it|go ahead|go for it|alright|all right|ready|im back|lets go|ja|oui|si|sim|да|好|好的|行|はい|네|예|응',
);

/** Words around a phrase that don't change its meaning. */
export const fillers = listOf(`
ok|okay|k|yes|yep|yeah|sure|alright|all right|right|great|good|perfect|excellent|awesome|thanks|thank you|thanks a lot|many thanks|thx|ty|please|pls|hey|hi|hello|good morning|claude|so|well|now|then|and|just|cool|nice|fine|sounds good|looks good|lgtm|go ahead|im back|back again|lets|let us|we can|you can|you may|can you|could you|would you|can we|could we|shall we|should we|i want to|i want you to|id like to|id like you to
bitte|danke|also|gut|super|prima|jetzt|dann|nun|hallo|ja|okay dann|lass uns|lasst uns|und
sil te plait|sil vous plait|s il te plait|s il vous plait|stp|svp|merci|bon|bien|daccord|d accord|oui|alors|maintenant|et|vas y|allez
por favor|porfa|gracias|vale|bueno|de acuerdo|si|ahora|entonces|y|vamos|pues
obrigado|obrigada|certo|sim|agora|entao|e|ta bom|pode
per favore|grazie|bene|va bene|daccordo|ora|adesso|allora|dai
пожалуиста|спасибо|хорошо|ладно|да|теперь|ну|даваи|и
请|請|好的|好|那|那么|那麼|吧|呢|谢谢|謝謝|麻烦|现在|行|嗯|我们|我們|请你
ください|下さい|お願いします|おねがいします|お願い|はい|では|じゃあ|じゃ|それでは|ありがとう|さて|さあ|ね|よ|か
네|예|응|좋아|좋아요|부탁해|부탁해요|부탁합니다|자|그럼|이제|감사합니다|고마워
`);

/** What may follow a phrase that still means the whole work. */
export const tails = listOf(`
with it|with this|with that|with the work|with our work|with your work|with the session|with the task|with the plan|with the next step|with the next|the work|our work|your work|this work|work|the session|our session|this session|session|the task|this task|the plan|the job|our conversation|it|this|working|with what we were doing|with what you were doing|what we were doing|what you were doing|what you were working on|where we left off|where you left off|where we were|where we stopped|from where we left off|from where you left off|from where we were|from where we stopped|from where you stopped|from here|from there|again|for me|today|on this|in the plan|to do
damit|mit der arbeit|die arbeit|die sitzung|wo wir waren|wo wir aufgehort haben|als nachstes|hier|da
le travail|la session|la ou on setait arretes|ou on en etait|ici
con el trabajo|el trabajo|la sesion|donde lo dejamos|desde donde lo dejamos|trabajando
o trabalho|com o trabalho|a sessao|trabalhando|de onde paramos
il lavoro|con il lavoro|la sessione|a lavorare|da dove eravamo rimasti
работу|с того места|с того места где остановились
`);
