package se.incidentkedjan.intake.mailbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/** What is known of mails, in a map that outlives those who use it. */
class MailsInMemory implements Mails {

    static final class Entry {
        String mailbox = "";
        Instant at = Instant.EPOCH;
        long size;
        Fate fate = Fate.TRYING;
        int tries;

        @Nullable
        String failure;

        @Nullable
        IncidentId incident;

        @Nullable
        Reason reason;

        @Nullable
        String thread;

        @Nullable
        String sender;

        @Nullable
        LocalDate answer;

        @Nullable
        Instant lookedAt;
    }

    final Map<String, Entry> all = new LinkedHashMap<>();

    List<Fate> fates() {
        return all.values().stream().map(entry -> entry.fate).toList();
    }

    @Override
    public Known begin(String mail, String mailbox, long size, Instant now) {
        var entry = all.computeIfAbsent(mail, id -> {
            var fresh = new Entry();
            fresh.mailbox = mailbox;
            fresh.at = now;
            fresh.size = size;
            return fresh;
        });
        entry.tries += entry.fate == Fate.TRYING ? 1 : 0;
        return new Known(entry.fate, entry.tries);
    }

    @Override
    public void failed(String mail, String failure, boolean counts) {
        var entry = all.get(mail);
        entry.failure = failure;
        entry.tries -= counts ? 0 : 1;
    }

    @Override
    public void settle(String mail, Settled settled, @Nullable String thread) {
        var entry = all.get(mail);
        entry.fate = settled.fate();
        entry.incident = settled.incident();
        entry.reason = settled.reason();
        entry.thread = thread;
    }

    @Override
    public List<IncidentId> incidentsOf(List<String> threads) {
        return threads.stream()
                .flatMap(thread -> all.values().stream()
                        .filter(entry -> thread.equals(entry.thread))
                        .map(entry -> entry.incident))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public boolean mayAnswer(String mail, String senderIndex, LocalDate day, int most) {
        var entry = all.get(mail);
        if (entry.answer != null) {
            return true;
        }
        if (all.values().stream()
                        .filter(other -> senderIndex.equals(other.sender) && day.equals(other.answer))
                        .count()
                >= most) {
            return false;
        }
        entry.sender = senderIndex;
        entry.answer = day;
        return true;
    }

    @Override
    public List<Waiting> waiting(int most) {
        return all.entrySet().stream()
                .filter(one -> one.getValue().fate.isForAPerson() && one.getValue().lookedAt == null)
                .map(one -> new Waiting(
                        one.getKey(),
                        one.getValue().mailbox,
                        one.getValue().at,
                        one.getValue().fate,
                        Objects.requireNonNull(one.getValue().reason),
                        one.getValue().size,
                        one.getValue().tries,
                        one.getValue().failure))
                .sorted(Comparator.comparing(Waiting::at))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return waiting(1).stream().findFirst().map(Waiting::at);
    }

    @Override
    public boolean looked(String mail, Instant now) {
        var entry = all.get(mail);
        if (entry == null || !entry.fate.isForAPerson()) {
            return false;
        }
        entry.lookedAt = now;
        return true;
    }

    @Override
    public void erase(IncidentId incident) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(Instant before) {
        throw new UnsupportedOperationException();
    }
}
