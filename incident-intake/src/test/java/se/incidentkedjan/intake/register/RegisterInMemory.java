package se.incidentkedjan.intake.register;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Imports, their parts and the rows that are taken, in lists that outlive those who use them, and that can be told to fail. */
final class RegisterInMemory implements Imports, KeptParts, TakenRows {

    final Map<ImportId, Import> imports = new LinkedHashMap<>();
    final Map<String, byte[]> parts = new TreeMap<>();
    final Map<String, Row> taken = new HashMap<>();
    /** How many more calls are answered. */
    int answers = Integer.MAX_VALUE;

    /** A row that is taken. */
    record Row(ImportId id, int number, String content) {}

    /** As when the process is killed: nothing of the call is done. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Answers a call, or not. */
    void answer() {
        if (answers-- <= 0) {
            throw new Killed();
        }
    }

    @Override
    public void keep(Import one) {
        answer();
        imports.put(one.id(), one);
    }

    @Override
    public Optional<Import> find(ImportId id) {
        answer();
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public Optional<Import> change(ImportId id, UnaryOperator<Import> decide) {
        answer();
        return Optional.ofNullable(imports.computeIfPresent(id, (any, before) -> decide.apply(before)));
    }

    @Override
    public void remove(ImportId id) {
        answer();
        imports.remove(id);
    }

    @Override
    public List<Import> begun(int most) {
        return in(Import.State.IMPORTING, Import.State.IMPORTED, Import.State.UNDOING, Import.State.UNDONE);
    }

    @Override
    public List<Import> open(String owner) {
        return in(Import.State.OPEN).stream()
                .filter(one -> one.owner().equals(owner))
                .toList();
    }

    @Override
    public List<Import> atWork() {
        answer();
        return in(Import.State.IMPORTING, Import.State.UNDOING, Import.State.DROPPED);
    }

    @Override
    public List<Import> leftBehind(Instant before) {
        return in(Import.State.RECEIVING, Import.State.OPEN).stream()
                .filter(one -> one.uploadedAt().isBefore(before))
                .toList();
    }

    private List<Import> in(Import.State... states) {
        return imports.values().stream()
                .filter(one -> List.of(states).contains(one.state()))
                .sorted(Comparator.comparing(Import::uploadedAt))
                .toList();
    }

    @Override
    public void keep(ImportId id, int part, byte[] sealed) {
        answer();
        parts.put(id + "-" + part, sealed);
    }

    @Override
    public Optional<byte[]> find(ImportId id, int part) {
        answer();
        return Optional.ofNullable(parts.get(id + "-" + part));
    }

    @Override
    public void forget(ImportId id) {
        answer();
        parts.keySet().removeIf(part -> part.startsWith(id.toString()));
    }

    @Override
    public boolean take(String index, String content, ImportId id, int row) {
        answer();
        var other = taken.putIfAbsent(index, new Row(id, row, content));
        return other == null || (other.id().equals(id) && other.number() == row);
    }

    @Override
    public Map<String, String> taken(Collection<String> indexes) {
        return taken.entrySet().stream()
                .filter(one -> indexes.contains(one.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().content()));
    }

    @Override
    public List<Integer> of(ImportId id, int most) {
        answer();
        return taken.values().stream()
                .filter(one -> one.id().equals(id))
                .map(Row::number)
                .limit(most)
                .toList();
    }

    @Override
    public void giveBack(ImportId id, Collection<Integer> rows) {
        answer();
        taken.values().removeIf(one -> one.id().equals(id) && rows.contains(one.number()));
    }
}
