package se.incidentkedjan.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.incidentkedjan.rules.Prospect.Answer;
import se.incidentkedjan.rules.Prospect.Relation;

/**
 * The answers to each question that the conditions of a file can tell apart. Codes that no condition tells apart are tried
 * as one, and numbers are tried at and between the values that conditions compare with. Moments and free codes such as
 * units are tried at the values that conditions name, and as something else.
 */
final class Answers {

    private final Map<String, List<Group>> byFact = new LinkedHashMap<>();

    /**
     * Answers that mean the same to every condition.
     *
     * @param value one of them
     * @param told all of them, for people
     * @param truths what the atoms say that read this fact alone, in the order of the atoms; unknown for others
     */
    record Group(Object value, List<Answer> told, List<Truth> truths) {}

    Answers(List<Atom> atoms) {
        for (var fact : FactVocabulary.all()) {
            var reading = atoms.stream()
                    .filter(atom -> atom.facts().contains(fact.name()))
                    .toList();
            if (!reading.isEmpty() && fact.kind() != Fact.Kind.FLAG) {
                byFact.put(fact.name(), grouped(fact, reading, atoms));
            }
        }
    }

    /** The names of the facts that have answers. */
    Set<String> facts() {
        return byFact.keySet();
    }

    /** The groups for a fact; none when no condition reads it. */
    List<Group> of(String fact) {
        return byFact.getOrDefault(fact, List.of());
    }

    private static List<Group> grouped(Fact fact, List<Atom> reading, List<Atom> atoms) {
        // What an atom that reads more facts says cannot be known from this one, so nothing is put together then.
        var alone = reading.stream().allMatch(atom -> atom.readsOnly(fact.name()));
        var groups = new LinkedHashMap<Object, Group>();
        for (var one : candidates(fact, reading)) {
            var truths = atoms.stream()
                    .map(atom -> atom.readsOnly(fact.name()) ? atom.decide(fact.name(), one.value()) : Truth.UNKNOWN)
                    .toList();
            groups.merge(
                    alone ? truths : one.value(),
                    new Group(one.value(), List.of(one.answer()), List.copyOf(truths)),
                    (first, more) -> isNumber(fact) ? widened(first, more) : joined(first, more));
        }
        return groups.size() == 1 && !isCoded(fact) ? List.of(anyOf(groups.values())) : List.copyOf(groups.values());
    }

    private static Group joined(Group first, Group more) {
        return new Group(
                first.value(),
                Stream.concat(first.told().stream(), more.told().stream()).toList(),
                first.truths());
    }

    /** Numbers come in order, so that those below a limit go up to it when no condition tells them from it. */
    private static Group widened(Group first, Group more) {
        var upper = more.told().getLast();
        return first.told().getLast().relation() == Relation.LESS_THAN && upper.relation() == Relation.AT_LEAST
                ? new Group(first.value(), List.of(new Answer(Relation.AT_MOST, upper.value())), first.truths())
                : first;
    }

    private static Group anyOf(Iterable<Group> groups) {
        var only = groups.iterator().next();
        return new Group(only.value(), List.of(new Answer(Relation.KNOWN, "")), only.truths());
    }

    private record Candidate(Object value, Answer answer) {}

    private static List<Candidate> candidates(Fact fact, List<Atom> reading) {
        return switch (fact.kind()) {
            case CODE ->
                fact.codes().stream()
                        .filter(code -> !code.equals(Fact.UNKNOWN))
                        .map(code -> new Candidate(code, new Answer(Relation.IS, code)))
                        .toList();
            case CODES ->
                fact.codes().stream()
                        .map(code -> new Candidate(List.of(code), new Answer(Relation.INCLUDES, code)))
                        .toList();
            case TEXT -> texts(reading);
            case COUNT, DECIMAL -> numbers(fact, reading);
            case INSTANT -> List.of(new Candidate(Instant.EPOCH, new Answer(Relation.KNOWN, "")));
            case FLAG -> List.of();
        };
    }

    private static List<Candidate> texts(List<Atom> reading) {
        var named = reading.stream()
                .flatMap(atom -> constants(atom.expression()))
                .filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(CelConstant::stringValue)
                .distinct()
                .map(text -> new Candidate(text, new Answer(Relation.IS, text)));
        return Stream.concat(named, Stream.of(new Candidate("-", new Answer(Relation.KNOWN, ""))))
                .toList();
    }

    /** At each value compared with, and between them; below the least only down to nought, since nothing is less. */
    private static List<Candidate> numbers(Fact fact, List<Atom> reading) {
        var limits = new TreeSet<BigDecimal>();
        reading.stream()
                .flatMap(atom -> constants(atom.expression()))
                .flatMap(Answers::number)
                .forEach(limits::add);
        var candidates = new ArrayList<Candidate>();
        var whole = fact.kind() == Fact.Kind.COUNT;
        var step = whole ? BigDecimal.ONE : new BigDecimal("0.01");
        if (!limits.isEmpty() && limits.first().signum() > 0) {
            candidates.add(number(limits.first().subtract(step), Relation.LESS_THAN, limits.first(), whole));
        }
        for (var limit : limits) {
            candidates.add(number(limit, Relation.AT_LEAST, limit, whole));
            candidates.add(number(limit.add(step), Relation.MORE_THAN, limit, whole));
        }
        if (candidates.isEmpty()) {
            candidates.add(number(BigDecimal.ONE, Relation.KNOWN, BigDecimal.ONE, whole));
        }
        return candidates;
    }

    private static Candidate number(BigDecimal value, Relation relation, BigDecimal limit, boolean whole) {
        var shown = limit.stripTrailingZeros().toPlainString();
        return new Candidate(
                whole ? (Object) value.longValue() : (Object) value.doubleValue(), new Answer(relation, shown));
    }

    private static Stream<BigDecimal> number(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> Stream.of(BigDecimal.valueOf(constant.int64Value()));
            case DOUBLE_VALUE -> Stream.of(BigDecimal.valueOf(constant.doubleValue()));
            default -> Stream.of();
        };
    }

    private static Stream<CelConstant> constants(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> Stream.of(expression.constant());
            case CALL ->
                Stream.concat(expression.call().target().stream(), expression.call().args().stream())
                        .flatMap(Answers::constants);
            case LIST -> expression.list().elements().stream().flatMap(Answers::constants);
            default -> Stream.of();
        };
    }

    private static boolean isNumber(Fact fact) {
        return fact.kind() == Fact.Kind.COUNT || fact.kind() == Fact.Kind.DECIMAL;
    }

    private static boolean isCoded(Fact fact) {
        return fact.kind() == Fact.Kind.CODE || fact.kind() == Fact.Kind.CODES;
    }
}
