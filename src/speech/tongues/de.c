/* German. Verbs in the forms of the news: present, past, subjunctive, participle, and those whose prefix stands at the
 * clause's end. */
#include "speech/tongue.h"

static const struct word_list words[] = {
    {CLASS_ARTICLE, 0,
     "der die das den dem des ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene mehrere "
     "viele "
     "einige alle beide zahlreiche kein keine keiner keines keinem keinen manche andere weitere"},
    {CLASS_POSSESSIVE, 0,
     "sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer unserem unseren "
     "mein "
     "meine deren dessen"},
    {CLASS_PRONOUN, 0, "er sie wir ich ihr jeder niemand jemand"},
    {CLASS_OBJECT, 0, "man es sich ihn ihm ihnen uns mir mich euch dir dich"},
    {CLASS_THAT, 0, "dass daß"},
    {CLASS_WHAT, 0, "was wie warum wo wer wann weshalb wieso wovor woran worauf wofür womit wobei wodurch woraufhin"},
    {CLASS_IF, 0, "ob wenn falls"},
    {CLASS_BE, 0,
     "ist sind war waren sei seien wäre wären wird werden wurde wurden werde würde würden worden geworden gewesen bin "
     "bist"},
    {CLASS_HAVE, 0, "hat haben hatte hatten habe hätte hätten"},
    {CLASS_MODAL, 0,
     "kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll sollen "
     "sollte "
     "sollten solle will wollen wollte wollten wolle darf dürfen durfte dürfe dürfte dürften mag möge möchte möchten "
     "lässt lassen ließ ließen"},
    {CLASS_NOT, 0, "nicht nie niemals nichts"},
    {CLASS_TO, 0, "gegenüber"},
    {CLASS_OF, 0, "von vom"},
    {CLASS_IN, 0, "in im am an auf bei beim ans ins aufs"},
    {CLASS_FOR, 0, "für"},
    {CLASS_AS, 0, "als laut"},
    {CLASS_BY, 0, "durch"},
    {CLASS_ABOUT, 0, "über zu um"},
    {CLASS_PREPOSITION, 0,
     "mit aus nach gegen unter vor zum zur zwischen ohne während wegen trotz seit bis ab neben hinter "
     "innerhalb außerhalb angesichts aufgrund gemäß samt entlang"},
    {CLASS_AND, 0, "und sowie &"},
    {CLASS_OR, 0, "oder aber doch sondern denn"},
    {CLASS_WHEN, 0, "weil da während nachdem bevor obwohl damit sodass indem solange sobald"},
    {CLASS_ADVERB, 0,
     "auch dann noch schon nur bereits zudem außerdem dabei dazu daher deshalb jedoch hingegen dagegen zugleich "
     "gleichzeitig "
     "weiter weiterhin später zuvor zunächst bisher nun jetzt hier dort so sehr wieder kürzlich offenbar ebenfalls "
     "allerdings schließlich unter_anderem demnach etwa rund ausdrücklich erneut ferner ebenso einmal zuletzt "
     "anschließend inzwischen mittlerweile unterdessen immer stets mehrfach darüber darauf daran davon damals somit "
     "wörtlich indes demzufolge dennoch trotzdem kurz lange oft häufig vielmehr tatsächlich allein insgesamt derzeit "
     "aktuell künftig vermutlich womöglich wahrscheinlich möglicherweise natürlich zwar nämlich gleichwohl immerhin "
     "daraufhin dadurch danach davor seitdem seither überdies indessen erst beispielsweise vorab öffentlich "
     "schriftlich telefonisch gerade gern gerne vorher nachher offiziell gar mal eben"},
    {CLASS_TIME, 0,
     "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend "
     "donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen "
     "donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen montagnachmittag dienstagnachmittag "
     "mittwochnachmittag donnerstagnachmittag freitagnachmittag heute gestern vorgestern morgen abend nachmittag "
     "vormittag mittag mittags nacht woche wochen wochenende monat monate jahr jahre jahren tag tage tagen stunde "
     "stunden "
     "uhr januar februar märz april mai juni juli august september oktober november dezember montags vergangenen "
     "vergangene vergangener letzten letzte nächsten nächste kommenden abends morgens vorabend anfang ende mitte"},
    {CLASS_NUMBER, 0,
     "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million millionen milliarden"},
    {CLASS_NAME, TRAIT_ABBREVIATION,
     "dr. prof. bzw. ca. z.b. d.h. u.a. usw. etc. nr. st. hl. str. evtl. ggf. inkl. vgl. mio. mrd. jan. feb. aug. "
     "sept. "
     "okt. nov. dez. dipl. ing. co. ff. abs. art. geb. sog. usf. gest."},
    {CLASS_WORD, 0, "pfarrer"},
    {0}};

static const struct sense_list nouns[] = {
    {SENSE_HE | SENSE_TITLE, "herr herrn sir könig prinz"},
    {SENSE_SHE | SENSE_TITLE, "frau königin prinzessin dame"},
    {SENSE_HE | SENSE_PERSON | SENSE_TITLE,
     "sprecher polizeisprecher regierungssprecher unternehmenssprecher pressesprecher konzernsprecher "
     "feuerwehrsprecher "
     "gerichtssprecher ministeriumssprecher parteisprecher behördensprecher fraktionssprecher chef parteichef "
     "fraktionschef konzernchef vorstandschef firmenchef bürgermeister oberbürgermeister minister ministerpräsident "
     "innenminister außenminister finanzminister verteidigungsminister gesundheitsminister wirtschaftsminister "
     "justizminister bundesminister premierminister premier präsident vizepräsident bundespräsident kanzler "
     "bundeskanzler landeshauptmann vorsitzender vorsitzende parteivorsitzender fraktionsvorsitzender direktor "
     "geschäftsführer leiter abteilungsleiter einsatzleiter mitarbeiter beamter beamte beamten experte anwalt "
     "rechtsanwalt verteidiger richter staatsanwalt oberstaatsanwalt trainer bundestrainer cheftrainer torwart kapitän "
     "spieler stürmer verteidiger manager sportdirektor sportvorstand arzt professor forscher wissenschaftler "
     "politiker politologe historiker autor schriftsteller journalist reporter redakteur moderator kritiker analyst "
     "ökonom volkswirt zeuge nachbar bewohner bürger kunde landwirt bauer lehrer schüler student vater sohn bruder "
     "mann junge freund kollege gründer erfinder künstler sänger schauspieler regisseur musiker abgeordneter "
     "abgeordnete senator gouverneur botschafter diplomat general kommandeur kommandant soldat pfarrer bischof papst "
     "kardinal aktivist gewerkschafter unternehmer investor besitzer inhaber wirt koch fahrer pilot polizist "
     "feuerwehrmann angeklagter angeklagte beschuldigter verdächtiger beobachter insider stadtrat gemeinderat landrat "
     "dezernent referent geschäftsmann vertreter anführer kandidat spitzenkandidat generalsekretär staatssekretär "
     "beauftragter bundestagsabgeordneter landtagsabgeordneter meteorologe psychologe virologe"},
    {SENSE_SHE | SENSE_PERSON | SENSE_TITLE,
     "sprecherin polizeisprecherin regierungssprecherin unternehmenssprecherin pressesprecherin konzernsprecherin "
     "gerichtssprecherin ministeriumssprecherin fraktionssprecherin chefin parteichefin fraktionschefin "
     "bürgermeisterin oberbürgermeisterin ministerin ministerpräsidentin innenministerin außenministerin "
     "finanzministerin verteidigungsministerin gesundheitsministerin wirtschaftsministerin umweltministerin "
     "justizministerin bundesministerin premierministerin präsidentin bundeskanzlerin kanzlerin direktorin "
     "geschäftsführerin leiterin mitarbeiterin beamtin expertin anwältin rechtsanwältin richterin staatsanwältin "
     "trainerin spielerin managerin ärztin professorin forscherin wissenschaftlerin politikerin historikerin autorin "
     "schriftstellerin journalistin reporterin redakteurin moderatorin kritikerin analystin ökonomin zeugin nachbarin "
     "bewohnerin bürgerin kundin lehrerin schülerin studentin mutter tochter schwester freundin kollegin gründerin "
     "künstlerin sängerin schauspielerin regisseurin abgeordnete senatorin botschafterin diplomatin pfarrerin "
     "bischöfin "
     "aktivistin unternehmerin besitzerin inhaberin polizistin stadträtin landrätin dezernentin referentin vertreterin "
     "kandidatin generalsekretärin staatssekretärin beauftragte meteorologin psychologin virologin"},
    {SENSE_GROUP,
     "journalisten reportern reporter beamte beamten beamter mitarbeiter sprecher quellen kreise kreisen insider "
     "experten forscher wissenschaftler "
     "kritiker "
     "anwohner augenzeugen zeugen beobachter ermittler demonstranten aktivisten bewohner bürger einwohner nachbarn "
     "nutzer leser zuschauer fans eltern schüler lehrer studenten studierende ärzte politiker abgeordnete analysten "
     "ökonomen kunden betroffene gegner befürworter unterstützer regierungskreise sicherheitskreise diplomaten "
     "juristen anwälte historiker medien medienberichte medienberichten berichte berichten rettungskräfte "
     "einsatzkräfte fachleute verantwortliche vertreter angehörige menschen leute polizisten soldaten"},
    {SENSE_BODY,
     "polizei behörde behörden regierung bundesregierung landesregierung ministerium innenministerium außenministerium "
     "verteidigungsministerium finanzministerium gesundheitsministerium umweltministerium wirtschaftsministerium "
     "bundesministerium staatsanwaltschaft generalstaatsanwaltschaft gericht amtsgericht landgericht "
     "verwaltungsgericht "
     "oberlandesgericht bundesgerichtshof bundesverfassungsgericht feuerwehr stadt gemeinde stadtverwaltung verwaltung "
     "kreis landkreis land bund partei fraktion unternehmen firma konzern hersteller betreiber verband bundesverband "
     "gewerkschaft verein klub club universität hochschule institut krankenhaus klinik kirche bank notenbank "
     "zentralbank "
     "stiftung organisation kommission parlament bundestag landtag bundesrat senat rat stadtrat gemeinderat ausschuss "
     "armee militär bundeswehr marine wasserbehörde hafenverwaltung reederei bahn fluggesellschaft wetterdienst amt "
     "bundesamt landesamt landeskriminalamt bundeskriminalamt gesundheitsamt kanzleramt präsidium polizeipräsidium "
     "leitstelle zoll opposition koalition union spd cdu csu fdp grüne grünen linke afd bsw övp spö fpö un uno eu nato "
     "kreml weiße weißes haus pentagon initiative bündnis gesellschaft ag gmbh gruppe team agentur botschaft"},
    {SENSE_OUTLET, "zeitung zeitungen tageszeitung magazin nachrichtenmagazin sender rundfunk radio fernsehen "
                   "nachrichtenagentur agentur "
                   "portal onlineportal blatt bild spiegel zeit stern focus tagesspiegel handelsblatt standard presse "
                   "kurier krone orf "
                   "ard zdf ndr wdr mdr swr br rbb hr srf taz faz f.a.z. sz tagesschau tagblatt anzeiger rundschau "
                   "abendblatt morgenpost merkur "
                   "nachrichten redaktionsnetzwerk redaktion rnd kna epd sid podcast wochenblatt presse-agentur"},
    {SENSE_DOCUMENT,
     "bericht studie umfrage mitteilung pressemitteilung erklärung brief schreiben gutachten papier dokument urteil "
     "anklage statistik daten zahlen umfragen analyse untersuchung artikel buch interview post beitrag entwurf "
     "medienbericht zeitungsbericht angaben auswertung prognose begründung stellungnahme aussendung"},
    {0}};

static const struct voice_list voices[] = {
    {VOICE_VERB, COPYDESK_ASSERTS, false,
     "sagte sagt sagten sagen sage erklärte erklärt erklärten erkläre betonte betont betonten berichtete berichtet "
     "berichteten berichten meinte meint meinten schrieb schreibt schrieben schreiben äußerte äußerten erzählte "
     "erzählt "
     "erzählten unterstrich unterstreicht ergänzte ergänzt ergänzten erläuterte erläutert erläuterten antwortete "
     "antwortet antworteten entgegnete entgegnet erwiderte erwidert verkündete verkündet verkündeten twitterte postete "
     "urteilte urteilt kommentierte kommentiert resümierte verriet verrät schilderte schildert schilderten formulierte "
     "bemerkte bemerkt konstatierte konstatiert argumentierte argumentiert argumentieren argumentierten meldete meldet "
     "meldeten melden versicherte versichert versicherten beteuerte beteuert sprach spricht glaubt glaubte "
     "bilanzierte scherzte lobte lobt freute freut unterstreichen versichern betonen erklären glauben meinen "
     "schwärmte schwärmt wusste weiß vermeldete vermeldet informierte gestand gesteht erinnert erinnerte zitiert "
     "zitierte witzelte jubelte stöhnte seufzte flüsterte schimpfte schimpft protestierte protestiert beschwert "
     "beschwerte staunte lachte rief ruft fragte"},
    {VOICE_VERB, COPYDESK_CONFIRMS, false, "bestätigte bestätigt bestätigten bestätigen"},
    {VOICE_VERB, COPYDESK_DENIES, false,
     "bestritt bestreitet bestritten bestreiten dementierte dementiert dementierten dementieren widersprach "
     "widerspricht "
     "verneinte verneint leugnete leugnet"},
    {VOICE_VERB, COPYDESK_ALLEGES, false,
     "behauptete behauptet behaupteten behaupten vermutete vermutet vermuteten vermuten mutmaßte"},
    {VOICE_VERB, COPYDESK_DEMANDS, false,
     "mahnte…an mahnten…an mahnt…an rief…auf rufen…auf ruft…auf riefen…auf sprach…aus forderte fordert forderten "
     "fordern verlangte verlangt verlangten verlangen appellierte appelliert mahnte mahnt mahnten "
     "mahnen"},
    {VOICE_VERB, COPYDESK_FEARS, false,
     "warnte warnt warnten warnen befürchtete befürchtet befürchten befürchteten fürchtet fürchtete fürchten"},
    {VOICE_VERB, COPYDESK_ACCUSES, false,
     "kritisierte kritisiert kritisierten kritisieren beklagte beklagt beklagten beklagen bemängelte bemängelt "
     "bemängeln "
     "verurteilte verurteilten monierte moniert rügte rügt klagte klagt beschuldigte beschuldigt"},
    {VOICE_VERB, COPYDESK_EXPECTS, false,
     "erwartet erwartete erwarten rechnet rechnete hofft hoffte hoffen prognostizierte prognostiziert schätzt "
     "schätzte"},
    {VOICE_VERB, COPYDESK_PROMISES, false, "versprach verspricht versprachen gelobte drohte droht"},
    {VOICE_VERB, COPYDESK_ASKS, false, "fragt fragten"},
    {VOICE_VERB, COPYDESK_ASSERTS, false,
     "ließ…wissen ließ…verlauten ließ…mitteilen lässt…wissen ließen…wissen teilte…mit teilten…mit teilt…mit teilen…mit "
     "gab…an gaben…an gibt…an geben…an gab…bekannt gaben…bekannt "
     "gibt…bekannt geben…bekannt fügte…hinzu fügt…hinzu fügten…hinzu stellte…klar stellt…klar stellten…klar "
     "stellte…fest "
     "stellt…fest führte…aus führt…aus hob…hervor hebt…hervor legte…dar wies…hin weist…hin wiesen…hin räsonierte…laut "
     "hielt…fest hält…fest legte…nach setzte…hinzu schob…hinterher ging…ein fasste…zusammen fasst…zusammen"},
    {VOICE_VERB, COPYDESK_CONFIRMS, false,
     "räumte…ein räumt…ein räumten…ein räumen…ein gab…zu gibt…zu gaben…zu gesteht…ein gestand…ein"},
    {VOICE_VERB, COPYDESK_DENIES, false,
     "wies…zurück weist…zurück wiesen…zurück weisen…zurück stritt…ab streitet…ab stritten…ab"},
    {VOICE_VERB, COPYDESK_PROMISES, false,
     "kündigte…an kündigt…an kündigten…an kündigen…an sagte…zu sagten…zu sagt…zu"},
    {VOICE_VERB, COPYDESK_ACCUSES, false, "warf…vor wirft…vor warfen…vor werfen…vor"},
    {VOICE_VERB, COPYDESK_DECLINES, true,
     "wollte…nicht_äußern wollten…nicht_äußern will…nicht_äußern wollen…nicht_äußern wollte…nicht_kommentieren "
     "wollten…nicht_kommentieren wollte…keine_angaben_machen wollten…keine_angaben_machen "
     "wollte…keine_stellung_nehmen wollte…nicht_stellung_nehmen äußerte…nicht äußerten…nicht "
     "lehnte…stellungnahme_ab lehnte…kommentar_ab lehnten…stellungnahme_ab reagierte…nicht reagierten…nicht "
     "antwortete…nicht antworteten…nicht"},
    {VOICE_NONE, COPYDESK_ASSERTS, false,
     "schreibt…vor schrieb…vor schreibt…aus schrieb…aus sagte…ab sagt…ab sagten…ab meldete…an meldet…an meldeten…an "
     "rief…an "
     "sprach…frei spricht…frei erklärt…für sagt…aus erzählt…nach"},
    {VOICE_PAST, COPYDESK_ASSERTS, false,
     "gesagt erklärt betont berichtet gemeint geschrieben geäußert erzählt unterstrichen ergänzt erläutert geantwortet "
     "verkündet mitgeteilt angegeben bekanntgegeben klargestellt hervorgehoben hingewiesen versichert gemeldet "
     "hinzugefügt ausgeführt"},
    {VOICE_PAST, COPYDESK_CONFIRMS, false, "bestätigt eingeräumt zugegeben"},
    {VOICE_PAST, COPYDESK_DENIES, false, "bestritten dementiert zurückgewiesen widersprochen"},
    {VOICE_PAST, COPYDESK_ALLEGES, false, "behauptet vermutet"},
    {VOICE_PAST, COPYDESK_DEMANDS, false, "gefordert verlangt"},
    {VOICE_PAST, COPYDESK_FEARS, false, "gewarnt"},
    {VOICE_PAST, COPYDESK_ACCUSES, false, "kritisiert beklagt vorgeworfen"},
    {VOICE_PAST, COPYDESK_PROMISES, false, "angekündigt versprochen zugesagt"},
    {VOICE_FINAL, COPYDESK_ASSERTS, false,
     "mitteilte mitteilten mitteilt angab angaben bekanntgab bekanntgaben hinzufügte ausführte klarstellte hervorhob "
     "feststellte sagte sagten sagt erklärte erklärten erklärt berichtete berichteten berichtet berichten schreibt "
     "schrieb "
     "meldet meldete melden meldeten betonte betont erläuterte schilderte erzählt erzählte meint bestätigte einräumte "
     "ankündigte"},
    {VOICE_LEADS, COPYDESK_ASSERTS, false,
     "laut nach_angaben nach_ansicht nach_auffassung nach_meinung nach_einschätzung nach_darstellung nach_aussage "
     "nach_aussagen nach_worten nach_überzeugung nach_informationen nach_auskunft aus_sicht den_angaben den_worten "
     "nach_erkenntnissen nach_berechnungen nach_schätzungen"},
    {VOICE_CLOSES, COPYDESK_ASSERTS, false, "so"},
    {VOICE_TRAILS, COPYDESK_ASSERTS, false, "zufolge"},
    {VOICE_NOBODY, COPYDESK_ASSERTS, false, "heißt_es heisst_es hieß_es hiess_es"},
    {VOICE_RUMOUR, COPYDESK_ALLEGES, false, "soll…haben sollen…haben soll…sein sollen…sein"},
    {VOICE_CITES, COPYDESK_ASSERTS, false, "unter_berufung_auf"},
    {0}};

const struct tongue tongue_de = {
    .code = "de",
    .words = words,
    .nouns = nouns,
    .voices = voices,
    .back = "das dies",
    .subjunctive =
        "sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe liege wisse lasse bleibe "
        "brauche gelte zeige sehe nehme handle stelle führe bringe finde mache tue bedeute gehöre spiele "
        "spreche bestehe handele falle drohe fehle sorge erhalte ergebe erfolge trage werfe gefährde schade laufe "
        "setze helfe verliere versuche arbeite lebe suche treffe wachse steige sinke nutze erwarte rechne "
        "dauere kämen gäbe gäben entstünden wären beginne verfüge ziehe "
        "verstoße fordere bitte fühle denke glaube hoffe kenne zähle biete diene folge heiße reiche schaffe",
    .nouns_upper = true,
    .verb_second = true,
    .clause_by_comma = true,
    .case_endings = false,
};
