package se.incidentkedjan.escalation.ruledesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.rules.RuleText;

/** Says what differs between two sets of files, and what that means. */
final class Difference {

    private final RuleFiles.Read then;
    private final RuleFiles.Read now;
    private final List<String> lines = new ArrayList<>();

    Difference(RuleFiles.Read then, RuleFiles.Read now) {
        this.then = then;
        this.now = now;
    }

    List<String> lines() {
        rules();
        duties();
        if (lines.isEmpty()) {
            lines.add("Reglerna och skyldigheterna säger samma sak.");
        }
        return List.copyOf(lines);
    }

    private void rules() {
        var before = byKey(then.book().texts(), Difference::key);
        var after = byKey(now.book().texts(), Difference::key);
        after.forEach((key, rule) -> {
            var old = before.get(key);
            if (old == null) {
                lines.add("+ %s  %s".formatted(rule.id(), rule.title()));
                lines.add("    Ny. Slår till när: " + rule.when());
                lines.add("    Ger: " + effect(rule));
            } else {
                changed(old, rule);
            }
        });
        before.forEach((key, rule) -> {
            if (!after.containsKey(key)) {
                lines.add("- %s  %s".formatted(rule.id(), rule.title()));
                lines.add("    Borttagen. Ger inte längre: " + effect(rule));
            }
        });
    }

    /** A changed date is the same rule in another version, so that it shows as a change. */
    private static String key(RuleText rule) {
        return rule.isTrigger() ? rule.id() + " " + rule.validFrom() : rule.id();
    }

    private void changed(RuleText old, RuleText rule) {
        var found = new ArrayList<String>();
        compare(found, "Rubrik", old.title(), rule.title());
        compare(found, "Lagrum", old.legalReference(), rule.legalReference());
        compare(
                found,
                "Gäller",
                Words.dates(old.validFrom(), old.validTo()),
                Words.dates(rule.validFrom(), rule.validTo()));
        compare(found, "Ger", effect(old), effect(rule));
        compare(found, "Villkor", old.when(), rule.when());
        for (var named : rule.uses()) {
            old.uses().stream()
                    .filter(one -> one.name().equals(named.name()))
                    .forEach(one -> compare(found, "Delvillkoret " + named.name(), one.when(), named.when()));
        }
        if (!old.when().equals(rule.when()) || !old.uses().equals(rule.uses())) {
            meaning(rule.id()).ifPresent(found::add);
        }
        if (!found.isEmpty()) {
            lines.add("~ %s  %s".formatted(rule.id(), rule.title()));
            found.forEach(line -> lines.add("    " + line));
        }
    }

    private Optional<String> meaning(String id) {
        var shift = now.book().shift(then.book(), id);
        if (shift.more()) {
            return Optional.of(
                    shift.fewer()
                            ? "Betyder: slår till i fall där den inte gjorde det, och inte längre i andra."
                            : "Betyder: slår till i fler fall än förut.");
        }
        return shift.fewer() ? Optional.of("Betyder: slår till i färre fall än förut.") : Optional.empty();
    }

    private static String effect(RuleText rule) {
        var parts = new ArrayList<String>();
        var severity = rule.severity();
        if (severity != null) {
            parts.add("allvar " + Words.of(severity));
        }
        var risk = rule.privacyRisk();
        if (risk != null) {
            parts.add("risk för de registrerade " + Words.of(risk));
        }
        rule.duties().forEach(duty -> parts.add(duty.value()));
        rule.escalations().forEach(reach -> parts.add(Words.of(reach)));
        return parts.isEmpty() ? "inget, syns bara i ärendet" : String.join("; ", parts);
    }

    private void duties() {
        Function<DutyDefinition, String> key = duty -> duty.code() + " " + duty.validFrom();
        var before = byKey(then.duties(), key);
        var after = byKey(now.duties(), key);
        after.forEach((version, duty) -> {
            var old = before.get(version);
            if (old == null) {
                lines.add("+ %s från %s  %s".formatted(duty.code(), duty.validFrom(), duty.title()));
                lines.add("    Ny. %s, till %s. %s"
                        .formatted(Words.of(duty.limit()), duty.authority(), duty.legalReference()));
            } else {
                changed(old, duty);
            }
        });
        before.forEach((version, duty) -> {
            if (!after.containsKey(version)) {
                lines.add("- %s från %s  %s".formatted(duty.code(), duty.validFrom(), duty.title()));
                lines.add("    Borttagen. Incidenter där kommunen fick vetskap då den gällde får den inte längre.");
            }
        });
    }

    private void changed(DutyDefinition old, DutyDefinition duty) {
        var found = new ArrayList<String>();
        compare(found, "Rubrik", old.title(), duty.title());
        compare(found, "Lagrum", old.legalReference(), duty.legalReference());
        compare(found, "Till", old.authority(), duty.authority());
        compare(found, "Tid", Words.of(old.limit()), Words.of(duty.limit()));
        compare(found, "Räknas från", String.valueOf(old.after()), String.valueOf(duty.after()));
        compare(found, "Slag", old.kind().name(), duty.kind().name());
        compare(found, "Säkerhet", old.certainty().name(), duty.certainty().name());
        compare(
                found,
                "Gäller",
                Words.dates(old.validFrom(), old.validTo()),
                Words.dates(duty.validFrom(), duty.validTo()));
        if (!found.isEmpty()) {
            lines.add("~ %s från %s  %s".formatted(duty.code(), duty.validFrom(), duty.title()));
            found.forEach(line -> lines.add("    " + line));
        }
    }

    private static void compare(List<String> found, String what, String old, String now) {
        if (!Objects.equals(old, now)) {
            found.add("%s: %s".formatted(what, old));
            found.add("%s  %s".formatted(" ".repeat(Math.max(0, what.length() - 1)) + "→", now));
        }
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        var keyed = new LinkedHashMap<String, T>();
        things.forEach(thing -> keyed.putIfAbsent(key.apply(thing), thing));
        return keyed;
    }
}
