package se.incidentkedjan.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.disclosure.Figure;

/**
 * What a report says, made for everybody to read: small numbers, and those that would give them away, are kept back, no system is named and
 * nobody's words are in it. Pages, papers, workbooks and files are all made of this.
 *
 * @param subject whose it is: {@code kommunstyrelsen}, {@code namnd/socialnamnden}
 * @param title in Swedish
 * @param municipality kommunkod
 * @param municipalityName what the municipality is called
 * @param period what it covers
 * @param before what it is compared with: the same days of the year before
 * @param madeAt when it was made, UTC
 * @param asOf up to which instant, UTC, the figures hold what has been said; absent when that could not be seen
 * @param complete whether they hold everything that had been said
 * @param threshold the lowest number that is told, apart from nought and the municipality's total
 * @param texts what it says in words; a person may change them
 * @param incidents all of them
 * @param months by month; none when the period is a single one, and in the report of one nämnd
 * @param partsAre what the parts are: «Nämnd eller bolag», «Enhet»
 * @param parts nämnder and bolag, or the units of one; none when there is only one
 * @param topics in which respects the incidents are told apart
 * @param cross nämnder and what happened; absent when there are no parts or the period is short
 * @param duties what the law demands
 * @param measures what is to be done
 * @param times how long things took
 * @param silence units that nobody has reported from
 * @param drills how drills have gone
 * @param background what is known of the country; absent where it does not belong
 */
public record Report(
        String subject,
        String title,
        String municipality,
        String municipalityName,
        Span period,
        Span before,
        Instant madeAt,
        @Nullable Instant asOf,
        boolean complete,
        int threshold,
        Texts texts,
        Comparison incidents,
        List<Comparison> months,
        String partsAre,
        List<Part> parts,
        List<Topic> topics,
        @Nullable Cross cross,
        Duties duties,
        Measures measures,
        List<Time> times,
        Silence silence,
        Drilled drills,
        @Nullable Background background) {

    /**
     * A time.
     *
     * @param code as it is asked for
     * @param name in the middle of a sentence, Swedish
     * @param from the first day, Swedish time
     * @param to the last day, included
     */
    public record Span(String code, String name, LocalDate from, LocalDate to) {}

    /**
     * What it says in words, Swedish.
     *
     * @param summary how things are, in five sentences
     * @param lessons what has been learnt
     * @param decisions what the readers are asked to decide
     * @param followUp what has become of what they decided last
     */
    public record Texts(List<String> summary, List<String> lessons, List<String> decisions, List<FollowUp> followUp) {

        /** Keeps its own copies. */
        public Texts {
            summary = List.copyOf(summary);
            lessons = List.copyOf(lessons);
            decisions = List.copyOf(decisions);
            followUp = List.copyOf(followUp);
        }
    }

    /**
     * What has become of an earlier decision.
     *
     * @param decision what was decided
     * @param outcome what has become of it; empty when nobody has told
     */
    public record FollowUp(String decision, String outcome) {}

    /**
     * A number beside that of the year before.
     *
     * @param code what is counted; absent for what is not known
     * @param name in Swedish
     */
    public record Comparison(@Nullable String code, String name, Figure now, Figure before, Trend trend) {

        static Comparison of(@Nullable String code, String name, Figure now, Figure before) {
            return new Comparison(code, name, now, before, Trend.of(now, before));
        }
    }

    /**
     * A nämnd, a bolag or a unit.
     *
     * @param employees about how many work there; absent when organisation.yml does not say
     * @param per100 reports per hundred employees during the period; absent when it cannot be told
     * @param per100Before the same for the year before
     */
    public record Part(
            Comparison incidents,
            @Nullable Integer employees,
            @Nullable BigDecimal per100,
            @Nullable BigDecimal per100Before) {}

    /**
     * A way in which incidents are told apart.
     *
     * @param code {@code category}
     * @param name in Swedish
     * @param several whether an incident may stand in several rows, or none, so that they do not add up
     */
    public record Topic(String code, String name, boolean several, List<Comparison> rows) {}

    /**
     * Parts and what happened in them.
     *
     * @param columns what happened, in the order of the figures
     */
    public record Cross(List<String> columns, List<Line> lines) {

        /** A part. */
        public record Line(String name, List<Figure> figures) {}
    }

    /**
     * What the law demands.
     *
     * @param all every duty in one line
     * @param rows by duty
     * @param lateBecause why those done late were
     */
    public record Duties(DutyLine all, List<DutyLine> rows, List<Named> lateBecause) {}

    /**
     * A legal duty.
     *
     * @param applied how many times it has
     * @param inTime done at or before its due instant
     * @param late done after it
     * @param missed past it and not done
     * @param running its clock runs
     * @param shareInTime of those that are decided, 0 to 1; absent when it cannot be told, or none is decided
     */
    public record DutyLine(
            @Nullable String code,
            String name,
            Figure applied,
            Figure inTime,
            Figure late,
            Figure missed,
            Figure running,
            @Nullable Double shareInTime) {}

    /** Something that is counted. */
    public record Named(@Nullable String code, String name, Figure number) {}

    /**
     * What is to be done because of the incidents of the period, as it stood when the report was made.
     *
     * @param all in one line
     * @param owners by whose they are
     */
    public record Measures(MeasureLine all, List<MeasureLine> owners) {}

    /** Measures of an owner. */
    public record MeasureLine(
            @Nullable String code,
            String name,
            Figure openInTime,
            Figure openLate,
            Figure doneInTime,
            Figure doneLate,
            Figure handedOver) {}

    /**
     * How long something took. Told of five incidents and more, nine of ten of twenty and more.
     *
     * @param medianSeconds half of them within about this; absent when it cannot be told
     * @param p90Seconds nine of ten within about this
     * @param medianSecondsBefore half of them the year before
     */
    public record Time(
            String code,
            String name,
            @Nullable Long medianSeconds,
            @Nullable Long p90Seconds,
            @Nullable Long medianSecondsBefore) {}

    /**
     * Units from which nobody has reported. A sign that the routine is not known, not that all is safe.
     *
     * @param lookedFor whether they were looked for: not in short periods
     * @param atLeast how many must work in a unit for it to be named
     * @param units those of which nobody has reported, by name
     * @param sizeUnknown units of which it cannot be said, since organisation.yml does not tell how many work there
     */
    public record Silence(boolean lookedFor, int atLeast, List<String> units, List<String> sizeUnknown) {}

    /**
     * Drills of the whole municipality. They are no incidents and stand in no other figure.
     *
     * @param made how many
     * @param inTime answered in time
     * @param late too late
     * @param unanswered by nobody
     * @param missed planned and never made
     * @param medianSeconds half of the answers came within this; absent when there were none
     */
    public record Drilled(
            long made,
            long inTime,
            long late,
            long unanswered,
            long missed,
            @Nullable Long medianSeconds) {}

    /**
     * What is known of the country.
     *
     * @param source who found it out, how and when
     * @param sentences what it says
     * @param level maturity in handling incidents, by kommungrupp and in the country; 1 to 3
     */
    public record Background(String source, List<String> sentences, List<Level> level) {

        /**
         * How far municipalities have come on average.
         *
         * @param name of the group
         */
        public record Level(String name, BigDecimal then, BigDecimal now) {}
    }

    /** The same with other words. */
    public Report with(Texts other) {
        return new Report(
                subject,
                title,
                municipality,
                municipalityName,
                period,
                before,
                madeAt,
                asOf,
                complete,
                threshold,
                other,
                incidents,
                months,
                partsAre,
                parts,
                topics,
                cross,
                duties,
                measures,
                times,
                silence,
                drills,
                background);
    }
}
