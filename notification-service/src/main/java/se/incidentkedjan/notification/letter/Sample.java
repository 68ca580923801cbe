package se.incidentkedjan.notification.letter;

import java.util.Map;

/**
 * Something that a message may have to say.
 *
 * @param name what is special about it, in Swedish
 * @param model what it says
 */
record Sample(String name, Model model) {

    /** The name that stands for an address in it. */
    String nameOf(String address) {
        return model.values().entrySet().stream()
                .filter(entry -> isOf(entry.getValue(), address)
                        || (entry.getValue() instanceof Map<?, ?> optional
                                && optional.values().stream().anyMatch(value -> isOf(value, address))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean isOf(Object value, String address) {
        return value instanceof Model.Value words
                && words.isLink()
                && words.text().equals(address);
    }
}
