package se.incidentkedjan.notification.letter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.notification.contact.Language;

/** Answers {@code notify preview}. */
final class PreviewDesk {

    private static final String USAGE = """
            Så här ser du meddelandena, ifyllda med påhittade uppgifter:
              ./incidentkedjan notify preview                    alla meddelanden på alla språk
              ./incidentkedjan notify preview escalation         ett av dem
              ./incidentkedjan notify preview --language en      på engelska (sv eller en)
              ./incidentkedjan notify preview --config KATALOG   med mallarna i en annan mapp än config/""";

    /** About as long as the address of a municipality's pages gets, so that a brief that fits here fits there. */
    private static final String ADDRESS = "https://incidentkedjan.kommun.example";

    private final Path own;
    private final Consumer<String> out;

    PreviewDesk(Path own, Consumer<String> out) {
        this.own = own;
        this.out = out;
    }

    /** What is asked for. */
    private record Wish(List<LetterKind> kinds, List<Language> languages, Path config) {}

    /** Whether it could be done and nothing was wrong. */
    boolean run(List<String> words) {
        return wish(words).filter(this::show).isPresent();
    }

    private Optional<Wish> wish(List<String> words) {
        var kinds = new ArrayList<LetterKind>();
        var languages = new ArrayList<Language>();
        var config = own;
        var left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            if (word.startsWith("--") && left.isEmpty()) {
                out.accept("Valet %s saknar värde: skriv det efter ett mellanslag.".formatted(word));
                return Optional.empty();
            }
            switch (word) {
                case "--config" -> config = Path.of(left.removeFirst());
                case "--language" -> {
                    var tag = left.removeFirst();
                    var language = Wording.language(tag);
                    if (language.isEmpty()) {
                        out.accept("Språket «%s» finns inte. Välj sv eller en.".formatted(tag));
                        return Optional.empty();
                    }
                    languages.add(language.get());
                }
                default -> {
                    var kind = LetterKind.of(word);
                    if (kind.isEmpty()) {
                        unknown(word);
                        return Optional.empty();
                    }
                    kinds.add(kind.get());
                }
            }
        }
        if (!Files.isDirectory(config)) {
            out.accept("Mappen %s finns inte.".formatted(config));
            return Optional.empty();
        }
        return Optional.of(new Wish(
                kinds.isEmpty() ? List.of(LetterKind.values()) : kinds,
                languages.isEmpty() ? List.of(Language.values()) : languages,
                config));
    }

    private void unknown(String word) {
        var codes = Arrays.stream(LetterKind.values()).map(LetterKind::code).toList();
        out.accept("Det finns inget meddelande som heter «%s».%s".formatted(word, Nearest.hint(word, codes)));
        out.accept("De som finns: " + String.join(", ", codes) + ".");
        out.accept(USAGE);
    }

    private boolean show(Wish wish) {
        try {
            var templates = LetterTemplates.read(wish.config().resolve("letters"), ADDRESS);
            for (var kind : wish.kinds()) {
                wish.languages().forEach(language -> show(templates, kind, language));
            }
            return true;
        } catch (InvalidConfiguration e) {
            out.accept(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void show(LetterTemplates templates, LetterKind kind, Language language) {
        var letter = templates.example(kind, language, ADDRESS);
        out.accept("=".repeat(80));
        out.accept("%s (%s), %s: %s"
                .formatted(
                        kind.code(),
                        Wording.in(language).title(),
                        templates.isOwn(kind, language) ? "kommunens egen mall" : "mallen som följer med",
                        kind.purpose()));
        out.accept("=".repeat(80));
        out.accept("Ämne: " + letter.subject());
        out.accept("Kort: " + letter.brief());
        out.accept("      (%d tecken, %s)"
                .formatted(letter.brief().length(), SmsParts.of(letter.brief()).told()));
        out.accept("");
        out.accept(letter.text());
    }
}
