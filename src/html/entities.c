/* Named character references (13.5). Written by train/html_entities.py; do not edit. */
#include "html/parser.h"

/* ISO C asks compilers for strings of 4,095 bytes only; gcc and clang take any. */
#pragma GCC diagnostic ignored "-Woverlength-strings"

/* Each name, its ";" included where it has one, and after it the text it stands for. */
static const char names_and_texts[] =
    "AElig\303\206AElig;\303\206AMP&AMP;&Aacute\303\201Aacute;\303\201Abreve;\304\202Acirc\303\202Acirc;\303\202"
    "Acy;\320\220Afr;\360\235\224\204Agrave\303\200Agrave;\303\200Alpha;\316\221Amacr;\304\200And;\342\251\223"
    "Aogon;\304\204Aopf;\360\235\224\270ApplyFunction;\342\201\241Aring\303\205Aring;\303\205"
    "Ascr;\360\235\222\234Assign;\342\211\224Atilde\303\203Atilde;\303\203Auml\303\204Auml;\303\204"
    "Backslash;\342\210\226Barv;\342\253\247Barwed;\342\214\206Bcy;\320\221Because;\342\210\265"
    "Bernoullis;\342\204\254Beta;\316\222Bfr;\360\235\224\205Bopf;\360\235\224\271Breve;\313\230Bscr;\342\204\254"
    "Bumpeq;\342\211\216CHcy;\320\247COPY\302\251COPY;\302\251Cacute;\304\206Cap;\342\213\222"
    "CapitalDifferentialD;\342\205\205Cayleys;\342\204\255Ccaron;\304\214Ccedil\303\207Ccedil;\303\207"
    "Ccirc;\304\210Cconint;\342\210\260Cdot;\304\212Cedilla;\302\270CenterDot;\302\267Cfr;\342\204\255"
    "Chi;\316\247CircleDot;\342\212\231CircleMinus;\342\212\226CirclePlus;\342\212\225CircleTimes;\342\212\227"
    "ClockwiseContourIntegral;\342\210\262CloseCurlyDoubleQuote;\342\200\235CloseCurlyQuote;\342\200\231"
    "Colon;\342\210\267Colone;\342\251\264Congruent;\342\211\241Conint;\342\210\257ContourIntegral;\342\210\256"
    "Copf;\342\204\202Coproduct;\342\210\220CounterClockwiseContourIntegral;\342\210\263Cross;\342\250\257"
    "Cscr;\360\235\222\236Cup;\342\213\223CupCap;\342\211\215DD;\342\205\205DDotrahd;\342\244\221DJcy;\320\202"
    "DScy;\320\205DZcy;\320\217Dagger;\342\200\241Darr;\342\206\241Dashv;\342\253\244Dcaron;\304\216Dcy;\320\224"
    "Del;\342\210\207Delta;\316\224Dfr;\360\235\224\207DiacriticalAcute;\302\264DiacriticalDot;\313\231"
    "DiacriticalDoubleAcute;\313\235DiacriticalGrave;`DiacriticalTilde;\313\234Diamond;\342\213\204"
    "DifferentialD;\342\205\206Dopf;\360\235\224\273Dot;\302\250DotDot;\342\203\234DotEqual;\342\211\220"
    "DoubleContourIntegral;\342\210\257DoubleDot;\302\250DoubleDownArrow;\342\207\223DoubleLeftArrow;\342\207\220"
    "DoubleLeftRightArrow;\342\207\224DoubleLeftTee;\342\253\244DoubleLongLeftArrow;\342\237\270"
    "DoubleLongLeftRightArrow;\342\237\272DoubleLongRightArrow;\342\237\271DoubleRightArrow;\342\207\222"
    "DoubleRightTee;\342\212\250DoubleUpArrow;\342\207\221DoubleUpDownArrow;\342\207\225"
    "DoubleVerticalBar;\342\210\245DownArrow;\342\206\223DownArrowBar;\342\244\223DownArrowUpArrow;\342\207\265"
    "DownBreve;\314\221DownLeftRightVector;\342\245\220DownLeftTeeVector;\342\245\236DownLeftVector;\342\206\275"
    "DownLeftVectorBar;\342\245\226DownRightTeeVector;\342\245\237DownRightVector;\342\207\201"
    "DownRightVectorBar;\342\245\227DownTee;\342\212\244DownTeeArrow;\342\206\247Downarrow;\342\207\223"
    "Dscr;\360\235\222\237Dstrok;\304\220ENG;\305\212ETH\303\220ETH;\303\220Eacute\303\211Eacute;\303\211"
    "Ecaron;\304\232Ecirc\303\212Ecirc;\303\212Ecy;\320\255Edot;\304\226Efr;\360\235\224\210Egrave\303\210"
    "Egrave;\303\210Element;\342\210\210Emacr;\304\222EmptySmallSquare;\342\227\273"
    "EmptyVerySmallSquare;\342\226\253Eogon;\304\230Eopf;\360\235\224\274Epsilon;\316\225Equal;\342\251\265"
    "EqualTilde;\342\211\202Equilibrium;\342\207\214Escr;\342\204\260Esim;\342\251\263Eta;\316\227Euml\303\213"
    "Euml;\303\213Exists;\342\210\203ExponentialE;\342\205\207Fcy;\320\244Ffr;\360\235\224\211"
    "FilledSmallSquare;\342\227\274FilledVerySmallSquare;\342\226\252Fopf;\360\235\224\275ForAll;\342\210\200"
    "Fouriertrf;\342\204\261Fscr;\342\204\261GJcy;\320\203GT>GT;>Gamma;\316\223Gammad;\317\234Gbreve;\304\236"
    "Gcedil;\304\242Gcirc;\304\234Gcy;\320\223Gdot;\304\240Gfr;\360\235\224\212Gg;\342\213\231"
    "Gopf;\360\235\224\276GreaterEqual;\342\211\245GreaterEqualLess;\342\213\233GreaterFullEqual;\342\211\247"
    "GreaterGreater;\342\252\242GreaterLess;\342\211\267GreaterSlantEqual;\342\251\276GreaterTilde;\342\211\263"
    "Gscr;\360\235\222\242Gt;\342\211\253HARDcy;\320\252Hacek;\313\207Hat;^Hcirc;\304\244Hfr;\342\204\214"
    "HilbertSpace;\342\204\213Hopf;\342\204\215HorizontalLine;\342\224\200Hscr;\342\204\213Hstrok;\304\246"
    "HumpDownHump;\342\211\216HumpEqual;\342\211\217IEcy;\320\225IJlig;\304\262IOcy;\320\201Iacute\303\215"
    "Iacute;\303\215Icirc\303\216Icirc;\303\216Icy;\320\230Idot;\304\260Ifr;\342\204\221Igrave\303\214"
    "Igrave;\303\214Im;\342\204\221Imacr;\304\252ImaginaryI;\342\205\210Implies;\342\207\222Int;\342\210\254"
    "Integral;\342\210\253Intersection;\342\213\202InvisibleComma;\342\201\243InvisibleTimes;\342\201\242"
    "Iogon;\304\256Iopf;\360\235\225\200Iota;\316\231Iscr;\342\204\220Itilde;\304\250Iukcy;\320\206Iuml\303\217"
    "Iuml;\303\217Jcirc;\304\264Jcy;\320\231Jfr;\360\235\224\215Jopf;\360\235\225\201Jscr;\360\235\222\245"
    "Jsercy;\320\210Jukcy;\320\204KHcy;\320\245KJcy;\320\214Kappa;\316\232Kcedil;\304\266Kcy;\320\232"
    "Kfr;\360\235\224\216Kopf;\360\235\225\202Kscr;\360\235\222\246LJcy;\320\211LT<LT;<Lacute;\304\271"
    "Lambda;\316\233Lang;\342\237\252Laplacetrf;\342\204\222Larr;\342\206\236Lcaron;\304\275Lcedil;\304\273"
    "Lcy;\320\233LeftAngleBracket;\342\237\250LeftArrow;\342\206\220LeftArrowBar;\342\207\244"
    "LeftArrowRightArrow;\342\207\206LeftCeiling;\342\214\210LeftDoubleBracket;\342\237\246"
    "LeftDownTeeVector;\342\245\241LeftDownVector;\342\207\203LeftDownVectorBar;\342\245\231"
    "LeftFloor;\342\214\212LeftRightArrow;\342\206\224LeftRightVector;\342\245\216LeftTee;\342\212\243"
    "LeftTeeArrow;\342\206\244LeftTeeVector;\342\245\232LeftTriangle;\342\212\262LeftTriangleBar;\342\247\217"
    "LeftTriangleEqual;\342\212\264LeftUpDownVector;\342\245\221LeftUpTeeVector;\342\245\240"
    "LeftUpVector;\342\206\277LeftUpVectorBar;\342\245\230LeftVector;\342\206\274LeftVectorBar;\342\245\222"
    "Leftarrow;\342\207\220Leftrightarrow;\342\207\224LessEqualGreater;\342\213\232LessFullEqual;\342\211\246"
    "LessGreater;\342\211\266LessLess;\342\252\241LessSlantEqual;\342\251\275LessTilde;\342\211\262"
    "Lfr;\360\235\224\217Ll;\342\213\230Lleftarrow;\342\207\232Lmidot;\304\277LongLeftArrow;\342\237\265"
    "LongLeftRightArrow;\342\237\267LongRightArrow;\342\237\266Longleftarrow;\342\237\270"
    "Longleftrightarrow;\342\237\272Longrightarrow;\342\237\271Lopf;\360\235\225\203LowerLeftArrow;\342\206\231"
    "LowerRightArrow;\342\206\230Lscr;\342\204\222Lsh;\342\206\260Lstrok;\305\201Lt;\342\211\252Map;\342\244\205"
    "Mcy;\320\234MediumSpace;\342\201\237Mellintrf;\342\204\263Mfr;\360\235\224\220MinusPlus;\342\210\223"
    "Mopf;\360\235\225\204Mscr;\342\204\263Mu;\316\234NJcy;\320\212Nacute;\305\203Ncaron;\305\207Ncedil;\305\205"
    "Ncy;\320\235NegativeMediumSpace;\342\200\213NegativeThickSpace;\342\200\213NegativeThinSpace;\342\200\213"
    "NegativeVeryThinSpace;\342\200\213NestedGreaterGreater;\342\211\253NestedLessLess;\342\211\252NewLine;\012"
    "Nfr;\360\235\224\221NoBreak;\342\201\240NonBreakingSpace;\302\240Nopf;\342\204\225Not;\342\253\254"
    "NotCongruent;\342\211\242NotCupCap;\342\211\255NotDoubleVerticalBar;\342\210\246NotElement;\342\210\211"
    "NotEqual;\342\211\240NotEqualTilde;\342\211\202\314\270NotExists;\342\210\204NotGreater;\342\211\257"
    "NotGreaterEqual;\342\211\261NotGreaterFullEqual;\342\211\247\314\270NotGreaterGreater;\342\211\253\314\270"
    "NotGreaterLess;\342\211\271NotGreaterSlantEqual;\342\251\276\314\270NotGreaterTilde;\342\211\265"
    "NotHumpDownHump;\342\211\216\314\270NotHumpEqual;\342\211\217\314\270NotLeftTriangle;\342\213\252"
    "NotLeftTriangleBar;\342\247\217\314\270NotLeftTriangleEqual;\342\213\254NotLess;\342\211\256"
    "NotLessEqual;\342\211\260NotLessGreater;\342\211\270NotLessLess;\342\211\252\314\270"
    "NotLessSlantEqual;\342\251\275\314\270NotLessTilde;\342\211\264NotNestedGreaterGreater;\342\252\242\314\270"
    "NotNestedLessLess;\342\252\241\314\270NotPrecedes;\342\212\200NotPrecedesEqual;\342\252\257\314\270"
    "NotPrecedesSlantEqual;\342\213\240NotReverseElement;\342\210\214NotRightTriangle;\342\213\253"
    "NotRightTriangleBar;\342\247\220\314\270NotRightTriangleEqual;\342\213\255"
    "NotSquareSubset;\342\212\217\314\270NotSquareSubsetEqual;\342\213\242NotSquareSuperset;\342\212\220\314\270"
    "NotSquareSupersetEqual;\342\213\243NotSubset;\342\212\202\342\203\222NotSubsetEqual;\342\212\210"
    "NotSucceeds;\342\212\201NotSucceedsEqual;\342\252\260\314\270NotSucceedsSlantEqual;\342\213\241"
    "NotSucceedsTilde;\342\211\277\314\270NotSuperset;\342\212\203\342\203\222NotSupersetEqual;\342\212\211"
    "NotTilde;\342\211\201NotTildeEqual;\342\211\204NotTildeFullEqual;\342\211\207NotTildeTilde;\342\211\211"
    "NotVerticalBar;\342\210\244Nscr;\360\235\222\251Ntilde\303\221Ntilde;\303\221Nu;\316\235OElig;\305\222"
    "Oacute\303\223Oacute;\303\223Ocirc\303\224Ocirc;\303\224Ocy;\320\236Odblac;\305\220Ofr;\360\235\224\222"
    "Ograve\303\222Ograve;\303\222Omacr;\305\214Omega;\316\251Omicron;\316\237Oopf;\360\235\225\206"
    "OpenCurlyDoubleQuote;\342\200\234OpenCurlyQuote;\342\200\230Or;\342\251\224Oscr;\360\235\222\252"
    "Oslash\303\230Oslash;\303\230Otilde\303\225Otilde;\303\225Otimes;\342\250\267Ouml\303\226Ouml;\303\226"
    "OverBar;\342\200\276OverBrace;\342\217\236OverBracket;\342\216\264OverParenthesis;\342\217\234"
    "PartialD;\342\210\202Pcy;\320\237Pfr;\360\235\224\223Phi;\316\246Pi;\316\240PlusMinus;\302\261"
    "Poincareplane;\342\204\214Popf;\342\204\231Pr;\342\252\273Precedes;\342\211\272PrecedesEqual;\342\252\257"
    "PrecedesSlantEqual;\342\211\274PrecedesTilde;\342\211\276Prime;\342\200\263Product;\342\210\217"
    "Proportion;\342\210\267Proportional;\342\210\235Pscr;\360\235\222\253Psi;\316\250QUOT\042QUOT;\042"
    "Qfr;\360\235\224\224Qopf;\342\204\232Qscr;\360\235\222\254RBarr;\342\244\220REG\302\256REG;\302\256"
    "Racute;\305\224Rang;\342\237\253Rarr;\342\206\240Rarrtl;\342\244\226Rcaron;\305\230Rcedil;\305\226"
    "Rcy;\320\240Re;\342\204\234ReverseElement;\342\210\213ReverseEquilibrium;\342\207\213"
    "ReverseUpEquilibrium;\342\245\257Rfr;\342\204\234Rho;\316\241RightAngleBracket;\342\237\251"
    "RightArrow;\342\206\222RightArrowBar;\342\207\245RightArrowLeftArrow;\342\207\204RightCeiling;\342\214\211"
    "RightDoubleBracket;\342\237\247RightDownTeeVector;\342\245\235RightDownVector;\342\207\202"
    "RightDownVectorBar;\342\245\225RightFloor;\342\214\213RightTee;\342\212\242RightTeeArrow;\342\206\246"
    "RightTeeVector;\342\245\233RightTriangle;\342\212\263RightTriangleBar;\342\247\220"
    "RightTriangleEqual;\342\212\265RightUpDownVector;\342\245\217RightUpTeeVector;\342\245\234"
    "RightUpVector;\342\206\276RightUpVectorBar;\342\245\224RightVector;\342\207\200RightVectorBar;\342\245\223"
    "Rightarrow;\342\207\222Ropf;\342\204\235RoundImplies;\342\245\260Rrightarrow;\342\207\233Rscr;\342\204\233"
    "Rsh;\342\206\261RuleDelayed;\342\247\264SHCHcy;\320\251SHcy;\320\250SOFTcy;\320\254Sacute;\305\232"
    "Sc;\342\252\274Scaron;\305\240Scedil;\305\236Scirc;\305\234Scy;\320\241Sfr;\360\235\224\226"
    "ShortDownArrow;\342\206\223ShortLeftArrow;\342\206\220ShortRightArrow;\342\206\222ShortUpArrow;\342\206\221"
    "Sigma;\316\243SmallCircle;\342\210\230Sopf;\360\235\225\212Sqrt;\342\210\232Square;\342\226\241"
    "SquareIntersection;\342\212\223SquareSubset;\342\212\217SquareSubsetEqual;\342\212\221"
    "SquareSuperset;\342\212\220SquareSupersetEqual;\342\212\222SquareUnion;\342\212\224Sscr;\360\235\222\256"
    "Star;\342\213\206Sub;\342\213\220Subset;\342\213\220SubsetEqual;\342\212\206Succeeds;\342\211\273"
    "SucceedsEqual;\342\252\260SucceedsSlantEqual;\342\211\275SucceedsTilde;\342\211\277SuchThat;\342\210\213"
    "Sum;\342\210\221Sup;\342\213\221Superset;\342\212\203SupersetEqual;\342\212\207Supset;\342\213\221"
    "THORN\303\236THORN;\303\236TRADE;\342\204\242TSHcy;\320\213TScy;\320\246Tab;\011Tau;\316\244Tcaron;\305\244"
    "Tcedil;\305\242Tcy;\320\242Tfr;\360\235\224\227Therefore;\342\210\264Theta;\316\230"
    "ThickSpace;\342\201\237\342\200\212ThinSpace;\342\200\211Tilde;\342\210\274TildeEqual;\342\211\203"
    "TildeFullEqual;\342\211\205TildeTilde;\342\211\210Topf;\360\235\225\213TripleDot;\342\203\233"
    "Tscr;\360\235\222\257Tstrok;\305\246Uacute\303\232Uacute;\303\232Uarr;\342\206\237Uarrocir;\342\245\211"
    "Ubrcy;\320\216Ubreve;\305\254Ucirc\303\233Ucirc;\303\233Ucy;\320\243Udblac;\305\260Ufr;\360\235\224\230"
    "Ugrave\303\231Ugrave;\303\231Umacr;\305\252UnderBar;_UnderBrace;\342\217\237UnderBracket;\342\216\265"
    "UnderParenthesis;\342\217\235Union;\342\213\203UnionPlus;\342\212\216Uogon;\305\262Uopf;\360\235\225\214"
    "UpArrow;\342\206\221UpArrowBar;\342\244\222UpArrowDownArrow;\342\207\205UpDownArrow;\342\206\225"
    "UpEquilibrium;\342\245\256UpTee;\342\212\245UpTeeArrow;\342\206\245Uparrow;\342\207\221"
    "Updownarrow;\342\207\225UpperLeftArrow;\342\206\226UpperRightArrow;\342\206\227Upsi;\317\222Upsilon;\316\245"
    "Uring;\305\256Uscr;\360\235\222\260Utilde;\305\250Uuml\303\234Uuml;\303\234VDash;\342\212\253"
    "Vbar;\342\253\253Vcy;\320\222Vdash;\342\212\251Vdashl;\342\253\246Vee;\342\213\201Verbar;\342\200\226"
    "Vert;\342\200\226VerticalBar;\342\210\243VerticalLine;|VerticalSeparator;\342\235\230"
    "VerticalTilde;\342\211\200VeryThinSpace;\342\200\212Vfr;\360\235\224\231Vopf;\360\235\225\215"
    "Vscr;\360\235\222\261Vvdash;\342\212\252Wcirc;\305\264Wedge;\342\213\200Wfr;\360\235\224\232"
    "Wopf;\360\235\225\216Wscr;\360\235\222\262Xfr;\360\235\224\233Xi;\316\236Xopf;\360\235\225\217"
    "Xscr;\360\235\222\263YAcy;\320\257YIcy;\320\207YUcy;\320\256Yacute\303\235Yacute;\303\235Ycirc;\305\266"
    "Ycy;\320\253Yfr;\360\235\224\234Yopf;\360\235\225\220Yscr;\360\235\222\264Yuml;\305\270ZHcy;\320\226"
    "Zacute;\305\271Zcaron;\305\275Zcy;\320\227Zdot;\305\273ZeroWidthSpace;\342\200\213Zeta;\316\226"
    "Zfr;\342\204\250Zopf;\342\204\244Zscr;\360\235\222\265aacute\303\241aacute;\303\241abreve;\304\203"
    "ac;\342\210\276acE;\342\210\276\314\263acd;\342\210\277acirc\303\242acirc;\303\242acute\302\264"
    "acute;\302\264acy;\320\260aelig\303\246aelig;\303\246af;\342\201\241afr;\360\235\224\236agrave\303\240"
    "agrave;\303\240alefsym;\342\204\265aleph;\342\204\265alpha;\316\261amacr;\304\201amalg;\342\250\277amp&amp;&"
    "and;\342\210\247andand;\342\251\225andd;\342\251\234andslope;\342\251\230andv;\342\251\232ang;\342\210\240"
    "ange;\342\246\244angle;\342\210\240angmsd;\342\210\241angmsdaa;\342\246\250angmsdab;\342\246\251"
    "angmsdac;\342\246\252angmsdad;\342\246\253angmsdae;\342\246\254angmsdaf;\342\246\255angmsdag;\342\246\256"
    "angmsdah;\342\246\257angrt;\342\210\237angrtvb;\342\212\276angrtvbd;\342\246\235angsph;\342\210\242"
    "angst;\303\205angzarr;\342\215\274aogon;\304\205aopf;\360\235\225\222ap;\342\211\210apE;\342\251\260"
    "apacir;\342\251\257ape;\342\211\212apid;\342\211\213apos;'approx;\342\211\210approxeq;\342\211\212"
    "aring\303\245aring;\303\245ascr;\360\235\222\266ast;*asymp;\342\211\210asympeq;\342\211\215atilde\303\243"
    "atilde;\303\243auml\303\244auml;\303\244awconint;\342\210\263awint;\342\250\221bNot;\342\253\255"
    "backcong;\342\211\214backepsilon;\317\266backprime;\342\200\265backsim;\342\210\275backsimeq;\342\213\215"
    "barvee;\342\212\275barwed;\342\214\205barwedge;\342\214\205bbrk;\342\216\265bbrktbrk;\342\216\266"
    "bcong;\342\211\214bcy;\320\261bdquo;\342\200\236becaus;\342\210\265because;\342\210\265bemptyv;\342\246\260"
    "bepsi;\317\266bernou;\342\204\254beta;\316\262beth;\342\204\266between;\342\211\254bfr;\360\235\224\237"
    "bigcap;\342\213\202bigcirc;\342\227\257bigcup;\342\213\203bigodot;\342\250\200bigoplus;\342\250\201"
    "bigotimes;\342\250\202bigsqcup;\342\250\206bigstar;\342\230\205bigtriangledown;\342\226\275"
    "bigtriangleup;\342\226\263biguplus;\342\250\204bigvee;\342\213\201bigwedge;\342\213\200bkarow;\342\244\215"
    "blacklozenge;\342\247\253blacksquare;\342\226\252blacktriangle;\342\226\264blacktriangledown;\342\226\276"
    "blacktriangleleft;\342\227\202blacktriangleright;\342\226\270blank;\342\220\243blk12;\342\226\222"
    "blk14;\342\226\221blk34;\342\226\223block;\342\226\210bne;=\342\203\245bnequiv;\342\211\241\342\203\245"
    "bnot;\342\214\220bopf;\360\235\225\223bot;\342\212\245bottom;\342\212\245bowtie;\342\213\210"
    "boxDL;\342\225\227boxDR;\342\225\224boxDl;\342\225\226boxDr;\342\225\223boxH;\342\225\220boxHD;\342\225\246"
    "boxHU;\342\225\251boxHd;\342\225\244boxHu;\342\225\247boxUL;\342\225\235boxUR;\342\225\232boxUl;\342\225\234"
    "boxUr;\342\225\231boxV;\342\225\221boxVH;\342\225\254boxVL;\342\225\243boxVR;\342\225\240boxVh;\342\225\253"
    "boxVl;\342\225\242boxVr;\342\225\237boxbox;\342\247\211boxdL;\342\225\225boxdR;\342\225\222"
    "boxdl;\342\224\220boxdr;\342\224\214boxh;\342\224\200boxhD;\342\225\245boxhU;\342\225\250boxhd;\342\224\254"
    "boxhu;\342\224\264boxminus;\342\212\237boxplus;\342\212\236boxtimes;\342\212\240boxuL;\342\225\233"
    "boxuR;\342\225\230boxul;\342\224\230boxur;\342\224\224boxv;\342\224\202boxvH;\342\225\252boxvL;\342\225\241"
    "boxvR;\342\225\236boxvh;\342\224\274boxvl;\342\224\244boxvr;\342\224\234bprime;\342\200\265breve;\313\230"
    "brvbar\302\246brvbar;\302\246bscr;\360\235\222\267bsemi;\342\201\217bsim;\342\210\275bsime;\342\213\215"
    "bsol;\134bsolb;\342\247\205bsolhsub;\342\237\210bull;\342\200\242bullet;\342\200\242bump;\342\211\216"
    "bumpE;\342\252\256bumpe;\342\211\217bumpeq;\342\211\217cacute;\304\207cap;\342\210\251capand;\342\251\204"
    "capbrcup;\342\251\211capcap;\342\251\213capcup;\342\251\207capdot;\342\251\200caps;\342\210\251\357\270\200"
    "caret;\342\201\201caron;\313\207ccaps;\342\251\215ccaron;\304\215ccedil\303\247ccedil;\303\247ccirc;\304\211"
    "ccups;\342\251\214ccupssm;\342\251\220cdot;\304\213cedil\302\270cedil;\302\270cemptyv;\342\246\262"
    "cent\302\242cent;\302\242centerdot;\302\267cfr;\360\235\224\240chcy;\321\207check;\342\234\223"
    "checkmark;\342\234\223chi;\317\207cir;\342\227\213cirE;\342\247\203circ;\313\206circeq;\342\211\227"
    "circlearrowleft;\342\206\272circlearrowright;\342\206\273circledR;\302\256circledS;\342\223\210"
    "circledast;\342\212\233circledcirc;\342\212\232circleddash;\342\212\235cire;\342\211\227"
    "cirfnint;\342\250\220cirmid;\342\253\257cirscir;\342\247\202clubs;\342\231\243clubsuit;\342\231\243colon;:"
    "colone;\342\211\224coloneq;\342\211\224comma;,commat;@comp;\342\210\201compfn;\342\210\230"
    "complement;\342\210\201complexes;\342\204\202cong;\342\211\205congdot;\342\251\255conint;\342\210\256"
    "copf;\360\235\225\224coprod;\342\210\220copy\302\251copy;\302\251copysr;\342\204\227crarr;\342\206\265"
    "cross;\342\234\227cscr;\360\235\222\270csub;\342\253\217csube;\342\253\221csup;\342\253\220"
    "csupe;\342\253\222ctdot;\342\213\257cudarrl;\342\244\270cudarrr;\342\244\265cuepr;\342\213\236"
    "cuesc;\342\213\237cularr;\342\206\266cularrp;\342\244\275cup;\342\210\252cupbrcap;\342\251\210"
    "cupcap;\342\251\206cupcup;\342\251\212cupdot;\342\212\215cupor;\342\251\205cups;\342\210\252\357\270\200"
    "curarr;\342\206\267curarrm;\342\244\274curlyeqprec;\342\213\236curlyeqsucc;\342\213\237curlyvee;\342\213\216"
    "curlywedge;\342\213\217curren\302\244curren;\302\244curvearrowleft;\342\206\266curvearrowright;\342\206\267"
    "cuvee;\342\213\216cuwed;\342\213\217cwconint;\342\210\262cwint;\342\210\261cylcty;\342\214\255"
    "dArr;\342\207\223dHar;\342\245\245dagger;\342\200\240daleth;\342\204\270darr;\342\206\223dash;\342\200\220"
    "dashv;\342\212\243dbkarow;\342\244\217dblac;\313\235dcaron;\304\217dcy;\320\264dd;\342\205\206"
    "ddagger;\342\200\241ddarr;\342\207\212ddotseq;\342\251\267deg\302\260deg;\302\260delta;\316\264"
    "demptyv;\342\246\261dfisht;\342\245\277dfr;\360\235\224\241dharl;\342\207\203dharr;\342\207\202"
    "diam;\342\213\204diamond;\342\213\204diamondsuit;\342\231\246diams;\342\231\246die;\302\250digamma;\317\235"
    "disin;\342\213\262div;\303\267divide\303\267divide;\303\267divideontimes;\342\213\207divonx;\342\213\207"
    "djcy;\321\222dlcorn;\342\214\236dlcrop;\342\214\215dollar;$dopf;\360\235\225\225dot;\313\231"
    "doteq;\342\211\220doteqdot;\342\211\221dotminus;\342\210\270dotplus;\342\210\224dotsquare;\342\212\241"
    "doublebarwedge;\342\214\206downarrow;\342\206\223downdownarrows;\342\207\212downharpoonleft;\342\207\203"
    "downharpoonright;\342\207\202drbkarow;\342\244\220drcorn;\342\214\237drcrop;\342\214\214"
    "dscr;\360\235\222\271dscy;\321\225dsol;\342\247\266dstrok;\304\221dtdot;\342\213\261dtri;\342\226\277"
    "dtrif;\342\226\276duarr;\342\207\265duhar;\342\245\257dwangle;\342\246\246dzcy;\321\237dzigrarr;\342\237\277"
    "eDDot;\342\251\267eDot;\342\211\221eacute\303\251eacute;\303\251easter;\342\251\256ecaron;\304\233"
    "ecir;\342\211\226ecirc\303\252ecirc;\303\252ecolon;\342\211\225ecy;\321\215edot;\304\227ee;\342\205\207"
    "efDot;\342\211\222efr;\360\235\224\242eg;\342\252\232egrave\303\250egrave;\303\250egs;\342\252\226"
    "egsdot;\342\252\230el;\342\252\231elinters;\342\217\247ell;\342\204\223els;\342\252\225elsdot;\342\252\227"
    "emacr;\304\223empty;\342\210\205emptyset;\342\210\205emptyv;\342\210\205emsp13;\342\200\204"
    "emsp14;\342\200\205emsp;\342\200\203eng;\305\213ensp;\342\200\202eogon;\304\231eopf;\360\235\225\226"
    "epar;\342\213\225eparsl;\342\247\243eplus;\342\251\261epsi;\316\265epsilon;\316\265epsiv;\317\265"
    "eqcirc;\342\211\226eqcolon;\342\211\225eqsim;\342\211\202eqslantgtr;\342\252\226eqslantless;\342\252\225"
    "equals;=equest;\342\211\237equiv;\342\211\241equivDD;\342\251\270eqvparsl;\342\247\245erDot;\342\211\223"
    "erarr;\342\245\261escr;\342\204\257esdot;\342\211\220esim;\342\211\202eta;\316\267eth\303\260eth;\303\260"
    "euml\303\253euml;\303\253euro;\342\202\254excl;!exist;\342\210\203expectation;\342\204\260"
    "exponentiale;\342\205\207fallingdotseq;\342\211\222fcy;\321\204female;\342\231\200ffilig;\357\254\203"
    "fflig;\357\254\200ffllig;\357\254\204ffr;\360\235\224\243filig;\357\254\201fjlig;fjflat;\342\231\255"
    "fllig;\357\254\202fltns;\342\226\261fnof;\306\222fopf;\360\235\225\227forall;\342\210\200fork;\342\213\224"
    "forkv;\342\253\231fpartint;\342\250\215frac12\302\275frac12;\302\275frac13;\342\205\223frac14\302\274"
    "frac14;\302\274frac15;\342\205\225frac16;\342\205\231frac18;\342\205\233frac23;\342\205\224"
    "frac25;\342\205\226frac34\302\276frac34;\302\276frac35;\342\205\227frac38;\342\205\234frac45;\342\205\230"
    "frac56;\342\205\232frac58;\342\205\235frac78;\342\205\236frasl;\342\201\204frown;\342\214\242"
    "fscr;\360\235\222\273gE;\342\211\247gEl;\342\252\214gacute;\307\265gamma;\316\263gammad;\317\235"
    "gap;\342\252\206gbreve;\304\237gcirc;\304\235gcy;\320\263gdot;\304\241ge;\342\211\245gel;\342\213\233"
    "geq;\342\211\245geqq;\342\211\247geqslant;\342\251\276ges;\342\251\276gescc;\342\252\251gesdot;\342\252\200"
    "gesdoto;\342\252\202gesdotol;\342\252\204gesl;\342\213\233\357\270\200gesles;\342\252\224"
    "gfr;\360\235\224\244gg;\342\211\253ggg;\342\213\231gimel;\342\204\267gjcy;\321\223gl;\342\211\267"
    "glE;\342\252\222gla;\342\252\245glj;\342\252\244gnE;\342\211\251gnap;\342\252\212gnapprox;\342\252\212"
    "gne;\342\252\210gneq;\342\252\210gneqq;\342\211\251gnsim;\342\213\247gopf;\360\235\225\230grave;`"
    "gscr;\342\204\212gsim;\342\211\263gsime;\342\252\216gsiml;\342\252\220gt>gt;>gtcc;\342\252\247"
    "gtcir;\342\251\272gtdot;\342\213\227gtlPar;\342\246\225gtquest;\342\251\274gtrapprox;\342\252\206"
    "gtrarr;\342\245\270gtrdot;\342\213\227gtreqless;\342\213\233gtreqqless;\342\252\214gtrless;\342\211\267"
    "gtrsim;\342\211\263gvertneqq;\342\211\251\357\270\200gvnE;\342\211\251\357\270\200hArr;\342\207\224"
    "hairsp;\342\200\212half;\302\275hamilt;\342\204\213hardcy;\321\212harr;\342\206\224harrcir;\342\245\210"
    "harrw;\342\206\255hbar;\342\204\217hcirc;\304\245hearts;\342\231\245heartsuit;\342\231\245"
    "hellip;\342\200\246hercon;\342\212\271hfr;\360\235\224\245hksearow;\342\244\245hkswarow;\342\244\246"
    "hoarr;\342\207\277homtht;\342\210\273hookleftarrow;\342\206\251hookrightarrow;\342\206\252"
    "hopf;\360\235\225\231horbar;\342\200\225hscr;\360\235\222\275hslash;\342\204\217hstrok;\304\247"
    "hybull;\342\201\203hyphen;\342\200\220iacute\303\255iacute;\303\255ic;\342\201\243icirc\303\256"
    "icirc;\303\256icy;\320\270iecy;\320\265iexcl\302\241iexcl;\302\241iff;\342\207\224ifr;\360\235\224\246"
    "igrave\303\254igrave;\303\254ii;\342\205\210iiiint;\342\250\214iiint;\342\210\255iinfin;\342\247\234"
    "iiota;\342\204\251ijlig;\304\263imacr;\304\253image;\342\204\221imagline;\342\204\220imagpart;\342\204\221"
    "imath;\304\261imof;\342\212\267imped;\306\265in;\342\210\210incare;\342\204\205infin;\342\210\236"
    "infintie;\342\247\235inodot;\304\261int;\342\210\253intcal;\342\212\272integers;\342\204\244"
    "intercal;\342\212\272intlarhk;\342\250\227intprod;\342\250\274iocy;\321\221iogon;\304\257"
    "iopf;\360\235\225\232iota;\316\271iprod;\342\250\274iquest\302\277iquest;\302\277iscr;\360\235\222\276"
    "isin;\342\210\210isinE;\342\213\271isindot;\342\213\265isins;\342\213\264isinsv;\342\213\263"
    "isinv;\342\210\210it;\342\201\242itilde;\304\251iukcy;\321\226iuml\303\257iuml;\303\257jcirc;\304\265"
    "jcy;\320\271jfr;\360\235\224\247jmath;\310\267jopf;\360\235\225\233jscr;\360\235\222\277jsercy;\321\230"
    "jukcy;\321\224kappa;\316\272kappav;\317\260kcedil;\304\267kcy;\320\272kfr;\360\235\224\250kgreen;\304\270"
    "khcy;\321\205kjcy;\321\234kopf;\360\235\225\234kscr;\360\235\223\200lAarr;\342\207\232lArr;\342\207\220"
    "lAtail;\342\244\233lBarr;\342\244\216lE;\342\211\246lEg;\342\252\213lHar;\342\245\242lacute;\304\272"
    "laemptyv;\342\246\264lagran;\342\204\222lambda;\316\273lang;\342\237\250langd;\342\246\221"
    "langle;\342\237\250lap;\342\252\205laquo\302\253laquo;\302\253larr;\342\206\220larrb;\342\207\244"
    "larrbfs;\342\244\237larrfs;\342\244\235larrhk;\342\206\251larrlp;\342\206\253larrpl;\342\244\271"
    "larrsim;\342\245\263larrtl;\342\206\242lat;\342\252\253latail;\342\244\231late;\342\252\255"
    "lates;\342\252\255\357\270\200lbarr;\342\244\214lbbrk;\342\235\262lbrace;{lbrack;[lbrke;\342\246\213"
    "lbrksld;\342\246\217lbrkslu;\342\246\215lcaron;\304\276lcedil;\304\274lceil;\342\214\210lcub;{lcy;\320\273"
    "ldca;\342\244\266ldquo;\342\200\234ldquor;\342\200\236ldrdhar;\342\245\247ldrushar;\342\245\213"
    "ldsh;\342\206\262le;\342\211\244leftarrow;\342\206\220leftarrowtail;\342\206\242leftharpoondown;\342\206\275"
    "leftharpoonup;\342\206\274leftleftarrows;\342\207\207leftrightarrow;\342\206\224leftrightarrows;\342\207\206"
    "leftrightharpoons;\342\207\213leftrightsquigarrow;\342\206\255leftthreetimes;\342\213\213leg;\342\213\232"
    "leq;\342\211\244leqq;\342\211\246leqslant;\342\251\275les;\342\251\275lescc;\342\252\250lesdot;\342\251\277"
    "lesdoto;\342\252\201lesdotor;\342\252\203lesg;\342\213\232\357\270\200lesges;\342\252\223"
    "lessapprox;\342\252\205lessdot;\342\213\226lesseqgtr;\342\213\232lesseqqgtr;\342\252\213lessgtr;\342\211\266"
    "lesssim;\342\211\262lfisht;\342\245\274lfloor;\342\214\212lfr;\360\235\224\251lg;\342\211\266"
    "lgE;\342\252\221lhard;\342\206\275lharu;\342\206\274lharul;\342\245\252lhblk;\342\226\204ljcy;\321\231"
    "ll;\342\211\252llarr;\342\207\207llcorner;\342\214\236llhard;\342\245\253lltri;\342\227\272lmidot;\305\200"
    "lmoust;\342\216\260lmoustache;\342\216\260lnE;\342\211\250lnap;\342\252\211lnapprox;\342\252\211"
    "lne;\342\252\207lneq;\342\252\207lneqq;\342\211\250lnsim;\342\213\246loang;\342\237\254loarr;\342\207\275"
    "lobrk;\342\237\246longleftarrow;\342\237\265longleftrightarrow;\342\237\267longmapsto;\342\237\274"
    "longrightarrow;\342\237\266looparrowleft;\342\206\253looparrowright;\342\206\254lopar;\342\246\205"
    "lopf;\360\235\225\235loplus;\342\250\255lotimes;\342\250\264lowast;\342\210\227lowbar;_loz;\342\227\212"
    "lozenge;\342\227\212lozf;\342\247\253lpar;(lparlt;\342\246\223lrarr;\342\207\206lrcorner;\342\214\237"
    "lrhar;\342\207\213lrhard;\342\245\255lrm;\342\200\216lrtri;\342\212\277lsaquo;\342\200\271"
    "lscr;\360\235\223\201lsh;\342\206\260lsim;\342\211\262lsime;\342\252\215lsimg;\342\252\217lsqb;["
    "lsquo;\342\200\230lsquor;\342\200\232lstrok;\305\202lt<lt;<ltcc;\342\252\246ltcir;\342\251\271"
    "ltdot;\342\213\226lthree;\342\213\213ltimes;\342\213\211ltlarr;\342\245\266ltquest;\342\251\273"
    "ltrPar;\342\246\226ltri;\342\227\203ltrie;\342\212\264ltrif;\342\227\202lurdshar;\342\245\212"
    "luruhar;\342\245\246lvertneqq;\342\211\250\357\270\200lvnE;\342\211\250\357\270\200mDDot;\342\210\272"
    "macr\302\257macr;\302\257male;\342\231\202malt;\342\234\240maltese;\342\234\240map;\342\206\246"
    "mapsto;\342\206\246mapstodown;\342\206\247mapstoleft;\342\206\244mapstoup;\342\206\245marker;\342\226\256"
    "mcomma;\342\250\251mcy;\320\274mdash;\342\200\224measuredangle;\342\210\241mfr;\360\235\224\252"
    "mho;\342\204\247micro\302\265micro;\302\265mid;\342\210\243midast;*midcir;\342\253\260middot\302\267"
    "middot;\302\267minus;\342\210\222minusb;\342\212\237minusd;\342\210\270minusdu;\342\250\252mlcp;\342\253\233"
    "mldr;\342\200\246mnplus;\342\210\223models;\342\212\247mopf;\360\235\225\236mp;\342\210\223"
    "mscr;\360\235\223\202mstpos;\342\210\276mu;\316\274multimap;\342\212\270mumap;\342\212\270"
    "nGg;\342\213\231\314\270nGt;\342\211\253\342\203\222nGtv;\342\211\253\314\270nLeftarrow;\342\207\215"
    "nLeftrightarrow;\342\207\216nLl;\342\213\230\314\270nLt;\342\211\252\342\203\222nLtv;\342\211\252\314\270"
    "nRightarrow;\342\207\217nVDash;\342\212\257nVdash;\342\212\256nabla;\342\210\207nacute;\305\204"
    "nang;\342\210\240\342\203\222nap;\342\211\211napE;\342\251\260\314\270napid;\342\211\213\314\270"
    "napos;\305\211napprox;\342\211\211natur;\342\231\256natural;\342\231\256naturals;\342\204\225nbsp\302\240"
    "nbsp;\302\240nbump;\342\211\216\314\270nbumpe;\342\211\217\314\270ncap;\342\251\203ncaron;\305\210"
    "ncedil;\305\206ncong;\342\211\207ncongdot;\342\251\255\314\270ncup;\342\251\202ncy;\320\275"
    "ndash;\342\200\223ne;\342\211\240neArr;\342\207\227nearhk;\342\244\244nearr;\342\206\227nearrow;\342\206\227"
    "nedot;\342\211\220\314\270nequiv;\342\211\242nesear;\342\244\250nesim;\342\211\202\314\270"
    "nexist;\342\210\204nexists;\342\210\204nfr;\360\235\224\253ngE;\342\211\247\314\270nge;\342\211\261"
    "ngeq;\342\211\261ngeqq;\342\211\247\314\270ngeqslant;\342\251\276\314\270nges;\342\251\276\314\270"
    "ngsim;\342\211\265ngt;\342\211\257ngtr;\342\211\257nhArr;\342\207\216nharr;\342\206\256nhpar;\342\253\262"
    "ni;\342\210\213nis;\342\213\274nisd;\342\213\272niv;\342\210\213njcy;\321\232nlArr;\342\207\215"
    "nlE;\342\211\246\314\270nlarr;\342\206\232nldr;\342\200\245nle;\342\211\260nleftarrow;\342\206\232"
    "nleftrightarrow;\342\206\256nleq;\342\211\260nleqq;\342\211\246\314\270nleqslant;\342\251\275\314\270"
    "nles;\342\251\275\314\270nless;\342\211\256nlsim;\342\211\264nlt;\342\211\256nltri;\342\213\252"
    "nltrie;\342\213\254nmid;\342\210\244nopf;\360\235\225\237not\302\254not;\302\254notin;\342\210\211"
    "notinE;\342\213\271\314\270notindot;\342\213\265\314\270notinva;\342\210\211notinvb;\342\213\267"
    "notinvc;\342\213\266notni;\342\210\214notniva;\342\210\214notnivb;\342\213\276notnivc;\342\213\275"
    "npar;\342\210\246nparallel;\342\210\246nparsl;\342\253\275\342\203\245npart;\342\210\202\314\270"
    "npolint;\342\250\224npr;\342\212\200nprcue;\342\213\240npre;\342\252\257\314\270nprec;\342\212\200"
    "npreceq;\342\252\257\314\270nrArr;\342\207\217nrarr;\342\206\233nrarrc;\342\244\263\314\270"
    "nrarrw;\342\206\235\314\270nrightarrow;\342\206\233nrtri;\342\213\253nrtrie;\342\213\255nsc;\342\212\201"
    "nsccue;\342\213\241nsce;\342\252\260\314\270nscr;\360\235\223\203nshortmid;\342\210\244"
    "nshortparallel;\342\210\246nsim;\342\211\201nsime;\342\211\204nsimeq;\342\211\204nsmid;\342\210\244"
    "nspar;\342\210\246nsqsube;\342\213\242nsqsupe;\342\213\243nsub;\342\212\204nsubE;\342\253\205\314\270"
    "nsube;\342\212\210nsubset;\342\212\202\342\203\222nsubseteq;\342\212\210nsubseteqq;\342\253\205\314\270"
    "nsucc;\342\212\201nsucceq;\342\252\260\314\270nsup;\342\212\205nsupE;\342\253\206\314\270nsupe;\342\212\211"
    "nsupset;\342\212\203\342\203\222nsupseteq;\342\212\211nsupseteqq;\342\253\206\314\270ntgl;\342\211\271"
    "ntilde\303\261ntilde;\303\261ntlg;\342\211\270ntriangleleft;\342\213\252ntrianglelefteq;\342\213\254"
    "ntriangleright;\342\213\253ntrianglerighteq;\342\213\255nu;\316\275num;#numero;\342\204\226"
    "numsp;\342\200\207nvDash;\342\212\255nvHarr;\342\244\204nvap;\342\211\215\342\203\222nvdash;\342\212\254"
    "nvge;\342\211\245\342\203\222nvgt;>\342\203\222nvinfin;\342\247\236nvlArr;\342\244\202"
    "nvle;\342\211\244\342\203\222nvlt;<\342\203\222nvltrie;\342\212\264\342\203\222nvrArr;\342\244\203"
    "nvrtrie;\342\212\265\342\203\222nvsim;\342\210\274\342\203\222nwArr;\342\207\226nwarhk;\342\244\243"
    "nwarr;\342\206\226nwarrow;\342\206\226nwnear;\342\244\247oS;\342\223\210oacute\303\263oacute;\303\263"
    "oast;\342\212\233ocir;\342\212\232ocirc\303\264ocirc;\303\264ocy;\320\276odash;\342\212\235odblac;\305\221"
    "odiv;\342\250\270odot;\342\212\231odsold;\342\246\274oelig;\305\223ofcir;\342\246\277ofr;\360\235\224\254"
    "ogon;\313\233ograve\303\262ograve;\303\262ogt;\342\247\201ohbar;\342\246\265ohm;\316\251oint;\342\210\256"
    "olarr;\342\206\272olcir;\342\246\276olcross;\342\246\273oline;\342\200\276olt;\342\247\200omacr;\305\215"
    "omega;\317\211omicron;\316\277omid;\342\246\266ominus;\342\212\226oopf;\360\235\225\240opar;\342\246\267"
    "operp;\342\246\271oplus;\342\212\225or;\342\210\250orarr;\342\206\273ord;\342\251\235order;\342\204\264"
    "orderof;\342\204\264ordf\302\252ordf;\302\252ordm\302\272ordm;\302\272origof;\342\212\266oror;\342\251\226"
    "orslope;\342\251\227orv;\342\251\233oscr;\342\204\264oslash\303\270oslash;\303\270osol;\342\212\230"
    "otilde\303\265otilde;\303\265otimes;\342\212\227otimesas;\342\250\266ouml\303\266ouml;\303\266"
    "ovbar;\342\214\275par;\342\210\245para\302\266para;\302\266parallel;\342\210\245parsim;\342\253\263"
    "parsl;\342\253\275part;\342\210\202pcy;\320\277percnt;%period;.permil;\342\200\260perp;\342\212\245"
    "pertenk;\342\200\261pfr;\360\235\224\255phi;\317\206phiv;\317\225phmmat;\342\204\263phone;\342\230\216"
    "pi;\317\200pitchfork;\342\213\224piv;\317\226planck;\342\204\217planckh;\342\204\216plankv;\342\204\217"
    "plus;+plusacir;\342\250\243plusb;\342\212\236pluscir;\342\250\242plusdo;\342\210\224plusdu;\342\250\245"
    "pluse;\342\251\262plusmn\302\261plusmn;\302\261plussim;\342\250\246plustwo;\342\250\247pm;\302\261"
    "pointint;\342\250\225popf;\360\235\225\241pound\302\243pound;\302\243pr;\342\211\272prE;\342\252\263"
    "prap;\342\252\267prcue;\342\211\274pre;\342\252\257prec;\342\211\272precapprox;\342\252\267"
    "preccurlyeq;\342\211\274preceq;\342\252\257precnapprox;\342\252\271precneqq;\342\252\265"
    "precnsim;\342\213\250precsim;\342\211\276prime;\342\200\262primes;\342\204\231prnE;\342\252\265"
    "prnap;\342\252\271prnsim;\342\213\250prod;\342\210\217profalar;\342\214\256profline;\342\214\222"
    "profsurf;\342\214\223prop;\342\210\235propto;\342\210\235prsim;\342\211\276prurel;\342\212\260"
    "pscr;\360\235\223\205psi;\317\210puncsp;\342\200\210qfr;\360\235\224\256qint;\342\250\214"
    "qopf;\360\235\225\242qprime;\342\201\227qscr;\360\235\223\206quaternions;\342\204\215quatint;\342\250\226"
    "quest;\077questeq;\342\211\237quot\042quot;\042rAarr;\342\207\233rArr;\342\207\222rAtail;\342\244\234"
    "rBarr;\342\244\217rHar;\342\245\244race;\342\210\275\314\261racute;\305\225radic;\342\210\232"
    "raemptyv;\342\246\263rang;\342\237\251rangd;\342\246\222range;\342\246\245rangle;\342\237\251raquo\302\273"
    "raquo;\302\273rarr;\342\206\222rarrap;\342\245\265rarrb;\342\207\245rarrbfs;\342\244\240rarrc;\342\244\263"
    "rarrfs;\342\244\236rarrhk;\342\206\252rarrlp;\342\206\254rarrpl;\342\245\205rarrsim;\342\245\264"
    "rarrtl;\342\206\243rarrw;\342\206\235ratail;\342\244\232ratio;\342\210\266rationals;\342\204\232"
    "rbarr;\342\244\215rbbrk;\342\235\263rbrace;}rbrack;]rbrke;\342\246\214rbrksld;\342\246\216"
    "rbrkslu;\342\246\220rcaron;\305\231rcedil;\305\227rceil;\342\214\211rcub;}rcy;\321\200rdca;\342\244\267"
    "rdldhar;\342\245\251rdquo;\342\200\235rdquor;\342\200\235rdsh;\342\206\263real;\342\204\234"
    "realine;\342\204\233realpart;\342\204\234reals;\342\204\235rect;\342\226\255reg\302\256reg;\302\256"
    "rfisht;\342\245\275rfloor;\342\214\213rfr;\360\235\224\257rhard;\342\207\201rharu;\342\207\200"
    "rharul;\342\245\254rho;\317\201rhov;\317\261rightarrow;\342\206\222rightarrowtail;\342\206\243"
    "rightharpoondown;\342\207\201rightharpoonup;\342\207\200rightleftarrows;\342\207\204"
    "rightleftharpoons;\342\207\214rightrightarrows;\342\207\211rightsquigarrow;\342\206\235"
    "rightthreetimes;\342\213\214ring;\313\232risingdotseq;\342\211\223rlarr;\342\207\204rlhar;\342\207\214"
    "rlm;\342\200\217rmoust;\342\216\261rmoustache;\342\216\261rnmid;\342\253\256roang;\342\237\255"
    "roarr;\342\207\276robrk;\342\237\247ropar;\342\246\206ropf;\360\235\225\243roplus;\342\250\256"
    "rotimes;\342\250\265rpar;)rpargt;\342\246\224rppolint;\342\250\222rrarr;\342\207\211rsaquo;\342\200\272"
    "rscr;\360\235\223\207rsh;\342\206\261rsqb;]rsquo;\342\200\231rsquor;\342\200\231rthree;\342\213\214"
    "rtimes;\342\213\212rtri;\342\226\271rtrie;\342\212\265rtrif;\342\226\270rtriltri;\342\247\216"
    "ruluhar;\342\245\250rx;\342\204\236sacute;\305\233sbquo;\342\200\232sc;\342\211\273scE;\342\252\264"
    "scap;\342\252\270scaron;\305\241sccue;\342\211\275sce;\342\252\260scedil;\305\237scirc;\305\235"
    "scnE;\342\252\266scnap;\342\252\272scnsim;\342\213\251scpolint;\342\250\223scsim;\342\211\277scy;\321\201"
    "sdot;\342\213\205sdotb;\342\212\241sdote;\342\251\246seArr;\342\207\230searhk;\342\244\245searr;\342\206\230"
    "searrow;\342\206\230sect\302\247sect;\302\247semi;;seswar;\342\244\251setminus;\342\210\226"
    "setmn;\342\210\226sext;\342\234\266sfr;\360\235\224\260sfrown;\342\214\242sharp;\342\231\257shchcy;\321\211"
    "shcy;\321\210shortmid;\342\210\243shortparallel;\342\210\245shy\302\255shy;\302\255sigma;\317\203"
    "sigmaf;\317\202sigmav;\317\202sim;\342\210\274simdot;\342\251\252sime;\342\211\203simeq;\342\211\203"
    "simg;\342\252\236simgE;\342\252\240siml;\342\252\235simlE;\342\252\237simne;\342\211\206simplus;\342\250\244"
    "simrarr;\342\245\262slarr;\342\206\220smallsetminus;\342\210\226smashp;\342\250\263smeparsl;\342\247\244"
    "smid;\342\210\243smile;\342\214\243smt;\342\252\252smte;\342\252\254smtes;\342\252\254\357\270\200"
    "softcy;\321\214sol;/solb;\342\247\204solbar;\342\214\277sopf;\360\235\225\244spades;\342\231\240"
    "spadesuit;\342\231\240spar;\342\210\245sqcap;\342\212\223sqcaps;\342\212\223\357\270\200sqcup;\342\212\224"
    "sqcups;\342\212\224\357\270\200sqsub;\342\212\217sqsube;\342\212\221sqsubset;\342\212\217"
    "sqsubseteq;\342\212\221sqsup;\342\212\220sqsupe;\342\212\222sqsupset;\342\212\220sqsupseteq;\342\212\222"
    "squ;\342\226\241square;\342\226\241squarf;\342\226\252squf;\342\226\252srarr;\342\206\222"
    "sscr;\360\235\223\210ssetmn;\342\210\226ssmile;\342\214\243sstarf;\342\213\206star;\342\230\206"
    "starf;\342\230\205straightepsilon;\317\265straightphi;\317\225strns;\302\257sub;\342\212\202"
    "subE;\342\253\205subdot;\342\252\275sube;\342\212\206subedot;\342\253\203submult;\342\253\201"
    "subnE;\342\253\213subne;\342\212\212subplus;\342\252\277subrarr;\342\245\271subset;\342\212\202"
    "subseteq;\342\212\206subseteqq;\342\253\205subsetneq;\342\212\212subsetneqq;\342\253\213subsim;\342\253\207"
    "subsub;\342\253\225subsup;\342\253\223succ;\342\211\273succapprox;\342\252\270succcurlyeq;\342\211\275"
    "succeq;\342\252\260succnapprox;\342\252\272succneqq;\342\252\266succnsim;\342\213\251succsim;\342\211\277"
    "sum;\342\210\221sung;\342\231\252sup1\302\271sup1;\302\271sup2\302\262sup2;\302\262sup3\302\263sup3;\302\263"
    "sup;\342\212\203supE;\342\253\206supdot;\342\252\276supdsub;\342\253\230supe;\342\212\207"
    "supedot;\342\253\204suphsol;\342\237\211suphsub;\342\253\227suplarr;\342\245\273supmult;\342\253\202"
    "supnE;\342\253\214supne;\342\212\213supplus;\342\253\200supset;\342\212\203supseteq;\342\212\207"
    "supseteqq;\342\253\206supsetneq;\342\212\213supsetneqq;\342\253\214supsim;\342\253\210supsub;\342\253\224"
    "supsup;\342\253\226swArr;\342\207\231swarhk;\342\244\246swarr;\342\206\231swarrow;\342\206\231"
    "swnwar;\342\244\252szlig\303\237szlig;\303\237target;\342\214\226tau;\317\204tbrk;\342\216\264"
    "tcaron;\305\245tcedil;\305\243tcy;\321\202tdot;\342\203\233telrec;\342\214\225tfr;\360\235\224\261"
    "there4;\342\210\264therefore;\342\210\264theta;\316\270thetasym;\317\221thetav;\317\221"
    "thickapprox;\342\211\210thicksim;\342\210\274thinsp;\342\200\211thkap;\342\211\210thksim;\342\210\274"
    "thorn\303\276thorn;\303\276tilde;\313\234times\303\227times;\303\227timesb;\342\212\240timesbar;\342\250\261"
    "timesd;\342\250\260tint;\342\210\255toea;\342\244\250top;\342\212\244topbot;\342\214\266topcir;\342\253\261"
    "topf;\360\235\225\245topfork;\342\253\232tosa;\342\244\251tprime;\342\200\264trade;\342\204\242"
    "triangle;\342\226\265triangledown;\342\226\277triangleleft;\342\227\203trianglelefteq;\342\212\264"
    "triangleq;\342\211\234triangleright;\342\226\271trianglerighteq;\342\212\265tridot;\342\227\254"
    "trie;\342\211\234triminus;\342\250\272triplus;\342\250\271trisb;\342\247\215tritime;\342\250\273"
    "trpezium;\342\217\242tscr;\360\235\223\211tscy;\321\206tshcy;\321\233tstrok;\305\247twixt;\342\211\254"
    "twoheadleftarrow;\342\206\236twoheadrightarrow;\342\206\240uArr;\342\207\221uHar;\342\245\243uacute\303\272"
    "uacute;\303\272uarr;\342\206\221ubrcy;\321\236ubreve;\305\255ucirc\303\273ucirc;\303\273ucy;\321\203"
    "udarr;\342\207\205udblac;\305\261udhar;\342\245\256ufisht;\342\245\276ufr;\360\235\224\262ugrave\303\271"
    "ugrave;\303\271uharl;\342\206\277uharr;\342\206\276uhblk;\342\226\200ulcorn;\342\214\234"
    "ulcorner;\342\214\234ulcrop;\342\214\217ultri;\342\227\270umacr;\305\253uml\302\250uml;\302\250"
    "uogon;\305\263uopf;\360\235\225\246uparrow;\342\206\221updownarrow;\342\206\225upharpoonleft;\342\206\277"
    "upharpoonright;\342\206\276uplus;\342\212\216upsi;\317\205upsih;\317\222upsilon;\317\205"
    "upuparrows;\342\207\210urcorn;\342\214\235urcorner;\342\214\235urcrop;\342\214\216uring;\305\257"
    "urtri;\342\227\271uscr;\360\235\223\212utdot;\342\213\260utilde;\305\251utri;\342\226\265utrif;\342\226\264"
    "uuarr;\342\207\210uuml\303\274uuml;\303\274uwangle;\342\246\247vArr;\342\207\225vBar;\342\253\250"
    "vBarv;\342\253\251vDash;\342\212\250vangrt;\342\246\234varepsilon;\317\265varkappa;\317\260"
    "varnothing;\342\210\205varphi;\317\225varpi;\317\226varpropto;\342\210\235varr;\342\206\225varrho;\317\261"
    "varsigma;\317\202varsubsetneq;\342\212\212\357\270\200varsubsetneqq;\342\253\213\357\270\200"
    "varsupsetneq;\342\212\213\357\270\200varsupsetneqq;\342\253\214\357\270\200vartheta;\317\221"
    "vartriangleleft;\342\212\262vartriangleright;\342\212\263vcy;\320\262vdash;\342\212\242vee;\342\210\250"
    "veebar;\342\212\273veeeq;\342\211\232vellip;\342\213\256verbar;|vert;|vfr;\360\235\224\263vltri;\342\212\262"
    "vnsub;\342\212\202\342\203\222vnsup;\342\212\203\342\203\222vopf;\360\235\225\247vprop;\342\210\235"
    "vrtri;\342\212\263vscr;\360\235\223\213vsubnE;\342\253\213\357\270\200vsubne;\342\212\212\357\270\200"
    "vsupnE;\342\253\214\357\270\200vsupne;\342\212\213\357\270\200vzigzag;\342\246\232wcirc;\305\265"
    "wedbar;\342\251\237wedge;\342\210\247wedgeq;\342\211\231weierp;\342\204\230wfr;\360\235\224\264"
    "wopf;\360\235\225\250wp;\342\204\230wr;\342\211\200wreath;\342\211\200wscr;\360\235\223\214xcap;\342\213\202"
    "xcirc;\342\227\257xcup;\342\213\203xdtri;\342\226\275xfr;\360\235\224\265xhArr;\342\237\272"
    "xharr;\342\237\267xi;\316\276xlArr;\342\237\270xlarr;\342\237\265xmap;\342\237\274xnis;\342\213\273"
    "xodot;\342\250\200xopf;\360\235\225\251xoplus;\342\250\201xotime;\342\250\202xrArr;\342\237\271"
    "xrarr;\342\237\266xscr;\360\235\223\215xsqcup;\342\250\206xuplus;\342\250\204xutri;\342\226\263"
    "xvee;\342\213\201xwedge;\342\213\200yacute\303\275yacute;\303\275yacy;\321\217ycirc;\305\267ycy;\321\213"
    "yen\302\245yen;\302\245yfr;\360\235\224\266yicy;\321\227yopf;\360\235\225\252yscr;\360\235\223\216"
    "yucy;\321\216yuml\303\277yuml;\303\277zacute;\305\272zcaron;\305\276zcy;\320\267zdot;\305\274"
    "zeetrf;\342\204\250zeta;\316\266zfr;\360\235\224\267zhcy;\320\266zigrarr;\342\207\235zopf;\360\235\225\253"
    "zscr;\360\235\223\217zwj;\342\200\215zwnj;\342\200\214";

struct entity {
    uint16_t at; /* in names_and_texts */
    uint8_t name_size, text_size;
};

/* Open addressing; an entry with name_size 0 is free. */
static const struct entity entities[4096] = {
    [7] = {434, 8, 3}, [8] = {13458, 7, 2}, [9] = {21437, 7, 3}, [10] = {19239, 6, 3}, [12] = {9001, 6, 3},
    [13] = {14863, 4, 3}, [15] = {3950, 11, 3}, [16] = {9108, 6, 3}, [17] = {8132, 6, 2}, [18] = {13052, 6, 2},
    [20] = {7413, 14, 3}, [21] = {13006, 7, 3}, [25] = {6096, 4, 3}, [26] = {17449, 5, 4}, [27] = {17475, 6, 3},
    [28] = {21969, 7, 3}, [29] = {19860, 5, 3}, [31] = {1667, 6, 2}, [33] = {7999, 9, 3}, [35] = {8636, 16, 3},
    [36] = {17321, 7, 2}, [40] = {20506, 11, 3}, [43] = {3747, 18, 3}, [44] = {7500, 5, 4}, [45] = {9833, 9, 3},
    [46] = {14391, 7, 3}, [48] = {12690, 5, 3}, [49] = {13025, 7, 3}, [51] = {18364, 12, 3}, [52] = {21226, 7, 3},
    [54] = {16007, 6, 3}, [55] = {18981, 11, 3}, [57] = {3320, 15, 3}, [61] = {14689, 6, 3}, [62] = {7540, 5, 2},
    [63] = {15726, 5, 3}, [66] = {177, 7, 3}, [67] = {9897, 9, 3}, [68] = {32, 7, 2}, [69] = {12069, 6, 3},
    [70] = {9874, 12, 3}, [71] = {13267, 6, 2}, [72] = {13636, 6, 3}, [73] = {2566, 7, 2}, [74] = {19594, 5, 3},
    [75] = {8113, 6, 2}, [78] = {16213, 7, 3}, [79] = {4658, 10, 6}, [82] = {13142, 9, 3}, [83] = {13725, 7, 3},
    [84] = {2851, 20, 3}, [85] = {17298, 4, 4}, [86] = {21534, 7, 2}, [93] = {18379, 8, 3}, [97] = {6928, 4, 4},
    [98] = {153, 5, 2}, [99] = {7146, 11, 3}, [100] = {16508, 12, 3}, [101] = {18408, 4, 1}, [102] = {20427, 6, 3},
    [103] = {658, 16, 3}, [104] = {21947, 7, 3}, [105] = {15798, 3, 3}, [106] = {22925, 5, 4},
    [107] = {10731, 4, 2}, [109] = {7641, 7, 2}, [112] = {21552, 17, 3}, [113] = {7695, 5, 3},
    [114] = {18055, 6, 3}, [116] = {4925, 3, 2}, [117] = {8222, 6, 2}, [118] = {9539, 7, 3}, [119] = {9696, 10, 2},
    [120] = {4066, 18, 5}, [121] = {12953, 5, 2}, [122] = {15, 3, 1}, [123] = {9491, 7, 2}, [124] = {13886, 6, 3},
    [125] = {14410, 5, 2}, [126] = {7790, 4, 2}, [127] = {12480, 6, 3}, [128] = {16591, 15, 3},
    [129] = {10404, 15, 3}, [130] = {19851, 6, 3}, [131] = {311, 5, 3}, [139] = {2031, 4, 2}, [140] = {18419, 6, 3},
    [143] = {15647, 8, 3}, [144] = {3064, 13, 3}, [147] = {8764, 18, 3}, [150] = {20668, 5, 2},
    [152] = {13877, 7, 2}, [153] = {13293, 5, 3}, [154] = {2141, 12, 3}, [155] = {11174, 7, 3},
    [156] = {12790, 7, 3}, [157] = {18922, 7, 3}, [158] = {7975, 9, 3}, [159] = {9716, 5, 2}, [166] = {10611, 8, 3},
    [167] = {21810, 3, 2}, [170] = {4564, 16, 5}, [171] = {17369, 6, 3}, [172] = {19532, 6, 2},
    [174] = {14600, 19, 3}, [177] = {5069, 15, 3}, [178] = {16444, 6, 3}, [179] = {16135, 5, 3},
    [181] = {16272, 9, 5}, [185] = {11033, 5, 4}, [186] = {14188, 4, 3}, [187] = {1007, 4, 2}, [188] = {8546, 7, 3},
    [189] = {8975, 5, 3}, [190] = {4191, 16, 3}, [191] = {15447, 6, 3}, [192] = {21269, 7, 3}, [194] = {8957, 6, 3},
    [195] = {11110, 8, 3}, [196] = {12029, 7, 3}, [197] = {1622, 7, 2}, [200] = {1755, 5, 4}, [201] = {17724, 6, 3},
    [204] = {18872, 9, 3}, [205] = {20178, 6, 3}, [206] = {12438, 6, 3}, [209] = {1675, 7, 2},
    [210] = {3627, 10, 3}, [211] = {3669, 7, 2}, [212] = {8453, 6, 3}, [214] = {10180, 8, 3}, [217] = {17271, 7, 3},
    [218] = {22172, 10, 3}, [219] = {8091, 9, 3}, [220] = {16466, 6, 3}, [221] = {19877, 5, 3},
    [224] = {16523, 6, 3}, [225] = {20493, 10, 3}, [226] = {9410, 5, 1}, [227] = {21244, 5, 3},
    [228] = {1774, 6, 3}, [229] = {4707, 17, 5}, [230] = {10202, 6, 3}, [231] = {13407, 6, 2},
    [232] = {17545, 5, 2}, [233] = {8919, 7, 3}, [234] = {17552, 7, 3}, [235] = {10762, 6, 2}, [236] = {8512, 5, 2},
    [237] = {22675, 4, 4}, [241] = {1489, 16, 3}, [243] = {2393, 5, 2}, [244] = {7870, 6, 2}, [245] = {20039, 7, 3},
    [248] = {22715, 6, 3}, [249] = {4754, 17, 5}, [250] = {11262, 3, 3}, [254] = {12406, 5, 4},
    [256] = {15914, 4, 5}, [258] = {6719, 11, 6}, [259] = {10865, 9, 3}, [260] = {15475, 5, 5}, [263] = {864, 4, 4},
    [268] = {12591, 10, 6}, [270] = {21101, 7, 2}, [272] = {5093, 5, 4}, [273] = {22683, 6, 3},
    [279] = {13393, 4, 2}, [280] = {20164, 11, 3}, [281] = {20209, 11, 3}, [284] = {8047, 9, 3},
    [285] = {5243, 4, 2}, [286] = {5804, 11, 3}, [288] = {9046, 6, 3}, [289] = {22356, 4, 3},
    [291] = {20480, 10, 3}, [292] = {5229, 4, 2}, [293] = {3725, 19, 3}, [294] = {6889, 7, 2}, [295] = {1530, 8, 3},
    [296] = {19374, 7, 3}, [300] = {9154, 6, 3}, [301] = {195, 7, 2}, [302] = {19149, 5, 2}, [303] = {22890, 3, 2},
    [304] = {14937, 5, 3}, [310] = {14753, 8, 3}, [311] = {19197, 7, 3}, [312] = {14921, 7, 2},
    [324] = {19868, 6, 3}, [325] = {2103, 17, 3}, [326] = {18355, 5, 4}, [327] = {7272, 5, 2},
    [328] = {4514, 20, 5}, [329] = {15895, 8, 3}, [330] = {20675, 4, 2}, [331] = {21793, 6, 3},
    [337] = {7782, 6, 2}, [338] = {5521, 7, 2}, [339] = {11915, 7, 3}, [341] = {6049, 5, 3}, [342] = {8323, 9, 3},
    [343] = {20558, 11, 3}, [344] = {2379, 6, 2}, [346] = {9930, 6, 3}, [347] = {8071, 6, 3}, [348] = {10806, 5, 2},
    [350] = {7921, 9, 3}, [351] = {16865, 5, 3}, [352] = {10387, 6, 2}, [355] = {10039, 5, 3},
    [356] = {12618, 5, 3}, [357] = {5924, 18, 3}, [358] = {17638, 7, 3}, [362] = {409, 6, 2}, [363] = {16747, 6, 3},
    [364] = {18995, 15, 3}, [365] = {21915, 6, 2}, [366] = {15547, 12, 3}, [367] = {17613, 5, 3},
    [378] = {9909, 7, 3}, [379] = {11373, 7, 3}, [384] = {774, 9, 3}, [385] = {7, 6, 2}, [387] = {10026, 10, 3},
    [388] = {7375, 18, 3}, [389] = {9180, 6, 3}, [390] = {17058, 5, 6}, [392] = {21009, 7, 2},
    [394] = {10211, 6, 3}, [395] = {21279, 5, 4}, [396] = {22941, 4, 2}, [403] = {12282, 4, 4},
    [404] = {11469, 5, 2}, [405] = {12739, 7, 3}, [409] = {8023, 9, 3}, [411] = {3001, 16, 3}, [416] = {3619, 4, 4},
    [417] = {12118, 6, 2}, [419] = {13364, 6, 2}, [420] = {1834, 4, 2}, [421] = {3427, 15, 3},
    [422] = {3484, 15, 3}, [423] = {11292, 7, 3}, [424] = {3359, 3, 3}, [425] = {9672, 8, 3}, [426] = {9951, 6, 1},
    [427] = {19230, 6, 3}, [428] = {1703, 17, 3}, [430] = {19033, 15, 3}, [431] = {19490, 5, 3},
    [433] = {19588, 4, 2}, [435] = {18861, 8, 3}, [436] = {15843, 6, 5}, [439] = {4258, 8, 3},
    [440] = {4826, 14, 3}, [441] = {11361, 9, 3}, [442] = {4916, 7, 2}, [443] = {4359, 24, 5},
    [444] = {17137, 7, 3}, [445] = {7586, 4, 2}, [446] = {12543, 10, 3}, [447] = {20985, 7, 3},
    [448] = {21001, 5, 3}, [449] = {21609, 6, 2}, [450] = {14887, 6, 3}, [453] = {6813, 10, 3},
    [460] = {11773, 6, 3}, [461] = {13924, 7, 3}, [462] = {12296, 4, 3}, [463] = {18554, 5, 3},
    [464] = {7681, 5, 2}, [465] = {12706, 7, 3}, [466] = {3020, 8, 3}, [467] = {12716, 10, 3}, [468] = {2463, 4, 3},
    [469] = {336, 4, 2}, [470] = {12844, 7, 3}, [471] = {15120, 5, 3}, [472] = {20550, 5, 3}, [473] = {136, 14, 3},
    [474] = {16240, 3, 2}, [475] = {22456, 6, 3}, [478] = {6606, 7, 3}, [479] = {3276, 14, 3}, [480] = {8881, 8, 6},
    [483] = {16496, 7, 5}, [484] = {16645, 6, 3}, [486] = {15527, 4, 6}, [489] = {22155, 7, 2}, [490] = {807, 7, 3},
    [495] = {14954, 6, 3}, [497] = {21593, 5, 3}, [499] = {2340, 6, 2}, [500] = {2193, 5, 4}, [501] = {2348, 5, 2},
    [502] = {10591, 8, 3}, [503] = {13735, 7, 3}, [505] = {10688, 5, 3}, [508] = {19894, 6, 3},
    [509] = {16695, 6, 3}, [510] = {19468, 6, 3}, [512] = {2156, 18, 3}, [515] = {12126, 7, 2},
    [516] = {13069, 9, 3}, [523] = {8187, 5, 1}, [526] = {9650, 5, 2}, [530] = {1281, 18, 3}, [534] = {10310, 7, 3},
    [535] = {3835, 8, 1}, [536] = {13000, 3, 3}, [537] = {22522, 7, 6}, [539] = {22649, 6, 3},
    [541] = {11057, 7, 2}, [542] = {5399, 13, 3}, [543] = {20800, 6, 3}, [545] = {8155, 4, 3},
    [546] = {1060, 10, 2}, [547] = {2482, 13, 3}, [548] = {6309, 7, 3}, [549] = {6057, 13, 3},
    [550] = {12863, 7, 3}, [551] = {15206, 7, 3}, [552] = {14818, 7, 3}, [553] = {19602, 6, 3},
    [554] = {13284, 5, 4}, [555] = {2372, 5, 2}, [556] = {17792, 4, 4}, [557] = {19735, 6, 3},
    [561] = {17128, 6, 3}, [563] = {8672, 9, 3}, [564] = {16559, 5, 5}, [567] = {10962, 16, 3},
    [568] = {10471, 6, 3}, [569] = {2618, 5, 4}, [570] = {7430, 4, 4}, [571] = {10707, 12, 3}, [573] = {57, 6, 2},
    [574] = {9549, 7, 3}, [575] = {12096, 3, 3}, [576] = {14878, 6, 3}, [577] = {18757, 8, 3},
    [578] = {14113, 20, 3}, [579] = {6143, 7, 2}, [580] = {21166, 5, 2}, [588] = {18071, 5, 3},
    [593] = {3863, 17, 2}, [594] = {8600, 10, 3}, [595] = {12380, 5, 3}, [596] = {18034, 3, 3},
    [598] = {8447, 4, 2}, [599] = {1264, 14, 3}, [600] = {19070, 18, 3}, [601] = {18187, 5, 3},
    [608] = {5628, 18, 3}, [609] = {17666, 5, 2}, [613] = {22622, 7, 3}, [618] = {20068, 10, 3},
    [619] = {21041, 7, 3}, [620] = {13868, 7, 2}, [622] = {22732, 5, 3}, [623] = {8362, 8, 3},
    [624] = {5266, 14, 3}, [625] = {11442, 5, 3}, [626] = {14698, 5, 4}, [627] = {9622, 6, 2},
    [628] = {14728, 7, 3}, [629] = {15004, 7, 3}, [630] = {11898, 6, 2}, [631] = {7361, 13, 1},
    [633] = {21617, 7, 2}, [636] = {7302, 6, 3}, [637] = {12882, 7, 3}, [638] = {15063, 10, 6},
    [639] = {2516, 15, 3}, [640] = {21173, 6, 2}, [641] = {6826, 5, 4}, [642] = {22040, 6, 3}, [647] = {9689, 5, 2},
    [648] = {16339, 8, 3}, [649] = {20447, 8, 3}, [650] = {22023, 5, 3}, [651] = {22382, 7, 3},
    [655] = {17539, 4, 2}, [656] = {9751, 4, 3}, [657] = {20089, 6, 3}, [658] = {10931, 10, 3},
    [659] = {20767, 8, 3}, [667] = {9445, 7, 3}, [669] = {15923, 4, 3}, [670] = {21815, 4, 2},
    [672] = {2931, 15, 3}, [673] = {16369, 10, 3}, [683] = {1407, 18, 3}, [685] = {14401, 6, 3},
    [693] = {21069, 10, 3}, [695] = {19, 4, 1}, [696] = {2014, 7, 2}, [697] = {22474, 5, 4}, [699] = {6396, 20, 3},
    [700] = {14272, 8, 3}, [701] = {2534, 6, 2}, [708] = {15949, 10, 5}, [709] = {22901, 4, 4},
    [711] = {7491, 5, 4}, [712] = {19453, 3, 3}, [713] = {22496, 7, 6}, [715] = {11942, 7, 3},
    [717] = {16986, 7, 3}, [721] = {13180, 9, 3}, [723] = {11066, 6, 3}, [728] = {5430, 4, 1},
    [730] = {6216, 15, 3}, [735] = {1659, 4, 4}, [738] = {16475, 6, 3}, [739] = {3995, 10, 3},
    [740] = {12459, 3, 1}, [748] = {17714, 7, 3}, [752] = {6563, 4, 3}, [753] = {13476, 4, 2},
    [754] = {21338, 13, 3}, [759] = {15278, 4, 3}, [760] = {18703, 6, 3}, [763] = {11334, 7, 3},
    [764] = {21734, 6, 3}, [765] = {15703, 6, 5}, [766] = {19296, 5, 1}, [767] = {15430, 3, 2},
    [768] = {4411, 12, 3}, [769] = {319, 7, 3}, [770] = {4993, 6, 2}, [771] = {13715, 7, 3}, [772] = {19190, 4, 3},
    [773] = {10441, 6, 3}, [774] = {19430, 9, 3}, [775] = {16179, 6, 3}, [776] = {22916, 5, 4},
    [778] = {6861, 5, 3}, [779] = {13154, 7, 2}, [780] = {14001, 16, 3}, [781] = {16957, 7, 3},
    [782] = {8230, 5, 4}, [783] = {50, 5, 2}, [784] = {1840, 5, 2}, [785] = {15360, 5, 3}, [786] = {18266, 7, 3},
    [787] = {13846, 8, 3}, [788] = {19365, 6, 3}, [793] = {16788, 6, 3}, [794] = {10320, 8, 3},
    [795] = {3047, 14, 3}, [796] = {22692, 6, 3}, [797] = {12510, 10, 3}, [798] = {294, 5, 4},
    [801] = {22641, 5, 3}, [802] = {20636, 8, 3}, [803] = {12142, 7, 2}, [808] = {3379, 7, 2}, [809] = {238, 7, 3},
    [810] = {648, 7, 3}, [811] = {6134, 7, 2}, [812] = {3890, 4, 3}, [813] = {18258, 5, 3}, [814] = {15320, 6, 3},
    [815] = {7775, 5, 2}, [816] = {20930, 7, 3}, [820] = {10823, 7, 3}, [821] = {8966, 6, 3}, [822] = {17255, 5, 3},
    [823] = {4008, 11, 3}, [824] = {20276, 7, 3}, [825] = {22666, 6, 3}, [828] = {13971, 10, 3},
    [831] = {8294, 9, 3}, [833] = {9630, 6, 3}, [834] = {7186, 15, 3}, [835] = {14073, 16, 3},
    [836] = {7001, 17, 3}, [837] = {6675, 7, 2}, [838] = {7891, 4, 1}, [839] = {7338, 5, 3}, [844] = {15031, 6, 3},
    [845] = {15864, 7, 3}, [847] = {5865, 14, 3}, [848] = {10570, 7, 2}, [850] = {15813, 7, 3},
    [852] = {10841, 5, 4}, [854] = {2910, 18, 3}, [858] = {9529, 7, 3}, [860] = {768, 3, 3}, [861] = {7223, 5, 2},
    [862] = {8426, 9, 3}, [863] = {12489, 7, 3}, [864] = {15090, 6, 3}, [865] = {15231, 14, 3},
    [866] = {18520, 6, 3}, [867] = {18940, 6, 3}, [868] = {21634, 6, 2}, [869] = {22014, 7, 2},
    [870] = {3548, 5, 3}, [871] = {9230, 9, 3}, [872] = {20901, 7, 3}, [873] = {9919, 8, 3}, [874] = {9295, 6, 3},
    [875] = {12749, 4, 4}, [888] = {3844, 4, 4}, [892] = {5511, 7, 3}, [893] = {10813, 7, 3},
    [894] = {21933, 11, 3}, [900] = {11157, 6, 2}, [903] = {16025, 3, 3}, [905] = {7279, 6, 3},
    [906] = {21027, 4, 2}, [910] = {8992, 6, 3}, [911] = {8203, 9, 3}, [912] = {8502, 7, 3}, [913] = {18195, 6, 3},
    [914] = {18581, 8, 3}, [917] = {7650, 4, 2}, [918] = {22107, 7, 3}, [922] = {5622, 4, 2}, [923] = {16569, 5, 4},
    [925] = {10944, 15, 3}, [928] = {2430, 6, 2}, [930] = {119, 6, 2}, [931] = {20921, 6, 3}, [939] = {5036, 5, 4},
    [941] = {11001, 9, 3}, [942] = {10077, 7, 3}, [943] = {13567, 3, 3}, [944] = {11486, 6, 2},
    [946] = {22117, 11, 2}, [947] = {14382, 6, 3}, [948] = {5001, 7, 2}, [949] = {1372, 10, 2},
    [950] = {1446, 18, 3}, [951] = {1035, 22, 3}, [952] = {8438, 6, 3}, [953] = {12261, 5, 6},
    [954] = {13907, 5, 3}, [955] = {13915, 6, 3}, [956] = {14973, 7, 3}, [957] = {15263, 5, 2},
    [958] = {8172, 4, 3}, [959] = {19981, 6, 3}, [960] = {11603, 6, 3}, [961] = {19709, 5, 3},
    [962] = {22373, 6, 3}, [963] = {19997, 5, 3}, [964] = {15974, 6, 3}, [965] = {12653, 7, 2},
    [966] = {6758, 11, 3}, [967] = {6035, 11, 3}, [968] = {14530, 5, 3}, [969] = {15804, 6, 3},
    [970] = {17506, 6, 3}, [971] = {20458, 7, 3}, [972] = {22778, 6, 3}, [975] = {21447, 5, 3},
    [977] = {6534, 14, 3}, [978] = {3529, 16, 3}, [989] = {14296, 11, 3}, [993] = {18336, 5, 4},
    [994] = {3256, 17, 3}, [996] = {12102, 4, 3}, [997] = {6835, 7, 2}, [998] = {12698, 6, 2},
    [999] = {18893, 5, 3}, [1000] = {19760, 9, 3}, [1002] = {22954, 7, 2}, [1004] = {18641, 8, 3},
    [1007] = {9683, 4, 2}, [1008] = {18529, 7, 3}, [1009] = {20681, 5, 2}, [1011] = {7609, 5, 4},
    [1018] = {14778, 7, 3}, [1027] = {18446, 6, 3}, [1028] = {18320, 4, 4}, [1029] = {160, 6, 2},
    [1030] = {4794, 17, 3}, [1031] = {18721, 7, 1}, [1033] = {13372, 4, 2}, [1035] = {349, 7, 2},
    [1036] = {8577, 8, 3}, [1037] = {9384, 6, 3}, [1039] = {11285, 4, 3}, [1040] = {23010, 5, 2},
    [1041] = {7483, 4, 4}, [1042] = {9350, 6, 2}, [1043] = {22435, 6, 6}, [1046] = {3159, 13, 3},
    [1047] = {5146, 4, 2}, [1050] = {16154, 10, 5}, [1052] = {12983, 6, 2}, [1055] = {5847, 15, 3},
    [1060] = {20654, 5, 3}, [1061] = {17905, 6, 3}, [1063] = {9745, 4, 2}, [1064] = {18572, 6, 3},
    [1066] = {2787, 7, 2}, [1070] = {20756, 8, 3}, [1071] = {23017, 8, 3}, [1072] = {11083, 6, 3},
    [1073] = {16434, 5, 5}, [1074] = {20726, 8, 3}, [1076] = {9657, 5, 2}, [1077] = {18491, 9, 3},
    [1079] = {15761, 9, 5}, [1080] = {2320, 10, 3}, [1081] = {217, 10, 3}, [1082] = {17147, 6, 3},
    [1083] = {2387, 4, 2}, [1084] = {6176, 6, 2}, [1085] = {17413, 6, 2}, [1086] = {16053, 5, 2},
    [1087] = {3405, 19, 3}, [1088] = {3462, 19, 3}, [1089] = {11165, 7, 2}, [1090] = {11140, 6, 3},
    [1092] = {17177, 3, 3}, [1094] = {10516, 7, 3}, [1095] = {529, 12, 3}, [1096] = {16297, 8, 3},
    [1097] = {18428, 5, 3}, [1098] = {1570, 5, 4}, [1099] = {20597, 12, 3}, [1101] = {14746, 4, 3},
    [1103] = {15938, 6, 5}, [1104] = {2498, 15, 3}, [1105] = {8747, 14, 3}, [1108] = {8462, 7, 3},
    [1109] = {14933, 3, 1}, [1110] = {20258, 6, 3}, [1112] = {12892, 7, 3}, [1113] = {18177, 7, 3},
    [1114] = {12000, 7, 2}, [1115] = {21957, 9, 3}, [1119] = {15743, 7, 2}, [1120] = {2949, 18, 3},
    [1121] = {14482, 11, 3}, [1122] = {20370, 5, 3}, [1123] = {20662, 4, 2}, [1124] = {9286, 6, 3},
    [1128] = {14237, 5, 6}, [1133] = {12192, 5, 3}, [1136] = {8149, 3, 3}, [1137] = {10220, 7, 3},
    [1138] = {10889, 8, 3}, [1139] = {21658, 6, 2}, [1146] = {9242, 6, 3}, [1149] = {279, 5, 2},
    [1150] = {1110, 21, 3}, [1151] = {1202, 21, 3}, [1152] = {9859, 12, 3}, [1153] = {12087, 5, 4},
    [1154] = {16873, 14, 3}, [1155] = {10346, 12, 3}, [1156] = {17581, 4, 3}, [1157] = {104, 6, 2},
    [1158] = {16626, 7, 3}, [1159] = {18729, 7, 1}, [1160] = {19659, 4, 2}, [1161] = {20572, 12, 3},
    [1163] = {265, 11, 3}, [1164] = {21923, 8, 2}, [1167] = {2058, 5, 4}, [1170] = {9278, 5, 3},
    [1173] = {11352, 6, 3}, [1174] = {13756, 7, 3}, [1175] = {17466, 6, 3}, [1181] = {23002, 4, 4},
    [1183] = {14161, 4, 3}, [1187] = {18546, 6, 2}, [1188] = {7811, 3, 3}, [1189] = {10737, 8, 2},
    [1190] = {20436, 8, 3}, [1193] = {11049, 5, 3}, [1194] = {8472, 8, 3}, [1195] = {15040, 9, 3},
    [1196] = {19181, 6, 3}, [1197] = {19540, 5, 3}, [1199] = {758, 7, 3}, [1200] = {9207, 9, 3},
    [1204] = {7554, 5, 2}, [1205] = {14565, 6, 3}, [1206] = {6616, 5, 2}, [1207] = {1879, 4, 4},
    [1208] = {9639, 8, 3}, [1212] = {16952, 4, 1}, [1213] = {7878, 6, 3}, [1216] = {12290, 3, 3},
    [1220] = {19629, 7, 3}, [1221] = {13242, 5, 4}, [1223] = {19961, 9, 3}, [1224] = {13901, 4, 2},
    [1225] = {3563, 7, 2}, [1226] = {11216, 7, 3}, [1227] = {4022, 16, 3}, [1230] = {12991, 7, 2},
    [1231] = {18473, 7, 2}, [1236] = {5539, 4, 2}, [1238] = {17028, 5, 4}, [1239] = {5457, 5, 4},
    [1240] = {14283, 10, 3}, [1241] = {1352, 17, 3}, [1242] = {2083, 17, 3}, [1245] = {4210, 19, 5},
    [1246] = {19404, 5, 3}, [1247] = {4133, 16, 3}, [1248] = {6127, 5, 2}, [1249] = {4881, 15, 3},
    [1250] = {21059, 7, 3}, [1251] = {12626, 7, 3}, [1255] = {7396, 14, 3}, [1256] = {15329, 7, 3},
    [1257] = {16031, 4, 3}, [1260] = {3913, 10, 3}, [1262] = {15386, 7, 3}, [1263] = {17954, 6, 2},
    [1268] = {2438, 11, 3}, [1269] = {5136, 7, 3}, [1270] = {10373, 11, 3}, [1275] = {4814, 9, 3},
    [1277] = {8706, 7, 3}, [1280] = {7825, 6, 2}, [1286] = {11699, 12, 3}, [1287] = {17773, 5, 3},
    [1288] = {3556, 4, 3}, [1290] = {4089, 15, 3}, [1293] = {20267, 5, 4}, [1294] = {1974, 5, 2},
    [1296] = {7021, 6, 3}, [1298] = {5551, 15, 3}, [1303] = {13619, 7, 2}, [1305] = {6666, 7, 2},
    [1306] = {9455, 5, 3}, [1307] = {16188, 6, 3}, [1308] = {6804, 5, 4}, [1309] = {8386, 7, 3},
    [1310] = {16532, 7, 3}, [1311] = {18214, 5, 3}, [1312] = {572, 22, 3}, [1313] = {22895, 4, 2},
    [1317] = {15714, 7, 5}, [1318] = {19744, 7, 2}, [1325] = {20624, 9, 3}, [1328] = {17914, 8, 3},
    [1329] = {14225, 9, 3}, [1330] = {1988, 6, 2}, [1331] = {21543, 6, 3}, [1332] = {2575, 6, 2},
    [1334] = {1336, 13, 3}, [1335] = {10145, 6, 3}, [1336] = {13531, 6, 3}, [1337] = {19620, 6, 3},
    [1338] = {616, 6, 3}, [1339] = {16319, 6, 3}, [1346] = {14055, 15, 3}, [1347] = {12975, 4, 4},
    [1348] = {21651, 5, 2}, [1349] = {16424, 7, 3}, [1350] = {20468, 9, 3}, [1351] = {14342, 7, 3},
    [1352] = {8281, 4, 2}, [1353] = {17837, 10, 3}, [1354] = {22947, 5, 2}, [1355] = {3140, 16, 3},
    [1356] = {5480, 4, 2}, [1357] = {6844, 6, 2}, [1358] = {11763, 7, 3}, [1360] = {4985, 4, 4},
    [1362] = {22447, 5, 4}, [1363] = {17458, 5, 3}, [1364] = {12019, 7, 3}, [1367] = {8873, 4, 4},
    [1369] = {1783, 11, 3}, [1371] = {22724, 5, 3}, [1375] = {19833, 7, 3}, [1376] = {5503, 5, 3},
    [1377] = {20960, 7, 3}, [1378] = {21137, 7, 3}, [1379] = {21666, 4, 2}, [1380] = {9968, 8, 3},
    [1381] = {21849, 12, 3}, [1382] = {15256, 4, 3}, [1383] = {19248, 6, 3}, [1384] = {12919, 3, 3},
    [1388] = {19567, 9, 3}, [1391] = {21743, 6, 3}, [1392] = {462, 10, 2}, [1393] = {20701, 4, 3},
    [1394] = {7896, 4, 3}, [1395] = {9072, 6, 3}, [1396] = {10551, 8, 3}, [1398] = {11652, 3, 2},
    [1400] = {13783, 5, 3}, [1401] = {18304, 4, 2}, [1402] = {65, 4, 2}, [1404] = {9500, 4, 3},
    [1405] = {22978, 5, 2}, [1410] = {12456, 2, 1}, [1416] = {11524, 11, 3}, [1417] = {18108, 7, 3},
    [1420] = {11193, 5, 3}, [1426] = {15311, 7, 2}, [1428] = {1996, 7, 2}, [1430] = {20995, 4, 2},
    [1431] = {18681, 6, 3}, [1432] = {22909, 5, 2}, [1437] = {18397, 8, 3}, [1439] = {445, 5, 2},
    [1442] = {11504, 8, 3}, [1443] = {19172, 6, 3}, [1445] = {16143, 6, 5}, [1446] = {20296, 7, 3},
    [1449] = {7030, 10, 3}, [1450] = {8140, 5, 4}, [1451] = {20940, 6, 3}, [1454] = {1579, 7, 2},
    [1455] = {1302, 18, 3}, [1456] = {16260, 7, 5}, [1457] = {19384, 7, 3}, [1458] = {7833, 7, 2},
    [1459] = {11638, 5, 3}, [1460] = {18845, 5, 3}, [1461] = {20223, 4, 3}, [1464] = {17570, 8, 3},
    [1467] = {2558, 5, 3}, [1470] = {21478, 6, 3}, [1473] = {15775, 5, 3}, [1476] = {2653, 5, 2},
    [1477] = {14654, 14, 3}, [1478] = {22787, 6, 3}, [1483] = {5882, 17, 3}, [1484] = {11676, 5, 3},
    [1485] = {10270, 7, 3}, [1486] = {16676, 5, 3}, [1487] = {16756, 8, 5}, [1488] = {14911, 7, 3},
    [1489] = {15823, 6, 3}, [1490] = {16197, 4, 3}, [1491] = {18503, 5, 3}, [1492] = {19523, 7, 2},
    [1493] = {11232, 5, 2}, [1494] = {11393, 7, 3}, [1495] = {17439, 7, 3}, [1496] = {9171, 6, 3},
    [1497] = {18906, 4, 2}, [1498] = {20716, 7, 3}, [1499] = {21821, 6, 2}, [1500] = {18932, 4, 4},
    [1501] = {9304, 6, 3}, [1502] = {14168, 5, 3}, [1504] = {2835, 13, 3}, [1506] = {14472, 7, 3},
    [1507] = {1151, 20, 3}, [1508] = {5291, 3, 3}, [1510] = {18671, 7, 3}, [1511] = {17431, 5, 3},
    [1513] = {5170, 10, 3}, [1514] = {891, 15, 2}, [1515] = {7509, 4, 4}, [1516] = {1384, 20, 3},
    [1517] = {15222, 6, 3}, [1520] = {3768, 22, 3}, [1521] = {13522, 5, 4}, [1522] = {5152, 5, 2},
    [1523] = {7862, 6, 2}, [1525] = {10331, 12, 3}, [1528] = {18019, 5, 2}, [1531] = {11972, 7, 3},
    [1533] = {2778, 7, 2}, [1535] = {20120, 7, 6}, [1536] = {3502, 5, 4}, [1537] = {4632, 23, 3},
    [1538] = {18884, 6, 3}, [1539] = {20789, 8, 3}, [1540] = {426, 6, 2}, [1541] = {17998, 9, 3},
    [1542] = {16617, 6, 3}, [1543] = {10579, 4, 2}, [1546] = {6852, 7, 2}, [1549] = {5254, 10, 2},
    [1555] = {7956, 6, 3}, [1556] = {2604, 4, 2}, [1557] = {13655, 4, 3}, [1558] = {7137, 6, 3},
    [1559] = {21388, 10, 3}, [1561] = {21987, 6, 3}, [1564] = {7321, 4, 3}, [1565] = {10110, 6, 3},
    [1566] = {17763, 7, 3}, [1570] = {22805, 7, 3}, [1571] = {1323, 10, 3}, [1572] = {1557, 10, 3},
    [1580] = {14496, 4, 3}, [1581] = {12523, 7, 3}, [1585] = {14360, 3, 3}, [1587] = {15734, 7, 2},
    [1590] = {16231, 5, 4}, [1592] = {8162, 7, 3}, [1593] = {11208, 6, 2}, [1594] = {21979, 6, 2},
    [1605] = {2245, 13, 3}, [1606] = {6698, 10, 3}, [1607] = {12800, 14, 3}, [1608] = {7447, 5, 4},
    [1609] = {11571, 6, 3}, [1610] = {16636, 6, 3}, [1611] = {19808, 7, 2}, [1612] = {20745, 8, 3},
    [1613] = {7738, 3, 3}, [1616] = {15376, 7, 3}, [1617] = {14556, 6, 3}, [1618] = {10162, 6, 3},
    [1619] = {17621, 6, 2}, [1620] = {11476, 8, 2}, [1621] = {20240, 7, 3}, [1622] = {18168, 6, 3},
    [1623] = {18737, 6, 3}, [1629] = {6319, 19, 3}, [1630] = {20314, 6, 3}, [1631] = {15184, 9, 3},
    [1632] = {15339, 7, 3}, [1633] = {21519, 5, 2}, [1634] = {16382, 7, 6}, [1636] = {2225, 4, 1},
    [1639] = {17183, 6, 2}, [1642] = {22701, 3, 2}, [1643] = {1508, 19, 3}, [1645] = {1588, 4, 2},
    [1646] = {9063, 6, 3}, [1652] = {2202, 3, 3}, [1653] = {23046, 4, 3}, [1654] = {7903, 7, 3},
    [1655] = {7796, 5, 2}, [1658] = {13677, 5, 3}, [1662] = {22796, 5, 4}, [1663] = {21082, 6, 2},
    [1664] = {2716, 5, 2}, [1665] = {13192, 9, 3}, [1666] = {7817, 4, 4}, [1667] = {230, 5, 3},
    [1668] = {9019, 6, 3}, [1672] = {12499, 8, 3}, [1675] = {9416, 6, 3}, [1676] = {5045, 21, 3},
    [1677] = {7600, 5, 4}, [1678] = {14432, 9, 3}, [1679] = {2044, 4, 4}, [1680] = {3657, 3, 2},
    [1681] = {9127, 6, 3}, [1682] = {4234, 21, 3}, [1683] = {5680, 20, 3}, [1684] = {9732, 10, 3},
    [1685] = {13506, 5, 2}, [1686] = {15170, 11, 3}, [1687] = {15628, 6, 5}, [1688] = {17389, 6, 3},
    [1689] = {11730, 14, 3}, [1690] = {11825, 6, 3}, [1691] = {13490, 7, 2}, [1692] = {18795, 5, 1},
    [1693] = {21252, 4, 3}, [1694] = {21418, 16, 3}, [1695] = {168, 5, 4}, [1696] = {15216, 4, 2},
    [1697] = {21690, 6, 3}, [1698] = {22758, 7, 3}, [1700] = {933, 17, 1}, [1702] = {19800, 6, 2},
    [1704] = {329, 5, 2}, [1706] = {13349, 3, 3}, [1709] = {6184, 4, 2}, [1710] = {19333, 7, 3},
    [1712] = {17733, 5, 3}, [1713] = {8806, 19, 3}, [1714] = {10119, 6, 3}, [1715] = {22363, 7, 3},
    [1716] = {8239, 4, 1}, [1717] = {2005, 7, 2}, [1718] = {13467, 7, 2}, [1719] = {18901, 3, 2},
    [1720] = {20891, 7, 3}, [1721] = {21802, 6, 2}, [1727] = {6577, 9, 3}, [1736] = {21699, 7, 3},
    [1737] = {3976, 14, 5}, [1738] = {9340, 7, 3}, [1741] = {2822, 10, 3}, [1742] = {3225, 10, 3},
    [1743] = {8349, 10, 3}, [1745] = {12397, 6, 3}, [1747] = {16251, 6, 3}, [1748] = {10770, 7, 2},
    [1749] = {10128, 5, 4}, [1750] = {17893, 9, 3}, [1751] = {15639, 6, 2}, [1752] = {18815, 8, 3},
    [1755] = {10542, 6, 3}, [1756] = {9472, 6, 3}, [1757] = {13573, 4, 3}, [1758] = {19442, 8, 3},
    [1759] = {19412, 6, 3}, [1760] = {9437, 5, 3}, [1761] = {834, 7, 2}, [1762] = {17352, 5, 3},
    [1763] = {22193, 7, 2}, [1764] = {22291, 9, 2}, [1765] = {998, 5, 4}, [1766] = {8694, 9, 3},
    [1768] = {8059, 9, 3}, [1769] = {13857, 8, 3}, [1772] = {16731, 11, 5}, [1773] = {9251, 6, 3},
    [1775] = {6881, 6, 2}, [1778] = {7257, 7, 2}, [1779] = {18436, 7, 3}, [1780] = {14930, 2, 1},
    [1781] = {15658, 6, 3}, [1782] = {21181, 6, 2}, [1784] = {2756, 11, 3}, [1786] = {11411, 4, 2},
    [1787] = {15285, 7, 1}, [1789] = {18601, 7, 3}, [1792] = {20031, 5, 3}, [1794] = {13093, 6, 2},
    [1798] = {10459, 9, 3}, [1803] = {12607, 5, 6}, [1804] = {11201, 5, 2}, [1805] = {9517, 9, 3},
    [1806] = {13378, 5, 2}, [1807] = {8864, 6, 3}, [1808] = {6002, 12, 3}, [1809] = {19359, 5, 1},
    [1810] = {22564, 6, 3}, [1813] = {1605, 6, 2}, [1815] = {1013, 7, 3}, [1818] = {4674, 15, 3},
    [1819] = {11850, 5, 4}, [1820] = {4269, 13, 3}, [1821] = {10756, 4, 2}, [1822] = {13399, 4, 4},
    [1823] = {21838, 8, 3}, [1828] = {17191, 7, 2}, [1832] = {5235, 4, 4}, [1833] = {6971, 11, 3},
    [1834] = {5198, 16, 3}, [1835] = {19672, 5, 1}, [1836] = {19990, 4, 3}, [1837] = {4899, 5, 4},
    [1838] = {12249, 9, 3}, [1840] = {4343, 13, 3}, [1841] = {18690, 10, 3}, [1842] = {17813, 7, 3},
    [1847] = {21681, 7, 2}, [1849] = {7060, 8, 3}, [1850] = {22341, 4, 2}, [1857] = {19639, 6, 3},
    [1858] = {12415, 6, 1}, [1859] = {22740, 6, 3}, [1860] = {849, 4, 3}, [1865] = {20694, 5, 2},
    [1866] = {17378, 8, 3}, [1867] = {6357, 18, 3}, [1868] = {11817, 5, 3}, [1870] = {17832, 3, 2},
    [1875] = {248, 4, 2}, [1876] = {17281, 6, 2}, [1879] = {19579, 6, 3}, [1880] = {21090, 9, 2},
    [1883] = {17604, 7, 2}, [1884] = {6458, 7, 3}, [1885] = {12388, 6, 3}, [1886] = {10526, 5, 3},
    [1888] = {16718, 10, 3}, [1890] = {18295, 5, 4}, [1892] = {786, 5, 2}, [1894] = {16169, 5, 5},
    [1895] = {10900, 10, 3}, [1897] = {6631, 6, 3}, [1898] = {11239, 3, 3}, [1905] = {9723, 6, 3},
    [1906] = {5449, 5, 3}, [1907] = {11982, 7, 3}, [1908] = {9889, 5, 3}, [1909] = {2230, 6, 2},
    [1913] = {16967, 6, 3}, [1914] = {20778, 8, 3}, [1915] = {7632, 7, 2}, [1917] = {18234, 9, 3},
    [1920] = {12212, 4, 3}, [1922] = {21487, 8, 3}, [1931] = {22616, 3, 3}, [1934] = {16976, 7, 3},
    [1936] = {21672, 6, 3}, [1940] = {5466, 6, 3}, [1942] = {10280, 7, 3}, [1943] = {15930, 5, 3},
    [1944] = {1797, 12, 3}, [1945] = {9613, 7, 2}, [1951] = {11425, 6, 2}, [1954] = {13803, 6, 3},
    [1955] = {303, 6, 2}, [1956] = {3308, 9, 3}, [1957] = {19498, 7, 2}, [1959] = {18390, 6, 1},
    [1960] = {6495, 14, 3}, [1961] = {5374, 8, 3}, [1962] = {10290, 6, 3}, [1963] = {13385, 6, 2},
    [1964] = {14772, 5, 1}, [1965] = {2407, 6, 2}, [1966] = {17398, 4, 3}, [1967] = {17102, 8, 6},
    [1968] = {20049, 5, 4}, [1970] = {20977, 6, 2}, [1972] = {11538, 12, 3}, [1973] = {19717, 4, 4},
    [1975] = {8655, 14, 3}, [1976] = {14902, 6, 3}, [1982] = {21601, 5, 3}, [1983] = {9425, 9, 3},
    [1984] = {15112, 5, 3}, [1985] = {7592, 4, 4}, [1986] = {17200, 5, 3}, [1987] = {9117, 7, 3},
    [1988] = {22834, 5, 3}, [1990] = {8483, 8, 3}, [1991] = {17116, 6, 6}, [1993] = {5018, 6, 2},
    [1994] = {14523, 4, 3}, [1995] = {15618, 5, 5}, [1996] = {20111, 6, 3}, [1998] = {20911, 7, 3},
    [1999] = {7729, 7, 2}, [2000] = {12178, 4, 3}, [2002] = {1613, 7, 2}, [2005] = {12960, 6, 2},
    [2008] = {14583, 14, 3}, [2012] = {14258, 11, 3}, [2015] = {11226, 4, 2}, [2016] = {13433, 7, 2},
    [2017] = {19789, 3, 2}, [2018] = {8983, 6, 3}, [2020] = {22321, 17, 3}, [2021] = {3572, 3, 3},
    [2022] = {9081, 6, 3}, [2028] = {2684, 4, 2}, [2029] = {11308, 9, 3}, [2030] = {13321, 6, 3},
    [2031] = {10241, 4, 3}, [2032] = {3687, 7, 2}, [2033] = {8287, 5, 2}, [2034] = {12361, 9, 3},
    [2035] = {12059, 7, 3}, [2036] = {15139, 4, 3}, [2037] = {15690, 4, 2}, [2038] = {13609, 7, 3},
    [2039] = {16654, 8, 3}, [2040] = {8732, 12, 3}, [2041] = {17360, 6, 3}, [2042] = {4585, 21, 3},
    [2043] = {14993, 8, 3}, [2049] = {1467, 19, 3}, [2050] = {6905, 6, 2}, [2051] = {11023, 7, 3},
    [2054] = {13133, 6, 3}, [2055] = {5569, 19, 3}, [2056] = {9393, 5, 3}, [2057] = {12109, 7, 2},
    [2058] = {14373, 6, 3}, [2059] = {19302, 7, 3}, [2060] = {22164, 6, 2}, [2061] = {17629, 7, 2},
    [2062] = {8912, 4, 3}, [2065] = {1966, 5, 3}, [2067] = {18285, 7, 3}, [2068] = {6512, 19, 3},
    [2074] = {20612, 9, 3}, [2075] = {12729, 7, 3}, [2076] = {11886, 9, 3}, [2077] = {7230, 8, 2},
    [2078] = {12272, 7, 3}, [2079] = {17925, 7, 3}, [2080] = {11121, 5, 2}, [2088] = {3817, 15, 3},
    [2090] = {11042, 5, 2}, [2102] = {487, 10, 3}, [2103] = {21288, 8, 3}, [2104] = {17526, 4, 2},
    [2105] = {13694, 8, 3}, [2106] = {22546, 6, 2}, [2107] = {254, 8, 3}, [2108] = {20418, 6, 3},
    [2114] = {20197, 9, 3}, [2115] = {14547, 6, 3}, [2116] = {8193, 7, 3}, [2119] = {12854, 5, 4},
    [2123] = {11013, 7, 3}, [2124] = {11149, 5, 3}, [2125] = {4448, 22, 3}, [2126] = {14454, 6, 3},
    [2127] = {19477, 3, 3}, [2128] = {23053, 5, 3}, [2129] = {2052, 3, 3}, [2130] = {2874, 12, 3},
    [2131] = {18712, 6, 3}, [2132] = {21236, 5, 3}, [2134] = {2542, 5, 4}, [2135] = {13123, 7, 3},
    [2136] = {20970, 5, 2}, [2138] = {8538, 4, 4}, [2140] = {8519, 5, 3}, [2142] = {10722, 6, 3},
    [2143] = {2415, 7, 2}, [2144] = {5486, 7, 2}, [2145] = {7987, 9, 3}, [2146] = {13251, 5, 2},
    [2148] = {11561, 7, 3}, [2151] = {2238, 4, 3}, [2152] = {10100, 7, 3}, [2155] = {9822, 9, 2},
    [2156] = {11877, 6, 3}, [2159] = {17208, 5, 3}, [2160] = {17484, 3, 3}, [2162] = {18562, 7, 3},
    [2164] = {14622, 11, 3}, [2165] = {9507, 7, 3}, [2168] = {4843, 18, 3}, [2169] = {15783, 4, 2},
    [2170] = {4285, 15, 3}, [2171] = {18079, 11, 3}, [2173] = {15079, 5, 6}, [2178] = {11344, 6, 2},
    [2181] = {6684, 4, 2}, [2185] = {7744, 4, 5}, [2188] = {13513, 5, 4}, [2190] = {1541, 13, 3},
    [2193] = {79, 6, 2}, [2198] = {9358, 6, 2}, [2199] = {13745, 8, 3}, [2200] = {8939, 6, 3},
    [2201] = {15420, 7, 3}, [2203] = {13645, 7, 3}, [2204] = {15562, 7, 3}, [2205] = {19312, 9, 3},
    [2206] = {6434, 5, 4}, [2212] = {22658, 5, 3}, [2216] = {1174, 25, 3}, [2217] = {2739, 7, 2},
    [2221] = {12353, 5, 3}, [2222] = {9773, 7, 3}, [2223] = {13558, 6, 3}, [2224] = {13821, 7, 1},
    [2225] = {1847, 7, 3}, [2226] = {10260, 7, 3}, [2227] = {14828, 4, 3}, [2228] = {17971, 8, 3},
    [2231] = {17263, 5, 3}, [2239] = {10585, 3, 3}, [2242] = {4303, 12, 5}, [2243] = {15146, 7, 3},
    [2246] = {2424, 3, 3}, [2248] = {13766, 4, 3}, [2249] = {21307, 7, 3}, [2250] = {5965, 14, 3},
    [2251] = {21526, 6, 2}, [2253] = {14538, 6, 3}, [2259] = {2983, 15, 3}, [2260] = {3238, 15, 3},
    [2261] = {6898, 5, 2}, [2262] = {7618, 5, 2}, [2263] = {13035, 6, 3}, [2264] = {13685, 6, 3},
    [2265] = {20737, 5, 3}, [2266] = {21996, 5, 4}, [2270] = {22062, 8, 3}, [2271] = {11302, 3, 3},
    [2272] = {13597, 9, 3}, [2275] = {7438, 5, 4}, [2276] = {20530, 7, 3}, [2277] = {22535, 8, 3},
    [2278] = {20363, 4, 3}, [2280] = {11646, 4, 2}, [2285] = {19130, 16, 3}, [2288] = {10171, 6, 3},
    [2289] = {7171, 12, 3}, [2290] = {13540, 5, 3}, [2291] = {13482, 4, 4}, [2292] = {19051, 16, 3},
    [2294] = {9028, 6, 3}, [2296] = {22554, 7, 3}, [2303] = {10534, 5, 3}, [2304] = {5441, 4, 4},
    [2306] = {9136, 6, 3}, [2309] = {2583, 4, 2}, [2310] = {5385, 11, 3}, [2311] = {10137, 5, 3},
    [2318] = {7656, 5, 2}, [2320] = {6378, 15, 3}, [2323] = {21125, 9, 3}, [2325] = {4692, 12, 3},
    [2327] = {22842, 7, 3}, [2328] = {19557, 7, 3}, [2329] = {16087, 5, 3}, [2330] = {16665, 8, 3},
    [2331] = {22749, 5, 4}, [2332] = {17223, 6, 2}, [2333] = {18539, 5, 2}, [2334] = {18912, 7, 3},
    [2339] = {481, 4, 2}, [2340] = {13934, 8, 3}, [2344] = {4494, 17, 3}, [2348] = {13829, 7, 1},
    [2349] = {15052, 8, 3}, [2352] = {13984, 14, 3}, [2357] = {13170, 7, 3}, [2360] = {3031, 13, 3},
    [2362] = {127, 5, 4}, [2364] = {16824, 11, 5}, [2367] = {11629, 6, 3}, [2371] = {87, 7, 2},
    [2372] = {1820, 5, 3}, [2375] = {16996, 5, 6}, [2376] = {21881, 15, 3}, [2377] = {15465, 4, 6},
    [2378] = {22852, 6, 2}, [2382] = {13669, 6, 2}, [2383] = {7887, 3, 1}, [2384] = {22202, 9, 2},
    [2389] = {15349, 8, 3}, [2394] = {8035, 9, 3}, [2396] = {5495, 5, 3}, [2397] = {389, 8, 3},
    [2398] = {22185, 5, 3}, [2400] = {21467, 8, 3}, [2402] = {6167, 7, 2}, [2403] = {14511, 9, 3},
    [2405] = {19611, 6, 3}, [2406] = {1652, 5, 2}, [2407] = {7043, 6, 2}, [2409] = {9055, 5, 3},
    [2411] = {19843, 5, 3}, [2413] = {9596, 7, 2}, [2414] = {11101, 6, 3}, [2416] = {10068, 5, 4},
    [2421] = {544, 25, 3}, [2422] = {17532, 5, 2}, [2424] = {12430, 5, 3}, [2426] = {13588, 7, 2},
    [2427] = {15196, 7, 3}, [2431] = {6736, 10, 3}, [2434] = {2707, 5, 4}, [2435] = {96, 6, 2},
    [2437] = {22573, 7, 3}, [2440] = {1072, 16, 3}, [2441] = {11591, 9, 3}, [2442] = {15014, 5, 3},
    [2444] = {21051, 4, 4}, [2445] = {16046, 4, 3}, [2447] = {17682, 4, 3}, [2448] = {4041, 20, 5},
    [2449] = {13081, 9, 3}, [2450] = {11906, 7, 2}, [2451] = {20341, 12, 2}, [2452] = {20017, 7, 2},
    [2455] = {22392, 7, 1}, [2457] = {7688, 4, 3}, [2459] = {12165, 5, 2}, [2461] = {1023, 9, 3},
    [2462] = {16069, 4, 5}, [2465] = {18222, 9, 3}, [2467] = {515, 11, 3}, [2468] = {10562, 6, 2},
    [2469] = {11690, 6, 3}, [2470] = {17856, 7, 3}, [2471] = {13060, 6, 3}, [2472] = {12636, 5, 2},
    [2473] = {14321, 8, 3}, [2474] = {12873, 7, 2}, [2475] = {15518, 4, 5}, [2479] = {9198, 6, 3},
    [2480] = {12946, 5, 2}, [2481] = {16811, 10, 3}, [2483] = {17237, 6, 3}, [2487] = {11747, 4, 2},
    [2488] = {9802, 17, 3}, [2489] = {15411, 5, 4}, [2491] = {19483, 4, 3}, [2496] = {21147, 6, 3},
    [2497] = {908, 23, 2}, [2498] = {11684, 5, 1}, [2500] = {2796, 4, 2}, [2501] = {3678, 7, 2},
    [2502] = {8556, 8, 3}, [2503] = {3882, 5, 3}, [2504] = {15611, 4, 3}, [2507] = {1638, 6, 2},
    [2508] = {7240, 6, 2}, [2510] = {21189, 5, 2}, [2515] = {16684, 6, 5}, [2518] = {10490, 5, 3},
    [2519] = {635, 10, 3}, [2520] = {8011, 9, 3}, [2521] = {8929, 7, 3}, [2522] = {11992, 6, 2},
    [2523] = {21196, 6, 2}, [2530] = {5119, 6, 2}, [2531] = {11612, 6, 3}, [2532] = {19285, 8, 3},
    [2533] = {1764, 8, 2}, [2534] = {15099, 4, 2}, [2535] = {5365, 6, 3}, [2536] = {7965, 7, 3},
    [2542] = {15696, 5, 2}, [2543] = {17216, 5, 2}, [2544] = {22509, 7, 6}, [2552] = {4938, 6, 2},
    [2553] = {14983, 7, 3}, [2555] = {7517, 3, 2}, [2556] = {13117, 3, 3}, [2557] = {18010, 5, 4},
    [2560] = {5945, 17, 3}, [2561] = {12151, 6, 2}, [2562] = {11417, 5, 3}, [2567] = {15128, 8, 3},
    [2568] = {10877, 9, 3}, [2569] = {17078, 8, 6}, [2570] = {22860, 7, 2}, [2571] = {2770, 5, 3},
    [2575] = {7531, 5, 4}, [2576] = {6711, 6, 2}, [2577] = {14574, 6, 3}, [2578] = {12339, 4, 3},
    [2579] = {17877, 7, 3}, [2580] = {18455, 5, 3}, [2581] = {20058, 7, 3}, [2582] = {1428, 15, 3},
    [2583] = {21401, 14, 3}, [2584] = {7625, 5, 2}, [2586] = {19507, 6, 3}, [2590] = {14503, 5, 3},
    [2593] = {3293, 12, 3}, [2594] = {5217, 9, 3}, [2595] = {15537, 5, 5}, [2596] = {11245, 6, 3},
    [2597] = {4152, 16, 5}, [2599] = {17156, 8, 3}, [2601] = {21033, 5, 3}, [2602] = {22049, 4, 2},
    [2603] = {5719, 19, 3}, [2607] = {13450, 6, 2}, [2609] = {19817, 7, 2}, [2610] = {9708, 4, 4},
    [2614] = {22869, 5, 2}, [2615] = {6269, 6, 2}, [2620] = {9939, 9, 3}, [2623] = {2400, 4, 3},
    [2626] = {733, 6, 3}, [2627] = {17962, 7, 2}, [2628] = {204, 4, 2}, [2629] = {8373, 10, 3},
    [2630] = {2675, 7, 2}, [2631] = {3662, 5, 2}, [2632] = {18157, 8, 3}, [2633] = {16350, 8, 3},
    [2634] = {6953, 6, 2}, [2635] = {8716, 13, 3}, [2636] = {10480, 7, 3}, [2637] = {19794, 4, 2},
    [2638] = {14423, 6, 3}, [2639] = {19934, 14, 3}, [2640] = {17231, 4, 2}, [2641] = {20809, 6, 3},
    [2642] = {23037, 5, 4}, [2646] = {11925, 6, 2}, [2647] = {2470, 9, 3}, [2648] = {1908, 22, 3},
    [2650] = {14963, 7, 3}, [2651] = {5902, 19, 3}, [2652] = {951, 17, 2}, [2653] = {6913, 4, 2},
    [2654] = {20355, 6, 2}, [2656] = {13957, 5, 3}, [2657] = {15752, 6, 3}, [2658] = {17887, 5, 1},
    [2661] = {8895, 5, 3}, [2662] = {742, 5, 4}, [2663] = {11092, 6, 3}, [2668] = {825, 6, 3},
    [2669] = {6570, 4, 3}, [2670] = {112, 4, 3}, [2671] = {11075, 5, 3}, [2672] = {17993, 3, 2},
    [2673] = {10796, 7, 3}, [2674] = {19324, 6, 3}, [2675] = {9994, 5, 3}, [2678] = {5424, 4, 2},
    [2679] = {13628, 5, 3}, [2680] = {358, 4, 3}, [2681] = {6483, 9, 3}, [2682] = {17781, 8, 3},
    [2690] = {10779, 14, 3}, [2691] = {8335, 12, 2}, [2692] = {6749, 6, 3}, [2693] = {1942, 7, 3},
    [2694] = {3080, 16, 3}, [2695] = {3194, 11, 3}, [2696] = {2970, 10, 3}, [2697] = {17421, 8, 2},
    [2698] = {17982, 8, 3}, [2701] = {11952, 7, 3}, [2705] = {13773, 7, 3}, [2706] = {6660, 4, 2},
    [2707] = {17935, 7, 3}, [2708] = {20306, 5, 3}, [2709] = {5663, 14, 3}, [2710] = {22089, 6, 3},
    [2715] = {21354, 13, 3}, [2716] = {11621, 5, 3}, [2717] = {1631, 5, 2}, [2718] = {2589, 5, 2},
    [2719] = {7474, 6, 3}, [2720] = {1134, 14, 3}, [2721] = {6234, 16, 3}, [2722] = {7913, 5, 3},
    [2723] = {9979, 6, 1}, [2724] = {10395, 7, 2}, [2725] = {11553, 7, 1}, [2726] = {20152, 9, 3},
    [2727] = {15156, 11, 3}, [2728] = {18328, 5, 3}, [2729] = {22483, 7, 6}, [2730] = {20877, 11, 3},
    [2732] = {1933, 5, 4}, [2733] = {7160, 8, 3}, [2737] = {7120, 14, 3}, [2741] = {4946, 7, 2},
    [2742] = {1599, 4, 2}, [2745] = {15667, 8, 3}, [2752] = {17092, 7, 3}, [2757] = {2269, 15, 3},
    [2758] = {17017, 5, 6}, [2759] = {16328, 8, 3}, [2760] = {6919, 7, 2}, [2761] = {14154, 4, 3},
    [2762] = {17806, 5, 2}, [2763] = {14352, 4, 4}, [2764] = {15456, 4, 5}, [2765] = {18974, 5, 2},
    [2766] = {20005, 6, 6}, [2767] = {21717, 6, 2}, [2768] = {22232, 14, 6}, [2769] = {22271, 14, 6},
    [2771] = {10633, 6, 2}, [2772] = {10450, 6, 3}, [2774] = {8613, 9, 3}, [2776] = {5615, 4, 3},
    [2783] = {5249, 3, 2}, [2784] = {21572, 18, 3}, [2785] = {10670, 6, 3}, [2786] = {12835, 5, 4},
    [2787] = {12533, 7, 3}, [2794] = {14870, 5, 3}, [2796] = {5110, 7, 2}, [2797] = {9559, 5, 6},
    [2798] = {22005, 6, 3}, [2799] = {817, 5, 3}, [2800] = {6589, 14, 3}, [2801] = {16777, 6, 5},
    [2803] = {5415, 5, 4}, [2804] = {21317, 6, 3}, [2807] = {5348, 14, 3}, [2808] = {17596, 6, 2},
    [2811] = {685, 10, 3}, [2817] = {13837, 6, 3}, [2818] = {12447, 6, 3}, [2819] = {843, 4, 2},
    [2820] = {17007, 7, 3}, [2824] = {7204, 16, 3}, [2826] = {11933, 7, 2}, [2827] = {5982, 17, 3},
    [2828] = {8948, 6, 3}, [2829] = {8121, 8, 3}, [2834] = {12902, 6, 2}, [2837] = {452, 8, 2},
    [2838] = {4729, 22, 3}, [2841] = {15405, 3, 3}, [2845] = {18345, 7, 3}, [2846] = {19352, 4, 3},
    [2852] = {5435, 5, 1}, [2857] = {19343, 5, 4}, [2858] = {417, 7, 2}, [2862] = {22414, 6, 3},
    [2864] = {1747, 6, 2}, [2865] = {12172, 3, 3}, [2869] = {6158, 7, 2}, [2873] = {6292, 5, 4},
    [2874] = {16095, 4, 3}, [2875] = {6985, 13, 3}, [2876] = {2596, 6, 2}, [2877] = {11843, 5, 2},
    [2878] = {17689, 4, 2}, [2879] = {10047, 8, 3}, [2880] = {19275, 7, 3}, [2882] = {13895, 5, 1},
    [2883] = {11657, 4, 2}, [2884] = {1684, 8, 3}, [2890] = {21370, 15, 3}, [2891] = {20378, 7, 3},
    [2894] = {20323, 16, 2}, [2895] = {21783, 7, 3}, [2900] = {10696, 8, 3}, [2904] = {14797, 9, 3},
    [2905] = {7346, 12, 3}, [2906] = {14844, 7, 3}, [2907] = {13301, 6, 3}, [2908] = {19516, 4, 3},
    [2909] = {16840, 5, 3}, [2910] = {22815, 7, 3}, [2911] = {6640, 6, 2}, [2912] = {41, 7, 2},
    [2913] = {3606, 10, 3}, [2914] = {18853, 5, 3}, [2915] = {3338, 10, 3}, [2916] = {10913, 15, 3},
    [2917] = {17405, 6, 2}, [2918] = {342, 5, 2}, [2919] = {12185, 4, 3}, [2920] = {20864, 10, 3},
    [2921] = {3388, 14, 3}, [2922] = {3445, 14, 3}, [2923] = {6869, 9, 3}, [2924] = {17945, 6, 3},
    [2925] = {18118, 12, 3}, [2926] = {21709, 4, 4}, [2927] = {15293, 7, 3}, [2928] = {2636, 7, 2},
    [2929] = {16361, 5, 3}, [2930] = {21829, 5, 4}, [2931] = {21899, 6, 3}, [2934] = {16395, 6, 5},
    [2936] = {4320, 18, 5}, [2937] = {21725, 7, 2}, [2942] = {71, 4, 4}, [2944] = {20407, 8, 3},
    [2945] = {210, 5, 2}, [2946] = {6073, 12, 3}, [2947] = {18958, 7, 3}, [2950] = {13442, 6, 2},
    [2952] = {5545, 3, 3}, [2955] = {15022, 6, 3}, [2957] = {10641, 8, 3}, [2959] = {12159, 4, 2},
    [2962] = {19257, 6, 3}, [2964] = {9322, 6, 3}, [2965] = {21326, 9, 3}, [2966] = {9570, 6, 3},
    [2967] = {17069, 5, 4}, [2968] = {21761, 7, 3}, [2969] = {18482, 6, 3}, [2970] = {20949, 8, 3},
    [2972] = {3585, 4, 2}, [2973] = {11494, 7, 3}, [2974] = {5127, 7, 2}, [2975] = {11753, 7, 3},
    [2976] = {12332, 4, 3}, [2977] = {7547, 5, 2}, [2978] = {8244, 6, 3}, [2979] = {13548, 7, 3},
    [2980] = {18511, 6, 3}, [2981] = {20851, 10, 3}, [2982] = {18093, 12, 3}, [2983] = {18621, 7, 3},
    [2984] = {13705, 7, 3}, [2988] = {17167, 7, 3}, [2989] = {21752, 6, 3}, [2992] = {19688, 9, 3},
    [2995] = {1857, 13, 3}, [3000] = {9010, 6, 3}, [3001] = {14896, 5, 1}, [3007] = {10850, 4, 2},
    [3008] = {5159, 8, 3}, [3009] = {15832, 8, 3}, [3010] = {16016, 6, 3}, [3011] = {17337, 6, 3},
    [3013] = {16453, 8, 5}, [3014] = {16704, 8, 6}, [3017] = {7466, 6, 2}, [3018] = {11869, 5, 3},
    [3019] = {20396, 8, 3}, [3022] = {12581, 7, 3}, [3023] = {12910, 7, 2}, [3024] = {18786, 6, 3},
    [3028] = {16038, 5, 3}, [3029] = {4609, 18, 5}, [3030] = {22073, 5, 3}, [3031] = {19700, 6, 3},
    [3032] = {2287, 5, 3}, [3035] = {1246, 15, 3}, [3036] = {6152, 3, 3}, [3038] = {17289, 6, 3},
    [3040] = {8264, 6, 2}, [3042] = {17246, 7, 2}, [3044] = {9163, 5, 3}, [3050] = {13227, 5, 2},
    [3051] = {18592, 6, 3}, [3052] = {21259, 7, 3}, [3053] = {18777, 7, 2}, [3056] = {2551, 5, 2},
    [3058] = {4930, 6, 2}, [3059] = {19885, 6, 3}, [3060] = {13791, 6, 6}, [3062] = {7712, 6, 2},
    [3063] = {5830, 14, 3}, [3064] = {8828, 6, 3}, [3065] = {12681, 6, 3}, [3068] = {9587, 6, 3},
    [3070] = {15678, 9, 3}, [3071] = {22876, 6, 2}, [3072] = {5087, 3, 3}, [3076] = {16223, 5, 3},
    [3077] = {11962, 7, 3}, [3079] = {8625, 8, 3}, [3080] = {10627, 4, 2}, [3081] = {12200, 9, 3},
    [3082] = {10662, 4, 4}, [3083] = {3852, 8, 3}, [3084] = {16308, 8, 3}, [3085] = {3511, 15, 3},
    [3086] = {13424, 5, 4}, [3087] = {15572, 7, 3}, [3088] = {16060, 6, 3}, [3091] = {1695, 6, 2},
    [3092] = {16204, 6, 3}, [3093] = {22768, 7, 3}, [3095] = {2610, 4, 4}, [3097] = {7753, 4, 3},
    [3098] = {20142, 7, 3}, [3099] = {12009, 7, 3}, [3100] = {15105, 5, 2}, [3101] = {2698, 5, 4},
    [3102] = {11383, 7, 3}, [3103] = {11782, 7, 3}, [3104] = {3897, 13, 3}, [3105] = {17800, 4, 2},
    [3107] = {9958, 7, 3}, [3108] = {18463, 5, 5}, [3112] = {17741, 4, 2}, [3117] = {13204, 9, 3},
    [3123] = {11800, 6, 3}, [3125] = {7296, 4, 2}, [3126] = {20520, 7, 3}, [3135] = {6790, 11, 3},
    [3140] = {10622, 3, 2}, [3145] = {16116, 16, 3}, [3146] = {17673, 6, 3}, [3147] = {9758, 5, 3},
    [3148] = {22031, 6, 3}, [3155] = {15396, 5, 4}, [3156] = {18145, 9, 3}, [3167] = {13258, 6, 3},
    [3170] = {14136, 15, 3}, [3173] = {7248, 5, 4}, [3174] = {20133, 6, 3}, [3175] = {14037, 15, 3},
    [3176] = {19725, 7, 3}, [3178] = {6648, 5, 2}, [3179] = {10981, 17, 3}, [3181] = {16848, 6, 2},
    [3185] = {1723, 21, 3}, [3186] = {872, 17, 2}, [3187] = {3365, 11, 3}, [3188] = {7853, 6, 3},
    [3189] = {19156, 13, 3}, [3196] = {19826, 4, 3}, [3197] = {8785, 18, 3}, [3199] = {19221, 6, 3},
    [3200] = {0, 5, 2}, [3201] = {3964, 9, 3}, [3202] = {12817, 15, 3}, [3205] = {16769, 5, 3},
    [3206] = {12219, 6, 3}, [3207] = {16286, 8, 3}, [3210] = {6198, 15, 3}, [3212] = {19772, 14, 3},
    [3214] = {9313, 6, 3}, [3215] = {11268, 6, 2}, [3227] = {19914, 8, 3}, [3228] = {2660, 5, 2},
    [3229] = {22632, 5, 4}, [3232] = {1594, 3, 2}, [3233] = {22130, 9, 2}, [3234] = {13965, 3, 3},
    [3236] = {8588, 9, 3}, [3237] = {9260, 6, 3}, [3238] = {12319, 3, 3}, [3239] = {14092, 18, 3},
    [3240] = {11663, 4, 2}, [3241] = {15248, 4, 4}, [3242] = {7522, 5, 4}, [3243] = {6772, 15, 3},
    [3244] = {3793, 21, 3}, [3245] = {1981, 2, 1}, [3246] = {4173, 13, 5}, [3247] = {4962, 6, 2},
    [3248] = {6190, 4, 4}, [3249] = {2889, 18, 3}, [3250] = {3120, 17, 3}, [3251] = {6419, 12, 3},
    [3252] = {7720, 7, 2}, [3253] = {11327, 4, 3}, [3254] = {12325, 4, 3}, [3255] = {15582, 6, 3},
    [3256] = {10230, 8, 3}, [3257] = {13355, 7, 2}, [3258] = {16102, 11, 3}, [3259] = {17755, 7, 1},
    [3263] = {4776, 12, 6}, [3265] = {22884, 4, 2}, [3269] = {3208, 14, 3}, [3270] = {5782, 19, 3},
    [3271] = {17490, 6, 3}, [3277] = {2452, 8, 3}, [3278] = {7663, 15, 3}, [3279] = {21498, 9, 3},
    [3281] = {8215, 5, 2}, [3285] = {15874, 6, 5}, [3288] = {13163, 4, 3}, [3291] = {1646, 4, 2},
    [3292] = {7561, 6, 2}, [3293] = {8315, 5, 3}, [3294] = {365, 21, 3}, [3295] = {12135, 4, 3},
    [3296] = {22963, 7, 2}, [3297] = {3099, 18, 3}, [3298] = {20081, 5, 3}, [3299] = {7803, 6, 2},
    [3300] = {16947, 3, 2}, [3301] = {23028, 5, 4}, [3302] = {7071, 11, 3}, [3303] = {5591, 21, 3},
    [3305] = {3578, 4, 3}, [3307] = {751, 4, 3}, [3314] = {9375, 5, 4}, [3315] = {12346, 4, 3},
    [3318] = {12238, 8, 3}, [3323] = {11320, 4, 3}, [3324] = {17346, 4, 2}, [3325] = {10012, 11, 3},
    [3326] = {400, 7, 2}, [3327] = {13812, 6, 3}, [3328] = {16484, 7, 5}, [3329] = {677, 5, 3},
    [3330] = {13016, 6, 3}, [3331] = {19678, 7, 3}, [3338] = {6961, 9, 1}, [3339] = {2730, 7, 2},
    [3341] = {15885, 7, 3}, [3344] = {10422, 16, 3}, [3352] = {22081, 5, 3}, [3353] = {14835, 6, 3},
    [3355] = {17048, 7, 3}, [3357] = {4539, 22, 3}, [3362] = {18835, 7, 3}, [3366] = {6341, 13, 3},
    [3367] = {12781, 6, 3}, [3368] = {7328, 7, 3}, [3370] = {8684, 7, 3}, [3372] = {12039, 7, 3},
    [3373] = {2037, 5, 2}, [3376] = {6253, 13, 3}, [3377] = {11834, 6, 3}, [3378] = {19648, 8, 3},
    [3380] = {11184, 7, 2}, [3381] = {15983, 4, 3}, [3382] = {22985, 7, 3}, [3383] = {11433, 5, 4},
    [3384] = {11460, 6, 3}, [3385] = {19091, 17, 3}, [3386] = {19548, 6, 3}, [3388] = {2295, 7, 2},
    [3389] = {22406, 4, 4}, [3390] = {17850, 4, 2}, [3391] = {8855, 6, 3}, [3392] = {11276, 7, 2},
    [3393] = {15591, 7, 2}, [3396] = {17695, 5, 2}, [3398] = {20187, 7, 3}, [3399] = {6655, 4, 1},
    [3401] = {3649, 5, 3}, [3402] = {6017, 15, 3}, [3404] = {18631, 7, 3}, [3405] = {12471, 6, 3},
    [3406] = {20540, 7, 3}, [3408] = {14366, 4, 3}, [3412] = {10679, 6, 3}, [3413] = {13044, 6, 2},
    [3414] = {286, 4, 4}, [3415] = {15499, 16, 3}, [3418] = {14444, 7, 3}, [3420] = {2208, 7, 2},
    [3427] = {11450, 7, 3}, [3437] = {2217, 6, 2}, [3439] = {19951, 7, 3}, [3441] = {11515, 6, 3},
    [3444] = {3696, 4, 2}, [3445] = {19973, 5, 3}, [3449] = {13101, 5, 3}, [3450] = {13109, 6, 2},
    [3451] = {14176, 9, 3}, [3452] = {16542, 4, 3}, [3453] = {10833, 7, 1}, [3454] = {21156, 7, 3},
    [3455] = {17588, 5, 3}, [3456] = {1984, 3, 1}, [3457] = {4955, 5, 2}, [3461] = {12670, 8, 3},
    [3470] = {5283, 5, 3}, [3471] = {16549, 7, 3}, [3472] = {8080, 8, 3}, [3473] = {2023, 6, 2},
    [3476] = {21642, 7, 2}, [3480] = {7569, 7, 2}, [3484] = {8272, 7, 2}, [3485] = {9099, 6, 3},
    [3486] = {16578, 10, 3}, [3490] = {4473, 18, 3}, [3493] = {18246, 9, 3}, [3496] = {17702, 9, 3},
    [3502] = {7456, 7, 3}, [3503] = {18276, 6, 3}, [3504] = {20708, 5, 3}, [3505] = {22302, 16, 3},
    [3508] = {15485, 11, 3}, [3510] = {22055, 5, 2}, [3515] = {8179, 5, 3}, [3516] = {15270, 6, 2},
    [3518] = {3926, 21, 3}, [3520] = {2667, 6, 2}, [3521] = {18768, 7, 2}, [3524] = {19266, 5, 4},
    [3527] = {5649, 11, 3}, [3528] = {12932, 6, 2}, [3529] = {13662, 5, 2}, [3530] = {14332, 7, 3},
    [3531] = {19665, 5, 2}, [3539] = {8494, 6, 2}, [3540] = {18310, 7, 3}, [3542] = {7703, 5, 4},
    [3543] = {8567, 7, 3}, [3544] = {9605, 6, 2}, [3552] = {4864, 14, 3}, [3553] = {5475, 3, 2},
    [3554] = {6451, 4, 3}, [3555] = {10856, 6, 3}, [3556] = {1828, 4, 2}, [3557] = {11254, 4, 4},
    [3558] = {11580, 8, 3}, [3559] = {18026, 6, 2}, [3560] = {19013, 17, 3}, [3566] = {6277, 12, 3},
    [3567] = {2690, 4, 4}, [3572] = {20647, 4, 3}, [3573] = {3702, 20, 3}, [3576] = {3591, 12, 3},
    [3577] = {11128, 9, 3}, [3578] = {14195, 6, 3}, [3580] = {8253, 8, 3}, [3581] = {16927, 17, 3},
    [3582] = {22610, 3, 3}, [3586] = {9189, 6, 3}, [3591] = {2748, 5, 3}, [3592] = {9331, 6, 3},
    [3593] = {18040, 4, 3}, [3595] = {12570, 8, 3}, [3603] = {14636, 15, 3}, [3604] = {16797, 8, 6},
    [3605] = {16078, 6, 3}, [3607] = {14417, 3, 3}, [3608] = {15854, 7, 3}, [3609] = {5026, 8, 2},
    [3614] = {2723, 2, 1}, [3618] = {14809, 6, 3}, [3619] = {6443, 5, 3}, [3624] = {800, 5, 2},
    [3625] = {16856, 7, 2}, [3626] = {22825, 6, 3}, [3629] = {1812, 5, 3}, [3630] = {15998, 6, 3},
    [3632] = {16245, 4, 2}, [3633] = {7288, 5, 3}, [3634] = {793, 5, 2}, [3635] = {20688, 4, 2},
    [3643] = {17037, 8, 3}, [3645] = {15600, 5, 6}, [3647] = {22995, 5, 2}, [3656] = {15964, 5, 5},
    [3661] = {20829, 7, 3}, [3666] = {5297, 9, 3}, [3671] = {6936, 6, 2}, [3672] = {18611, 7, 3},
    [3673] = {10506, 7, 3}, [3674] = {5741, 19, 3}, [3678] = {6551, 9, 3}, [3679] = {14248, 7, 3},
    [3683] = {12422, 5, 3}, [3684] = {856, 6, 2}, [3685] = {20587, 7, 3}, [3687] = {14214, 8, 3},
    [3688] = {18746, 8, 3}, [3691] = {7842, 8, 3}, [3693] = {14310, 8, 3}, [3697] = {8306, 6, 3},
    [3699] = {2261, 5, 3}, [3702] = {3175, 16, 3}, [3703] = {6468, 12, 3}, [3705] = {7085, 17, 3},
    [3707] = {7311, 7, 3}, [3708] = {5818, 9, 3}, [3709] = {12228, 7, 3}, [3710] = {15906, 4, 4},
    [3711] = {17747, 7, 1}, [3712] = {9579, 6, 2}, [3713] = {22141, 11, 3}, [3719] = {11859, 7, 3},
    [3720] = {5102, 6, 2}, [3721] = {6690, 4, 4}, [3722] = {19111, 16, 3}, [3726] = {14717, 8, 3},
    [3728] = {12373, 4, 3}, [3729] = {20230, 7, 3}, [3734] = {11403, 5, 3}, [3736] = {9090, 6, 3},
    [3737] = {20286, 7, 3}, [3738] = {12925, 5, 2}, [3739] = {22972, 4, 2}, [3742] = {18968, 4, 2},
    [3745] = {19421, 6, 3}, [3746] = {22213, 13, 6}, [3747] = {2355, 6, 2}, [3748] = {12049, 7, 3},
    [3749] = {22252, 13, 6}, [3752] = {13415, 5, 4}, [3755] = {22934, 5, 2}, [3756] = {7767, 6, 2},
    [3757] = {9037, 6, 3}, [3758] = {10652, 7, 3}, [3759] = {18413, 5, 1}, [3760] = {981, 14, 3},
    [3761] = {6301, 5, 3}, [3762] = {9463, 6, 3}, [3763] = {1873, 4, 2}, [3764] = {16609, 5, 3},
    [3765] = {2304, 13, 3}, [3766] = {16909, 15, 3}, [3767] = {19459, 7, 2}, [3768] = {19903, 8, 3},
    [3769] = {9145, 6, 3}, [3770] = {6088, 5, 3}, [3771] = {5703, 13, 3}, [3772] = {6118, 7, 2},
    [3773] = {12757, 9, 3}, [3774] = {14945, 6, 3}, [3775] = {7933, 5, 3}, [3776] = {13580, 5, 3},
    [3777] = {21110, 12, 3}, [3778] = {21204, 7, 3}, [3779] = {20098, 7, 6}, [3788] = {9766, 5, 2},
    [3790] = {5309, 14, 3}, [3792] = {13945, 9, 3}, [3794] = {17866, 8, 3}, [3798] = {7948, 5, 3},
    [3799] = {8406, 9, 3}, [3800] = {19753, 5, 2}, [3802] = {9664, 6, 2}, [3803] = {18662, 6, 3},
    [3809] = {17648, 9, 3}, [3813] = {970, 8, 3}, [3818] = {9986, 7, 1}, [3819] = {22347, 6, 3},
    [3820] = {12662, 5, 3}, [3824] = {597, 16, 3}, [3825] = {10093, 5, 2}, [3826] = {2726, 3, 1},
    [3827] = {6623, 6, 2}, [3828] = {2067, 13, 3}, [3829] = {5010, 6, 2}, [3830] = {9845, 11, 3},
    [3831] = {21455, 9, 3}, [3832] = {16890, 16, 3}, [3833] = {21510, 5, 4}, [3834] = {17515, 8, 3},
    [3835] = {4107, 21, 5}, [3836] = {22706, 6, 3}, [3840] = {7051, 5, 4}, [3841] = {2123, 15, 3},
    [3842] = {15303, 6, 2}, [3845] = {698, 32, 3}, [3846] = {12312, 5, 2}, [3848] = {2177, 13, 3},
    [3849] = {6944, 7, 2}, [3850] = {18826, 6, 3}, [3851] = {18949, 6, 3}, [3853] = {17330, 4, 3},
    [3854] = {17306, 5, 2}, [3855] = {18807, 5, 3}, [3856] = {19394, 7, 3}, [3860] = {21864, 14, 3},
    [3861] = {22593, 4, 4}, [3863] = {2645, 6, 2}, [3864] = {9269, 6, 3}, [3865] = {9219, 8, 3},
    [3866] = {12303, 6, 3}, [3867] = {17660, 4, 2}, [3868] = {14788, 6, 3}, [3871] = {16406, 8, 3},
    [3877] = {20818, 8, 3}, [3878] = {7266, 4, 2}, [3883] = {5763, 16, 3}, [3884] = {13234, 6, 2},
    [3885] = {20026, 4, 1}, [3886] = {474, 4, 3}, [3889] = {13340, 6, 3}, [3890] = {15990, 5, 3},
    [3893] = {22601, 5, 4}, [3894] = {15368, 5, 3}, [3898] = {5326, 19, 3}, [3899] = {13330, 7, 3},
    [3903] = {12940, 4, 2}, [3904] = {18133, 9, 3}, [3914] = {10248, 9, 3}, [3916] = {4970, 4, 2},
    [3917] = {5183, 12, 3}, [3922] = {12968, 4, 3}, [3923] = {9366, 7, 2}, [3933] = {9401, 6, 3},
    [3934] = {10191, 8, 3}, [3935] = {8846, 6, 3}, [3936] = {2363, 7, 2}, [3937] = {10087, 4, 2},
    [3938] = {18047, 5, 3}, [3939] = {8527, 8, 3}, [3940] = {10299, 5, 6}, [3947] = {12769, 9, 3},
    [3948] = {14738, 7, 1}, [3949] = {4426, 17, 5}, [3951] = {18204, 7, 3}, [3952] = {9481, 7, 3},
    [3953] = {187, 6, 2}, [3954] = {17313, 6, 2}, [3955] = {4976, 7, 2}, [3957] = {10602, 6, 3},
    [3961] = {21626, 5, 3}, [3966] = {5530, 7, 2}, [3967] = {7105, 12, 3}, [3968] = {7760, 5, 2},
    [3969] = {11669, 5, 2}, [3970] = {1226, 17, 3}, [3972] = {9783, 16, 3}, [3973] = {13216, 8, 3},
    [3974] = {19925, 6, 3}, [3975] = {24, 6, 2}, [3977] = {20388, 5, 3}, [3978] = {21771, 9, 3},
    [3981] = {8903, 5, 4}, [3982] = {6103, 12, 3}, [3984] = {7578, 6, 2}, [3985] = {13310, 8, 3},
    [3986] = {10747, 6, 3}, [3987] = {1887, 18, 3}, [3988] = {12643, 7, 3}, [3991] = {4388, 18, 5},
    [3992] = {8396, 7, 3}, [3993] = {7941, 4, 3}, [3994] = {10058, 7, 3}, [3995] = {14020, 14, 3},
    [3996] = {14463, 7, 2}, [3999] = {2627, 5, 4}, [4001] = {2802, 17, 3}, [4003] = {10498, 5, 3},
    [4006] = {18064, 4, 3}, [4007] = {1952, 11, 3}, [4008] = {22423, 6, 6}, [4011] = {11809, 6, 2},
    [4016] = {10361, 9, 3}, [4017] = {21299, 5, 3}, [4019] = {12556, 11, 3}, [4020] = {625, 7, 3},
    [4021] = {16417, 4, 3}, [4022] = {19207, 11, 3}, [4023] = {21018, 7, 2}, [4024] = {2333, 5, 2},
    [4025] = {22400, 5, 1}, [4027] = {11792, 4, 4}, [4028] = {13499, 5, 2}, [4029] = {8418, 5, 3},
    [4030] = {12463, 5, 3}, [4031] = {10154, 5, 3}, [4033] = {17499, 4, 3}, [4034] = {20250, 5, 3},
    [4040] = {3351, 4, 4}, [4041] = {20839, 9, 3}, [4043] = {21908, 5, 2}, [4044] = {15435, 9, 3},
    [4048] = {15789, 6, 3}, [4053] = {14854, 5, 4}, [4054] = {8103, 7, 3}, [4056] = {1091, 16, 3},
    [4057] = {18801, 4, 2}, [4058] = {22583, 7, 3}, [4061] = {8837, 6, 3}, [4068] = {3640, 5, 4},
    [4069] = {14707, 7, 3}, [4071] = {500, 12, 3}, [4073] = {12078, 6, 3}, [4075] = {18652, 7, 3},
    [4078] = {14204, 7, 3}, [4081] = {14764, 5, 3}, [4082] = {13275, 7, 2}, [4084] = {10002, 7, 3},
    [4088] = {11714, 13, 3}, [4089] = {14671, 15, 3}, [4090] = {22098, 6, 3}, [4091] = {17562, 5, 3},
    [4092] = {17823, 6, 3}, [4093] = {21214, 9, 3}, [4094] = {4908, 6, 2}, [4095] = {22465, 6, 3},
};

textref html_entity_find(textref name) {
    if (name.size == 0) return (textref){0};
    uint32_t slot = (uint32_t)(html_name_key(name) * 0x9e3779b97f4a7c15u >> 52);
    for (; entities[slot].name_size; slot = (slot + 1) % 4096) {
        const char *const at = names_and_texts + entities[slot].at;
        if (entities[slot].name_size == name.size && memcmp(at, name.at, name.size) == 0)
            return text_of(at + name.size, entities[slot].text_size);
    }
    return (textref){0};
}
