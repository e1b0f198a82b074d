# Made by scripts/build.mjs from src/core/client/continuation-phrases.ts.
words=' a abbiamo accord actual actuel acuerdo adelante adesso again aggiornami agora ahead ahora ainda aktuelle al 
 all allez allora alors alright als also an and andiamo apres arbeit arbeite are arretes at attuale atual 
 atualize auf aufgehort avanti avec awesome ayer back be bene beschlossen bien bisher bitte bleibt bom bon 
 bring bueno can carry catch ce certo che claude coloque com come comes con contexte continua continuacion 
 continuar continuate continue continuemos continuer continuez continuiamo continuons conversation cool 
 corriente cosa could cual current d da daccord daccordo dai damit danke dann dans date davancement de deberia 
 debo decide decided decidido decidimos deciso dejamos den depois der desde devo dhier di dia did die dinge do 
 doing dois donde done dopo dove dovrei dran e el em en ensuite entao entonces entschieden eravamo erinner 
 erinnere erledigen es est estabamos estado estamos estavamos et etait etape etions excellent facciamo faccio 
 faco fahr fahre fahren faire fais faisons fait falta fammi far fare favor favore fazemos fazer fehlt fill fine 
 finish for fort fortfahren fortsetzen frente from geblieben geht gehts gemacht gerade gestern get give go 
 going good got gracias grazie great gut haben hacemos hacer hago hallo have hello hemos here hey hi hier how i 
 ibamos ich ici id ieri il im in is ist it ja je jetzt job jog jour just k keep kommt la lass lasst last 
 lavorare lavoro le leave left lembre let letat lets lgtm like lo looks lot mach mache machen macht maintenant 
 manca many may me memory merci mets mich mit moi morning move muss my nachste nachster nachstes need needs 
 neuesten next nice noch nos nous now nun o obrigada obrigado of off offen ok okay on onde ontem open ora ou 
 oui our outstanding par paramos paso pasos passi passo pe per perfect pick plait plan please pls pode poe 
 point ponme ponto por porfa poursuis poursuivez poursuivons poursuivre press prima procedi procediamo proceed 
 prochaine prosegui proseguiamo proseguire prosigamos prosigue prosseguir prossiga prossigamos prossimi 
 prossimo proximo proximos pues punto qual quavons que queda quedamos quel quelle quest qui quick quil quoi 
 quon rappelez rappelle ready recap recuerdame refresh remaining remains remets remind report reprend reprendre 
 reprends reprenez reprenons resta reste resume retoma retomar retome retomemos ricordami right rimane rimasti 
 riprendi riprendiamo s schritt schritte segue seguimos seguinte seguir sesion sessao session sessione setait 
 setze shall should show si siamo sie siga sigamos sigue siguiente sil sim sind sitzung so soll sollen sommes 
 sounds speed stand started state stato status statut stehen stehengeblieben steht step steps still stop 
 stopped stp suite suivante summarise summarize super sure svp t ta task te thank thanks that the then there 
 things this thread thx to today trabajando trabajo trabalhando trabalho travail tun ty ubrig und uns up update 
 us usted va vai vale vamos vas vem viene von vous want waren was we weit weiter weiterarbeiten weitermachen 
 well werden were what whats where wie wir with wo work working would y yeah yep yes yesterday yesterdays you 
 your zu 
 zuletzt '
may_name_work() {
  case $1 in
    *[Cc][Oo][Nn][Tt][Ii][Nn][Uu]*) return 0 ;;
    *[Cc][Aa][Rr][Rr][Yy]*) return 0 ;;
    *[Kk][Ee][Ee][Pp]*) return 0 ;;
    *[Pp][Rr][Oo][Cc][Ee][Ee][Dd]*) return 0 ;;
    *[Rr][Ee][Ss][Uu][Mm]*) return 0 ;;
    *[Rr][Ee][Mm][Ii][Nn][Dd]*) return 0 ;;
    *[Ww][Ee][Ii][Tt][Ee][Rr]*) return 0 ;;
    *[Ff][Aa][Hh][Rr]*) return 0 ;;
    *[Ee][Rr][Ii][Nn][Nn][Ee][Rr]*) return 0 ;;
    *[Rr][Ee][Pp][Rr][Ee][Nn]*) return 0 ;;
    *[Pp][Oo][Uu][Rr][Ss][Uu][Ii][Ss]*) return 0 ;;
    *[Rr][Aa][Pp][Pp][Ee][Ll][Ll][Ee]*) return 0 ;;
    *[Ss][Ii][Gg][Uu][Ee]*) return 0 ;;
    *[Ss][Ii][Gg][Aa][Mm][Oo][Ss]*) return 0 ;;
    *[Ss][Ii][Gg][Aa]*) return 0 ;;
    *[Rr][Ee][Cc][Uu]*) return 0 ;;
    *[Ll][Ee][Mm][Bb][Rr][Ee]*) return 0 ;;
    *[Pp][Rr][Oo][Ss][Ee][Gg][Uu]*) return 0 ;;
    *[Aa][Vv][Aa][Nn][Tt][Ii]*) return 0 ;;
    *[Rr][Ii][Cc][Oo][Rr][Dd][Aa][Mm][Ii]*) return 0 ;;
    *продолж*) return 0 ;;
    *Продолж*) return 0 ;;
    *напомн*) return 0 ;;
    *Напомн*) return 0 ;;
    *继续*) return 0 ;;
    *接着*) return 0 ;;
    *提醒*) return 0 ;;
    *続*) return 0 ;;
    *再開*) return 0 ;;
    *思い出*) return 0 ;;
    *계속*) return 0 ;;
    *이어서*) return 0 ;;
  esac
  return 1
}
