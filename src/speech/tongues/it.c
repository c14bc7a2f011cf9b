/* Italian. Verbs in present, past and as participles; "l'" and "dell'" are words. */
#include "speech/tongue.h"

static const struct word_list words[] = {
    {CLASS_ARTICLE, 0,
     "il lo la i gli le l' un uno una un' questo questa questi queste quel quella quello quei quelle alcuni alcune "
     "molti molte tutti tutte ogni"},
    {CLASS_POSSESSIVE, 0, "suo sua suoi sue mio mia nostro nostra loro"},
    {CLASS_PRONOUN, 0, "egli lui lei essi io noi voi nessuno"},
    {CLASS_OBJECT, 0, "si s' mi ti ci vi gli ne"},
    {CLASS_WHO, 0, "chi"},
    {CLASS_WHICH, 0, "cui"},
    {CLASS_THAT, 0, "che ch'"},
    {CLASS_AS, 0, "secondo"},
    {CLASS_WHAT, 0, "quanto come perché dove quando cosa"},
    {CLASS_IF, 0, "se"},
    {CLASS_BE, 0, "è sono era erano stato stata stati fu furono sarà sia essere sarebbe"},
    {CLASS_HAVE, 0, "ha hanno aveva avevano ho abbiamo abbia avrebbe avrà avere"},
    {CLASS_MODAL, 0, "può possono poteva deve devono doveva vuole vogliono potrebbe dovrebbe"},
    {CLASS_NOT, 0, "non mai nulla niente"},
    {CLASS_OF, 0, "di del dello della dell' dei degli delle d'"},
    {CLASS_IN, 0,
     "in nel nella nell' nello nei nelle a agli negli sugli coi a al alla all' allo ai alle su sul sulla sull'"},
    {CLASS_FOR, 0, "per"},
    {CLASS_BY, 0, "da dagli dal dalla dall' dai dalle"},
    {CLASS_PREPOSITION, 0, "con senza contro verso tra fra dopo prima durante davanti sotto presso"},
    {CLASS_AND, 0, "e ed &"},
    {CLASS_OR, 0, "o ma però oppure né"},
    {CLASS_WHEN, 0, "mentre quando poiché perché"},
    {CLASS_ADVERB, 0,
     "anche ancora già sempre poi infine inoltre però tuttavia ieri oggi domani qui lì ora adesso molto bene solo "
     "invece così proprio"},
    {CLASS_TIME, 0,
     "lunedì martedì mercoledì giovedì venerdì sabato domenica mattina sera notte settimana mese anno anni giorno "
     "giorni ore "
     "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre scorso scorsa"},
    {CLASS_NUMBER, 0, "due tre quattro cinque sei sette otto nove dieci cento mille milioni"},
    {CLASS_TITLE, 0, "sig. sig.ra dott. dott.ssa prof. avv. ing. on."},
    {0}};

static const struct sense_list nouns[] = {
    {SENSE_PERSON | SENSE_TITLE,
     "portavoce presidente vicepresidente premier ministro ministra viceministro sindaco sindaca governatore "
     "segretario "
     "segretaria direttore direttrice capo leader responsabile avvocato avvocata procuratore giudice deputato deputata "
     "senatore senatrice assessore assessora consigliere consigliera ambasciatore professore professoressa ricercatore "
     "ricercatrice economista storico esperto esperta analista medico scrittore scrittrice autore autrice giornalista "
     "allenatore tecnico giocatore giocatrice capitano portiere generale colonnello comandante agente funzionario "
     "membro "
     "fondatore fondatrice proprietario vicino testimone padre madre figlio figlia fratello sorella uomo donna "
     "studente "
     "studentessa attivista sindacalista candidato candidata papa vescovo cardinale attore attrice regista cantante "
     "imprenditore imprenditrice capogruppo fonte"},
    {SENSE_GROUP, "fonti esperti ricercatori testimoni autorità critici oppositori manifestanti deputati avvocati "
                  "media giornali analisti economisti osservatori funzionari investigatori sindacati genitori "
                  "familiari studenti scienziati medici"},
    {SENSE_BODY, "governo ministero polizia carabinieri procura tribunale corte comune regione provincia stato "
                 "quirinale cremlino partito "
                 "sindacato associazione azienda società gruppo banca università ospedale istituto organizzazione "
                 "federazione commissione "
                 "comitato consiglio parlamento camera senato esercito agenzia autorità unione onu nato ue opposizione "
                 "fondazione club "
                 "lega pd m5s"},
    {SENSE_OUTLET, "giornale quotidiano rivista radio televisione agenzia ansa adnkronos corriere repubblica stampa "
                   "sole messaggero rai sky giornale fatto foglio"},
    {SENSE_DOCUMENT, "rapporto studio sondaggio comunicato lettera documento testo articolo libro messaggio nota "
                     "sentenza analisi dati"},
    {0}};

static const struct voice_list voices[] = {
    {VOICE_VERB, COPYDESK_ASSERTS, false,
     "dice dicono disse dissero diceva afferma affermano affermò dichiara dichiarano dichiarò spiega spiegano spiegò "
     "spiegava aggiunge aggiungono aggiunse sottolinea sottolineano sottolineò racconta raccontano raccontò ricorda "
     "ricordano "
     "ricordò sostiene sostengono scrive scrivono scrisse osserva osservano conclude concludono commenta commentano "
     "commentò "
     "annuncia annunciano annunciò assicura assicurano precisa precisano risponde rispondono rispose replica replicano "
     "rivela rivelano riferisce riferiscono ritiene ritengono pensa crede insiste ribadisce ribadiscono prosegue "
     "continua "
     "chiarisce puntualizza riporta evidenzia ammonisce"},
    {VOICE_VERB, COPYDESK_CONFIRMS, false, "conferma confermano confermò ammette ammettono ammise riconosce"},
    {VOICE_VERB, COPYDESK_DENIES, false, "nega negano negò smentisce smentiscono smentì respinge respingono"},
    {VOICE_VERB, COPYDESK_DEMANDS, false, "chiede chiedono chiese esige invoca"},
    {VOICE_VERB, COPYDESK_FEARS, false, "teme temono avverte avvertono"},
    {VOICE_VERB, COPYDESK_ACCUSES, false,
     "denuncia denunciano denunciò critica criticano accusa accusano attacca condanna"},
    {VOICE_VERB, COPYDESK_PROMISES, false, "promette promettono"},
    {VOICE_PAST, COPYDESK_ASSERTS, false,
     "twittato postato detto affermato dichiarato spiegato aggiunto sottolineato raccontato ricordato sostenuto "
     "scritto osservato "
     "concluso "
     "commentato annunciato assicurato precisato risposto replicato rivelato riferito ribadito chiarito proseguito "
     "continuato evidenziato"},
    {VOICE_PAST, COPYDESK_CONFIRMS, false, "confermato ammesso riconosciuto"},
    {VOICE_PAST, COPYDESK_DENIES, false, "negato smentito respinto"},
    {VOICE_PAST, COPYDESK_DEMANDS, false, "chiesto"},
    {VOICE_PAST, COPYDESK_FEARS, false, "avvertito"},
    {VOICE_PAST, COPYDESK_ACCUSES, false, "denunciato criticato accusato attaccato"},
    {VOICE_PAST, COPYDESK_PROMISES, false, "promesso"},
    {VOICE_LEADS, COPYDESK_ASSERTS, false, "secondo stando_a stando_al stando_alla a_detta_di a_parere_di"},
    {VOICE_CITES, COPYDESK_ASSERTS, false, "citando"},
    {0}};

const struct tongue tongue_it = {
    .code = "it",
    .words = words,
    .nouns = nouns,
    .voices = voices,
    .back = "lo",
    .subjunctive = "",
    .verb_endings = "ò arono irono",
    .infinitives = "are ere ire aver esser",
    .elides = true,
    .drops_subject = true,
    .dialogue = true,
};
