package se.incidentkedjan.localstack.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Lives through the year: at each instant it sets the clock, does what people did then, and waits until the chain has
 * come to rest before time goes on.
 */
final class YearOfIncidents {
    private static final long LOOK_EVERY_MILLIS = 5;
    /** Beyond the due instant, so that the duty is past its time and not just at it. */
    private static final long PAST_DUE_SECONDS = 1;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Chain chain;
    private final MovableClock clock;
    private final List<DemoIncident> incidents;
    private final Progress progress;
    private final Agenda agenda = new Agenda();
    private final Set<String> planned = new HashSet<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private int reported;
    private @Nullable YearMonth month;

    /** Is told how far it has come, after every month. */
    interface Progress {
        void reached(YearMonth month, int reported);
    }

    /** Something to wait for. */
    private interface Look {
        boolean isSo() throws IOException, InterruptedException;
    }

    YearOfIncidents(Chain chain, MovableClock clock, List<DemoIncident> incidents, Progress progress) {
        this.chain = chain;
        this.clock = clock;
        this.incidents = incidents;
        this.progress = progress;
    }

    /** How many have been reported so far. */
    int reported() {
        return reported;
    }

    /**
     * Lives through all of it. What people would do later than now stays undone.
     *
     * @throws IOException when the chain does not do what it should
     * @throws InterruptedException when it is to stop
     */
    void live() throws IOException, InterruptedException {
        incidents.forEach(incident -> agenda.add(incident.at(), () -> report(incident)));
        for (var next = agenda.nextBefore(clock.realInstant());
                next.isPresent();
                next = agenda.nextBefore(clock.realInstant())) {
            turnOfMonth(next.get().at());
            clock.moveTo(next.get().at());
            next.get().step().take();
        }
        clock.followRealTime();
        var today = clock.realInstant().atZone(OfficeHours.ZONE).toLocalDate();
        await(
                "att statistiken ska hinna med",
                () -> chain.isCounted(today.minusYears(1).minusDays(1), today, reported));
    }

    private void turnOfMonth(Instant at) {
        var now = YearMonth.from(at.atZone(OfficeHours.ZONE));
        if (month != null && !now.equals(month)) {
            progress.reached(month, reported);
        }
        month = now;
    }

    private void report(DemoIncident incident) throws IOException, InterruptedException {
        var id = chain.report(incident);
        await("ärendet för incident " + id, () -> chain.findCase(id).isPresent());
        var opened = chain.findCase(id).orElseThrow();
        await("meddelandena om incident " + id, () -> chain.isTold(opened, incident.reporterEmail() != null));
        chain.takeOn(id);
        reported++;
        plan(opened, incident.handling());
    }

    private void plan(JsonNode incidentCase, Handling handling) {
        var id = incidentCase.path("id").asString();
        for (var duty : incidentCase.path("duties")) {
            // The time of a provisional one is not known until the duty before it is done.
            if (duty.path("status").asString().equals("STARTED")
                    && !duty.path("provisional").asBoolean()) {
                plan(id, duty, handling);
            }
        }
    }

    private void plan(String id, JsonNode duty, Handling handling) {
        var code = duty.path("code").asString();
        if (!planned.add(id + code)) {
            return;
        }
        var start = Instant.parse(duty.path("clockStart").asString());
        var due = duty.hasNonNull("dueAt") ? Instant.parse(duty.path("dueAt").asString()) : null;
        if (due != null && handling.passes(start, due)) {
            agenda.add(due.plusSeconds(PAST_DUE_SECONDS), () -> awaitMissed(id, code));
        }
        handling.doneAt(start, due)
                .ifPresent(done -> agenda.add(
                        done, () -> plan(chain.meet(id, code, done, due != null && done.isAfter(due)), handling)));
    }

    private void awaitMissed(String id, String code) throws IOException, InterruptedException {
        await("att skyldigheten " + code + " för incident " + id + " noteras som missad", () -> {
            for (var duty : chain.findCase(id).orElseThrow().path("duties")) {
                if (duty.path("code").asString().equals(code)) {
                    return duty.path("status").asString().equals("MISSED");
                }
            }
            return false;
        });
        await(
                "att någon får veta att tiden för " + code + " för incident " + id + " har gått ut",
                () -> chain.isToldThatTimeIsOut(id, code));
        chain.takeOn(id);
    }

    private void await(String what, Look look) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!look.isSo()) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IOException("Väntade förgäves på " + what + ".");
            }
            if (never.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }
}
