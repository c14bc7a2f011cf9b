/* French. Verbs in present, past historic, imperfect and as participles; "l'", "d'", "qu'" and "-t-il" are words. */
#include "speech/tongue.h"

static const struct word_list words[] = {
    {CLASS_ARTICLE, 0,
     "le la les l' un une ce cet cette ces plusieurs quelques certains certaines tous toutes aucun aucune chaque"},
    {CLASS_POSSESSIVE, 0, "son sa ses leur leurs mon ma mes notre nos votre vos"},
    {CLASS_PRONOUN, 0, "il elle ils elles on je j' nous vous tu celui-ci celle-ci personne ceux-ci celui celle"},
    {CLASS_OBJECT, 0, "se s' lui m' t' me te en y"},
    {CLASS_WHO, 0, "qui"},
    {CLASS_WHICH, 0, "dont lequel laquelle lesquels"},
    {CLASS_THAT, 0, "que qu'"},
    {CLASS_WHAT, 0, "comme comment pourquoi où quand quoi"},
    {CLASS_IF, 0, "si"},
    {CLASS_BE, 0, "est sont était étaient été être fut furent sera seront soit serait étant"},
    {CLASS_HAVE, 0, "a ont avait avaient avoir ayant aura auront aurait ai as avez avons eu eut"},
    {CLASS_MODAL, 0,
     "peut peuvent pouvait doit doivent devait veut veulent voulait va vont pourrait devrait faut fait"},
    {CLASS_NOT, 0, "ne n' pas jamais rien plus"},
    {CLASS_OF, 0, "de du des d'"},
    {CLASS_IN, 0, "à au aux en dans sur chez lors"},
    {CLASS_FOR, 0, "pour"},
    {CLASS_AS, 0, "ainsi selon"},
    {CLASS_BY, 0, "par"},
    {CLASS_PREPOSITION, 0,
     "avec sans contre vers entre depuis pendant après avant devant derrière sous durant face malgré auprès envers "
     "parmi "
     "hors dès jusqu'"},
    {CLASS_AND, 0, "et &"},
    {CLASS_OR, 0, "ou mais or car ni"},
    {CLASS_WHEN, 0, "lorsque lorsqu' puisque puisqu' tandis alors quoique parce"},
    {CLASS_ADVERB, 0,
     "aussi encore déjà toujours ensuite enfin notamment également toutefois cependant pourtant néanmoins récemment "
     "aujourd'hui hier demain bientôt puis d'ailleurs surtout même très bien ici là ailleurs ensemble donc clairement "
     "simplement immédiatement précisément publiquement longuement souvent plutôt d'abord notamment"},
    {CLASS_TIME, 0,
     "lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi nuit semaine semaines mois année années an "
     "ans "
     "jour jours heure heures janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
     "dernier dernière prochain prochaine week-end veille lendemain"},
    {CLASS_NUMBER, 0, "deux trois quatre cinq six sept huit neuf dix cent mille million millions milliard milliards"},
    {CLASS_NAME, TRAIT_ABBREVIATION, "mme. mlle. dr. st. ste. etc. av. art. env. p. m."},
    {CLASS_TITLE, 0, "m. mme mlle mm. me"},
    {0}};

static const struct sense_list nouns[] = {
    {SENSE_HE | SENSE_TITLE, "m. monsieur roi prince"},
    {SENSE_SHE | SENSE_TITLE, "mme mme. mlle madame reine princesse"},
    {SENSE_PERSON | SENSE_TITLE,
     "porte-parole président présidente vice-président vice-présidente ministre premier première maire adjoint "
     "adjointe "
     "préfet préfète secrétaire directeur directrice chef cheffe patron patronne responsable avocat avocate procureur "
     "procureure juge député députée sénateur sénatrice élu élue chancelier chancelière ambassadeur ambassadrice "
     "professeur professeure chercheur chercheuse économiste historien historienne politologue sociologue expert "
     "experte "
     "spécialiste analyste médecin infirmier infirmière écrivain écrivaine auteur autrice journaliste rédacteur "
     "rédactrice "
     "entraîneur entraîneuse sélectionneur joueur joueuse capitaine gardien général colonel commandant officier "
     "policier "
     "agent fonctionnaire diplomate conseiller conseillère membre fondateur fondatrice cofondateur gérant gérante "
     "propriétaire habitant habitante riverain riveraine témoin voisin voisine père mère fils fille frère sœur homme "
     "femme "
     "étudiant étudiante élève enseignant enseignante agriculteur agricultrice militant militante syndicaliste "
     "candidat "
     "candidate dirigeant dirigeante leader pape évêque cardinal prêtre acteur actrice réalisateur réalisatrice "
     "chanteur "
     "chanteuse artiste victime délégué déléguée coordinateur coordinatrice commissaire gouverneur gouverneure "
     "eurodéputé "
     "eurodéputée source pdg"},
    {SENSE_GROUP,
     "sources responsables experts chercheurs témoins habitants riverains voisins autorités proches critiques "
     "opposants "
     "militants manifestants élus députés avocats médias journaux analystes économistes observateurs spécialistes "
     "fonctionnaires diplomates policiers enquêteurs pompiers secours syndicats parents familles agriculteurs "
     "étudiants "
     "scientifiques médecins organisateurs dirigeants"},
    {SENSE_BODY, "gouvernement ministère police gendarmerie parquet tribunal cour préfecture mairie ville commune "
                 "région département "
                 "état élysée matignon kremlin parti syndicat association entreprise société groupe compagnie banque "
                 "université hôpital "
                 "institut organisation fédération commission comité conseil parlement assemblée sénat armée agence "
                 "autorité union onu "
                 "otan ue opposition direction cabinet fondation ong club ligue collectif observatoire centre office "
                 "chambre ambassade "
                 "délégation cgt cfdt"},
    {SENSE_OUTLET, "journal quotidien hebdomadaire magazine chaîne radio télévision agence site média presse afp monde "
                   "figaro libération "
                   "parisien échos express point obs humanité mediapart franceinfo inter rtl bfm bfmtv tf1 europe rfi "
                   "lci cnews france "
                   "croix ouest-france"},
    {SENSE_DOCUMENT,
     "rapport étude sondage communiqué lettre document enquête texte article livre message tweet déclaration note avis "
     "jugement baromètre analyse chiffres données statistiques"},
    {0}};

static const struct voice_list voices[] = {
    {VOICE_VERB, COPYDESK_ASSERTS, false,
     "affirme affirment affirmait affirma affirmaient déclare déclarent déclarait déclara dit disent disait disaient "
     "explique "
     "expliquent expliquait expliqua expliquaient ajoute ajoutent ajoutait ajouta indique indiquent indiquait indiqua "
     "annonce annoncent annonçait annonça souligne soulignent soulignait souligna précise précisent précisait précisa "
     "estime estiment estimait estima assure assurent assurait assura rappelle rappellent rappelait rappela raconte "
     "racontent racontait raconta écrit écrivent écrivait écrivit note notent notait rapporte rapportent rapportait "
     "rapporta juge jugent jugeait jugea poursuit poursuivent poursuivait poursuivit conclut conclue concluait insiste "
     "insistent insistait insista répond répondent répondait répondit témoigne témoignent témoignait analyse analysent "
     "commente commentait commenta détaille détaillent détaillait martèle martelait lance lançait lança considère "
     "considèrent résume résumait confie confient confiait confia glisse glissait observe observent constate "
     "constatent "
     "constatait pense pensent croit croient soutient soutiennent soutenait signale signalent révèle révèlent révélait "
     "reprend complète renchérit plaide plaident plaidait lâche s'exclame tranche relève relèvent nuance ironise "
     "sourit "
     "relate relatent décrit décrivent ajoute-t-il prévient préviennent"},
    {VOICE_VERB, COPYDESK_CONFIRMS, false,
     "confirme confirment confirmait confirma reconnaît reconnaissent reconnaissait admet admettent admettait concède "
     "avoue"},
    {VOICE_VERB, COPYDESK_DENIES, false,
     "dément démentent démentait démentit nie nient niait réfute réfutent réfutait conteste contestent rejette "
     "rejettent"},
    {VOICE_VERB, COPYDESK_ALLEGES, false, "prétend prétendent prétendait accuse"},
    {VOICE_VERB, COPYDESK_DEMANDS, false, "réclame réclament réclamait exige exigent exigeait exhorte exhortent"},
    {VOICE_VERB, COPYDESK_FEARS, false,
     "craint craignent craignait redoute redoutent alerte alertent alertait avertit avertissent"},
    {VOICE_VERB, COPYDESK_ACCUSES, false,
     "dénonce dénoncent dénonçait dénonça critique critiquent critiquait déplore déplorent déplorait fustige regrette "
     "regrettent regrettait condamne condamnent"},
    {VOICE_VERB, COPYDESK_EXPECTS, false, "espère espèrent espérait prévoit prévoient"},
    {VOICE_VERB, COPYDESK_PROMISES, false, "promet promettent promettait"},
    {VOICE_VERB, COPYDESK_ASKS, false, "demande demandent demandait s'interroge interroge"},
    {VOICE_PAST, COPYDESK_ASSERTS, false,
     "affirmé déclaré dit expliqué ajouté indiqué annoncé souligné précisé estimé assuré rappelé raconté écrit noté "
     "rapporté "
     "jugé poursuivi conclu insisté répondu témoigné commenté lancé confié observé constaté soutenu signalé révélé "
     "fait_savoir "
     "fait_valoir martelé tweeté exclamé prévenu relevé plaidé résumé"},
    {VOICE_PAST, COPYDESK_CONFIRMS, false, "confirmé reconnu admis"},
    {VOICE_PAST, COPYDESK_DENIES, false, "démenti nié réfuté contesté rejeté"},
    {VOICE_PAST, COPYDESK_DEMANDS, false, "réclamé exigé exhorté"},
    {VOICE_PAST, COPYDESK_FEARS, false, "averti alerté"},
    {VOICE_PAST, COPYDESK_ACCUSES, false, "dénoncé critiqué déploré fustigé regretté condamné"},
    {VOICE_PAST, COPYDESK_PROMISES, false, "promis"},
    {VOICE_PAST, COPYDESK_ASKS, false, "demandé"},
    {VOICE_PAST, COPYDESK_DECLINES, true, "refusé…commenter souhaité…commenter souhaité…s'exprimer voulu…commenter"},
    {VOICE_LEADS, COPYDESK_ASSERTS, false, "selon d'_après à_en_croire aux_yeux_de aux_dires_de de_source"},
    {VOICE_CITES, COPYDESK_ASSERTS, false, "citant en_citant"},
    {0}};

const struct tongue tongue_fr = {
    .code = "fr",
    .words = words,
    .nouns = nouns,
    .voices = voices,
    .back = "c'_est_ce_qu' c'_est_ce_que",
    .subjunctive = "",
    .verb_endings = "èrent",
    .infinitives = "er ir oir re",
    .elides = true,
    .dialogue = true,
};
