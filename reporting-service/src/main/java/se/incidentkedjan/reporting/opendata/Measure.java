package se.incidentkedjan.reporting.opendata;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.incidentkedjan.reporting.disclosure.Topics;
import se.incidentkedjan.reporting.report.Report.DutyLine;
import se.incidentkedjan.reporting.report.Report.Time;

/**
 * What the open data tell, in their order. Rows, data dictionary and comparison are all made of this list. A code that has been published
 * keeps its meaning; measures are only added.
 */
public enum Measure {
    INCIDENTS(
            "incidenter",
            MeasureUnit.NUMBER,
            Vocabulary.WHOLE,
            Compared.AS_IS,
            "Incidenter",
            "Incidenter och tillbud i informationssäkerheten som rapporterades under året, räknade den dag de rapporterades, svensk tid. Övningar, sådant som inte var någon incident och flera rapporter om samma händelse räknas inte."),
    PER_100_EMPLOYEES(
            "incidenter_per_100_anstallda",
            MeasureUnit.PER_100_EMPLOYEES,
            Vocabulary.WHOLE,
            Compared.AS_IS,
            "Incidenter per 100 anställda",
            "Incidenter delat med antalet anställda, gånger hundra. Många är oftast ett tecken på att rutinen är känd."),
    EMPLOYEES(
            "anstallda",
            MeasureUnit.NUMBER,
            Vocabulary.WHOLE,
            Compared.AS_IS,
            "Anställda",
            "Ungefär hur många som arbetar i kommunens förvaltningar och bolag. Saknas när det inte är känt för alla."),
    BY_CATEGORY(
            "incidenter_per_kategori",
            MeasureUnit.NUMBER,
            Vocabulary.CATEGORY,
            Compared.PER_CENT_OF_INCIDENTS,
            "Vad som hände",
            "Incidenter efter vad som hände. Varje incident räknas en gång."),
    BY_CAUSE(
            "incidenter_per_orsak",
            MeasureUnit.NUMBER,
            Vocabulary.CAUSE,
            Compared.PER_CENT_OF_INCIDENTS,
            "Orsak",
            "Incidenter efter vad som låg bakom. Varje incident räknas en gång."),
    BY_ORIGIN(
            "incidenter_per_ursprung",
            MeasureUnit.NUMBER,
            Vocabulary.ORIGIN,
            Compared.PER_CENT_OF_INCIDENTS,
            "Varifrån det kom",
            "Incidenter efter var orsaken fanns. Varje incident räknas en gång."),
    BY_SEVERITY(
            "incidenter_per_allvar",
            MeasureUnit.NUMBER,
            Vocabulary.SEVERITY,
            Compared.PER_CENT_OF_INCIDENTS,
            "Hur allvarligt",
            "Incidenter efter kommunens egen skala för allvar, som inte är ett begrepp i lagen. Varje incident räknas en gång."),
    BY_RISK(
            "incidenter_per_risk",
            MeasureUnit.NUMBER,
            Vocabulary.RISK,
            Compared.PER_CENT_OF_INCIDENTS,
            "Risk för enskilda",
            "Incidenter efter bedömd risk för dem som personuppgifterna gäller (artikel 33 och 34 i dataskyddsförordningen). Varje incident räknas en gång."),
    BY_ASPECT(
            "incidenter_per_aspekt",
            MeasureUnit.NUMBER,
            Vocabulary.ASPECT,
            Compared.PER_CENT_OF_INCIDENTS,
            "Vad som skadades",
            "Incidenter efter vilket skydd av informationen som skadades. En incident kan räknas flera gånger, eller ingen."),
    NEAR_MISSES(
            "tillbud",
            MeasureUnit.NUMBER,
            Vocabulary.WHOLE,
            Compared.PER_CENT_OF_INCIDENTS,
            "Tillbud",
            "Incidenter där ingen skada hann ske. De ingår i incidenter."),
    DUTIES_APPLIED(
            "skyldigheter_intradde",
            MeasureUnit.NUMBER,
            Vocabulary.DUTY,
            Compared.AS_IS,
            "Skyldigheter som inträdde",
            "Hur många gånger en skyldighet enligt lag att anmäla eller underrätta inträdde."),
    DUTIES_IN_TIME(
            "skyldigheter_i_tid",
            MeasureUnit.NUMBER,
            Vocabulary.DUTY,
            Compared.AS_IS,
            "Skyldigheter som klarades i tid",
            "Skyldigheter som gjordes senast när lagens tid var ute."),
    DUTIES_LATE(
            "skyldigheter_for_sent",
            MeasureUnit.NUMBER,
            Vocabulary.DUTY,
            Compared.AS_IS,
            "Skyldigheter som gjordes för sent",
            "Skyldigheter som gjordes när lagens tid redan var ute."),
    DUTIES_MISSED(
            "skyldigheter_missade",
            MeasureUnit.NUMBER,
            Vocabulary.DUTY,
            Compared.AS_IS,
            "Skyldigheter som missades",
            "Skyldigheter vars tid är ute och som inte hade gjorts när rapporten skrevs."),
    DUTIES_RUNNING(
            "skyldigheter_pagar",
            MeasureUnit.NUMBER,
            Vocabulary.DUTY,
            Compared.AS_IS,
            "Skyldigheter som pågick",
            "Skyldigheter vars tid ännu löpte när rapporten skrevs."),
    SHARE_IN_TIME(
            "andel_skyldigheter_i_tid",
            MeasureUnit.SHARE,
            Vocabulary.DUTY,
            Compared.PER_CENT,
            "Andel skyldigheter i tid",
            "Andelen som klarades i tid av de skyldigheter som är avgjorda. Saknas när ingen är det."),
    MEASURES(
            "atgarder_per_lage",
            MeasureUnit.NUMBER,
            Vocabulary.STATE,
            Compared.AS_IS,
            "Åtgärder",
            "Åtgärder efter årets incidenter, som de stod när rapporten skrevs."),
    MEDIAN(
            "mediantid",
            MeasureUnit.HOURS,
            Vocabulary.TIME,
            Compared.AS_IS,
            "Mediantid",
            "Hälften av incidenterna inom ungefär så många timmar. Högst fem procent fel, eftersom tider räknas i steg. Dold när incidenterna är för få."),
    NINE_OF_TEN(
            "p90_tid",
            MeasureUnit.HOURS,
            Vocabulary.TIME,
            Compared.AS_IS,
            "Nio av tio inom",
            "Nio av tio incidenter inom ungefär så många timmar. Dold när incidenterna är för få."),
    DRILLS(
            "ovningar",
            MeasureUnit.NUMBER,
            Vocabulary.WHOLE,
            Compared.AS_IS,
            "Övningar",
            "Övningar som gjordes under året. De räknas inte som incidenter."),
    DRILLS_IN_TIME(
            "ovningar_i_tid",
            MeasureUnit.NUMBER,
            Vocabulary.WHOLE,
            Compared.AS_IS,
            "Övningar som besvarades i tid",
            "Övningar där någon svarade i tid."),
    SILENT_UNITS(
            "tysta_enheter",
            MeasureUnit.NUMBER,
            Vocabulary.WHOLE,
            Compared.AS_IS,
            "Tysta enheter",
            "Enheter med minst 50 anställda som säkert inte har rapporterat någonting: ett tecken på att rutinen inte är känd, inte på att allt är säkert. De kan vara fler, eftersom det inte sägs om en enhet när det skulle röja ett litet antal."),
    THRESHOLD(
            "visningsgrans",
            MeasureUnit.NUMBER,
            Vocabulary.WHOLE,
            Compared.NOT,
            "Visningsgräns",
            "Det lägsta antal som visas, utom noll och hela kommunens summor. Mindre antal är dolda, och så många till att inget av dem kan räknas fram.");

    /** How municipalities of different sizes are put beside each other. */
    public enum Compared {
        /** As it is told. */
        AS_IS,
        /** A share, in per cent. */
        PER_CENT,
        /** As a share of all incidents, in per cent. */
        PER_CENT_OF_INCIDENTS,
        /** Not at all: it only says how to read the others. */
        NOT
    }

    private final String code;
    private final MeasureUnit unit;
    private final Vocabulary members;
    private final Compared compared;
    private final String title;
    private final String description;

    Measure(String code, MeasureUnit unit, Vocabulary members, Compared compared, String title, String description) {
        this.code = code;
        this.unit = unit;
        this.members = members;
        this.compared = compared;
        this.title = title;
        this.description = description;
    }

    /** As it stands in the files. */
    public String code() {
        return code;
    }

    /** What its values are told in. */
    public MeasureUnit unit() {
        return unit;
    }

    /** The parts it is told of. */
    public Vocabulary members() {
        return members;
    }

    /** How it is compared. */
    public Compared compared() {
        return compared;
    }

    /** What people call it, in Swedish. */
    public String title() {
        return title;
    }

    /** What it means, in Swedish. */
    public String description() {
        return description;
    }

    Stream<OpenValue> of(YearFacts facts) {
        return switch (this) {
            case INCIDENTS -> facts.incidents(this);
            case PER_100_EMPLOYEES -> facts.per100(this);
            case EMPLOYEES -> facts.employees(this);
            case BY_CATEGORY -> facts.topic(this, Topics.CATEGORY);
            case BY_CAUSE -> facts.topic(this, Topics.CAUSE);
            case BY_ORIGIN -> facts.topic(this, Topics.ORIGIN);
            case BY_SEVERITY -> facts.topic(this, Topics.SEVERITY);
            case BY_RISK -> facts.topic(this, Topics.RISK);
            case BY_ASPECT -> facts.topic(this, Topics.ASPECT);
            case NEAR_MISSES -> facts.topic(this, "near-miss");
            case DUTIES_APPLIED -> facts.duties(this, DutyLine::applied);
            case DUTIES_IN_TIME -> facts.duties(this, DutyLine::inTime);
            case DUTIES_LATE -> facts.duties(this, DutyLine::late);
            case DUTIES_MISSED -> facts.duties(this, DutyLine::missed);
            case DUTIES_RUNNING -> facts.duties(this, DutyLine::running);
            case SHARE_IN_TIME -> facts.dutiesInTime(this);
            case MEASURES -> facts.measures(this);
            case MEDIAN -> facts.times(this, Time::medianSeconds);
            case NINE_OF_TEN -> facts.times(this, Time::p90Seconds);
            case DRILLS -> facts.number(this, facts.report().drills().made());
            case DRILLS_IN_TIME -> facts.number(this, facts.report().drills().inTime());
            case SILENT_UNITS -> facts.silentUnits(this);
            case THRESHOLD -> facts.number(this, facts.report().threshold());
        };
    }

    static Optional<Measure> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
