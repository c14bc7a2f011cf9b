/* One short story, written for this test in each language: read without any claim it must be told from all others. */
#include "language/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

struct example {
    const char *tag, *text;
};

static const struct example examples[] = {
    {"af",
     "Die raad het Dinsdag besluit om die ou brug te sluit. Die burgemeester sê die herstelwerk sal twee jaar duur en "
     "baie geld kos."},
    {"am", "ምክር ቤቱ ማክሰኞ አሮጌውን ድልድይ ለመዝጋት ወሰነ። ከንቲባው ጥገናው ሁለት ዓመት እንደሚወስድ ተናግረዋል።"},
    {"ar", "قرر المجلس يوم الثلاثاء إغلاق الجسر القديم. وقال رئيس البلدية إن أعمال الإصلاح ستستغرق عامين."},
    {"as", "পৰিষদে মঙলবাৰে পুৰণি দলংখন বন্ধ কৰাৰ সিদ্ধান্ত লৈছে। মেয়ৰে কৈছে যে মেৰামতিৰ কামত দুবছৰ সময় লাগিব।"},
    {"az",
     "Şura çərşənbə axşamı köhnə körpünü bağlamaq qərarına gəldi. Bələdiyyə sədri bildirdi ki, təmir işləri iki il "
     "çəkəcək."},
    {"be", "Савет у аўторак вырашыў закрыць стары мост. Мэр сказаў, што рамонт зойме два гады і будзе каштаваць вельмі "
           "дорага."},
    {"bg", "Във вторник съветът реши да затвори стария мост. Кметът каза, че ремонтът ще продължи две години и ще "
           "струва скъпо."},
    {"bn", "মঙ্গলবার পরিষদ পুরনো সেতুটি বন্ধ করার সিদ্ধান্ত নিয়েছে। মেয়র বলেছেন, মেরামতের কাজে দুই বছর সময় লাগবে।"},
    {"bo", "གྲོང་ཁྱེར་གྱི་ཚོགས་འདུས་ཟམ་པ་རྙིང་པ་དེ་སྒོ་རྒྱག་རྒྱུའི་ཐག་བཅད་པ་རེད།"},
    {"br",
     "Divizet en deus ar c'huzul serriñ ar pont kozh d'ar meurzh. Daou vloaz e pado al labourioù hervez ar maer, a "
     "lavaras e vo ker-tre."},
    {"ca",
     "El consell va decidir dimarts tancar el pont vell. L'alcaldessa va dir que les obres duraran dos anys i que "
     "costaran molts diners als veïns."},
    {"ckb", "ئەنجوومەن ڕۆژی سێشەممە بڕیاری دا پردە کۆنەکە دابخات. سەرۆکی شارەوانی وتی چاککردنەوەکە دوو ساڵ دەخایەنێت."},
    {"cs",
     "Rada se v úterý rozhodla uzavřít starý most. Starosta řekl, že opravy potrvají dva roky a že budou stát víc, než "
     "se čekalo."},
    {"cy",
     "Penderfynodd y cyngor ddydd Mawrth gau'r hen bont. Dywedodd y maer y bydd y gwaith atgyweirio yn cymryd dwy "
     "flynedd."},
    {"da",
     "Rådet besluttede tirsdag at lukke den gamle bro. Borgmesteren sagde, at reparationerne vil tage to år og blive "
     "dyrere end ventet, fordi der ikke er penge nok."},
    {"de",
     "Der Rat beschloss am Dienstag, die alte Brücke zu schließen. Die Bürgermeisterin sagte, die Arbeiten würden zwei "
     "Jahre dauern."},
    {"dv", "ކައުންސިލުން އަންގާރަ ދުވަހު ނިންމީ މުސްކުޅި ފާލަން ބަންދުކުރާށެވެ."},
    {"el",
     "Το συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα. Ο δήμαρχος είπε ότι οι εργασίες θα διαρκέσουν δύο "
     "χρόνια."},
    {"en", "The council decided on Tuesday to close the old bridge. The mayor said the repairs would take two years."},
    {"eo", "La konsilio decidis marde fermi la malnovan ponton. La urbestro diris, ke la riparoj daŭros du jarojn kaj "
           "kostos multe."},
    {"es",
     "El consejo decidió el martes cerrar el puente viejo. La alcaldesa dijo que las obras durarán dos años y que los "
     "vecinos tendrán que dar un rodeo."},
    {"et",
     "Volikogu otsustas teisipäeval vana silla sulgeda. Linnapea ütles, et remont kestab kaks aastat ja läheb väga "
     "kalliks."},
    {"eu", "Udalak asteartean erabaki zuen zubi zaharra ixtea. Alkateak esan zuen konponketek bi urte iraungo dutela."},
    {"fa", "شورا روز جمعه تصمیم گرفت پل قدیمی را ببندد. شهردار گفت که تعمیرات دو سال ادامه خواهد داشت."},
    {"fi",
     "Neuvosto päätti tiistaina sulkea vanhan sillan. Kaupunginjohtaja sanoi, että korjaukset kestävät kaksi vuotta."},
    {"fr",
     "Le conseil a décidé mardi de fermer le vieux pont. La maire a déclaré que les travaux dureraient deux ans."},
    {"ga",
     "Shocraigh an chomhairle Dé Máirt an seandroichead a dhúnadh. Dúirt an méara go dtógfaidh na deisiúcháin dhá "
     "bhliain."},
    {"gd",
     "Cho-dhùin a' chomhairle Dimàirt gun dùin iad an t-seann drochaid. Thuirt am pròbhaist gum mair an obair-chàraidh "
     "dà bhliadhna."},
    {"gl",
     "O concello decidiu o martes pechar a ponte vella. A alcaldesa dixo que as obras durarán dous anos e que non hai "
     "cartos para unha nova."},
    {"gu", "કાઉન્સિલે મંગળવારે જૂનો પુલ બંધ કરવાનો નિર્ણય લીધો. મેયરે કહ્યું કે સમારકામમાં બે વર્ષ લાગશે."},
    {"he", "המועצה החליטה ביום שלישי לסגור את הגשר הישן. ראש העיר אמר כי התיקונים יימשכו שנתיים."},
    {"hi", "परिषद ने मंगलवार को पुराना पुल बंद करने का फैसला किया। महापौर ने कहा कि मरम्मत में दो साल लगेंगे।"},
    {"hu",
     "A tanács kedden úgy döntött, hogy lezárja a régi hidat. A polgármester szerint a javítás két évig fog tartani."},
    {"hy", "Խորհուրդը երեքշաբթի որոշեց փակել հին կամուրջը։ Քաղաքապետն ասաց, որ վերանորոգումը կտևի երկու տարի։"},
    {"id",
     "Dewan kota memutuskan pada hari Selasa untuk menutup jembatan lama. Wali kota mengatakan bahwa perbaikannya akan "
     "memakan waktu dua tahun karena anggarannya belum tersedia."},
    {"is", "Ráðið ákvað á þriðjudag að loka gömlu brúnni. Borgarstjórinn sagði að viðgerðirnar myndu taka tvö ár."},
    {"it", "Il consiglio ha deciso martedì di chiudere il vecchio ponte. La sindaca ha detto che i lavori dureranno "
           "due anni."},
    {"ja", "市議会は火曜日、古い橋を閉鎖することを決めた。市長は、修理には二年かかると述べた。"},
    {"ka", "საბჭომ სამშაბათს ძველი ხიდის დახურვა გადაწყვიტა. მერმა თქვა, რომ შეკეთება ორ წელს გაგრძელდება."},
    {"kk", "Кеңес сейсенбі күні ескі көпірді жабу туралы шешім қабылдады. Әкім жөндеу жұмыстары екі жылға созылатынын "
           "айтты."},
    {"km", "ក្រុមប្រឹក្សាបានសម្រេចនៅថ្ងៃអង្គារបិទស្ពានចាស់។ អភិបាលក្រុងបាននិយាយថាការជួសជុលនឹងចំណាយពេលពីរឆ្នាំ។"},
    {"kn", "ಮಂಗಳವಾರ ಹಳೆಯ ಸೇತುವೆಯನ್ನು ಮುಚ್ಚಲು ಮಂಡಳಿ ನಿರ್ಧರಿಸಿತು. ದುರಸ್ತಿಗೆ ಎರಡು ವರ್ಷ ಬೇಕು ಎಂದು ಮೇಯರ್ ಹೇಳಿದರು."},
    {"ko", "시의회는 화요일 오래된 다리를 폐쇄하기로 결정했다. 시장은 수리에 2년이 걸릴 것이라고 말했다."},
    {"ky", "Кеңеш шейшемби күнү эски көпүрөнү жабууну чечти. Мэр оңдоо иштери эки жылга созулат деп билдирди."},
    {"la",
     "Senatus die Martis pontem veterem claudere constituit. Praefectus urbis dixit opus duos annos mansurum esse et "
     "magno pretio constaturum."},
    {"lo", "ສະພາໄດ້ຕັດສິນໃຈໃນວັນອັງຄານທີ່ຈະປິດຂົວເກົ່າ. ເຈົ້າເມືອງກ່າວວ່າການສ້ອມແປງຈະໃຊ້ເວລາສອງປີ."},
    {"lt", "Taryba antradienį nusprendė uždaryti senąjį tiltą. Meras sakė, kad remontas truks dvejus metus."},
    {"lv", "Dome otrdien nolēma slēgt veco tiltu. Mērs sacīja, ka remonts ilgs divus gadus un maksās ļoti dārgi."},
    {"mi",
     "I whakatau te kaunihera i te Rātū kia katia te piriti tawhito. I kī te koromatua ka rua tau te roa o ngā mahi "
     "whakatika."},
    {"mk", "Советот во вторникот одлучи да го затвори стариот мост. Градоначалникот рече дека поправките ќе траат две "
           "години."},
    {"ml", "പഴയ പാലം അടയ്ക്കാൻ കൗൺസിൽ ചൊവ്വാഴ്ച തീരുമാനിച്ചു. അറ്റകുറ്റപ്പണിക്ക് രണ്ട് വർഷമെടുക്കുമെന്ന് മേയർ പറഞ്ഞു."},
    {"mn",
     "Зөвлөл мягмар гарагт хуучин гүүрийг хаахаар шийдвэрлэлээ. Хотын дарга засвар хоёр жил үргэлжилнэ гэж хэлэв."},
    {"mr", "परिषदेने मंगळवारी जुना पूल बंद करण्याचा निर्णय घेतला. दुरुस्तीला दोन वर्षे लागतील असे महापौरांनी सांगितले."},
    {"ms",
     "Majlis bandaraya memutuskan pada hari Selasa untuk menutup jambatan lama itu. Datuk Bandar berkata kerja-kerja "
     "pembaikan akan mengambil masa dua tahun kerana peruntukan masih belum diluluskan kerajaan."},
    {"my", "ကောင်စီသည် အင်္ဂါနေ့တွင် တံတားဟောင်းကို ပိတ်ရန် ဆုံးဖြတ်ခဲ့သည်။"},
    {"ne", "परिषद्ले मंगलबार पुरानो पुल बन्द गर्ने निर्णय गरेको छ। मेयरले मर्मत गर्न दुई वर्ष लाग्ने बताए।"},
    {"nl",
     "De raad besloot dinsdag om de oude brug te sluiten. De burgemeester zei dat de herstelwerkzaamheden twee jaar "
     "zullen duren."},
    {"nn",
     "Rådet bestemte tysdag at den gamle brua skal stengjast. Ordføraren sa at ho ikkje veit kvifor arbeidet kjem til "
     "å ta to år, og at dei ikkje har pengar nok."},
    {"no",
     "Rådet bestemte tirsdag at den gamle broen skal stenges. Ordføreren sa at hun ikke vet hvorfor arbeidet kommer "
     "til å ta to år, og at de ikke har nok penger."},
    {"oc",
     "Lo conselh decidiguèt dimars de tampar lo pont vièlh. Lo cònsol diguèt que los trabalhs durarán dos ans e que "
     "caldrà trobar d'autres camins."},
    {"or", "ପରିଷଦ ମଙ୍ଗଳବାର ପୁରୁଣା ସେତୁ ବନ୍ଦ କରିବାକୁ ନିଷ୍ପତ୍ତି ନେଇଛି।"},
    {"pa", "ਕੌਂਸਲ ਨੇ ਮੰਗਲਵਾਰ ਨੂੰ ਪੁਰਾਣਾ ਪੁਲ ਬੰਦ ਕਰਨ ਦਾ ਫੈਸਲਾ ਕੀਤਾ। ਮੇਅਰ ਨੇ ਕਿਹਾ ਕਿ ਮੁਰੰਮਤ ਵਿੱਚ ਦੋ ਸਾਲ ਲੱਗਣਗੇ।"},
    {"pl", "Rada zdecydowała we wtorek o zamknięciu starego mostu. Burmistrz powiedział, że naprawa potrwa dwa lata."},
    {"ps",
     "شورا د سې شنبې په ورځ پرېکړه وکړه چې زوړ پل وتړي. ښاروال وویل چې د بیا رغونې کارونه به دوه کاله وخت ونیسي."},
    {"pt",
     "O conselho decidiu na terça-feira fechar a ponte velha. A prefeita disse que as obras vão durar dois anos e que "
     "não há dinheiro para uma nova."},
    {"ro", "Consiliul a decis marți să închidă podul vechi. Primarul a spus că reparațiile vor dura doi ani."},
    {"ru", "Во вторник совет решил закрыть старый мост. Мэр сказал, что ремонт продлится два года и обойдётся дорого."},
    {"si", "පැරණි පාලම වසා දැමීමට සභාව අඟහරුවාදා තීරණය කළේය. අලුත්වැඩියාවට වසර දෙකක් ගතවන බව නගරාධිපතිවරයා පැවසීය."},
    {"sk", "Rada sa v utorok rozhodla uzavrieť starý most. Primátorka povedala, že opravy potrvajú dva roky a budú "
           "stáť viac, "
           "ako sa čakalo."},
    {"sl", "Svet je v torek sklenil, da bo zaprl stari most. Županja je povedala, da bodo popravila trajala dve leti."},
    {"so", "Goluhu wuxuu Talaadadii go'aansaday inuu xiro buundadii hore. Duqa magaaladu wuxuu sheegay in dayactirku "
           "qaadan doono laba sano."},
    {"sq",
     "Këshilli vendosi të martën të mbyllë urën e vjetër. Kryetari i bashkisë tha se riparimet do të zgjasin dy vjet."},
    {"sr",
     "Савет је у уторак одлучио да затвори стари мост. Градоначелник је рекао да ће поправке трајати две године."},
    {"sr-Latn",
     "Savet je u utorak odlučio da zatvori stari most. Gradonačelnik je rekao da će popravke trajati dve godine i "
     "da će uvek biti nekih primedbi, a da deca treba da idu pešice."},
    {"hr",
     "Gradsko vijeće odlučilo je u utorak zatvoriti stari most. Gradonačelnik je rekao da će popravak trajati dvije "
     "godine te da će se tijekom radova promet odvijati cestom uz rijeku, priopćila je tvrtka."},
    {"st",
     "Lekgotla le nkile qeto ka Labobedi ya ho kwala borokgo ba kgale. Ramotse o itse mosebetsi o tla nka dilemo tse "
     "pedi."},
    {"sv",
     "Rådet beslutade på tisdagen att stänga den gamla bron. Borgmästaren sade att reparationerna kommer att ta två "
     "år."},
    {"sw", "Baraza liliamua Jumanne kufunga daraja la zamani. Meya alisema kuwa ukarabati utachukua miaka miwili."},
    {"ta", "பழைய பாலத்தை மூட மன்றம் செவ்வாய்க்கிழமை முடிவு செய்தது. பழுதுபார்க்க இரண்டு ஆண்டுகள் ஆகும் என்று மேயர் கூறினார்."},
    {"te", "పాత వంతెనను మూసివేయాలని మండలి మంగళవారం నిర్ణయించింది. మరమ్మతులకు రెండేళ్లు పడుతుందని మేయర్ చెప్పారు."},
    {"tg", "Шӯро рӯзи сешанбе қарор кард, ки пули кӯҳнаро бандад. Раиси шаҳр гуфт, ки таъмир ду сол давом мекунад."},
    {"th", "สภามีมติเมื่อวันอังคารให้ปิดสะพานเก่า นายกเทศมนตรีกล่าวว่าการซ่อมแซมจะใช้เวลาสองปี"},
    {"tl",
     "Nagpasya ang konseho noong Martes na isara ang lumang tulay. Sinabi ng alkalde na aabutin ng dalawang taon ang "
     "pagkukumpuni."},
    {"tr",
     "Meclis salı günü eski köprüyü kapatmaya karar verdi. Belediye başkanı onarımın iki yıl süreceğini söyledi."},
    {"uk", "Рада у вівторок вирішила закрити старий міст. Мер сказав, що ремонт триватиме два роки."},
    {"ur", "کونسل نے منگل کو پرانا پل بند کرنے کا فیصلہ کیا۔ میئر نے کہا کہ مرمت میں دو سال لگیں گے۔"},
    {"uz", "Kengash seshanba kuni eski koʻprikni yopishga qaror qildi. Shahar hokimi taʼmirlash ishlari ikki yil davom "
           "etishini aytdi."},
    {"vi", "Hội đồng hôm thứ Ba đã quyết định đóng cây cầu cũ. Thị trưởng nói việc sửa chữa sẽ mất hai năm."},
    {"xh",
     "Ibhunga ligqibe ngoLwesibini ukuba livale ibhulorho endala. USodolophu uthe umsebenzi wokulungisa uza kuthatha "
     "iminyaka emibini, kwaye akukho mali yaneleyo."},
    {"yi", "דער ראַט האָט דינסטיק באַשלאָסן צו פֿאַרמאַכן די אַלטע בריק. דער בירגער־מײַסטער האָט געזאָגט אַז די אַרבעט וועט נעמען "
           "צוויי יאָר."},
    {"zh-Hans", "市议会星期二决定关闭旧桥。市长说，维修工作将需要两年时间，并且会对交通产生影响。"},
    {"zh-Hant", "市議會星期二決定關閉舊橋。市長說，維修工作將需要兩年時間，並且會對交通產生影響。"},
    {"zu",
     "Umkhandlu unqume ngoLwesibili ukuvala ibhuloho elidala. IMeya ithe umsebenzi wokulungisa uzothatha iminyaka "
     "emibili futhi ayikho imali eyanele."},
};

static bool check(const struct example *example, textref found, const char *how) {
    if (text_is(found, text_from(example->tag))) return true;
    print_message("%s, %s: read as \"%.*s\"\n", example->tag, how, (int)found.size, found.at ? found.at : "");
    return false;
}

static void test_each_language_without_a_claim(void **state) {
    (void)state;
    uint32_t wrong = 0;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        wrong += !check(&examples[i], language_detect(text_from(examples[i].text), NULL, 0), "no claim");
    assert_int_equal(wrong, 0);
}

/* A template's claim of another language does not turn two sentences. */
static void test_each_language_under_english_claims(void **state) {
    (void)state;
    const textref claims[] = {TEXT("en-US"), TEXT("en")};
    uint32_t wrong = 0;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        if (strcmp(examples[i].tag, "en") == 0) continue;
        wrong += !check(&examples[i], language_detect(text_from(examples[i].text), claims, 2), "claimed English");
    }
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_language_without_a_claim),
        cmocka_unit_test(test_each_language_under_english_claims),
    };
    return cmocka_run_group_tests_name("language.languages", tests, NULL, NULL);
}
