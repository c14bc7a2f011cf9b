import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Stanford CoreNLP's quote pipeline over a list of articles; bench/statements.py runs it.
 *
 * <p>usage: Quotes.java TIMED FOUND OUT [NAME=VALUE…] with two lists of paths, one a line, and properties of the pipeline.
 *
 * <p>The articles of FOUND are read first, with nothing timed, which warms the virtual machine up. OUT is given a line for each
 * quotation in them, fields with tabs between: the article's number, begin and end of the quotation, of its speaker's mention
 * and of the speaker's canonical mention, -1 where there is none; in characters (code points) of the text. Then it prints
 * "ready", and for every line of standard input reads TIMED once and prints "pass SECONDS CLOCK TOKENS": what the processor did
 * in that time for the whole process, the compiler and the collector of garbage included; the clock; the tokens in TIMED.
 */
public class Quotes {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public static void main(String[] arguments) throws IOException {
        List<String> timed = readAll(arguments[0]), found = readAll(arguments[1]);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties(arguments));
        try (PrintWriter out = new PrintWriter(arguments[2], StandardCharsets.UTF_8)) {
            for (int number = 0; number < found.size(); number++) {
                for (CoreQuote quote : annotate(pipeline, found.get(number)).quotes()) {
                    out.println(number + "\t" + line(found.get(number), quote));
                }
            }
        }
        answer("ready");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (orders.readLine() != null) {
            long processor = SYSTEM.getProcessCpuTime(), clock = System.nanoTime();
            long tokens = pass(pipeline, timed);
            answer("pass %.6f %.6f %d", (SYSTEM.getProcessCpuTime() - processor) / 1e9, (System.nanoTime() - clock) / 1e9, tokens);
        }
    }

    private static Properties properties(String[] arguments) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("threads", "1");
        for (int i = 3; i < arguments.length; i++) {
            String[] pair = arguments[i].split("=", 2);
            properties.setProperty(pair[0], pair[1]);
        }
        return properties;
    }

    private static List<String> readAll(String list) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String path : Files.readAllLines(Path.of(list))) {
            texts.add(Files.readString(Path.of(path)));
        }
        return texts;
    }

    private static CoreDocument annotate(StanfordCoreNLP pipeline, String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document;
    }

    /** Reads all texts; how many tokens they have. */
    private static long pass(StanfordCoreNLP pipeline, List<String> texts) {
        long tokens = 0;
        for (String text : texts) {
            tokens += annotate(pipeline, text).annotation().get(CoreAnnotations.TokensAnnotation.class).size();
        }
        return tokens;
    }

    private static String line(String text, CoreQuote quote) {
        return place(text, Optional.of(quote.quoteCharOffsets())) + "\t" + place(text, quote.speakerCharOffsets()) + "\t"
                + place(text, quote.canonicalSpeakerCharOffsets());
    }

    private static String place(String text, Optional<Pair<Integer, Integer>> units) {
        return units.map(p -> text.codePointCount(0, p.first()) + "\t" + text.codePointCount(0, p.second())).orElse("-1\t-1");
    }

    private static void answer(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }
}
