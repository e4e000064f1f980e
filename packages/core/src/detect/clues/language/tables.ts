// Made by `npm run tables` from `rules/languages/` (do not edit).
import type { LanguageRow } from './lexicon.ts';

export const LANGUAGES: readonly LanguageRow[] = [
  {
    language: 'ar',
    script: 'Arabic',
    letters: 'ةىإأ',
    function: 'في من على إلى أن هذا هذه التي الذي لا ما كان قد مع كل بعد قبل ثم أو هو هي',
    developer: 'ملف ملفات مجلد نسخة سجل سجلات حذف اختبار خادم كلمة مفتاح مستخدم رسالة نسخة',
    slang: '',
    money: '',
    site: '',
    variants: {},
  },
  {
    language: 'de',
    script: '',
    letters: '',
    function:
      'der die das den dem des ein eine einen einem einer und oder aber weil wenn wo seit bis zwischen über vor nach jetzt immer nie auch schon sehr mehr weniger dieser diese dieses ist sind sein war hat haben es wir ihr sie ich nicht kein keine nichts niemand alles alle jeder andere wer welche morgen früh heute gestern woche montag dienstag mittwoch donnerstag freitag samstag sonntag machen lassen mit ohne von vom zum zur für auf aus bei im am um zu dann erst bitte',
    developer:
      'datei* ordner* verzeichnis* kopie* kopier* protokoll* lösch* gelöscht* prüf* test rechner* schlüssel* kennwort* passwort* benutzer* zeichenkette* größe* datum* uhrzeit* zeile* seite* netz netzwerk* festplatte* senden gesendet* empfang* lesen gelesen* schreib* geschrieben* such* schließ* öffn* speicher* aufräum* neustart* fertig* ausführ* installier* deinstallier* opfer* ziel* antwort* anfrage* nachricht* fassung* neue* ändern* geändert* fehler* herunterlad* überschreib* chef liegt',
    slang: 'scheiß* scheiss* arsch* verdammt* mist kacke*',
    money: 'zahlung* käufer* karten lösegeld* verkauft* geld preis* bank',
    site: 'nachrichten zeitung presse wahlen wirtschaft gesellschaft gesundheit bildung reisen rezepte wissenschaft regierung botschaft ministerium spiegel sueddeutsche tagesschau',
    variants: {},
  },
  {
    language: 'en',
    script: '',
    letters: '',
    function:
      'the a an of to in on at by for with without from into and or but because when where since until between about before after now always never also already very more less this that these those is are was were be been has have had it its he she we you they i not no nothing nobody all any each every other who which what tomorrow morning today yesterday week monday tuesday wednesday thursday friday saturday sunday do does did make let use please if then else as so than there here over under only die per come me my our your his her their war am an man will can',
    developer:
      'file* folder* directory copy copies log logs delete* remove* test* server* password* key keys user* string* size* date* time line* page* machine* network* disk* send* sent receive* read write* search* close* open* save* clean* check* restart* done run execute* install* uninstall* victim* target* answer* response* request* message* version* new fix* error* download* upload* warning* boss allow deny order',
    slang: 'fuck* shit* damn* crap',
    money:
      'payment* buyer* card cards ransom* sold money price* wallet* bitcoin* monero carding cvv fullz payout* invoice* bank',
    site: '',
    variants: {},
  },
  {
    language: 'es',
    script: '',
    letters: '',
    function:
      'el la los las un una unos unas de del al en con sin por para que como pero porque cuando donde desde hasta entre sobre antes después ahora siempre nunca también ya muy más menos este esta esto estos estas ese esa eso está están es son ser hay fue ha han hemos si se lo le les nos mi su sus y o no nada nadie todo todos todas cada otro otra quién qué cuál mañana hoy ayer semana lunes martes miércoles jueves viernes sábado domingo hacer hace hacen usar dejar',
    developer:
      'archivo* fichero* carpeta* copia* registro* borrar* borrad* prueba* servidor* contraseña* clave* usuari* cadena* tamaño* fecha* hora* línea* página* máquina* equipo* red disco* subir* subid* bajar* enviar* envía* recibir* recibid* leer leíd* escribir* buscar* cerrar* abrir* guardar* limpiar* revisar* reinici* terminad* ejecutar* instalar* desinstalar* víctima* objetivo* respuesta* petición* mensaje* versión* nueva* arreglar* fallo* listado* directorio* descargar* aviso* avise* jefe toquéis ojo',
    slang:
      'caguen* careto* joder* coño hostia* mierda* cabr* puta* gilipoll* chapuza* cutre* tío pinche* boludo* chingar* carajo* huevon* güey',
    money: 'pago pagos cobr* comprador* tarjeta* rescate* vendid* dinero precio* banco*',
    site: 'noticia noticias diario periodico prensa politica elecciones economia deportes cultura sociedad negocios internacional salud educacion empleo viajes cocina recetas tiempo tecnologia ciencia mundo espectaculos turismo gobierno embajada ministerio revista ultimas articulos entrevista entrevistas elpais elmundo elespectador lanacion clarin eluniversal eltiempo publico',
    variants: {
      'es-ES':
        'fichero* ordenador* vosotros vuestr* toquéis habéis tenéis podéis sabéis estáis hacéis vale móvil* caguen* careto* gilipoll* hostia* joder* cutre*',
      'es-419':
        'computadora* computador ustedes celular* pinche* boludo* chingar* güey archivad* acá',
    },
  },
  {
    language: 'fa',
    script: 'Arabic',
    letters: 'پچژگ',
    function: 'در به از که این را با است برای آن یک هم تا بر یا اما نیست شود کرد کنید قبل بعد',
    developer: 'فایل پوشه کپی ثبت حذف آزمایش سرور رمز کلید کاربر پیام نسخه',
    slang: '',
    money: '',
    site: '',
    variants: {},
  },
  {
    language: 'fr',
    script: '',
    letters: '',
    function:
      'le la les un une des de du au aux en dans avec sans par pour que qui quoi comme mais parce quand où depuis jusque entre sur avant après maintenant toujours jamais aussi déjà très plus moins ce cet cette ces est sont être il elle nous vous ils elles a ont été et ou ne pas rien personne tout tous toutes chaque autre puis derrière si se son sa ses leur leurs demain matin hier aujourd semaine lundi mardi mercredi jeudi vendredi samedi dimanche faire fait laisser',
    developer:
      'fichier* dossier* copie* copier journal journaux effacer* efface* supprim* essai* serveur* passe clé* utilisateur* chaîne* taille* heure* ligne* page machine* réseau* disque* envoyer* envoi* recevoir* reçu* lire écrire écrit* chercher* fermer* ouvrir* ouvert* sauvegard* enregistr* nettoyer* nettoie* vérifi* redémarr* termin* exécut* installer désinstaller cible* réponse* requête* nouvelle* corriger* panne* télécharg* chef touchez',
    slang: 'merde* putain* connard* bordel* foutre* foutu* chiant* mec',
    money: 'paiement* acheteur* carte cartes rançon* vendu* argent prix banque*',
    site: 'actualite actualites presse quotidien politique economie societe sante emploi voyages recettes technologie monde tourisme gouvernement ambassade ministere enseignement affaires nouvelles entretien entretiens lemonde lefigaro lesechos leparisien',
    variants: {},
  },
  {
    language: 'he',
    script: 'Hebrew',
    letters: '',
    function: '',
    developer: '',
    slang: '',
    money: '',
    site: '',
    variants: {},
  },
  {
    language: 'it',
    script: '',
    letters: '',
    function:
      'il lo la i gli le un uno una di del dello della dei degli delle al allo alla ai agli alle in nel nella nei nelle con senza per che come ma perché quando dove da dal dalla fino tra fra sul sulla prima dopo adesso ora sempre mai anche già molto più meno questo questa questi queste quello quella è sono essere ha hanno stato si suo sua e o non niente nessuno tutto tutti tutte ogni altro altra chi quale domani mattina oggi ieri settimana lunedì martedì mercoledì giovedì venerdì sabato domenica fare usare lasciare poi',
    developer:
      'archivio* cartella* copia* registro* registri cancell* prova* prove server chiave* utente* utenti stringa* dimensione* riga* pagina* macchina* rete disco* inviare* invia* ricevere* ricevut* leggere* scrivere* scritt* cercare* chiudere* aprire* salvare* salva pulire* pulizia controllare* riavvi* finit* eseguire* installare* disinstallare* vittima* vittime bersaglio* risposta* richiesta* messaggio* messaggi versione* nuova* correggere* errore* scaricare* avviso* capo toccate',
    slang: 'cazzo* merda* stronz* vaffanculo* coglion* minchia* porca',
    money: 'pagament* acquirent* compratore* carte riscatto vendut* soldi denaro prezz* banca',
    site: 'notizia notizie diario giornale quotidiano stampa politica elezioni economia cultura societa salute istruzione lavoro viaggi cucina ricette tecnologia scienza mondo turismo governo ambasciata ministero rivista intervista interviste affari repubblica corriere lastampa ilsole',
    variants: {},
  },
  {
    language: 'ja',
    script: 'Kana',
    letters: '',
    function: '',
    developer: '',
    slang: '',
    money: '',
    site: '',
    variants: {},
  },
  {
    language: 'ko',
    script: 'Hangul',
    letters: '',
    function: '',
    developer: '',
    slang: '',
    money: '',
    site: '',
    variants: {},
  },
  {
    language: 'pt',
    script: '',
    letters: '',
    function:
      'o os as um uma uns umas de do da dos das ao à em no na nos nas com sem por para que como mas porque quando onde desde até entre sobre antes depois agora sempre nunca também já muito mais menos este esta isto esse essa isso está estão é são ser há foi tem têm se lhe seu sua seus suas e ou não nada ninguém tudo todos todas cada outro outra quem qual amanhã hoje ontem semana segunda terça quarta quinta sexta sábado domingo fazer usar deixar manhã',
    developer:
      'segurança* arquivo* ficheiro* pasta* cópia* registo* registro* apagar* apagad* teste* servidor* senha* chave* utilizador* usuário* cadeia* tamanho* data hora* linha* página* máquina* rede disco* enviar* recebe* ler lido escrever* procurar* fechar* abrir* guardar* salvar* limpar* rever* reinici* terminad* executar* instalar* desinstalar* vítima* alvo* resposta* pedido* mensagem* versão* nova* corrigir* falha* descarregar* baixar* aviso* chefe mexam',
    slang: 'caralho* merda* porra* foda* fodid* puta* gajo* cacete* galera',
    money: 'pagamento* comprador* cartão cartões resgate* vendid* dinheiro preço* banco*',
    site: 'noticia noticias diario jornal imprensa politica eleicoes economia esportes desporto cultura sociedade negocios internacional saude educacao emprego viagens cozinha receitas tecnologia ciencia mundo turismo governo embaixada ministerio revista ultimas artigos entrevista entrevistas publico folha oglobo estadao',
    variants: {
      'pt-PT':
        'ficheiro* registo* utilizador* ecrã palavra-passe mexam vocês gajo* autocarro telemóvel*',
      'pt-BR': 'arquivo* usuário* registro* tela senha* você celular* galera porra*',
    },
  },
  {
    language: 'ru',
    script: 'Cyrillic',
    letters: 'ыэё',
    function:
      'и в не на я что тот быть с а весь это как она по но они к у ты из мы за вы так же от сказать этот который мочь если уже для вот кто да до когда нет ли только его все после перед',
    developer:
      'файл* папк* копи* журнал* удал* провер* тест* сервер* парол* ключ* пользоват* строк* размер* дата время страниц* машин* сеть диск* отправ* получ* чита* запис* иск* закры* откры* сохран* очист* перезап* готов* установ* жертв* цел* ответ* запрос* сообщен* верси* нов* ошибк*',
    slang: 'бля* хуй* хуе* пизд* еба*',
    money: 'оплат* покупател* карт* выкуп* продан* деньги денег цен* банк* karty oplata',
    site: 'novosti vybory obshchestvo zdorovye obrazovanie puteshestviya kukhnya retsepty tekhnologii posolstvo pravitelstvo ministerstvo zhurnal kommersant izvestia vedomosti',
    variants: {},
  },
  {
    language: 'zh',
    script: 'Han',
    letters: '',
    function: '',
    developer: '',
    slang: '',
    money: '',
    site: '',
    variants: {},
  },
];
