# Made by scripts/build.mjs from src/core/client/continuation-phrases.ts.
words=' a accord acuerdo adelante adesso again agora ahead ahora all allez allora alors alright als also an and 
 andiamo apres arbeit arbeite are arretes at aufgehort avanti awesome back bene bien bitte bom bon bueno can 
 carry ce certo claude com comes con continua continuar continuate continue continuemos continuer continuez 
 continuiamo continuons conversation cool cosa could cual d da daccord daccordo dai damit danke dann de dejamos 
 depois der desde did die do doing donde dopo dove dran e el em en ensuite entao entonces eravamo es est 
 estabamos estavamos et etait etape etions excellent fahr fahre fahren favor favore fine finish for fort 
 fortfahren fortsetzen frente from geblieben geht gehts get go going good got gracias grazie great gut haben 
 hallo have hello here hey hi hier i ibamos ici id il im in is ist it ja jetzt job just k keep kommt la lass 
 lasst lavorare lavoro le leave left let lets lgtm like lo looks lot mach mache machen macht maintenant many 
 may me merci mit morning move nachste nachster nachstes next nice nos nous now nun o obrigada obrigado off ok 
 okay on onde ora ou oui our paramos paso pasos passi passo per perfect pick plait plan please pls pode ponto 
 por porfa poursuis poursuivez poursuivons poursuivre press prima procedi procediamo proceed prochaine prosegui 
 proseguiamo proseguire prosigamos prosigue prosseguir prossiga prossigamos prossimi prossimo proximo proximos 
 pues qual que quedamos quelle ready reprend reprendre reprends reprenez reprenons resume retoma retomar retome 
 retomemos right rimasti riprendi riprendiamo s schritt schritte segue seguimos seguinte seguir sesion sessao 
 session sessione setait setze shall should si siamo sie siga sigamos sigue siguiente sil sim sind sitzung so 
 sommes sounds started stehen stehengeblieben steht step steps stop stopped stp suite suivante super sure svp 
 ta task te thank thanks that the then there this thread thx to today trabajando trabajo trabalhando trabalho 
 travail ty und uns up us usted va vai vale vamos vas vem viene vous want waren was we weiter weiterarbeiten 
 weitermachen well were what whats where wie wir with wo work working would y yeah yep yes you 
 your '
