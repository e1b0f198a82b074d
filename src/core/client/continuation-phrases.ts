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
whats the status|what is the status|status|status update|status report|give me the status|give me a status update|show me the status|whats our status|what is our status|whats the current status|what is the current status|whats the state|what is the state|whats the current state|what is the current state|where do we stand|where do things stand|how far are we|how far did we get|how far have we come|catch me up|bring me up to speed|get me up to speed|bring me up to date|fill me in|recap|give me a recap|quick recap|summarize where we are|summarise where we are|remind me|refresh my memory|jog my memory|whats left|what is left|whats left to do|what is left to do|what remains|what remains to be done|what remains to do|whats still to do|what is still to do|whats still open|what is still open|what is remaining|what is outstanding|what still needs to be done|what should i do next|what should i do now|what do i do next|what do i need to do next|what should we do now|what do we do now|what to do next|what did we do last|what did we do yesterday|what have we done so far|what did we decide|what have we decided
wie ist der stand|was ist der stand|wie ist der status|was ist der status|wie ist der aktuelle stand|wo stehen wir|wo stehen wir gerade|wie weit sind wir|stand der dinge|bring mich auf den stand|bring mich auf den neuesten stand|bring mich auf stand|erinnere mich|erinner mich|was fehlt noch|was ist noch zu tun|was bleibt noch zu tun|was bleibt zu tun|was ist noch offen|was ist noch ubrig|was ist noch zu erledigen|was bleibt noch|was muss noch gemacht werden|was steht noch an|was soll ich als nachstes tun|was soll ich als nachstes machen|was mache ich als nachstes|was machen wir als nachstes|was sollen wir als nachstes tun|was haben wir zuletzt gemacht|was haben wir entschieden|was haben wir beschlossen
quel est le statut|quel est letat|quel est letat actuel|quel est letat davancement|statut|fais le point|faisons le point|mets moi a jour|remets moi dans le contexte|rappelle moi|rappelez moi|que reste t il|que reste t il a faire|quest ce quil reste|quest ce quil reste a faire|quest ce qui reste a faire|il reste quoi|que dois je faire ensuite|que dois je faire maintenant|que faire ensuite|quest ce que je fais ensuite|quest ce quon fait maintenant|quavons nous decide|quest ce quon a decide
estado|cual es el estado|cual es el estado actual|en que punto estamos|en que vamos|ponme al dia|ponme al corriente|recuerdame|que falta|que falta por hacer|que nos falta|que queda|que queda por hacer|que hago ahora|que debo hacer ahora|que debo hacer a continuacion|que deberia hacer ahora|que hacemos ahora|que decidimos|que hemos decidido
qual e o status|qual o status|qual e o estado|qual e o estado atual|em que pe estamos|em que ponto estamos agora|me atualize|me poe a par|me coloque a par|me lembre|lembre me|o que falta|o que falta fazer|o que ainda falta|o que resta|o que resta fazer|o que devo fazer agora|o que devo fazer a seguir|o que faco agora|o que fazemos agora|o que decidimos
qual e lo stato|qual e lo stato attuale|stato|a che punto siamo|a che punto eravamo|aggiornami|fammi il punto|facciamo il punto|ricordami|cosa resta|cosa resta da fare|cosa rimane|cosa rimane da fare|cosa manca|cosa devo fare ora|cosa devo fare adesso|cosa dovrei fare ora|cosa dovrei fare dopo|cosa faccio ora|cosa faccio adesso|cosa abbiamo deciso
статус|какои статус|каков статус|какои сеичас статус|на каком мы этапе|где мы сеичас|введи меня в курс|введи меня в курс дела|напомни|напомни мне|что осталось|что осталось сделать|что еще осталось|что еще нужно сделать|что мне делать дальше|что делать дальше|что нам делать дальше|что делаем дальше|что мы решили
状态|状态如何|当前状态|现在是什么状态|进度|进度如何|进度怎么样|现在进度如何|目前进展如何|进展如何|进展怎么样|到哪一步了|现在到哪一步了|还剩什么|还剩下什么|还剩哪些|还有什么没做|还有什么要做|还有什么没完成|接下来我该做什么|我接下来该做什么|接下来该做什么|我们接下来做什么|提醒我一下|回顾一下|帮我回顾一下|我们决定了什么|狀態|進度|進度如何|還剩什麼
状況は|状況を教えて|今の状況は|現状は|ステータス|ステータスは|進捗は|進捗を教えて|進捗どうですか|何が残っている|何が残ってる|何が残っていますか|残りは|残りは何|残りは何ですか|残りの作業は|次に何をすればいい|次に何をすればいいですか|次は何をすればいい|次は何をすればいいですか|次に何をする|思い出させて|何を決めましたか|何を決めたっけ|昨日の続き|昨日の続きを|昨日の続きから
상태|상태는|상태 알려줘|현재 상태는|현재 상태 알려줘|진행 상황|진행 상황은|진행 상황 알려줘|뭐가 남았지|뭐가 남았어|뭐 남았어|남은 건 뭐야|남은 작업은|남은 작업은 뭐야|남은 일은|무엇이 남았나요|다음에 뭐 해야 해|다음에 뭐 하지|다음에 뭘 해야 해|이제 뭐 하지|이제 뭐 해야 해|상기시켜줘|상기시켜 줘|우리가 뭘 결정했지|어제 하던 일 계속해줘|어제 작업 계속해줘|어제 작업 이어서 해줘
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
with it|with this|with that|with the work|with our work|with your work|with the session|with the task|with the plan|with the next step|with the next|the work|our work|your work|this work|work|the session|our session|this session|session|the task|this task|the plan|the job|our conversation|it|this|working|with what we were doing|with what you were doing|what we were doing|what you were doing|what you were working on|where we left off|where you left off|where we were|where we stopped|from where we left off|from where you left off|from where we were|from where we stopped|from where you stopped|from here|from there|again|for me|today|on this|in the plan|to do|the work from yesterday|with the work from yesterday|from yesterday|yesterdays work|with yesterdays work|where we left off yesterday|where we stopped yesterday|of the work|of our work|of the session|of the task|so far|right now
damit|mit der arbeit|die arbeit|die sitzung|wo wir waren|wo wir aufgehort haben|als nachstes|hier|da|von gestern|die arbeit von gestern|mit der arbeit von gestern|wo wir gestern aufgehort haben|gerade|bisher
le travail|la session|la ou on setait arretes|ou on en etait|ici|le travail dhier|avec le travail dhier|dhier
con el trabajo|el trabajo|la sesion|donde lo dejamos|desde donde lo dejamos|trabajando|el trabajo de ayer|con el trabajo de ayer|desde ayer
o trabalho|com o trabalho|a sessao|trabalhando|de onde paramos|o trabalho de ontem|com o trabalho de ontem|de onde paramos ontem
il lavoro|con il lavoro|la sessione|a lavorare|da dove eravamo rimasti|il lavoro di ieri|con il lavoro di ieri|da ieri
работу|с того места|с того места где остановились|вчерашнюю работу|со вчерашнеи работои|с того места где остановились вчера
昨天的工作|昨天没做完的工作
`);

/** Phrases that ask to continue with something: `…` stands for the few words that name it. */
export const frames = listOf(`
continue with …|continue on …|continue working on …|continue work on …|continue the work on …|carry on with …|keep going with …|keep working on …|proceed with …|resume work on …|resume working on …|remind me what …|remind me where …|remind me which …|remind me why …|remind me about …|remind me of …|remind me how far …
weiter mit …|mach weiter mit …|mache weiter mit …|machen wir weiter mit …|mach mit … weiter|machen wir mit … weiter|fahre fort mit …|fahre mit … fort|fahr mit … fort|arbeite weiter an …|arbeite an … weiter|erinnere mich an …|erinner mich an …|erinnere mich was …|erinner mich was …|erinnere mich daran was …|erinnere mich wo …
continue avec …|continuez avec …|continuons avec …|continue sur …|reprends avec …|reprenons avec …|poursuis avec …|rappelle moi ce que …|rappelle moi ce qui …|rappelle moi ou …|rappelle moi pourquoi …
continua con …|continuemos con …|continue con …|sigue con …|sigamos con …|recuerdame que …|recuerdame lo que …|recuerdame donde …|recuerdame por que …
continue com …|continua com …|vamos continuar com …|siga com …|me lembre o que …|me lembre onde …|lembre me o que …|lembre me onde …
prosegui con …|proseguiamo con …|andiamo avanti con …|ricordami cosa …|ricordami che cosa …|ricordami dove …|ricordami perche …
продолжаи с …|продолжи с …|продолжим с …|продолжаи работу над …|напомни что …|напомни мне что …|напомни где …|напомни мне где …|напомни почему …
继续处理…|继续完成…|提醒我我们…
…を続けて|…を再開して|…を思い出させて
…을 계속해줘|…를 계속해줘|…을 이어서 해줘|…를 이어서 해줘|…부터 계속해줘|…부터 이어서 해줘
`);

/** Pieces of words of which a prompt in a frame has at least one, in this spelling or with ASCII capitals. */
export const frameSigns = listOf(
  'continu|carry|keep|proceed|resum|remind|weiter|fahr|erinner|repren|poursuis|rappelle|sigue|sigamos|siga|recu|lembre|prosegu|avanti|ricordami|продолж|Продолж|напомн|Напомн|继续|接着|提醒|続|再開|思い出|계속|이어서',
);

/** Words that join another wish to the one before, so that a frame doesn't reach over them. */
export const joints = listOf('and|but|or|then|instead|und|aber|oder|et|mais|y|pero|e|ed|mas|ma|и|но|или');
