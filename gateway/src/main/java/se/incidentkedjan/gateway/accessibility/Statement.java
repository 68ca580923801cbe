package se.incidentkedjan.gateway.accessibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page says: the tests of this version together with what the municipality has found itself. Public is what templates ask. */
final class Statement {

    /**
     * How much of one part of the site was looked at.
     *
     * @param part what it is about
     * @param pages how many pages and states of pages
     */
    record Looked(Words part, long pages) {}

    private static final DateTimeFormatter SWEDISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("sv", "SE"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Assessment assessment;
    private final @Nullable OwnFindings own;

    Statement(Assessment assessment, @Nullable OwnFindings own) {
        this.assessment = assessment;
        this.own = own;
    }

    public Words conformity() {
        return Conformity.of(deviations(), manual()).words();
    }

    public List<Deviation> deviations() {
        return own == null
                ? assessment.deviations()
                : Stream.concat(assessment.deviations().stream(), own.deviations().stream())
                        .toList();
    }

    public @Nullable ManualAssessment manual() {
        return own != null && own.manual() != null ? own.manual() : assessment.manual();
    }

    public Assessment.Tests tests() {
        return assessment.tests();
    }

    public List<Looked> looked() {
        return Arrays.stream(Service.values())
                .map(service -> new Looked(
                        service.words(),
                        assessment.pages().stream()
                                .filter(page -> page.service() == service)
                                .count()))
                .filter(looked -> looked.pages() > 0)
                .toList();
    }

    public int pages() {
        return assessment.pages().size();
    }

    public long briefly() {
        return assessment.pages().stream().filter(PageState::brief).count();
    }

    public LocalDate assessed() {
        return assessment.day();
    }

    public LocalDate published() {
        return own == null ? assessment.published() : own.published();
    }

    /** The later of the two. */
    public LocalDate updated() {
        return own == null || own.day().isBefore(assessment.updated()) ? assessment.updated() : own.day();
    }

    /** A day as it is written in running text. */
    public String inSwedish(LocalDate day) {
        return SWEDISH.format(day);
    }

    /** The same in English. */
    public String inEnglish(LocalDate day) {
        return ENGLISH.format(day);
    }
}
