package se.incidentkedjan.escalation.ruledesk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.config.FileCommand;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.rules.RuleText;

/** Answers the commands. */
final class RuleDesk {

    private static final String USAGE = """
            Så här frågar du om reglerna:
              ./incidentkedjan rules check [FIL ELLER MAPP]   är filerna rätt? alla fel på en gång
              ./incidentkedjan rules explain ID [FIL]         vad en regel eller skyldighet säger, i ord
              ./incidentkedjan rules diff GAMMAL NY           vad som skiljer två filer eller mappar
            Utan fil gäller kommunens egna filer i config/.""";

    private final Path own;
    private final Consumer<String> out;

    RuleDesk(Path own, Consumer<String> out) {
        this.own = own;
        this.out = out;
    }

    /** Whether it could be done and nothing was wrong. */
    boolean run(List<String> words) {
        var command = words.isEmpty() ? "" : words.getFirst();
        return switch (command) {
            case "check" -> words.size() <= 2 ? check(file(words, 1)) : misunderstood();
            case "explain" ->
                Set.of(2, 3).contains(words.size()) ? explain(words.get(1), file(words, 2)) : misunderstood();
            case "diff" -> words.size() == 3 ? diff(file(words, 1), file(words, 2)) : misunderstood();
            default -> misunderstood();
        };
    }

    private Path file(List<String> words, int place) {
        return words.size() > place ? Path.of(words.get(place)) : own;
    }

    private boolean misunderstood() {
        out.accept(USAGE);
        return false;
    }

    private boolean check(Path asked) {
        var files = RuleFiles.of(asked, own);
        return read(asked, files)
                .map(read -> {
                    var triggers = read.book().texts().stream()
                            .filter(RuleText::isTrigger)
                            .count();
                    out.accept("Inga fel. %d regler i %s, %d skyldigheter i %s, varav %d med eget villkor."
                            .formatted(
                                    read.book().size() - triggers,
                                    files.rules(),
                                    read.catalogue().codes().size(),
                                    files.duties(),
                                    triggers));
                    warnings(read);
                    return true;
                })
                .orElse(false);
    }

    private void warnings(RuleFiles.Read read) {
        for (var id : read.book().neverFiring()) {
            out.accept(
                    "Varning: «%s» kan aldrig slå till, vad som än har hänt. Två delar av villkoret utesluter varandra."
                            .formatted(id));
        }
        var asked = read.book().texts().stream()
                .flatMap(rule -> rule.duties().stream())
                .toList();
        read.catalogue().codes().stream()
                .filter(code -> !asked.contains(code) && !supplements(read, code))
                .forEach(code ->
                        out.accept("Varning: skyldigheten %s gäller aldrig. Ge den ett when, eller låt en regel ge den."
                                .formatted(code)));
    }

    /** Whether it follows when a first part of another duty is sent. */
    private static boolean supplements(RuleFiles.Read read, DutyCode code) {
        return read.catalogue().definitions().stream().anyMatch(duty -> code.equals(duty.supplement()));
    }

    private boolean explain(String id, Path asked) {
        return read(asked, RuleFiles.of(asked, own))
                .map(read -> {
                    var explained = new Explanation(read);
                    var lines = explained.of(id);
                    if (lines.isEmpty()) {
                        out.accept("Det finns ingen regel eller skyldighet som heter «%s».%s"
                                .formatted(id, Nearest.hint(id, explained.ids())));
                        return false;
                    }
                    lines.forEach(out);
                    return true;
                })
                .orElse(false);
    }

    private boolean diff(Path older, Path newer) {
        var rulesAlone = RuleFiles.isRulesAlone(older) || RuleFiles.isRulesAlone(newer);
        Function<RuleFiles, RuleFiles.Read> reading = rulesAlone ? RuleFiles::readRulesAlone : RuleFiles::read;
        var then = read(older, RuleFiles.of(older, own), reading);
        var now = read(newer, RuleFiles.of(newer, own), reading);
        if (then.isEmpty() || now.isEmpty()) {
            return false;
        }
        new Difference(then.get(), now.get()).lines().forEach(out);
        return true;
    }

    private Optional<RuleFiles.Read> read(Path asked, RuleFiles files) {
        return read(asked, files, RuleFiles::read);
    }

    private Optional<RuleFiles.Read> read(Path asked, RuleFiles files, Function<RuleFiles, RuleFiles.Read> reading) {
        if (!Files.exists(asked)) {
            out.accept("%s finns inte. Kontrollera sökvägen.".formatted(asked));
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(files));
        } catch (InvalidConfiguration e) {
            FileCommand.tell(e, files::fileOf, out);
            return Optional.empty();
        }
    }
}
