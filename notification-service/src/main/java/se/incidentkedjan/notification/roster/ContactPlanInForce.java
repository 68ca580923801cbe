package se.incidentkedjan.notification.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.notification.chain.Chain;
import se.incidentkedjan.notification.chain.Contacts;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * The plan as it stands: read again when one of its files changes, without a restart. Files that are wrong never replace what
 * was right. A chain that runs has its own copy and asks here only who its people are now.
 */
public final class ContactPlanInForce implements Contacts, Supplier<ContactPlan> {

    private final Reloading<ContactPlan> files;

    /**
     * Reads the files of a folder.
     *
     * @param told hears when others are in force, when they are refused and when they are right again; must not throw
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration when they are wrong now
     */
    public ContactPlanInForce(Path folder, Clock clock, Consumer<Reloading.State<ContactPlan>> told) {
        files = new Reloading<>(
                ContactPlan.FILES.stream().map(folder::resolve).toList(), () -> ContactPlan.read(folder), clock, told);
    }

    /** Looks whether the files have changed, and reads them then. */
    public void look() {
        files.look();
    }

    /** What is in force since when, and what is wrong with the files if anything is. */
    public Reloading.State<ContactPlan> state() {
        return files.state();
    }

    /** What is in force now; a piece of work that asks several things takes this first, and sees one version. */
    @Override
    public ContactPlan get() {
        return files.get();
    }

    @Override
    public Chain chain(RoleCode role, @Nullable UnitCode unit, Urgency urgency, Duration within) {
        return get().chain(role, unit, urgency, within);
    }

    @Override
    public List<Contact> holders(RoleCode role, @Nullable UnitCode unit, List<DeliveryChannel> channels, Instant at) {
        return get().holders(role, unit, channels, at);
    }

    @Override
    public Instant after(@Nullable String hours, Instant from, Duration wait) {
        return get().after(hours, from, wait);
    }
}
