package se.incidentkedjan.reporting.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.incidentkedjan.reporting.publication.Ruling.Granted;
import se.incidentkedjan.reporting.publication.Ruling.Refused;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;

/** A desk with figures that the test sets. */
final class TestDesk {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    final MemoryEditions editions = new MemoryEditions();
    final Archive archive = new Archive(editions);
    final Map<String, Integer> makings = new HashMap<>();
    LocalDate today = LocalDate.of(2027, 5, 11);
    long incidents = 12;
    boolean complete = true;
    String fails = "";

    Desk desk() {
        return new Desk(
                editions,
                archive,
                (subject, period) -> {
                    if (EditionId.first(subject, period).value().equals(fails)) {
                        throw new IllegalStateException("no figures");
                    }
                    makings.merge(EditionId.first(subject, period).value(), 1, Integer::sum);
                    return Samples.made(subject, period, incidents, complete, archive.followUp(subject));
                },
                Samples.ORGANISATION,
                new TextRules(Samples.ORGANISATION.systems()),
                edition -> Map.of(
                        "json", edition.report().texts().summary().toString().getBytes(UTF_8)),
                new Today(),
                ZONE);
    }

    private final class Today extends Clock {

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.atTime(9, 30).atZone(ZONE).toInstant();
        }
    }

    Edition draft(Subject subject, ReportPeriod period) {
        return granted(desk().prepare(subject, period, Origin.BY_HAND, Samples.CISO));
    }

    Edition published(Subject subject, ReportPeriod period) {
        return approved(draft(subject, period));
    }

    Edition approved(Edition draft) {
        return granted(desk().approve(draft.id().value(), draft.revision(), false, Samples.CISO));
    }

    Edition current(Edition edition) {
        return desk().find(edition.id().value()).orElseThrow();
    }

    static Edition granted(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Granted.class);
        return ((Granted) ruling).edition();
    }

    static Refusal refused(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused) ruling).why();
    }

    static Optional<Refusal> refusal(Ruling ruling) {
        return ruling instanceof Refused(var why) ? Optional.of(why) : Optional.empty();
    }
}
