package se.incidentkedjan.intake.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.incidentkedjan.events.IncidentId;

/** A shelf that is there as long as the test is, and can be told to fail. */
public class ShelfInMemory implements Shelf {

    final Map<String, Arrival> arrivals = new TreeMap<>();
    final Map<String, Attachment> files = new TreeMap<>();
    final Map<String, byte[]> contents = new HashMap<>();
    final Set<String> settled = new HashSet<>();

    @Override
    public void expect(Arrival arrival) {
        arrivals.put(arrival.id().toString(), arrival);
    }

    @Override
    public OutputStream write(AttachmentId id) {
        contents.put(id.toString(), new byte[0]);
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                contents.replace(id.toString(), toByteArray());
            }
        };
    }

    @Override
    public boolean keep(Attachment attachment) {
        return arrivals.containsKey(attachment.id().toString())
                && files.putIfAbsent(attachment.id().toString(), attachment) == null;
    }

    @Override
    public InputStream read(AttachmentId id) {
        return new ByteArrayInputStream(Objects.requireNonNull(contents.get(id.toString())));
    }

    @Override
    public List<Attachment> of(IncidentId incident) {
        return files.values().stream()
                .filter(one -> one.incident().equals(incident))
                .sorted(Comparator.comparing(Attachment::receivedAt)
                        .thenComparing(one -> one.id().toString()))
                .toList();
    }

    @Override
    public Optional<Attachment> find(IncidentId incident, AttachmentId id) {
        return Optional.ofNullable(files.get(id.toString()))
                .filter(one -> one.incident().equals(incident));
    }

    @Override
    public void scanned(AttachmentId id, Scan before, Scan after) {
        files.computeIfPresent(
                id.toString(),
                (key, one) -> one.scan().equals(before) ? with(one, after, one.copiedWithoutMetadata()) : one);
    }

    @Override
    public void copied(AttachmentId id) {
        files.computeIfPresent(id.toString(), (key, one) -> with(one, one.scan(), true));
    }

    private static Attachment with(Attachment one, Scan scan, boolean copied) {
        return new Attachment(
                one.id(),
                one.incident(),
                one.name(),
                one.sha256(),
                one.declaredType(),
                one.type(),
                one.size(),
                one.receivedAt(),
                one.source(),
                scan,
                one.location(),
                copied);
    }

    @Override
    public List<Attachment> quarantined(int most) {
        return files.values().stream()
                .filter(one -> one.scan() instanceof Scan.Quarantined)
                .sorted(Comparator.<Attachment>comparingInt(one -> ((Scan.Quarantined) one.scan()).failures())
                        .thenComparing(Attachment::receivedAt))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Instant> quarantinedSince() {
        return quarantined(Integer.MAX_VALUE).stream()
                .map(Attachment::receivedAt)
                .min(Comparator.naturalOrder());
    }

    @Override
    public void remove(AttachmentId id) {
        contents.remove(id.toString());
        files.remove(id.toString());
        arrivals.remove(id.toString());
    }

    @Override
    public void removeAll(IncidentId incident) {
        List.copyOf(arrivals.values()).stream()
                .filter(one -> one.incident().equals(incident))
                .forEach(one -> remove(one.id()));
    }

    @Override
    public List<Arrival> unsettled(Instant before, int most) {
        return arrivals.values().stream()
                .filter(one ->
                        one.at().isBefore(before) && !settled.contains(one.id().toString()))
                .map(one -> new Arrival(
                        one.id(),
                        one.incident(),
                        one.source(),
                        one.at(),
                        files.containsKey(one.id().toString())))
                .limit(most)
                .toList();
    }

    @Override
    public void settle(AttachmentId id) {
        settled.add(id.toString());
    }

    /** Nothing is left of anything. */
    public boolean isBare() {
        return arrivals.isEmpty() && files.isEmpty() && contents.isEmpty();
    }
}
