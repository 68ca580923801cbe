package se.incidentkedjan.escalation.disclosure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.incidentkedjan.rules.ToldFacts;

/** The codes of the fields that a case is made of when someone asks for it. They stand in decisions: never change one. */
public final class FieldCodes {

    public static final String REFERENCE = "reference";
    public static final String DIARY_NUMBER = "diarium.number";
    public static final String DIARY_DATE = "diarium.date";
    public static final String RECEIVED = "received";
    public static final String ASSESSED = "assessed";
    public static final String STATUS = "status";
    public static final String SEVERITY = "severity";
    public static final String PRIVACY_RISK = "privacyRisk";
    public static final String GROUPED = "grouped";
    public static final String FACTS = "facts";
    public static final String UNIT = "facts.unit";
    public static final String SYSTEM = "facts.system";
    public static final String BECAUSE = "because";
    public static final String QUESTIONS = "questions";
    public static final String DUTIES = "duties";
    public static final String ESCALATIONS = "escalations";
    public static final String GLASS = "glass";
    public static final String KEEPING = "keeping";
    public static final String DISCLOSURES = "disclosures";
    public static final String VERSIONS = "versions";
    public static final String DESCRIPTION = "words.description";
    public static final String SAID = "words.said";
    public static final String FILES = "words.files";
    public static final String REPORTER_NAME = "words.name";
    public static final String REPORTER_EMAIL = "words.email";

    private static final List<String> ALL = Stream.of(
                    Stream.of(REFERENCE, DIARY_NUMBER, DIARY_DATE, RECEIVED, ASSESSED, STATUS, SEVERITY, PRIVACY_RISK),
                    ToldFacts.names().stream().map(name -> FACTS + "." + name),
                    Stream.of(
                            BECAUSE,
                            QUESTIONS,
                            DUTIES,
                            ESCALATIONS,
                            GLASS,
                            KEEPING,
                            DISCLOSURES,
                            VERSIONS,
                            DESCRIPTION,
                            SAID,
                            FILES,
                            REPORTER_NAME,
                            REPORTER_EMAIL))
            .flatMap(codes -> codes)
            .toList();

    private FieldCodes() {}

    /** Every field, in the order it is read. */
    public static List<String> all() {
        return ALL;
    }

    /** Whether a code, or the beginning of several, is that of this field. */
    static boolean covers(String beginning, String field) {
        return field.equals(beginning) || field.startsWith(beginning + ".");
    }

    /** Every code and every beginning of several: what can be written where fields are named. */
    static Set<String> nameable() {
        var names = new LinkedHashSet<String>();
        for (var code : ALL) {
            for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
                names.add(code.substring(0, dot));
            }
            names.add(code);
        }
        return names;
    }

    /** What codes begin with. */
    static Collection<String> beginnings() {
        var names = new TreeSet<String>();
        ALL.forEach(code -> names.add(code.contains(".") ? code.substring(0, code.indexOf('.')) : code));
        return names;
    }
}
