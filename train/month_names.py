#!/usr/bin/env python3
"""Write src/article/month_names.c: every way a page may name a month, sorted for bisection.

usage: train/month_names.py > src/article/month_names.c

One row a language: twelve cells, alternatives separated by spaces; "_" stands for a space inside a name. Nominative,
the form used in dates (genitive, partitive …) and the usual abbreviations, without the abbreviating stop. Forms without
accents are added for the Latin and Greek scripts. No name may mean two months: "-" leaves out Croatian "listopad"
(October), which is November in Polish, Czech and Ukrainian; src/article/dates_tokens.c knows such by the language.
"""
import unicodedata

ROWS = {
    "en": "january,jan february,feb,febr march,mar april,apr may june,jun july,jul august,aug september,sep,sept "
          "october,oct november,nov december,dec",
    "de": "januar,jän,jänner februar,feber märz,mär,mrz april mai juni juli august september oktober,okt "
          "november dezember,dez",
    "fr": "janvier,janv février,fév,févr mars avril,avr mai juin,jui juillet,juil août,aoû septembre octobre "
          "novembre décembre,déc",
    "es": "enero,ene febrero,feb marzo,mzo abril,abr mayo,may junio julio agosto,ago "
          "septiembre,setiembre,sep,set octubre noviembre diciembre,dic",
    "ca": "gener,gen febrer,febr març abril maig juny juliol agost,ag setembre octubre novembre desembre,des",
    "gl": "xaneiro,xan febreiro marzo abril maio xuño xullo,xul agosto setembro outubro novembro decembro",
    "eu": "urtarrila,urtarrilaren,urt otsaila,otsailaren,ots martxoa,martxoaren apirila,apirilaren,api "
          "maiatza,maiatzaren,mai ekaina,ekainaren,eka uztaila,uztailaren,uzt abuztua,abuztuaren,abu "
          "iraila,irailaren,ira urria,urriaren,urr azaroa,azaroaren,aza abendua,abenduaren,abe",
    "it": "gennaio,gen febbraio marzo aprile maggio,mag giugno,giu luglio,lug agosto settembre,sett ottobre,ott "
          "novembre dicembre",
    "pt": "janeiro fevereiro,fev março abril maio junho julho agosto setembro outubro,out novembro dezembro",
    "nl": "januari februari maart,mrt april mei juni juli augustus september oktober november december",
    "af": "januarie februarie maart april mei junie julie augustus september oktober november desember",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "fi": "tammikuu,tammikuuta,tammikuun,tammi helmikuu,helmikuuta,helmikuun,helmi "
          "maaliskuu,maaliskuuta,maaliskuun,maalis huhtikuu,huhtikuuta,huhtikuun,huhti "
          "toukokuu,toukokuuta,toukokuun,touko kesäkuu,kesäkuuta,kesäkuun,kesä "
          "heinäkuu,heinäkuuta,heinäkuun,heinä elokuu,elokuuta,elokuun,elo syyskuu,syyskuuta,syyskuun,syys "
          "lokakuu,lokakuuta,lokakuun,loka marraskuu,marraskuuta,marraskuun,marras "
          "joulukuu,joulukuuta,joulukuun,joulu",
    "et": "jaanuar,jaan veebruar,veebr märts aprill mai juuni juuli august september oktoober november "
          "detsember,dets",
    "lv": "janvāris,janvārī,janvāra februāris,februārī,februāra marts,martā,marta aprīlis,aprīlī,aprīļa "
          "maijs,maijā,maija jūnijs,jūnijā,jūnija jūlijs,jūlijā,jūlija augusts,augustā,augusta "
          "septembris,septembrī,septembra oktobris,oktobrī,oktobra novembris,novembrī,novembra "
          "decembris,decembrī,decembra",
    "lt": "sausis,sausio vasaris,vasario kovas,kovo balandis,balandžio gegužė,gegužės birželis,birželio "
          "liepa,liepos rugpjūtis,rugpjūčio rugsėjis,rugsėjo spalis,spalio lapkritis,lapkričio gruodis,gruodžio",
    "pl": "styczeń,stycznia,sty luty,lutego,lut marzec,marca,mar kwiecień,kwietnia,kwi maj,maja "
          "czerwiec,czerwca,cze lipiec,lipca,lip sierpień,sierpnia,sie wrzesień,września,wrz "
          "październik,października,paź listopad,listopada,lis grudzień,grudnia,gru",
    "cs": "leden,ledna,led únor,února,úno březen,března,bře duben,dubna,dub květen,května,kvě "
          "červen,června,čvn,čer červenec,července,čvc srpen,srpna,srp září,zář říjen,října,říj "
          "listopad,listopadu prosinec,prosince,pro",
    "sk": "január,januára február,februára marec,marca apríl,apríla máj,mája jún,júna júl,júla august,augusta "
          "september,septembra október,októbra november,novembra december,decembra",
    "sl": "januar,januarja februar,februarja marec,marca april,aprila maj,maja junij,junija julij,julija "
          "avgust,avgusta,avg september,septembra oktober,oktobra november,novembra december,decembra",
    "hr": "siječanj,siječnja,sij veljača,veljače,velj ožujak,ožujka,ožu travanj,travnja,tra svibanj,svibnja,svi "
          "lipanj,lipnja srpanj,srpnja kolovoz,kolovoza,kol rujan,rujna,ruj - studeni,studenoga,studenog,stu "
          "prosinac,prosinca",
    "sr": "januar,januara februar,februara mart,marta april,aprila maj,maja jun,juna jul,jula avgust,avgusta "
          "septembar,septembra oktobar,oktobra novembar,novembra decembar,decembra",
    "sr-cyrl": "јануар,јануара,јан фебруар,фебруара,феб март,марта,мар април,априла,апр мај,маја јун,јуна "
               "јул,јула август,августа,авг септембар,септембра,сеп октобар,октобра,окт новембар,новембра,нов "
               "децембар,децембра,дец",
    "mk": "јануари февруари март април мај јуни јули август септември октомври ноември декември",
    "bg": "януари,ян февруари,фев март април,апр май юни юли август,авг септември,септ октомври,окт ноември,ное "
          "декември,дек",
    "ru": "январь,января,янв февраль,февраля,фев,февр март,марта,мар апрель,апреля,апр май,мая июнь,июня,июн "
          "июль,июля,июл август,августа,авг сентябрь,сентября,сен,сент октябрь,октября,окт "
          "ноябрь,ноября,ноя,нояб декабрь,декабря,дек",
    "uk": "січень,січня,січ лютий,лютого,лют березень,березня,бер квітень,квітня,квіт,кві травень,травня,трав "
          "червень,червня,черв липень,липня,лип серпень,серпня,серп вересень,вересня,вер жовтень,жовтня,жовт "
          "листопад,листопада,лист грудень,грудня,груд",
    "be": "студзень,студзеня люты,лютага сакавік,сакавіка красавік,красавіка травень,траўня,мая чэрвень,чэрвеня "
          "ліпень,ліпеня жнівень,жніўня верасень,верасня кастрычнік,кастрычніка лістапад,лістапада "
          "снежань,снежня",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "hu": "január,jan február,febr március,márc április,ápr május,máj június,jún július,júl augusztus "
          "szeptember,szept október november december",
    "ro": "ianuarie,ian februarie martie aprilie mai iunie,iun iulie,iul august septembrie octombrie "
          "noiembrie,noi decembrie",
    "el": "ιανουάριος,ιανουαρίου,ιαν φεβρουάριος,φεβρουαρίου,φεβ μάρτιος,μαρτίου,μαρ απρίλιος,απριλίου,απρ "
          "μάιος,μαΐου,μαϊου,μαϊ,μάι ιούνιος,ιουνίου,ιουν ιούλιος,ιουλίου,ιουλ αύγουστος,αυγούστου,αυγ "
          "σεπτέμβριος,σεπτεμβρίου,σεπ,σεπτ οκτώβριος,οκτωβρίου,οκτ νοέμβριος,νοεμβρίου,νοε "
          "δεκέμβριος,δεκεμβρίου,δεκ",
    "tr": "ocak,oca şubat,şub mart nisan,nis mayıs,mayis haziran,haz temmuz,tem ağustos,ağu eylül,eyl ekim,eki "
          "kasım,kasim,kas aralık,aralik,ara",
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "sq": "janar,janari shkurt,shkurti mars,marsi prill,prilli maj,maji qershor,qershori korrik,korriku "
          "gusht,gushti shtator,shtatori tetor,tetori nëntor,nëntori dhjetor,dhjetori",
    "id": "januari februari,peb,pebruari maret april mei juni juli agustus,agu,agt september oktober "
          "november,nop,nopember desember",
    "ms": "januari februari mac april mei jun julai ogos,ogo september oktober november disember,dis",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "fil": "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
    "cy": "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr",
    "ga": "eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán_fómhair deireadh_fómhair samhain "
          "nollaig",
    "vi": "tháng_1,tháng_01,tháng_một,thg_1,tháng_giêng tháng_2,tháng_02,tháng_hai,thg_2 "
          "tháng_3,tháng_03,tháng_ba,thg_3 tháng_4,tháng_04,tháng_tư,thg_4 tháng_5,tháng_05,tháng_năm,thg_5 "
          "tháng_6,tháng_06,tháng_sáu,thg_6 tháng_7,tháng_07,tháng_bảy,thg_7 tháng_8,tháng_08,tháng_tám,thg_8 "
          "tháng_9,tháng_09,tháng_chín,thg_9 tháng_10,tháng_mười,thg_10 tháng_11,tháng_mười_một,thg_11 "
          "tháng_12,tháng_mười_hai,thg_12",
    "ar": "يناير,جانفي فبراير,فيفري مارس أبريل,ابريل,إبريل,أفريل مايو,ماي يونيو,يونيه,جوان يوليو,يوليه,جويلية "
          "أغسطس,اغسطس,أوت سبتمبر أكتوبر,اكتوبر نوفمبر ديسمبر,دجنبر",
    "ar-levant": "كانون_الثاني شباط آذار,اذار نيسان أيار,ايار حزيران تموز آب,اب أيلول,ايلول "
                 "تشرين_الأول,تشرين_الاول تشرين_الثاني كانون_الأول,كانون_الاول",
    "fa": "ژانویه فوریه مارس آوریل مه,می ژوئن ژوئیه,جولای اوت,آگوست سپتامبر اکتبر نوامبر دسامبر",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "he": "ינואר,בינואר פברואר,בפברואר מרץ,במרץ,מרס,במרס אפריל,באפריל מאי,במאי יוני,ביוני יולי,ביולי "
          "אוגוסט,באוגוסט ספטמבר,בספטמבר אוקטובר,באוקטובר נובמבר,בנובמבר דצמבר,בדצמבר",
    "hi": "जनवरी,जन फ़रवरी,फरवरी,फ़र,फर मार्च अप्रैल मई जून जुलाई,जुल अगस्त,अग सितंबर,सितम्बर,सित "
          "अक्टूबर,अक्तूबर,अक्टू नवंबर,नवम्बर,नव दिसंबर,दिसम्बर,दिस",
    "mr": "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "bn": "জানুয়ারি,জানুয়ারী ফেব্রুয়ারি,ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট,আগষ্ট সেপ্টেম্বর অক্টোবর "
          "নভেম্বর ডিসেম্বর",
    "ta": "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "te": "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్",
    "gu": "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર",
    "th": "มกราคม,ม.ค กุมภาพันธ์,ก.พ มีนาคม,มี.ค เมษายน,เม.ย พฤษภาคม,พ.ค มิถุนายน,มิ.ย กรกฎาคม,ก.ค สิงหาคม,ส.ค "
          "กันยายน,ก.ย ตุลาคม,ต.ค พฤศจิกายน,พ.ย ธันวาคม,ธ.ค",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    "hy": "հունվար,հունվարի փետրվար,փետրվարի մարտ,մարտի ապրիլ,ապրիլի մայիս,մայիսի հունիս,հունիսի հուլիս,հուլիսի "
          "օգոստոս,օգոստոսի սեպտեմբեր,սեպտեմբերի հոկտեմբեր,հոկտեմբերի նոյեմբեր,նոյեմբերի դեկտեմբեր,դեկտեմբերի",

    # The rows from here on are the wide and abbreviated names of the Unicode CLDR 47 that the rows above lack.
    "is-cldr": "- - - - - - - ágú - - nóv -",
    "be-cldr": "сту - сак кра - чэр ліп жні - кас ліс сне",
    "sq-cldr": "- shk - pri - qer korr gush sht tet nën dhj",
    "el-cldr": "- - μάρ - μαΐ ιούν ιούλ αύγ - - νοέ -",
    "az-cldr": "yan - - - - iyn iyl avq sen - noy dek",
    "uz": "- - - - - - - - sentabr oktabr - -",
    "kk-cldr": "қаң ақп нау сәу мам мау шіл там қыр қаз қар жел",
    "tg": "январ феврал - апрел - - - - сентябр октябр ноябр декабр",
    "ka-cldr": "იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ",
    "hy-cldr": "հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ",
    "fa-cldr": "ژانویهٔ فوریهٔ - - مهٔ - ژوئیهٔ - - - - -",
    "he-cldr": "ינו,בינו פבר,בפבר - אפר,באפר - - - אוג,באוג ספט,בספט אוק,באוק נוב,בנוב דצמ,בדצמ",
    "bn-cldr": "জানু ফেব - এপ্রি - - জুল আগ সেপ অক্টো নভে ডিসে",
    "ta-cldr": "ஜன பிப் மார் ஏப் - - - ஆக செப் அக் நவ டிச",
    "te-cldr": "జన ఫిబ్ర - ఏప్రి - - - ఆగ సెప్టెం అక్టో నవం డిసెం",
    "mr-cldr": "जाने फेब्रु - एप्रि - - - ऑग सप्टें ऑक्टो नोव्हें डिसें",
    "gu-cldr": "જાન્યુ ફેબ્રુ - - - - - - સપ્ટે ઑક્ટો નવે ડિસે",
    "kn": "ಜನವರಿ,ಜನ ಫೆಬ್ರವರಿ,ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್,ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್,ಆಗ ಸೆಪ್ಟೆಂಬರ್,ಸೆಪ್ಟೆಂ "
          "ಅಕ್ಟೋಬರ್,ಅಕ್ಟೋ ನವೆಂಬರ್,ನವೆಂ ಡಿಸೆಂಬರ್,ಡಿಸೆಂ",
    "ml": "ജനുവരി,ജനു ഫെബ്രുവരി,ഫെബ്രു മാർച്ച്,മാർ ഏപ്രിൽ,ഏപ്രി മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്,ഓഗ "
          "സെപ്റ്റംബർ,സെപ്റ്റം ഒക്ടോബർ,ഒക്ടോ നവംബർ,നവം ഡിസംബർ,ഡിസം",
    "pa": "ਜਨਵਰੀ,ਜਨ ਫ਼ਰਵਰੀ,ਫ਼ਰ ਮਾਰਚ ਅਪ੍ਰੈਲ,ਅਪ੍ਰੈ ਮਈ ਜੂਨ ਜੁਲਾਈ,ਜੁਲਾ ਅਗਸਤ,ਅਗ ਸਤੰਬਰ,ਸਤੰ ਅਕਤੂਬਰ,ਅਕਤੂ ਨਵੰਬਰ,ਨਵੰ "
          "ਦਸੰਬਰ,ਦਸੰ",
    "si": "ජනවාරි,ජන පෙබරවාරි,පෙබ මාර්තු,මාර් අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු,අගෝ සැප්තැම්බර්,සැප් "
          "ඔක්තෝබර්,ඔක් නොවැම්බර්,නොවැ දෙසැම්බර්,දෙසැ",
    "ne": "- फेब्रुअरी - अप्रिल - जुन - अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",
    "or": "ଜାନୁଆରୀ ଫେବୃଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର",
    "as": "জানুৱাৰী ফেব্ৰুৱাৰী,ফেব্ৰু মাৰ্চ এপ্ৰিল - - - - ছেপ্তেম্বৰ,ছেপ্তে অক্টোবৰ নৱেম্বৰ,নৱে "
          "ডিচেম্বৰ,ডিচে",
    "km": "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
    "lo": "ມັງກອນ,ມ.ກ ກຸມພາ,ກ.ພ ມີນາ,ມ.ນ ເມສາ,ມ.ສ ພຶດສະພາ,ພ.ພ ມິຖຸນາ,ມິ.ຖ ກໍລະກົດ,ກ.ລ ສິງຫາ,ສ.ຫ ກັນຍາ,ກ.ຍ "
          "ຕຸລາ,ຕ.ລ ພະຈິກ,ພ.ຈ ທັນວາ,ທ.ວ",
    "my": "ဇန်နဝါရီ,ဇန် ဖေဖော်ဝါရီ,ဖေ မတ် ဧပြီ မေ ဇွန် ဇူလိုင်,ဇူ ဩဂုတ် စက်တင်ဘာ,စက် အောက်တိုဘာ,အောက် "
          "နိုဝင်ဘာ,နို ဒီဇင်ဘာ,ဒီ",
    "am": "ጃንዋሪ,ጃን ፌብሩዋሪ,ፌብ ማርች ኤፕሪል,ኤፕሪ ሜይ ጁን ጁላይ ኦገስት,ኦገስ ሴፕቴምበር,ሴፕቴ ኦክቶበር,ኦክቶ ኖቬምበር,ኖቬም ዲሴምበር,ዲሴም",
    "so": "janaayo,jannaayo febraayo maarso abriil maayo juun luulyo,lul ogs,ogosto "
          "sebtembar,seb,sebteembar oktoobar noofeembar,nof diseembar",
    "zu": "januwari februwari mashi,mas ephreli,eph meyi,mey - julayi agasti,aga septhemba okthoba - "
          "disemba",
    "xh": "janyuwari - matshi,mat epreli,epr - - - - - okthobha - -",
    "lv-cldr": "- - - - - jūn jūl - - - - -",
    "lt-cldr": "saus vas kov bal geg birž liep rugp rugs spal lapkr gruod",
    "ga-cldr": "ean feabh - aib beal meith - lún mfómh dfómh samh noll",
    "cy-cldr": "ion chwef,chw maw ebr - meh gorff,gor - - hyd tach rhag",
    "fil-cldr": "- - - - - hun hul - - - nob -",
    "ha": "janairu faburairu,fab maris afirilu,afi mayu yuni,yun yuli,yul agusta satumba,sat - nuwamba,nuw "
          "disamba",
    "mg": "janoary febroary martsa aprily - jona,jon jolay,jol aogositra,aog septambra - novambra desambra",
    "mt": "jannar frar,fra marzu - mejju,mej ġunju,ġun lulju awwissu,aww settembru ottubru novembru "
          "diċembru,diċ",
    "ps": "جنوري فبروري,فېبروري - - مۍ - - اګست سېپتمبر,سپتمبر - - -",
    "sd": "- فيبروري - اپريل مئي - جولاءِ آگسٽ سيپٽمبر آڪٽوبر - ڊسمبر",
    "ckb": "کانوونی_دووەم شوبات ئازار نیسان ئایار حوزەیران تەمووز ئاب ئەیلوول تشرینی_یەکەم تشرینی_دووەم "
           "کانونی_یەکەم",
    "tk": "ýanwar,ýan fewral,few - - maý iýun iýul awgust,awg sentýabr oktýabr noýabr,noý -",
    "tt": "гыйнвар,гыйн - - - - - - - - - - -",
    "eo": "januaro februaro marto aprilo majo - - aŭgusto,aŭg septembro oktobro - -",
    "br": "genver cʼhwevrer,cʼhwe meurzh,meur ebrel mae mezheven,mezh gouere,goue eost gwengolo,gwen here "
          "du kerzu,kzu",
    "lb": "- - mäerz abrëll mee - - - - - - -",
    "fy": "jannewaris febrewaris - - maaie - - - septimber - novimber desimber",
}

def plain(name):
    """Without accents, where the script loses no meaning by it."""
    if unicodedata.name(name[0]).split()[0] not in ("LATIN", "GREEK"):
        return name
    stripped = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return stripped.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d")


def read_rows():
    months = {}
    for language, row in ROWS.items():
        cells = row.split()
        assert len(cells) == 12, (language, len(cells), cells)
        for month, cell in enumerate(cells, 1):
            for name in cell.split(",") if cell != "-" else ():
                name = unicodedata.normalize("NFC", name.replace("_", " ").replace("\u200d", ""))
                for form in {name, plain(name)}:
                    if months.setdefault(form, month) != month:
                        raise SystemExit(f"{form}: month {months[form]}, and in {language} {month}")
    return months


def main():
    months = read_rows()
    firsts = {" ".join(words[:size]) for words in map(str.split, months) for size in range(1, len(words))}
    rows = sorted((form.encode(), months.get(form, 0), form in firsts) for form in firsts | set(months))
    print("/* Written by train/month_names.py: names of the months, sorted by their bytes. Do not edit. */")
    print('#include "article/month_names.h"\n')
    print("const struct month_name month_names[] = {")
    for form, month, more in rows:
        print(f'    {{"{form.decode()}", {len(form)}, {month}, {str(more).lower()}}},')
    print("};")
    print("const uint32_t month_name_count = sizeof month_names / sizeof *month_names;")


if __name__ == "__main__":
    main()
