/* Portuguese. Verbs in present, preterite and as participles. */
#include "speech/tongue.h"

static const struct word_list words[] = {
    {CLASS_ARTICLE, 0,
     "o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela vários várias alguns algumas "
     "muitos muitas outros outras todos todas cada"},
    {CLASS_POSSESSIVE, 0, "seu sua seus suas meu minha nosso nossa nossos nossas"},
    {CLASS_PRONOUN, 0, "ele ela eles elas eu nós você vocês ninguém"},
    {CLASS_OBJECT, 0, "se me te lhe lhes nos"},
    {CLASS_WHO, 0, "quem"},
    {CLASS_WHICH, 0, "cujo cuja qual"},
    {CLASS_THAT, 0, "que"},
    {CLASS_AS, 0, "segundo conforme"},
    {CLASS_WHAT, 0, "como onde quando"},
    {CLASS_BE, 0, "é são era eram foi foram sido ser será seja está estão estava sendo seria"},
    {CLASS_HAVE, 0, "tem têm tinha tinham havia haver teria terá há"},
    {CLASS_MODAL, 0, "pode podem podia deve devem devia quer querem vai vão poderia deveria"},
    {CLASS_NOT, 0, "não nunca jamais nada nem"},
    {CLASS_OF, 0, "de do da dos das"},
    {CLASS_IN, 0, "em no na nos nas ao à aos às num numa"},
    {CLASS_FOR, 0, "para"},
    {CLASS_BY, 0, "por pelo pela pelos pelas"},
    {CLASS_PREPOSITION, 0, "com sem contra entre desde durante após até sobre sob perante"},
    {CLASS_AND, 0, "e &"},
    {CLASS_OR, 0, "ou mas porém"},
    {CLASS_WHEN, 0, "enquanto porque quando embora"},
    {CLASS_ADVERB, 0,
     "também ainda já sempre depois então assim além ontem hoje amanhã aqui ali agora só muito bem mesmo apenas "
     "entretanto"},
    {CLASS_TIME, 0,
     "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segunda terça quarta quinta sexta "
     "manhã "
     "tarde noite semana mês ano anos dia dias hora horas janeiro fevereiro março abril maio junho julho agosto "
     "setembro "
     "outubro novembro dezembro passado passada"},
    {CLASS_NUMBER, 0, "dois duas três quatro cinco seis sete oito nove dez cem mil milhões"},
    {CLASS_TITLE, 0, "sr. sra. dr. dra. dom dona"},
    {0}};

static const struct sense_list nouns[] = {
    {SENSE_PERSON | SENSE_TITLE,
     "porta-voz presidente vice-presidente primeiro-ministro ministro ministra prefeito prefeita governador "
     "governadora "
     "secretário secretária diretor diretora chefe líder responsável advogado advogada procurador procuradora juiz "
     "juíza "
     "deputado deputada senador senadora vereador vereadora embaixador professor professora pesquisador pesquisadora "
     "investigador investigadora economista historiador especialista analista médico médica escritor escritora autor "
     "autora "
     "jornalista treinador técnico jogador jogadora capitão general coronel comandante agente funcionário membro "
     "fundador "
     "fundadora dono dona vizinho testemunha pai mãe filho filha irmão irmã homem mulher estudante ativista candidato "
     "candidata papa bispo cardeal ator atriz cantor cantora empresário empresária fonte delegado delegada"},
    {SENSE_GROUP, "fontes especialistas pesquisadores testemunhas autoridades críticos opositores manifestantes "
                  "deputados advogados jornais analistas economistas observadores investigadores sindicatos pais "
                  "estudantes cientistas médicos moradores"},
    {SENSE_BODY, "governo ministério polícia procuradoria tribunal câmara prefeitura cidade estado planalto kremlin "
                 "partido sindicato "
                 "associação empresa companhia sociedade grupo banco universidade hospital instituto organização "
                 "federação comissão "
                 "comitê conselho parlamento congresso senado exército agência autoridade união onu otan ue oposição "
                 "fundação clube pt psd ps"},
    {SENSE_OUTLET,
     "jornal diário revista rádio televisão agência lusa folha estadão globo público expresso g1 rtp uol veja"},
    {SENSE_DOCUMENT, "relatório estudo pesquisa sondagem comunicado carta documento texto artigo livro mensagem nota "
                     "sentença análise dados"},
    {0}};

static const struct voice_list voices[] = {
    {VOICE_VERB, COPYDESK_ASSERTS, false,
     "disse diz dizem disseram dizia afirmou afirma afirmam afirmaram declarou declara declararam explicou explica "
     "explicam "
     "explicaram acrescentou acrescenta acrescentaram ressaltou ressalta destacou destaca destacaram lembrou lembra "
     "contou "
     "conta contam contaram relatou relata relataram informou informa informam informaram escreveu escreve respondeu "
     "responde "
     "anunciou anuncia anunciaram comentou comenta comentaram revelou revela concluiu conclui considerou considera "
     "garantiu "
     "garante garantiram salientou salienta sublinhou sublinha referiu refere adiantou adianta avaliou avalia "
     "completou "
     "completa defendeu defende frisou frisa argumentou argumenta indicou indica indicaram reiterou reforçou"},
    {VOICE_VERB, COPYDESK_CONFIRMS, false,
     "confirmou confirma confirmaram reconheceu reconhece admitiu admite admitiram"},
    {VOICE_VERB, COPYDESK_DENIES, false, "negou nega negam negaram desmentiu desmente rejeitou rejeita"},
    {VOICE_VERB, COPYDESK_DEMANDS, false, "exigiu exige pediu pede pedem pediram"},
    {VOICE_VERB, COPYDESK_FEARS, false, "teme temem alertou alerta advertiu adverte"},
    {VOICE_VERB, COPYDESK_ACCUSES, false,
     "denunciou denuncia criticou critica criticaram acusou acusa lamentou lamenta condenou condena"},
    {VOICE_VERB, COPYDESK_PROMISES, false, "prometeu promete"},
    {VOICE_PAST, COPYDESK_ASSERTS, false,
     "dito afirmado declarado explicado acrescentado anunciado informado escrito respondido"},
    {VOICE_LEADS, COPYDESK_ASSERTS, false, "segundo de_acordo_com conforme na_opinião_de"},
    {VOICE_CITES, COPYDESK_ASSERTS, false, "citando"},
    {0}};

const struct tongue tongue_pt = {
    .code = "pt",
    .words = words,
    .nouns = nouns,
    .voices = voices,
    .back = "",
    .subjunctive = "",
    .verb_endings = "ou aram eram iram",
    .infinitives = "ar er ir",
    .drops_subject = true,
    .dialogue = true,
};
