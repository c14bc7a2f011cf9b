/* Spanish. Verbs in present, preterite, imperfect and as participles. */
#include "speech/tongue.h"

static const struct word_list words[] = {
    {CLASS_ARTICLE, 0,
     "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella varios varias algunos "
     "algunas muchos muchas otros otras otro otra todos todas ambos cada ningún"},
    {CLASS_POSSESSIVE, 0, "su sus mi mis nuestro nuestra nuestros nuestras tu tus"},
    {CLASS_PRONOUN, 0, "él ella ellos ellas yo nosotros usted ustedes quien quienes éste ésta nadie"},
    {CLASS_OBJECT, 0, "se me te le les lo nos"},
    {CLASS_WHICH, 0, "cual cuyo cuya"},
    {CLASS_THAT, 0, "que"},
    {CLASS_AS, 0, "según"},
    {CLASS_WHAT, 0, "como cómo qué por_qué dónde cuándo"},
    {CLASS_IF, 0, "si"},
    {CLASS_BE, 0, "es son era eran fue fueron sido ser será serán sea está están estaba estado estaban sería"},
    {CLASS_HAVE, 0, "ha han había habían haber hubo habrá he hemos haya habría"},
    {CLASS_MODAL, 0, "puede pueden podía debe deben debía quiere quieren quería va van podría debería"},
    {CLASS_NOT, 0, "no nunca jamás nada tampoco"},
    {CLASS_OF, 0, "de del"},
    {CLASS_IN, 0, "en a al ante"},
    {CLASS_FOR, 0, "para"},
    {CLASS_BY, 0, "por"},
    {CLASS_PREPOSITION, 0, "con sin contra hacia entre desde durante tras hasta sobre bajo mediante"},
    {CLASS_AND, 0, "y e &"},
    {CLASS_OR, 0, "o u pero sino ni aunque"},
    {CLASS_WHEN, 0, "cuando mientras porque después antes"},
    {CLASS_ADVERB, 0,
     "también además ya todavía aún siempre luego entonces así sin_embargo asimismo recientemente ayer hoy mañana aquí "
     "allí "
     "ahora solo sólo muy bien claramente públicamente posteriormente finalmente incluso igualmente previamente mismo "
     "misma"},
    {CLASS_TIME, 0,
     "lunes martes miércoles jueves viernes sábado domingo mañana tarde noche semana semanas mes meses año años día "
     "días "
     "hora horas enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre pasado "
     "pasada "
     "próximo próxima víspera"},
    {CLASS_NUMBER, 0, "dos tres cuatro cinco seis siete ocho nueve diez cien mil millón millones"},
    {CLASS_TITLE, 0, "sr. sra. srta. dr. dra. d. dña. don doña"},
    {CLASS_NAME, TRAIT_ABBREVIATION, "ud. uds. ee.uu. etc. art. av. núm. pág."},
    {0}};

static const struct sense_list nouns[] = {
    {SENSE_HE | SENSE_TITLE, "sr. señor don rey príncipe"},
    {SENSE_SHE | SENSE_TITLE, "sra. señora doña reina princesa"},
    {SENSE_PERSON | SENSE_TITLE,
     "portavoz vocero vocera presidente presidenta vicepresidente vicepresidenta expresidente ministro ministra "
     "exministro "
     "alcalde alcaldesa gobernador gobernadora secretario secretaria director directora jefe jefa líder responsable "
     "abogado "
     "abogada fiscal juez jueza diputado diputada senador senadora concejal consejero consejera canciller embajador "
     "embajadora profesor profesora investigador investigadora economista historiador historiadora politólogo experto "
     "experta analista médico médica doctor doctora escritor escritora autor autora periodista editor editora "
     "entrenador "
     "entrenadora seleccionador jugador jugadora capitán portero general coronel comandante agente funcionario "
     "funcionaria "
     "diplomático asesor asesora miembro fundador fundadora dueño dueña vecino vecina testigo padre madre hijo hija "
     "hermano "
     "hermana hombre mujer estudiante maestro maestra agricultor activista sindicalista candidato candidata dirigente "
     "papa "
     "obispo cardenal actor actriz cantante artista víctima delegado delegada coordinador coordinadora comisario "
     "comisaria "
     "empresario empresaria titular mandatario mandataria fuente"},
    {SENSE_GROUP,
     "fuentes expertos investigadores testigos vecinos autoridades críticos opositores activistas manifestantes "
     "diputados "
     "abogados medios periódicos analistas economistas observadores funcionarios diplomáticos policías bomberos "
     "sindicatos "
     "padres familiares agricultores estudiantes científicos médicos organizadores dirigentes responsables"},
    {SENSE_BODY,
     "gobierno ministerio policía guardia fiscalía tribunal audiencia juzgado ayuntamiento ciudad comunidad "
     "generalitat "
     "junta estado moncloa kremlin partido sindicato asociación empresa compañía sociedad grupo banco universidad "
     "hospital "
     "instituto organización federación comisión comité consejo parlamento congreso senado ejército agencia autoridad "
     "unión "
     "onu otan ue oposición dirección gabinete fundación ong club liga colectivo observatorio centro cámara embajada "
     "delegación pp psoe vox sumar podemos ejecutivo"},
    {SENSE_OUTLET, "diario periódico revista cadena radio televisión agencia medio prensa efe país mundo abc razón "
                   "vanguardia público "
                   "clarín nación ser cope rne rtve telecinco antena eldiario onda"},
    {SENSE_DOCUMENT, "informe estudio encuesta comunicado carta documento sondeo texto artículo libro mensaje tuit "
                     "declaración nota auto "
                     "sentencia análisis datos cifras estadísticas barómetro"},
    {0}};

static const struct voice_list voices[] = {
    {VOICE_VERB, COPYDESK_ASSERTS, false,
     "dijo dice dicen dijeron decía decían afirmó afirma afirman afirmaron afirmaba aseguró asegura aseguran "
     "aseguraron "
     "aseguraba declaró declara declararon explicó explica explican explicaron explicaba señaló señala señalan "
     "señalaron "
     "señalaba indicó indica indican indicaron añadió añade añaden añadieron agregó agrega agregaron apuntó apunta "
     "apuntan "
     "apuntaron manifestó manifiesta manifestaron expresó expresa expresaron destacó destaca destacan destacaron "
     "subrayó "
     "subraya subrayan subrayaron recordó recuerda recuerdan recordaron anunció anuncia anunciaron anuncian contó "
     "cuenta "
     "cuentan contaron comentó comenta comentan comentaron sostuvo sostiene sostienen sostuvieron escribió escribe "
     "escribieron respondió responde respondieron contestó contesta precisó precisa precisaron detalló detalla "
     "detallaron "
     "informó informa informan informaron relató relata relatan relataron insistió insiste insisten insistieron "
     "concluyó "
     "concluye considera consideró consideran opinó opina opinan reveló revela revelaron zanjó zanja resumió resume "
     "defendió defiende defienden reiteró reitera expuso expone lamentó matizó matiza cree creen piensa constató "
     "argumentó argumenta argumentan espetó aclaró aclara incidió prosiguió prosigue ironizó sentenció sentencia "
     "remarcó "
     "remarca valoró valora razonó"},
    {VOICE_VERB, COPYDESK_CONFIRMS, false,
     "confirmó confirma confirman confirmaron reconoció reconoce reconocen reconocieron admitió admite admiten "
     "admitieron"},
    {VOICE_VERB, COPYDESK_DENIES, false,
     "negó niega niegan negaron desmintió desmiente desmintieron desmienten rechazó rechaza rechazan rechazaron"},
    {VOICE_VERB, COPYDESK_ALLEGES, false, "alegó alega alegan"},
    {VOICE_VERB, COPYDESK_DEMANDS, false,
     "exigió exige exigen exigieron reclamó reclama reclaman reclamaron pidió pide piden pidieron instó insta"},
    {VOICE_VERB, COPYDESK_FEARS, false,
     "teme temen advirtió advierte advierten advirtieron alertó alerta alertan alertaron"},
    {VOICE_VERB, COPYDESK_ACCUSES, false,
     "denunció denuncia denuncian denunciaron criticó critica critican criticaron lamentó lamenta lamentan acusó acusa "
     "condenó condena reprochó reprocha"},
    {VOICE_VERB, COPYDESK_EXPECTS, false, "espera esperan prevé prevén confía"},
    {VOICE_VERB, COPYDESK_PROMISES, false, "prometió promete prometieron"},
    {VOICE_VERB, COPYDESK_ASKS, false, "preguntó pregunta preguntaron preguntan"},
    {VOICE_PAST, COPYDESK_ASSERTS, false,
     "dicho afirmado asegurado declarado explicado señalado indicado añadido agregado apuntado manifestado expresado "
     "destacado subrayado recordado anunciado contado comentado sostenido escrito respondido precisado detallado "
     "informado "
     "relatado insistido concluido considerado opinado revelado zanjado defendido reiterado aclarado argumentado "
     "remarcado "
     "valorado resaltado expuesto"},
    {VOICE_PAST, COPYDESK_CONFIRMS, false, "confirmado reconocido admitido"},
    {VOICE_PAST, COPYDESK_DENIES, false, "negado desmentido rechazado"},
    {VOICE_PAST, COPYDESK_DEMANDS, false, "exigido reclamado pedido instado"},
    {VOICE_PAST, COPYDESK_FEARS, false, "advertido alertado"},
    {VOICE_PAST, COPYDESK_ACCUSES, false, "denunciado criticado lamentado acusado reprochado"},
    {VOICE_PAST, COPYDESK_PROMISES, false, "prometido"},
    {VOICE_VERB, COPYDESK_DECLINES, true, "declinó…comentar rehusó…comentar evitó…comentar quiso…comentar"},
    {VOICE_LEADS, COPYDESK_ASSERTS, false, "según de_acuerdo_con a_juicio_de en_palabras_de en_opinión_de"},
    {VOICE_CITES, COPYDESK_ASSERTS, false, "citando_a citando que_cita_a"},
    {0}};

const struct tongue tongue_es = {
    .code = "es",
    .words = words,
    .nouns = nouns,
    .voices = voices,
    .back = "así_lo así",
    .subjunctive = "",
    .verb_endings = "ó aron ieron",
    .infinitives = "ar er ir arse erse irse",
    .drops_subject = true,
    .dialogue = true,
};
