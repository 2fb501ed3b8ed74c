import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mustangproject.validator.ZUGFeRDValidator;

/**
 * Has the Mustang validator, and veraPDF in it, judge hybrids.
 *
 * <p>Usage: java -cp "target/hybrids/jars/*" Judge.java ARCHIVED PLAIN
 *
 * <p>Those in the folder ARCHIVED must be valid as a whole; of those in PLAIN, which do not claim to be PDF/A, the XML
 * must be. Exit code: 0 when all are, 1 when one is not, 2 when there is nothing to judge.
 */
public class Judge {
    private static final Pattern SUMMARY = Pattern.compile("<summary status=\"(\\w+)\"/?>");
    private static final int SHOWN = 3000;

    public static void main(String[] arguments) throws Exception {
        int passed = 0;
        int failed = 0;
        for (String folder : arguments) {
            boolean archived = folder.equals(arguments[0]);
            try (var files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    String report = new ZUGFeRDValidator().validate(file.toString());
                    if (isValid(report, archived)) {
                        passed += 1;
                    } else {
                        failed += 1;
                        System.out.println(file + "\n" + report.substring(0, Math.min(SHOWN, report.length())));
                    }
                }
            }
        }
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed > 0 ? 1 : passed == 0 ? 2 : 0);
    }

    /** Whether the XML, and if it is asked for the PDF, is valid. */
    private static boolean isValid(String report, boolean archived) {
        boolean whole = !archived || statuses(report, "pdf").equals(List.of("valid"));
        return whole && statuses(report, "xml").equals(List.of("valid"));
    }

    /** The verdicts on a part of the file. */
    private static List<String> statuses(String report, String part) {
        int start = report.indexOf("<" + part + ">");
        int end = report.indexOf("</" + part + ">");
        if (start < 0 || end < start) {
            return List.of();
        }
        Matcher matcher = SUMMARY.matcher(report.substring(start, end));
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
