package se.incidentkedjan.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts load on a chain and waits for everything that follows from it. */
final class Load {

    /**
     * What one load gave.
     *
     * @param answered reports answered per second
     * @param completed reports per second of which every mail was accepted
     * @param answer how long the answers took
     * @param mail how long it took from a report's arrival until the last of its mails was accepted
     */
    record Result(double answered, double completed, Quantiles answer, Quantiles mail) {}

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final Caller caller;
    private final MailWatch mails;
    private final int mailsPerReport;
    private final Clock clock;

    Load(Caller caller, MailWatch mails, int mailsPerReport, Clock clock) {
        this.caller = caller;
        this.mails = mails;
        this.mailsPerReport = mailsPerReport;
        this.clock = clock;
    }

    /** So many reports, so many at a time. */
    Result run(int reports, int concurrent) throws InterruptedException {
        var left = new AtomicInteger(reports);
        Callable<List<Caller.Answer>> one = () -> {
            var answers = new ArrayList<Caller.Answer>();
            while (left.getAndDecrement() > 0) {
                answers.add(caller.report());
            }
            return answers;
        };
        var began = clock.instant();
        var answers = new ArrayList<Caller.Answer>();
        try (var threads = Executors.newFixedThreadPool(concurrent)) {
            var callers = new ArrayList<Future<List<Caller.Answer>>>();
            for (int i = 0; i < concurrent; i++) {
                callers.add(threads.submit(one));
            }
            for (var future : callers) {
                answers.addAll(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load could not be put on: " + e.getCause(), e);
        }
        return result(answers, began, clock.instant());
    }

    /** So many reports, each when everything that follows from the one before has come to rest. */
    Result idle(int reports, Duration pause) throws InterruptedException {
        var answers = new ArrayList<Caller.Answer>();
        var began = clock.instant();
        for (int i = 0; i < reports; i++) {
            var answer = caller.report();
            answers.add(answer);
            await(List.of(answer));
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
        return result(answers, began, clock.instant());
    }

    private Result result(List<Caller.Answer> answers, Instant began, Instant answered) throws InterruptedException {
        await(answers);
        var completed = answers.stream()
                .map(answer -> mails.last(answer.incident()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var mail = answers.stream()
                .map(answer -> Duration.between(answer.receivedAt(), mails.last(answer.incident())))
                .map(duration -> duration.toNanos() / NANOS_IN_A_MILLI)
                .toList();
        return new Result(
                answers.size() / seconds(began, answered),
                answers.size() / seconds(began, completed),
                Quantiles.of(answers.stream().map(Caller.Answer::millis).toList()),
                Quantiles.of(mail));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / NANOS_IN_A_SECOND;
    }

    private void await(List<Caller.Answer> answers) throws InterruptedException {
        var end = clock.instant().plus(PATIENCE);
        for (var answer : answers) {
            while (mails.count(answer.incident()) < mailsPerReport) {
                if (clock.instant().isAfter(end)) {
                    throw new IllegalStateException("not every report led to " + mailsPerReport + " mails: "
                            + answer.incident() + " has " + mails.count(answer.incident()));
                }
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            }
        }
    }
}
