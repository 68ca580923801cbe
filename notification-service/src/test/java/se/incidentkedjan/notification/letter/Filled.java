package se.incidentkedjan.notification.letter;

import java.util.List;
import se.incidentkedjan.notification.contact.Language;

/** Letters with the same words in every place, and everything there that can be. */
final class Filled {

    static final String LINK = "https://kommun.example/k_1*2*?a=b&c=[d](e)";

    private Filled() {}

    static Letter with(String words, LetterKind kind, Language language) {
        return Templates.shipped().template(kind, language).fill(model(words, kind.placeholders()));
    }

    private static Model model(String words, List<Placeholder> placeholders) {
        var model = new Model();
        for (var one : placeholders) {
            switch (one.type()) {
                case TEXT -> model.text(one.name(), words);
                case OPTIONAL_TEXT -> model.optional(one.name(), words);
                case LINK -> model.link(one.name(), LINK);
                case OPTIONAL_LINK -> model.optionalLink(one.name(), LINK);
                case CONDITION -> model.condition(one.name(), true);
                case LIST -> model.list(one.name(), List.of(model(words, one.inside()), model(words, one.inside())));
            }
        }
        return model;
    }
}
