"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/core/client/continuation.ts
var continuation_exports = {};
__export(continuation_exports, {
  fold: () => fold,
  foldAny: () => foldAny,
  isContinuation: () => isContinuation
});
module.exports = __toCommonJS(continuation_exports);

// src/core/client/continuation-phrases.ts
function listOf(lines) {
  return lines.trim().split(/[|\n]/);
}
var always = listOf(`
continue|resume|keep going|keep working|keep at it|carry on|go on|proceed|press on|move on|go ahead and continue|continue working|resume working|back to work|get back to work|get back to it|finish what you started
pick up where we left off|pick up where you left off|pick up where i left off|pick it up where we left off|pick it up from where we left off|pick up from where we left off|pick up the thread|pick it back up
where were we|where were we at|where are we|where are we at|where did we leave off|where did we leave it|where did you leave off|where did i leave off|where did we stop|where have we got to|what were we doing|what were we working on|what was i doing|what were you doing|what were you working on
whats next|what is next|what comes next|what now|next step|next steps|the next step|on to the next step|on to the next|move on to the next step|go to the next step|do the next step|what is the next step|whats the next step|what are the next steps|what should we do next|what do we do next|what shall we do next
weiter|mach weiter|mache weiter|machen wir weiter|macht weiter|weitermachen|weiter gehts|es geht weiter|lass uns weitermachen|lasst uns weitermachen|fortfahren|fortsetzen|fahre fort|fahr fort|fahren sie fort|setze fort|weiterarbeiten|arbeite weiter|wo waren wir|wo waren wir stehen geblieben|wo waren wir stehengeblieben|wo sind wir stehen geblieben|wo sind wir stehengeblieben|was kommt als nachstes|was ist als nachstes dran|wie geht es weiter|wie gehts weiter|wie weiter|nachster schritt|nachste schritte|der nachste schritt|was ist der nachste schritt|was steht als nachstes an
continuer|continuez|on continue|continuons|reprends|reprenez|reprenons|on reprend|reprendre|poursuis|poursuivez|poursuivons|poursuivre|vas y continue|reprends la ou on setait arretes|ou en etions nous|ou etions nous|on en etait ou|ou en etait on|ou en est on|ou en sommes nous|quelle est la suite|la suite|et ensuite|et apres|prochaine etape|la prochaine etape|quelle est la prochaine etape|etape suivante
continua|continue usted|continuar|continuemos|vamos a continuar|sigue|sigamos|seguimos|seguir|sigue adelante|adelante|prosigue|prosigamos|retoma|retomemos|donde estabamos|donde lo dejamos|en donde lo dejamos|donde nos quedamos|en donde nos quedamos|por donde ibamos|en que estabamos|que sigue|y ahora que|siguiente paso|el siguiente paso|cual es el siguiente paso|proximo paso|proximos pasos
continuemos o trabalho|vamos continuar|pode continuar|prossiga|prosseguir|prossigamos|segue|siga|siga em frente|vamos em frente|retome|retomar|retomemos o trabalho|onde estavamos|onde paramos|de onde paramos|onde nos paramos|em que ponto estavamos|o que vem a seguir|o que vem depois|e agora|proximo passo o que e|qual e o proximo passo|qual o proximo passo|passo seguinte
continuiamo|continuate|prosegui|proseguiamo|proseguire|procedi|procediamo|andiamo avanti|vai avanti|avanti|riprendi|riprendiamo|dove eravamo|dove eravamo rimasti|dove siamo rimasti|da dove eravamo rimasti|prossimo passo|il prossimo passo|qual e il prossimo passo|prossimi passi|e adesso|cosa viene dopo|cosa ce dopo
\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0438|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0438\u0442\u0435|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u0442\u044C|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0435\u043C|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0438 \u0440\u0430\u0431\u043E\u0442\u0443|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C \u0440\u0430\u0431\u043E\u0442\u0443|\u0434\u0430\u0432\u0430\u0438 \u0434\u0430\u043B\u044C\u0448\u0435|\u0434\u0430\u0432\u0430\u0438 \u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C|\u0434\u0430\u0432\u0430\u0438\u0442\u0435 \u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C|\u0434\u0430\u043B\u044C\u0448\u0435|\u043F\u043E\u0435\u0445\u0430\u043B\u0438 \u0434\u0430\u043B\u044C\u0448\u0435|\u0438\u0434\u0435\u043C \u0434\u0430\u043B\u044C\u0448\u0435|\u043D\u0430 \u0447\u0435\u043C \u043C\u044B \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C|\u043D\u0430 \u0447\u0435\u043C \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C|\u0433\u0434\u0435 \u043C\u044B \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C|\u0433\u0434\u0435 \u043C\u044B \u0431\u044B\u043B\u0438|\u0447\u0442\u043E \u0434\u0430\u043B\u044C\u0448\u0435|\u0441\u043B\u0435\u0434\u0443\u044E\u0449\u0438\u0438 \u0448\u0430\u0433|\u043A\u0430\u043A\u043E\u0438 \u0441\u043B\u0435\u0434\u0443\u044E\u0449\u0438\u0438 \u0448\u0430\u0433|\u0441\u043B\u0435\u0434\u0443\u044E\u0449\u0438\u0435 \u0448\u0430\u0433\u0438
\u7EE7\u7EED|\u7E7C\u7E8C|\u7EE7\u7EED\u5DE5\u4F5C|\u7EE7\u7EED\u5E72|\u7EE7\u7EED\u505A|\u63A5\u7740\u6765|\u63A5\u7740\u505A|\u63A5\u7740|\u63A5\u4E0B\u6765|\u63A5\u4E0B\u6765\u5462|\u63A5\u4E0B\u6765\u505A\u4EC0\u4E48|\u4E0B\u4E00\u6B65|\u4E0B\u4E00\u6B65\u662F\u4EC0\u4E48|\u4E0B\u4E00\u6B65\u505A\u4EC0\u4E48|\u4E0B\u4E00\u6B65\u5462|\u6211\u4EEC\u5230\u54EA\u4E86|\u6211\u4EEC\u5230\u54EA\u513F\u4E86|\u6211\u4EEC\u8BF4\u5230\u54EA\u4E86|\u6211\u4EEC\u8BF4\u5230\u54EA\u513F\u4E86|\u6211\u4EEC\u505A\u5230\u54EA\u4E86|\u6211\u4EEC\u505A\u5230\u54EA\u513F\u4E86|\u4E0A\u6B21\u5230\u54EA\u4E86|\u4ECE\u4E0A\u6B21\u7684\u5730\u65B9\u7EE7\u7EED|\u4ECE\u4E0A\u6B21\u505C\u4E0B\u7684\u5730\u65B9\u7EE7\u7EED|\u5F80\u4E0B|\u5F80\u4E0B\u505A|\u4E0B\u4E00\u6B65\u662F\u4EC0\u9EBC|\u6211\u5011\u5230\u54EA\u4E86|\u6211\u5011\u505A\u5230\u54EA\u4E86
\u7D9A\u3051\u3066|\u7D9A\u3051\u3088\u3046|\u7D9A\u3051\u307E\u3057\u3087\u3046|\u7D9A\u3051\u308B|\u7D9A\u304D\u3092|\u7D9A\u304D\u304B\u3089|\u7D9A\u304D|\u7D9A\u304D\u3092\u3084\u3063\u3066|\u3064\u3065\u3051\u3066|\u7D9A\u884C|\u7D9A\u884C\u3057\u3066|\u518D\u958B|\u518D\u958B\u3057\u3066|\u518D\u958B\u3057\u3088\u3046|\u3069\u3053\u307E\u3067\u3084\u3063\u305F|\u3069\u3053\u307E\u3067\u3084\u308A\u307E\u3057\u305F\u304B|\u3069\u3053\u307E\u3067\u9032\u3093\u3060|\u3069\u3053\u307E\u3067\u9032\u307F\u307E\u3057\u305F\u304B|\u3069\u3053\u307E\u3067\u3044\u3063\u305F|\u3069\u3053\u307E\u3067\u884C\u304D\u307E\u3057\u305F\u304B|\u6B21\u306F|\u6B21\u3078|\u6B21\u306E\u30B9\u30C6\u30C3\u30D7|\u6B21\u306E\u30B9\u30C6\u30C3\u30D7\u306F|\u6B21\u306F\u4F55|\u6B21\u306F\u4F55\u3067\u3059\u304B|\u6B21\u306F\u4F55\u3092\u3059\u308B|\u9032\u3081\u3066
\uACC4\uC18D|\uACC4\uC18D\uD574|\uACC4\uC18D\uD574\uC11C|\uACC4\uC18D\uD558\uC138\uC694|\uACC4\uC18D\uD558\uC790|\uACC4\uC18D\uD569\uC2DC\uB2E4|\uACC4\uC18D \uC9C4\uD589|\uACC4\uC18D \uC9C4\uD589\uD574|\uACC4\uC18D \uC9C4\uD589\uD558\uC790|\uC774\uC5B4\uC11C|\uC774\uC5B4\uC11C \uD574|\uC774\uC5B4\uC11C \uD558\uC790|\uC774\uC5B4\uC11C \uC9C4\uD589|\uC774\uC5B4\uC11C \uC9C4\uD589\uD574|\uC9C4\uD589\uD574|\uC9C4\uD589\uD558\uC790|\uC5B4\uB514\uAE4C\uC9C0 \uD588\uC9C0|\uC5B4\uB514\uAE4C\uC9C0 \uD588\uC5B4|\uC5B4\uB514\uAE4C\uC9C0 \uD588\uC8E0|\uC5B4\uB514\uAE4C\uC9C0 \uD588\uB098\uC694|\uC6B0\uB9AC \uC5B4\uB514\uAE4C\uC9C0 \uD588\uC9C0|\uC6B0\uB9AC \uC5B4\uB514\uAE4C\uC9C0 \uD588\uC5B4|\uB2E4\uC74C\uC740|\uB2E4\uC74C\uC740 \uBB50\uC57C|\uB2E4\uC74C \uB2E8\uACC4|\uB2E4\uC74C \uB2E8\uACC4\uB294|\uB2E4\uC74C \uB2E8\uACC4\uB294 \uBB50\uC57C|\uB2E4\uC74C \uB2E8\uACC4\uB85C
\uACC4\uC18D\uD574\uC918|\uACC4\uC18D\uD574 \uC918|\uACC4\uC18D\uD574\uC8FC\uC138\uC694|\uACC4\uC18D\uD574 \uC8FC\uC138\uC694|\uACC4\uC18D \uC9C4\uD589\uD574\uC918|\uACC4\uC18D \uC9C4\uD589\uD574 \uC8FC\uC138\uC694|\uC774\uC5B4\uC11C \uD574\uC918|\uC774\uC5B4\uC11C \uD574 \uC918|\uC774\uC5B4\uC11C \uC9C4\uD589\uD574\uC918|\uC9C4\uD589\uD574\uC918|\uC9C4\uD589\uD574 \uC8FC\uC138\uC694
whats the status|what is the status|status|status update|status report|give me the status|give me a status update|show me the status|whats our status|what is our status|whats the current status|what is the current status|whats the state|what is the state|whats the current state|what is the current state|where do we stand|where do things stand|how far are we|how far did we get|how far have we come|catch me up|bring me up to speed|get me up to speed|bring me up to date|fill me in|recap|give me a recap|quick recap|summarize where we are|summarise where we are|remind me|refresh my memory|jog my memory|whats left|what is left|whats left to do|what is left to do|what remains|what remains to be done|what remains to do|whats still to do|what is still to do|whats still open|what is still open|what is remaining|what is outstanding|what still needs to be done|what should i do next|what should i do now|what do i do next|what do i need to do next|what should we do now|what do we do now|what to do next|what did we do last|what did we do yesterday|what have we done so far|what did we decide|what have we decided
wie ist der stand|was ist der stand|wie ist der status|was ist der status|wie ist der aktuelle stand|wo stehen wir|wo stehen wir gerade|wie weit sind wir|stand der dinge|bring mich auf den stand|bring mich auf den neuesten stand|bring mich auf stand|erinnere mich|erinner mich|was fehlt noch|was ist noch zu tun|was bleibt noch zu tun|was bleibt zu tun|was ist noch offen|was ist noch ubrig|was ist noch zu erledigen|was bleibt noch|was muss noch gemacht werden|was steht noch an|was soll ich als nachstes tun|was soll ich als nachstes machen|was mache ich als nachstes|was machen wir als nachstes|was sollen wir als nachstes tun|was haben wir zuletzt gemacht|was haben wir entschieden|was haben wir beschlossen
quel est le statut|quel est letat|quel est letat actuel|quel est letat davancement|statut|fais le point|faisons le point|mets moi a jour|remets moi dans le contexte|rappelle moi|rappelez moi|que reste t il|que reste t il a faire|quest ce quil reste|quest ce quil reste a faire|quest ce qui reste a faire|il reste quoi|que dois je faire ensuite|que dois je faire maintenant|que faire ensuite|quest ce que je fais ensuite|quest ce quon fait maintenant|quavons nous decide|quest ce quon a decide
estado|cual es el estado|cual es el estado actual|en que punto estamos|en que vamos|ponme al dia|ponme al corriente|recuerdame|que falta|que falta por hacer|que nos falta|que queda|que queda por hacer|que hago ahora|que debo hacer ahora|que debo hacer a continuacion|que deberia hacer ahora|que hacemos ahora|que decidimos|que hemos decidido
qual e o status|qual o status|qual e o estado|qual e o estado atual|em que pe estamos|em que ponto estamos agora|me atualize|me poe a par|me coloque a par|me lembre|lembre me|o que falta|o que falta fazer|o que ainda falta|o que resta|o que resta fazer|o que devo fazer agora|o que devo fazer a seguir|o que faco agora|o que fazemos agora|o que decidimos
qual e lo stato|qual e lo stato attuale|stato|a che punto siamo|a che punto eravamo|aggiornami|fammi il punto|facciamo il punto|ricordami|cosa resta|cosa resta da fare|cosa rimane|cosa rimane da fare|cosa manca|cosa devo fare ora|cosa devo fare adesso|cosa dovrei fare ora|cosa dovrei fare dopo|cosa faccio ora|cosa faccio adesso|cosa abbiamo deciso
\u0441\u0442\u0430\u0442\u0443\u0441|\u043A\u0430\u043A\u043E\u0438 \u0441\u0442\u0430\u0442\u0443\u0441|\u043A\u0430\u043A\u043E\u0432 \u0441\u0442\u0430\u0442\u0443\u0441|\u043A\u0430\u043A\u043E\u0438 \u0441\u0435\u0438\u0447\u0430\u0441 \u0441\u0442\u0430\u0442\u0443\u0441|\u043D\u0430 \u043A\u0430\u043A\u043E\u043C \u043C\u044B \u044D\u0442\u0430\u043F\u0435|\u0433\u0434\u0435 \u043C\u044B \u0441\u0435\u0438\u0447\u0430\u0441|\u0432\u0432\u0435\u0434\u0438 \u043C\u0435\u043D\u044F \u0432 \u043A\u0443\u0440\u0441|\u0432\u0432\u0435\u0434\u0438 \u043C\u0435\u043D\u044F \u0432 \u043A\u0443\u0440\u0441 \u0434\u0435\u043B\u0430|\u043D\u0430\u043F\u043E\u043C\u043D\u0438|\u043D\u0430\u043F\u043E\u043C\u043D\u0438 \u043C\u043D\u0435|\u0447\u0442\u043E \u043E\u0441\u0442\u0430\u043B\u043E\u0441\u044C|\u0447\u0442\u043E \u043E\u0441\u0442\u0430\u043B\u043E\u0441\u044C \u0441\u0434\u0435\u043B\u0430\u0442\u044C|\u0447\u0442\u043E \u0435\u0449\u0435 \u043E\u0441\u0442\u0430\u043B\u043E\u0441\u044C|\u0447\u0442\u043E \u0435\u0449\u0435 \u043D\u0443\u0436\u043D\u043E \u0441\u0434\u0435\u043B\u0430\u0442\u044C|\u0447\u0442\u043E \u043C\u043D\u0435 \u0434\u0435\u043B\u0430\u0442\u044C \u0434\u0430\u043B\u044C\u0448\u0435|\u0447\u0442\u043E \u0434\u0435\u043B\u0430\u0442\u044C \u0434\u0430\u043B\u044C\u0448\u0435|\u0447\u0442\u043E \u043D\u0430\u043C \u0434\u0435\u043B\u0430\u0442\u044C \u0434\u0430\u043B\u044C\u0448\u0435|\u0447\u0442\u043E \u0434\u0435\u043B\u0430\u0435\u043C \u0434\u0430\u043B\u044C\u0448\u0435|\u0447\u0442\u043E \u043C\u044B \u0440\u0435\u0448\u0438\u043B\u0438
\u72B6\u6001|\u72B6\u6001\u5982\u4F55|\u5F53\u524D\u72B6\u6001|\u73B0\u5728\u662F\u4EC0\u4E48\u72B6\u6001|\u8FDB\u5EA6|\u8FDB\u5EA6\u5982\u4F55|\u8FDB\u5EA6\u600E\u4E48\u6837|\u73B0\u5728\u8FDB\u5EA6\u5982\u4F55|\u76EE\u524D\u8FDB\u5C55\u5982\u4F55|\u8FDB\u5C55\u5982\u4F55|\u8FDB\u5C55\u600E\u4E48\u6837|\u5230\u54EA\u4E00\u6B65\u4E86|\u73B0\u5728\u5230\u54EA\u4E00\u6B65\u4E86|\u8FD8\u5269\u4EC0\u4E48|\u8FD8\u5269\u4E0B\u4EC0\u4E48|\u8FD8\u5269\u54EA\u4E9B|\u8FD8\u6709\u4EC0\u4E48\u6CA1\u505A|\u8FD8\u6709\u4EC0\u4E48\u8981\u505A|\u8FD8\u6709\u4EC0\u4E48\u6CA1\u5B8C\u6210|\u63A5\u4E0B\u6765\u6211\u8BE5\u505A\u4EC0\u4E48|\u6211\u63A5\u4E0B\u6765\u8BE5\u505A\u4EC0\u4E48|\u63A5\u4E0B\u6765\u8BE5\u505A\u4EC0\u4E48|\u6211\u4EEC\u63A5\u4E0B\u6765\u505A\u4EC0\u4E48|\u63D0\u9192\u6211\u4E00\u4E0B|\u56DE\u987E\u4E00\u4E0B|\u5E2E\u6211\u56DE\u987E\u4E00\u4E0B|\u6211\u4EEC\u51B3\u5B9A\u4E86\u4EC0\u4E48|\u72C0\u614B|\u9032\u5EA6|\u9032\u5EA6\u5982\u4F55|\u9084\u5269\u4EC0\u9EBC
\u72B6\u6CC1\u306F|\u72B6\u6CC1\u3092\u6559\u3048\u3066|\u4ECA\u306E\u72B6\u6CC1\u306F|\u73FE\u72B6\u306F|\u30B9\u30C6\u30FC\u30BF\u30B9|\u30B9\u30C6\u30FC\u30BF\u30B9\u306F|\u9032\u6357\u306F|\u9032\u6357\u3092\u6559\u3048\u3066|\u9032\u6357\u3069\u3046\u3067\u3059\u304B|\u4F55\u304C\u6B8B\u3063\u3066\u3044\u308B|\u4F55\u304C\u6B8B\u3063\u3066\u308B|\u4F55\u304C\u6B8B\u3063\u3066\u3044\u307E\u3059\u304B|\u6B8B\u308A\u306F|\u6B8B\u308A\u306F\u4F55|\u6B8B\u308A\u306F\u4F55\u3067\u3059\u304B|\u6B8B\u308A\u306E\u4F5C\u696D\u306F|\u6B21\u306B\u4F55\u3092\u3059\u308C\u3070\u3044\u3044|\u6B21\u306B\u4F55\u3092\u3059\u308C\u3070\u3044\u3044\u3067\u3059\u304B|\u6B21\u306F\u4F55\u3092\u3059\u308C\u3070\u3044\u3044|\u6B21\u306F\u4F55\u3092\u3059\u308C\u3070\u3044\u3044\u3067\u3059\u304B|\u6B21\u306B\u4F55\u3092\u3059\u308B|\u601D\u3044\u51FA\u3055\u305B\u3066|\u4F55\u3092\u6C7A\u3081\u307E\u3057\u305F\u304B|\u4F55\u3092\u6C7A\u3081\u305F\u3063\u3051|\u6628\u65E5\u306E\u7D9A\u304D|\u6628\u65E5\u306E\u7D9A\u304D\u3092|\u6628\u65E5\u306E\u7D9A\u304D\u304B\u3089
\uC0C1\uD0DC|\uC0C1\uD0DC\uB294|\uC0C1\uD0DC \uC54C\uB824\uC918|\uD604\uC7AC \uC0C1\uD0DC\uB294|\uD604\uC7AC \uC0C1\uD0DC \uC54C\uB824\uC918|\uC9C4\uD589 \uC0C1\uD669|\uC9C4\uD589 \uC0C1\uD669\uC740|\uC9C4\uD589 \uC0C1\uD669 \uC54C\uB824\uC918|\uBB50\uAC00 \uB0A8\uC558\uC9C0|\uBB50\uAC00 \uB0A8\uC558\uC5B4|\uBB50 \uB0A8\uC558\uC5B4|\uB0A8\uC740 \uAC74 \uBB50\uC57C|\uB0A8\uC740 \uC791\uC5C5\uC740|\uB0A8\uC740 \uC791\uC5C5\uC740 \uBB50\uC57C|\uB0A8\uC740 \uC77C\uC740|\uBB34\uC5C7\uC774 \uB0A8\uC558\uB098\uC694|\uB2E4\uC74C\uC5D0 \uBB50 \uD574\uC57C \uD574|\uB2E4\uC74C\uC5D0 \uBB50 \uD558\uC9C0|\uB2E4\uC74C\uC5D0 \uBB58 \uD574\uC57C \uD574|\uC774\uC81C \uBB50 \uD558\uC9C0|\uC774\uC81C \uBB50 \uD574\uC57C \uD574|\uC0C1\uAE30\uC2DC\uCF1C\uC918|\uC0C1\uAE30\uC2DC\uCF1C \uC918|\uC6B0\uB9AC\uAC00 \uBB58 \uACB0\uC815\uD588\uC9C0|\uC5B4\uC81C \uD558\uB358 \uC77C \uACC4\uC18D\uD574\uC918|\uC5B4\uC81C \uC791\uC5C5 \uACC4\uC18D\uD574\uC918|\uC5B4\uC81C \uC791\uC5C5 \uC774\uC5B4\uC11C \uD574\uC918
`);
var bare = listOf(
  "ok|okay|k|yes|yep|yeah|sure|go|next|y|do it|go ahead|go for it|alright|all right|ready|im back|lets go|ja|oui|si|sim|\u0434\u0430|\u597D|\u597D\u7684|\u884C|\u306F\u3044|\uB124|\uC608|\uC751"
);
var fillers = listOf(`
ok|okay|k|yes|yep|yeah|sure|alright|all right|right|great|good|perfect|excellent|awesome|thanks|thank you|thanks a lot|many thanks|thx|ty|please|pls|hey|hi|hello|good morning|claude|so|well|now|then|and|just|cool|nice|fine|sounds good|looks good|lgtm|go ahead|im back|back again|lets|let us|we can|you can|you may|can you|could you|would you|can we|could we|shall we|should we|i want to|i want you to|id like to|id like you to
bitte|danke|also|gut|super|prima|jetzt|dann|nun|hallo|ja|okay dann|lass uns|lasst uns|und
sil te plait|sil vous plait|s il te plait|s il vous plait|stp|svp|merci|bon|bien|daccord|d accord|oui|alors|maintenant|et|vas y|allez
por favor|porfa|gracias|vale|bueno|de acuerdo|si|ahora|entonces|y|vamos|pues
obrigado|obrigada|certo|sim|agora|entao|e|ta bom|pode
per favore|grazie|bene|va bene|daccordo|ora|adesso|allora|dai
\u043F\u043E\u0436\u0430\u043B\u0443\u0438\u0441\u0442\u0430|\u0441\u043F\u0430\u0441\u0438\u0431\u043E|\u0445\u043E\u0440\u043E\u0448\u043E|\u043B\u0430\u0434\u043D\u043E|\u0434\u0430|\u0442\u0435\u043F\u0435\u0440\u044C|\u043D\u0443|\u0434\u0430\u0432\u0430\u0438|\u0438
\u8BF7|\u8ACB|\u597D\u7684|\u597D|\u90A3|\u90A3\u4E48|\u90A3\u9EBC|\u5427|\u5462|\u8C22\u8C22|\u8B1D\u8B1D|\u9EBB\u70E6|\u73B0\u5728|\u884C|\u55EF|\u6211\u4EEC|\u6211\u5011|\u8BF7\u4F60
\u304F\u3060\u3055\u3044|\u4E0B\u3055\u3044|\u304A\u9858\u3044\u3057\u307E\u3059|\u304A\u306D\u304C\u3044\u3057\u307E\u3059|\u304A\u9858\u3044|\u306F\u3044|\u3067\u306F|\u3058\u3083\u3042|\u3058\u3083|\u305D\u308C\u3067\u306F|\u3042\u308A\u304C\u3068\u3046|\u3055\u3066|\u3055\u3042|\u306D|\u3088|\u304B
\uB124|\uC608|\uC751|\uC88B\uC544|\uC88B\uC544\uC694|\uBD80\uD0C1\uD574|\uBD80\uD0C1\uD574\uC694|\uBD80\uD0C1\uD569\uB2C8\uB2E4|\uC790|\uADF8\uB7FC|\uC774\uC81C|\uAC10\uC0AC\uD569\uB2C8\uB2E4|\uACE0\uB9C8\uC6CC
`);
var tails = listOf(`
with it|with this|with that|with the work|with our work|with your work|with the session|with the task|with the plan|with the next step|with the next|the work|our work|your work|this work|work|the session|our session|this session|session|the task|this task|the plan|the job|our conversation|it|this|working|with what we were doing|with what you were doing|what we were doing|what you were doing|what you were working on|where we left off|where you left off|where we were|where we stopped|from where we left off|from where you left off|from where we were|from where we stopped|from where you stopped|from here|from there|again|for me|today|on this|in the plan|to do|the work from yesterday|with the work from yesterday|from yesterday|yesterdays work|with yesterdays work|where we left off yesterday|where we stopped yesterday|of the work|of our work|of the session|of the task|so far|right now
damit|mit der arbeit|die arbeit|die sitzung|wo wir waren|wo wir aufgehort haben|als nachstes|hier|da|von gestern|die arbeit von gestern|mit der arbeit von gestern|wo wir gestern aufgehort haben|gerade|bisher
le travail|la session|la ou on setait arretes|ou on en etait|ici|le travail dhier|avec le travail dhier|dhier
con el trabajo|el trabajo|la sesion|donde lo dejamos|desde donde lo dejamos|trabajando|el trabajo de ayer|con el trabajo de ayer|desde ayer
o trabalho|com o trabalho|a sessao|trabalhando|de onde paramos|o trabalho de ontem|com o trabalho de ontem|de onde paramos ontem
il lavoro|con il lavoro|la sessione|a lavorare|da dove eravamo rimasti|il lavoro di ieri|con il lavoro di ieri|da ieri
\u0440\u0430\u0431\u043E\u0442\u0443|\u0441 \u0442\u043E\u0433\u043E \u043C\u0435\u0441\u0442\u0430|\u0441 \u0442\u043E\u0433\u043E \u043C\u0435\u0441\u0442\u0430 \u0433\u0434\u0435 \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C|\u0432\u0447\u0435\u0440\u0430\u0448\u043D\u044E\u044E \u0440\u0430\u0431\u043E\u0442\u0443|\u0441\u043E \u0432\u0447\u0435\u0440\u0430\u0448\u043D\u0435\u0438 \u0440\u0430\u0431\u043E\u0442\u043E\u0438|\u0441 \u0442\u043E\u0433\u043E \u043C\u0435\u0441\u0442\u0430 \u0433\u0434\u0435 \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C \u0432\u0447\u0435\u0440\u0430
\u6628\u5929\u7684\u5DE5\u4F5C|\u6628\u5929\u6CA1\u505A\u5B8C\u7684\u5DE5\u4F5C
`);
var frames = listOf(`
continue with \u2026|continue on \u2026|continue working on \u2026|continue work on \u2026|continue the work on \u2026|carry on with \u2026|keep going with \u2026|keep working on \u2026|proceed with \u2026|resume work on \u2026|resume working on \u2026|remind me what \u2026|remind me where \u2026|remind me which \u2026|remind me why \u2026|remind me about \u2026|remind me of \u2026|remind me how far \u2026
weiter mit \u2026|mach weiter mit \u2026|mache weiter mit \u2026|machen wir weiter mit \u2026|mach mit \u2026 weiter|machen wir mit \u2026 weiter|fahre fort mit \u2026|fahre mit \u2026 fort|fahr mit \u2026 fort|arbeite weiter an \u2026|arbeite an \u2026 weiter|erinnere mich an \u2026|erinner mich an \u2026|erinnere mich was \u2026|erinner mich was \u2026|erinnere mich daran was \u2026|erinnere mich wo \u2026
continue avec \u2026|continuez avec \u2026|continuons avec \u2026|continue sur \u2026|reprends avec \u2026|reprenons avec \u2026|poursuis avec \u2026|rappelle moi ce que \u2026|rappelle moi ce qui \u2026|rappelle moi ou \u2026|rappelle moi pourquoi \u2026
continua con \u2026|continuemos con \u2026|continue con \u2026|sigue con \u2026|sigamos con \u2026|recuerdame que \u2026|recuerdame lo que \u2026|recuerdame donde \u2026|recuerdame por que \u2026
continue com \u2026|continua com \u2026|vamos continuar com \u2026|siga com \u2026|me lembre o que \u2026|me lembre onde \u2026|lembre me o que \u2026|lembre me onde \u2026
prosegui con \u2026|proseguiamo con \u2026|andiamo avanti con \u2026|ricordami cosa \u2026|ricordami che cosa \u2026|ricordami dove \u2026|ricordami perche \u2026
\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0438 \u0441 \u2026|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438 \u0441 \u2026|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C \u0441 \u2026|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0438 \u0440\u0430\u0431\u043E\u0442\u0443 \u043D\u0430\u0434 \u2026|\u043D\u0430\u043F\u043E\u043C\u043D\u0438 \u0447\u0442\u043E \u2026|\u043D\u0430\u043F\u043E\u043C\u043D\u0438 \u043C\u043D\u0435 \u0447\u0442\u043E \u2026|\u043D\u0430\u043F\u043E\u043C\u043D\u0438 \u0433\u0434\u0435 \u2026|\u043D\u0430\u043F\u043E\u043C\u043D\u0438 \u043C\u043D\u0435 \u0433\u0434\u0435 \u2026|\u043D\u0430\u043F\u043E\u043C\u043D\u0438 \u043F\u043E\u0447\u0435\u043C\u0443 \u2026
\u7EE7\u7EED\u5904\u7406\u2026|\u7EE7\u7EED\u5B8C\u6210\u2026|\u63D0\u9192\u6211\u6211\u4EEC\u2026
\u2026\u3092\u7D9A\u3051\u3066|\u2026\u3092\u518D\u958B\u3057\u3066|\u2026\u3092\u601D\u3044\u51FA\u3055\u305B\u3066
\u2026\uC744 \uACC4\uC18D\uD574\uC918|\u2026\uB97C \uACC4\uC18D\uD574\uC918|\u2026\uC744 \uC774\uC5B4\uC11C \uD574\uC918|\u2026\uB97C \uC774\uC5B4\uC11C \uD574\uC918|\u2026\uBD80\uD130 \uACC4\uC18D\uD574\uC918|\u2026\uBD80\uD130 \uC774\uC5B4\uC11C \uD574\uC918
`);
var frameSigns = listOf(
  "continu|carry|keep|proceed|resum|remind|weiter|fahr|erinner|repren|poursuis|rappelle|sigue|sigamos|siga|recu|lembre|prosegu|avanti|ricordami|\u043F\u0440\u043E\u0434\u043E\u043B\u0436|\u041F\u0440\u043E\u0434\u043E\u043B\u0436|\u043D\u0430\u043F\u043E\u043C\u043D|\u041D\u0430\u043F\u043E\u043C\u043D|\u7EE7\u7EED|\u63A5\u7740|\u63D0\u9192|\u7D9A|\u518D\u958B|\u601D\u3044\u51FA|\uACC4\uC18D|\uC774\uC5B4\uC11C"
);
var joints = listOf("and|but|or|then|instead|und|aber|oder|et|mais|y|pero|e|ed|mas|ma|\u0438|\u043D\u043E|\u0438\u043B\u0438");

// src/core/client/continuation.ts
var longest = 160;
var code = /[`/\\{}<>=|$#@[\]_*~^&%]|\w\(|;\s*$|(?:^|\s)--?\w/;
var breaks = /[,.;:!?\u2026](?=\s|["'\u2019\u201d\u00bb)]|$)|[\u3002\u3001\uff0c\uff01\uff1f\uff1b\uff1a\uff0e\n]|\s[\u2014\u2013-]+\s/u;
var ascii = /^[ -~\t\n\r]*$/;
function isContinuation(prompt, { fresh, phrases }) {
  const text = prompt.trim();
  if (text === "" || text.length > longest || code.test(text)) return false;
  const own = (phrases?.() ?? []).map(fold).filter(Boolean);
  if (own.includes(fold(text))) return true;
  const known = phraseSets(text, fresh, own);
  const pieces = text.split(breaks).map(fold).filter(Boolean);
  let asks = false;
  for (const piece of pieces) {
    const meant = readPiece(piece, known);
    if (meant === "other") return false;
    asks ||= meant === "asks";
  }
  return asks;
}
function fold(text) {
  return ascii.test(text) ? foldAscii(text) : foldAny(text);
}
function foldAscii(text) {
  return text.toLowerCase().replace(/([a-z])['`](?=[a-z])/g, "$1").replace(/[^a-z0-9]+/g, " ").trim();
}
function foldAny(text) {
  return text.replace(new RegExp("(?<=\\p{L})['\u2019\u2018`\xB4\u02BC\uFF07](?=\\p{L})", "gu"), "").normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}
function phraseSets(text, fresh, own) {
  const asking = /* @__PURE__ */ new Set([...always, ...fresh ? bare : [], ...own]);
  return { asking, filling: new Set(fillers), trailing: new Set(tails), frames: framesIn(text) };
}
function framesIn(text) {
  const plain = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (!frameSigns.some((sign) => plain.includes(sign))) return [];
  return frames.map((frame) => {
    const at = frame.indexOf("\u2026");
    return { before: frame.slice(0, at), after: frame.slice(at + 1) };
  });
}
function readPiece(piece, known) {
  const reached = ["fills"];
  for (let start = 0; start < piece.length; start += 1) {
    const meant = reached[start];
    if (meant === void 0) continue;
    const framed = new Set(known.frames.flatMap((frame) => frameEnds(piece, start, frame)));
    for (const end of endsFrom(piece, start)) {
      const next = framed.has(end) ? "asks" : meaning(piece.slice(start, end), meant, known);
      const at = piece[end] === " " ? end + 1 : end;
      if (next !== void 0 && reached[at] !== "asks") reached[at] = next;
    }
  }
  return reached[piece.length] ?? "other";
}
function meaning(words, before, known) {
  if (known.asking.has(words)) return "asks";
  if (known.filling.has(words)) return before;
  return before === "asks" && known.trailing.has(words) ? "asks" : void 0;
}
function frameEnds(piece, start, { before, after }) {
  if (!piece.startsWith(before, start)) return [];
  const from = start + before.length;
  if (after === "") return namesWork(piece.slice(from)) ? [piece.length] : [];
  const ends = [];
  for (let at = piece.indexOf(after, from); at >= 0; at = piece.indexOf(after, at + 1)) {
    if (namesWork(piece.slice(from, at))) ends.push(at + after.length);
  }
  return ends;
}
var mostNameWords = 6;
var mostNameUnits = 60;
function namesWork(text) {
  const words = text.split(" ");
  const isShort = words.length <= mostNameWords && text.length <= mostNameUnits;
  return /\S/.test(text) && isShort && !words.some((word) => joints.includes(word));
}
function endsFrom(piece, start) {
  const ends = [];
  for (let end = start + 1; end <= piece.length; end += 1) {
    const isEnd = end === piece.length || piece[end] === " ";
    if (isEnd || isSpaceless(piece, end - 1) || isSpaceless(piece, end)) ends.push(end);
  }
  return ends;
}
function isSpaceless(piece, at) {
  const letter = piece.charAt(at);
  return letter > "\u2E00" && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fold,
  foldAny,
  isContinuation
});
