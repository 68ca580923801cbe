package se.incidentkedjan.reporting.rebuild;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.feed.Feed;
import se.incidentkedjan.reporting.feed.FeedAway;
import se.incidentkedjan.reporting.feed.FeedInUse;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.rebuild.Rebuild.Step;

/**
 * Empties the figures and fills them again. The whole of it can be run again from the start at any moment, which is what
 * the next start of the service does when it was cut off. It moves in the feed before it empties anything: moving fails
 * when another process counts too, and then nothing has been touched.
 */
public final class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final Counting counting;
    private final Feed feed;
    private final Progress progress;
    private final Voices voices;
    private final Rebuilds rebuilds;
    private final Outgrown outgrown;
    private final Clock clock;
    private final Executor background;
    private final AtomicBoolean running = new AtomicBoolean();

    /** Rebuilds these figures; {@code background} is where it works. */
    public Rebuilding(
            Counting counting,
            Feed feed,
            Progress progress,
            Voices voices,
            Rebuilds rebuilds,
            Outgrown outgrown,
            Clock clock,
            Executor background) {
        this.counting = counting;
        this.feed = feed;
        this.progress = progress;
        this.voices = voices;
        this.rebuilds = rebuilds;
        this.outgrown = outgrown;
        this.clock = clock;
        this.background = background;
    }

    /** Begins a rebuild; empty when one is at work already. */
    public Optional<Rebuild> begin(Source from) {
        if (!running.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            var rebuild = Rebuild.from(from, clock.instant());
            rebuilds.save(rebuild);
            background.execute(() -> run(rebuild));
            return Optional.of(rebuild);
        } catch (RuntimeException e) {
            running.set(false);
            throw e;
        }
    }

    /**
     * Runs a rebuild again that was cut off, or one from the topics when an earlier version of the program has made the figures. For
     * the start of the service.
     *
     * @throws FeedAway when one is needed and the feed does not answer yet: to run it now would be to give it up
     */
    public void resume() {
        var cutOff = rebuilds.latest().filter(Rebuild::mustRunAgain);
        var isOutgrown = outgrown.exist();
        if (cutOff.isEmpty() && !isOutgrown) {
            return;
        }
        if (feed.behind().isEmpty()) {
            throw new FeedAway();
        }
        cutOff.ifPresent(
                one -> LOG.warn("A rebuild from {} was cut off at {}; it is run again", one.from(), one.step()));
        begin(cutOff.map(Rebuild::from).orElse(Source.KAFKA));
        if (isOutgrown) {
            // Not before the rebuild is written down, so that a crash here leaves one of the two to tell of it.
            outgrown.remove();
            LOG.info("The figures of an earlier version are replaced by new ones");
        }
    }

    /** How the latest one stands, if there has been any. */
    public Optional<Rebuild> latest() {
        var latest = rebuilds.latest();
        if (latest.isPresent()
                && latest.get().step() == Step.CATCHING_UP
                && !running.get()
                && progress.look().isUpToDate()) {
            var done = latest.get().done(clock.instant());
            rebuilds.save(done);
            return Optional.of(done);
        }
        return latest;
    }

    private void run(Rebuild rebuild) {
        var at = rebuild;
        try {
            feed.stop();
            if (rebuild.from() == Source.KAFKA) {
                feed.toBeginning();
            } else {
                feed.toEnd();
            }
            at = save(rebuild.at(Step.EMPTYING));
            counting.clear();
            at = save(rebuild.at(rebuild.from() == Source.STORES ? Step.REPUBLISHING : Step.CATCHING_UP));
            feed.start();
            if (rebuild.from() == Source.STORES) {
                voices.sayEverythingAgain();
                feed.lookAnew();
                at = save(rebuild.at(Step.CATCHING_UP));
            }
            LOG.info("The figures have been emptied and are being filled from {}", rebuild.from());
        } catch (RuntimeException e) {
            LOG.error("The rebuild from {} failed at {}", rebuild.from(), at.step(), e);
            giveUp(at, e);
        } finally {
            running.set(false);
        }
    }

    private Rebuild save(Rebuild next) {
        rebuilds.save(next);
        return next;
    }

    private void giveUp(Rebuild at, RuntimeException why) {
        try {
            rebuilds.save(at.failed(clock.instant(), explanation(why)));
            if (at.step() == Step.MOVING) {
                // Nothing has been emptied: counting goes on as before, repeats included.
                feed.start();
            }
        } catch (RuntimeException e) {
            LOG.error("The state of the rebuild could not be saved; restart the service and it is run again", e);
        }
    }

    private static String explanation(RuntimeException why) {
        return switch (why) {
            case FeedInUse inUse ->
                "Another process of reporting-service is running. Stop all but one and run the rebuild again.";
            case VoiceMissing missing ->
                missing.service() + " did not say everything once more. See that it runs, then run the rebuild again.";
            default ->
                "Failed with " + why.getClass().getSimpleName()
                        + ". See the log, mend the cause and run the rebuild again.";
        };
    }
}
