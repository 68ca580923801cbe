package se.incidentkedjan.reporting.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.publication.Ruling.Granted;
import se.incidentkedjan.reporting.publication.Ruling.Refused;
import se.incidentkedjan.reporting.report.Report.Texts;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.statistics.Organisation;

/** Where reports are made, read through, published and corrected. */
public final class Desk {

    private final Editions editions;
    private final Archive archive;
    private final Maker maker;
    private final Organisation organisation;
    private final TextRules rules;
    private final Function<Edition, Map<String, byte[]>> printing;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * A desk.
     *
     * @param printing makes the forms that a report can be had in, by ending
     * @param zone the time zone of the people
     */
    public Desk(
            Editions editions,
            Archive archive,
            Maker maker,
            Organisation organisation,
            TextRules rules,
            Function<Edition, Map<String, byte[]>> printing,
            Clock clock,
            ZoneId zone) {
        this.editions = editions;
        this.archive = archive;
        this.maker = maker;
        this.organisation = organisation;
        this.rules = rules;
        this.printing = printing;
        this.clock = clock;
        this.zone = zone;
    }

    /** Today, where the people are. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** A version by its printed id. */
    public Optional<Edition> find(String id) {
        return editions.find(id);
    }

    /** All versions, the latest period first, and the latest version of it. */
    public List<Outline> all() {
        return editions.outlines().stream()
                .sorted(Comparator.comparing(Outline::to)
                        .thenComparing(Outline::from)
                        .thenComparing(one -> one.id().subject())
                        .thenComparingInt(one -> one.id().version())
                        .reversed())
                .toList();
    }

    /** The versions of the same report, in order. */
    public List<Outline> versions(EditionId id) {
        return editions.outlines().stream()
                .filter(one -> one.id().isSameReport(id))
                .sorted(Comparator.comparingInt(one -> one.id().version()))
                .toList();
    }

    /** A form of a published version, as it was frozen. */
    public Optional<byte[]> file(EditionId id, String ending) {
        return editions.file(id, ending);
    }

    /** The systems that a draft seems to name. */
    public List<String> namedSystems(Edition edition) {
        var correction = edition.correction();
        return rules.namedSystems(edition.report().texts(), correction == null ? "" : correction.reason());
    }

    /** Whether something has been published since a draft was made, so that it must be made anew. */
    public boolean isOvertaken(Edition draft) {
        return draft.isDraft() && draft.ground().published() != archive.size();
    }

    /** Makes the first version of a report. */
    public Ruling prepare(Subject subject, ReportPeriod period, Origin origin, Who who) {
        var id = EditionId.first(subject, period);
        var versions = versions(id);
        if (!versions.isEmpty()) {
            return new Refused(new Refusal.AlreadyThere(versions.getLast().id()));
        }
        if (period.period().to().isAfter(today())) {
            return new Refused(new Refusal.PeriodNotOver(period.period().to()));
        }
        return added(Edition.draft(id, origin, made(subject, period), who, clock.instant()));
    }

    /**
     * Begins to correct a version.
     *
     * @param reason why, for everybody to read
     */
    public Ruling correct(String id, String reason, Who who) {
        var found = editions.find(id);
        if (found.isEmpty()) {
            return new Refused(new Refusal.NotThere());
        }
        var old = found.get();
        if (old.isDraft()) {
            return new Refused(new Refusal.NotPublished());
        }
        var latest = versions(old.id()).getLast();
        if (latest.id().version() != old.id().version()) {
            return new Refused(new Refusal.NotTheLatest(latest.id()));
        }
        var wrong = rules.wrongReason(reason);
        if (!wrong.isEmpty()) {
            return new Refused(new Refusal.WrongWords(wrong));
        }
        var made = madeAnew(old);
        return made.isEmpty()
                ? new Refused(new Refusal.NotThere())
                : added(old.corrected(made.get(), reason, who, clock.instant()));
    }

    /** Makes a draft anew from the figures. */
    public Ruling remake(String id, long seen, Who who) {
        return changed(id, old -> {
            var made = old.isDraft() ? madeAnew(old) : Optional.<Made>empty();
            if (made.isEmpty()) {
                return new Refused(old.isDraft() ? new Refusal.NotThere() : new Refusal.Frozen());
            }
            return old.remade(made.get(), seen, replaced(old), who, clock.instant());
        });
    }

    /** Changes the texts of a draft. */
    public Ruling edit(String id, long seen, Texts texts, Who who) {
        return changed(id, old -> old.edited(seen, texts, rules, who, clock.instant()));
    }

    /**
     * Freezes and publishes a draft.
     *
     * @param mayNameSystems whether what looks like the name of a system may stay
     */
    public Ruling approve(String id, long seen, boolean mayNameSystems, Who who) {
        var found = editions.find(id);
        if (found.isEmpty()) {
            return new Refused(new Refusal.NotThere());
        }
        var ruling = found.get().approved(seen, archive.size(), mayNameSystems, rules, who, clock.instant());
        return ruling instanceof Granted(var frozen)
                ? ruled(editions.publish(frozen, printing.apply(frozen)), frozen)
                : ruling;
    }

    /** Tells that those whom a report is for have taken it. */
    public Ruling adopt(String id, long seen, Adoption adoption, Who who) {
        return changed(id, old -> old.adopted(seen, adoption, rules, today(), who, clock.instant()));
    }

    /** Throws a draft away. One that the calendar asks for would come back, and stays. */
    public Ruling discard(String id, long seen) {
        var found = editions.find(id);
        if (found.isEmpty()) {
            return new Refused(new Refusal.NotThere());
        }
        var draft = found.get();
        if (!draft.isDraft()) {
            return new Refused(new Refusal.Frozen());
        }
        if (draft.origin().kind() == Origin.Kind.PLANNED) {
            return new Refused(new Refusal.WouldComeBack());
        }
        return editions.remove(draft.id(), seen) ? new Granted(draft) : new Refused(new Refusal.ChangedMeanwhile());
    }

    private Ruling added(Edition draft) {
        return editions.add(draft) == Editions.Written.DONE
                ? new Granted(draft)
                : new Refused(new Refusal.AlreadyThere(draft.id()));
    }

    private Ruling changed(String id, Function<Edition, Ruling> change) {
        var found = editions.find(id);
        if (found.isEmpty()) {
            return new Refused(new Refusal.NotThere());
        }
        var ruling = change.apply(found.get());
        return ruling instanceof Granted(var next) ? ruled(editions.change(next), next) : ruling;
    }

    private static Ruling ruled(Editions.Written written, Edition edition) {
        return switch (written) {
            case DONE -> new Granted(edition);
            case SOMEBODY_WAS_FIRST -> new Refused(new Refusal.ChangedMeanwhile());
            case PUBLISHED_MEANWHILE -> new Refused(new Refusal.PublishedSince());
        };
    }

    /** Empty when the nämnd is no longer in organisation.yml. */
    private Optional<Made> madeAnew(Edition old) {
        return Subject.parse(old.id().subject(), organisation)
                .flatMap(subject -> ReportPeriod.parse(old.id().period()).map(period -> made(subject, period)));
    }

    private @Nullable Edition replaced(Edition draft) {
        var correction = draft.correction();
        return correction == null
                ? null
                : editions.find(new EditionId(draft.id().subject(), draft.id().period(), correction.replaces()).value())
                        .orElse(null);
    }

    /** If something is published while the figures are read, nobody knows beside what the report is safe: it is made once more. */
    private Made made(Subject subject, ReportPeriod period) {
        while (true) {
            int before = archive.size();
            var made = maker.make(subject, period);
            if (archive.size() == before) {
                return new Made(made.content(), new Ground(made.figures(), made.kept(), before));
            }
        }
    }
}
